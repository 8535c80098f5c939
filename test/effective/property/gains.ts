import { isNamed, tablesOf } from "../../../src/insight/capabilities.ts";
import type { InsightOrg } from "../../../src/insight/effective.ts";
import { sectionOf } from "../../../src/model/access-book.ts";
import type { AccessChange } from "../../../src/model/access-change.ts";
import { isGain, peopleOf } from "../../../src/model/access-change.ts";
import { type Address, formatAddress } from "../../../src/model/address.ts";
import type { SubjectKey } from "../../../src/model/subject.ts";
import type { Answers } from "./answers.ts";
import { partsOf } from "./answers.ts";

/**
 * What somebody may do after an apply and could not before, although the plan does not name them there. Of places that
 * the plan did not read it names who gains in the organization.
 */
export function unnamedGains(
  org: InsightOrg,
  people: readonly AccessChange[],
  was: Answers,
  is: Answers,
  isRead: (address: Address) => boolean,
): readonly string[] {
  const named = new Set(
    people
      .filter(isGain)
      .flatMap((change) => peopleOf(change).map(({ subject }) => keyOf(subject, change.address))),
  );
  return [...is].flatMap(([key, cell]) => {
    if (cell === "no" || (was.get(key) ?? "no") !== "no") return [];
    const { subject, address, ability } = partsOf(key);
    const places = isRead(address)
      ? placesNaming(org, address, ability)
      : [formatAddress(org.desired.key), address];
    return places.some((place) => named.has(keyOf(subject, place))) ? [] : [`gained, and not named: ${key}`];
  });
}

const keyOf = (subject: SubjectKey, address: Address): string => `${subject} | ${address}`;

/**
 * Where a plan may name what somebody gains on an address: there, for all of the section at once, and at the
 * organization for what membership alone allows.
 */
function placesNaming(org: InsightOrg, address: Address, ability: string): readonly Address[] {
  const section = sectionOf(address);
  const root = formatAddress(org.desired.key);
  const isByMembership = tablesOf(org, section).some(
    ({ levels, having, rows }) =>
      levels === "membership" && having === undefined && rows.some((row) => isNamed(row, ability)),
  );
  return [address, `${root}/${section}/*`, ...(isByMembership ? [root] : [])];
}
