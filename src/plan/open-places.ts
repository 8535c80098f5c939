import type { RuleAccess } from "../effective/derivation.ts";
import { desiredBook, liveBook } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { isManaged } from "../model/managed.ts";
import type { Operation } from "../model/operation.ts";
import type { Finding } from "../model/plan.ts";
import type { LiveOrg } from "../model/state.ts";
import { asWritten } from "./as-written.ts";
import type { DraftInput } from "./draft-input.ts";

/**
 * Places that a vendor's rule opens to everybody, or to everybody at some level, although the files close them, or did
 * until a date: somebody took the last grant. Where operations are to close it, the plan names whom that shuts out, and
 * nothing is said here. Pure; looks only at what the files list.
 */
export function findOpenPlaces(
  { desired, live, derive, locate }: DraftInput,
  operations: readonly Operation[],
): readonly Finding[] {
  const touched = new Set(operations.map(({ address }) => address));
  const facts = { options: desired.options, read: live.facts };
  const now = derive(liveBook(live), facts);
  const written = derive(desiredBook(desired.expired.length === 0 ? desired : asWritten(desired)), facts);
  return [...desired.resources.values()].flatMap(({ address, section, origin }): Finding[] => {
    if (!isManaged(desired, section) || touched.has(address) || !live.resources.has(address)) return [];
    const rules = openingRules(written.at(address), now.at(address));
    const [first] = rules;
    if (first === undefined) return [];
    const place = locate(origin);
    return [
      {
        severity: "warning",
        code: "OPEN_TO_EVERYBODY",
        org: desired.key,
        address,
        message: `${nameOf(address)} is open to ${whom(rules, live)}, although the files close it: ${first.because}.`,
        hint: "Grant it to somebody in the files, or take out the grants that have ended if everybody is to have it.",
        place: { file: place.file, line: place.line, column: place.column },
        origins: [place],
      },
    ];
  });
}

/** Rules that let in everybody, or everybody at some level, and that do not hold on the other side. */
export function openingRules(
  closed: readonly RuleAccess[],
  open: readonly RuleAccess[],
): readonly RuleAccess[] {
  if (open === closed) return [];
  return open.filter((rule) => isOpening(rule) && !closed.some((one) => isAlike(one, rule)));
}

/** A rule over all people, or all at one level, on this place itself. */
function isOpening({ to, isNotKnown, from }: RuleAccess): boolean {
  return isNotKnown !== true && from === undefined && (to.kind === "everybody" || to.kind === "level");
}

/** Where what the files ask for is not known to close it, nothing is said. */
function isAlike(wanted: RuleAccess, rule: RuleAccess): boolean {
  if (wanted.to.kind !== rule.to.kind) return false;
  return wanted.to.kind === "level" && rule.to.kind === "level" ? wanted.to.level === rule.to.level : true;
}

function whom(rules: readonly RuleAccess[], live: LiveOrg): string {
  const levels = rules.flatMap(({ to }) => (to.kind === "level" ? [to.level] : []));
  if (levels.length === rules.length) return `every ${levels.join(" and ")} of ${live.org}`;
  let members = 0;
  for (const { pending, access } of live.grants.get(formatAddress(live.org))?.values() ?? [])
    if (pending === undefined && access.disabled !== true) members += 1;
  return `everybody in ${live.org}${members === 0 ? "" : ` (${members})`}`;
}

function nameOf(address: Address): string {
  const { org, name } = parseAddress(address);
  return name === undefined ? org : `${org}/${name}`;
}
