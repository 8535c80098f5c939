import type { Operation } from "../../../model/operation.ts";
import type { Draft, Escalation } from "../../provider.ts";
import type { Profile } from "../profiles/profile.ts";
/**
 * Keeps spaces from losing their owner unnoticed: who owns one is removed or disabled only after a new owner was
 * set by the same plan. A new owner's own account comes before that. Pure.
 */
export declare function guardOwners(draft: Draft, profile: Profile, operations: readonly Operation[]): {
    readonly operations: readonly Operation[];
    readonly escalations: readonly Escalation[];
};
