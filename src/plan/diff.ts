import { satisfies } from "../model/access.ts";
import type { Address } from "../model/address.ts";
import type { DesiredGrant, LiveGrant } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

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
  for (const [address, wanted] of desired) {
    const present = live.get(address);
    diffWanted(address, wanted, present, differences);
    if (present !== undefined) diffUnwanted(address, wanted, present, differences);
  }
  for (const [address, present] of live) {
    if (desired.has(address)) continue;
    for (const [subject, grant] of present) differences.push({ address, subject, live: grant });
  }
  return differences;
}

function diffWanted(
  address: Address,
  wanted: ReadonlyMap<SubjectKey, DesiredGrant>,
  present: ReadonlyMap<SubjectKey, LiveGrant> | undefined,
  differences: GrantDifference[],
): void {
  for (const [subject, grant] of wanted) {
    const live = present?.get(subject);
    if (live === undefined) differences.push({ address, subject, desired: grant });
    else if (live.pending !== undefined || !satisfies(live.access, grant.access)) {
      differences.push({ address, subject, desired: grant, live });
    }
  }
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
