import { Journal } from "../../apply/journal.ts";
import type { ApplyResult, OperationResult } from "../../apply/result.ts";
import type { Operation } from "../../model/operation.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveSetting } from "../../model/state.ts";
import type { MadePlan } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";
/** How a plan is carried out. */
export interface ApplyPlanOptions {
    /** Where the journal goes. Default: `.rolecall/journal-<time>.jsonl` beside the files. */
    readonly journal?: string;
    /** A journal that was cut off; this run is appended to it. */
    readonly resumed?: Journal;
    /** True if the caller holds the lock already. */
    readonly isLocked?: boolean;
    /** Restart what has to be restarted for a change to take hold, where the vendor needs that. */
    readonly redeploy?: boolean;
    /** Guards that were lifted for this run; they are written to the journal. */
    readonly allow?: readonly string[];
    readonly onResult?: (result: OperationResult) => void;
}
/** What was done, and where it is written down. */
export interface AppliedPlan extends ApplyResult {
    readonly journalPath: string;
}
/** Carries out operations of a plan that was just made or matched, and reads back what it touched. */
export declare function applyPlan(runtime: Runtime, made: MadePlan, operations: readonly Operation[], options: ApplyPlanOptions): Promise<AppliedPlan>;
/** Keeps other applies of the same files out; gives the release. @throws UsageError `APPLY_RUNNING` */
export declare function lockFor(made: MadePlan): () => void;
/** True if a live setting already is what the operation leads to. */
export declare function isSettingSatisfied(shape: OrgShape, operation: Operation, live: LiveSetting): boolean;
