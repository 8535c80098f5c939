import { type Access, satisfies } from "../../model/access.ts";
import type { Address } from "../../model/address.ts";
import type { DesiredGrant, LiveGrant } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";

/** Grants by address, then subject. */
export type GrantMap<Value> = ReadonlyMap<Address, ReadonlyMap<SubjectKey, Value>>;

/** One place where files and live disagree, or agree on somebody who is only invited. */
export interface GrantDifference {
  readonly address: Address;
  readonly subject: SubjectKey;
  readonly desired?: DesiredGrant;
  readonly live?: LiveGrant;
}

/**
 * Compares what is desired with what is live: two nested maps, one walk. It knows no vendor, no mode and no rule;
 * it reports grants on one side only, grants whose access differs, and equal ones that are not in force yet.
 * An address that only one side has counts as empty on the other; the caller decides what that means.
 */
export function diffGrants(desired: GrantMap<DesiredGrant>, live: GrantMap<LiveGrant>): GrantDifference[] {
  const differences: GrantDifference[] = [];
  const agreed = new Agreed();
  for (const [address, wanted] of desired) {
    const present = live.get(address);
    const found = diffWanted(address, wanted, present, differences, agreed);
    // Where everybody who is there was wanted, a second walk would find nothing.
    if (present !== undefined && found < present.size) diffUnwanted(address, wanted, present, differences);
  }
  for (const [address, present] of live) {
    if (desired.has(address)) continue;
    for (const [subject, grant] of present) differences.push({ address, subject, live: grant });
  }
  return differences;
}

/**
 * Remembers which live access was found to satisfy which desired one. Both sides share one object for each distinct
 * access, and neighbours are often alike, so that a million grants take few comparisons.
 */
class Agreed {
  readonly #wanted = new Map<Access, Access>();
  #lastLive: Access | undefined;
  #lastWanted: Access | undefined;

  has(live: Access, wanted: Access): boolean {
    if (live === this.#lastLive && wanted === this.#lastWanted) return true;
    if (this.#wanted.get(live) !== wanted) {
      if (!satisfies(live, wanted)) return false;
      this.#wanted.set(live, wanted);
    }
    this.#lastLive = live;
    this.#lastWanted = wanted;
    return true;
  }
}

/**
 * Gives how many of the wanted grants are there in some form. `forEach`, because a loop over the entries of a map makes
 * an array for each of a million.
 */
function diffWanted(
  address: Address,
  wanted: ReadonlyMap<SubjectKey, DesiredGrant>,
  present: ReadonlyMap<SubjectKey, LiveGrant> | undefined,
  differences: GrantDifference[],
  agreed: Agreed,
): number {
  let found = 0;
  wanted.forEach((grant, subject) => {
    const live = present?.get(subject);
    if (live === undefined) {
      differences.push({ address, subject, desired: grant });
      return;
    }
    found += 1;
    if (!agreed.has(live.access, grant.access) || live.pending !== undefined)
      differences.push({ address, subject, desired: grant, live });
  });
  return found;
}

function diffUnwanted(
  address: Address,
  wanted: ReadonlyMap<SubjectKey, DesiredGrant>,
  present: ReadonlyMap<SubjectKey, LiveGrant>,
  differences: GrantDifference[],
): void {
  for (const [subject, grant] of present) {
    if (!wanted.has(subject)) differences.push({ address, subject, live: grant });
  }
}
