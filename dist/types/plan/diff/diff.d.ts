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
export declare function diffGrants(desired: GrantMap<DesiredGrant>, live: GrantMap<LiveGrant>): GrantDifference[];
