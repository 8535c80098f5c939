import type { Operation } from "../model/operation.ts";
import type { Directory } from "../model/person.ts";
import type { DeferredEntry, Finding, PendingEntry, Plan, PlanOrg, SparedEntry } from "../model/plan.ts";
import type { DraftInput } from "./draft-input.ts";
import { type GuardedOrg, type GuardOptions } from "./guard/guard.ts";
/** What the provider-blind stages say about one organization, before the provider adds what its vendor's rules tell. */
export interface OrgDraft {
    readonly operations: readonly Operation[];
    readonly pending: readonly PendingEntry[];
    readonly deferred: readonly DeferredEntry[];
    readonly spared: readonly SparedEntry[];
    readonly findings: readonly Finding[];
}
/** First half: compare, judge, fold cascades. Pure. */
export declare function draftOrg(input: DraftInput): OrgDraft;
/** Second half, after the provider refined the draft: links, deferrals, order. Pure. */
export declare function settleOrg(input: DraftInput, draft: Pick<OrgDraft, "operations" | "deferred">): {
    operations: readonly Operation[];
    deferred: readonly DeferredEntry[];
};
/** One organization, planned. */
export interface PlannedOrg extends GuardedOrg {
    readonly pending: readonly PendingEntry[];
    readonly spared: readonly SparedEntry[];
    readonly findings: readonly Finding[];
    readonly requests: number;
}
/** What a plan is made of beside the organizations. */
export interface PlanFrame {
    readonly tool: string;
    /** ISO instant. */
    readonly at: string;
    readonly files: Plan["files"];
    readonly directory: Directory;
    readonly guards: GuardOptions;
    /** Policy findings and warnings of the files. */
    readonly findings: readonly Finding[];
    /** Organizations that could not be read at all, with what is known of them. */
    readonly unread: readonly PlanOrg[];
    /** The organizations' keys in the order of the files. */
    readonly order: readonly string[];
}
/** Puts the organizations together, runs the guards over all of them and seals the result with its digest. Pure. */
export declare function assemblePlan(orgs: readonly PlannedOrg[], frame: PlanFrame): Plan;
