import type { GrantOperation, Observed } from "../../model/operation.ts";
import type { Finding, PendingEntry, SparedEntry } from "../../model/plan.ts";
import type { LiveGrant } from "../../model/state.ts";
import type { DraftInput } from "../draft-input.ts";
import type { GrantDifference } from "./diff.ts";
/** What became of the differences. */
export interface JudgedGrants {
    readonly operations: GrantOperation[];
    readonly pending: PendingEntry[];
    readonly spared: SparedEntry[];
    readonly findings: Finding[];
}
/**
 * Turns differences into operations, or into words about why nothing is done: the section is not managed, only added
 * to, the subject is protected, the vendor does not let go of it, or the read had a gap there.
 */
export declare function judgeGrants(input: DraftInput, differences: readonly GrantDifference[]): JudgedGrants;
/** What a grant operation was computed from. */
export declare function observedGrant(live: LiveGrant): Observed;
