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
    // On a place that is new nobody gains what membership alone allows on all of its kind.
    if (!was.has(key) && isByMembership(org, sectionOf(address), ability)) return [];
    // Of two accounts of one person that came about by the apply, the plan named the person.
    const isSaid = [subject, subject.replace(/#.*$/, "")].some((name) =>
      isRead(address)
        ? placesNaming(org, address, ability).some((place) => named.has(keyOf(name, place)))
        : isNamedAnywhere(named, name),
    );
    return isSaid ? [] : [`gained, and not named: ${key}`];
  });
}

/** Anywhere: what a group or a role reaches on places that were not read is named where somebody comes to have it. */
function isNamedAnywhere(named: ReadonlySet<string>, subject: SubjectKey): boolean {
  return [...named].some((key) => key.startsWith(`${subject} | `));
}

const keyOf = (subject: SubjectKey, address: Address): string => `${subject} | ${address}`;

/**
 * Where a plan may name what somebody gains on an address: there, for all of the section at once, and at the
 * organization for what membership alone allows.
 */
function placesNaming(org: InsightOrg, address: Address, ability: string): readonly Address[] {
  const section = sectionOf(address);
  const root = formatAddress(org.desired.key);
  return [address, `${root}/${section}/*`, ...(isByMembership(org, section, ability) ? [root] : [])];
}

function isByMembership(org: InsightOrg, section: string, ability: string): boolean {
  return tablesOf(org, section).some(
    ({ levels, having, rows }) =>
      levels === "membership" && having === undefined && rows.some((row) => isNamed(row, ability)),
  );
}
