import type { GuardName, Plan } from "../model/plan.ts";
import { type RefusedOperation } from "../plan/saved.ts";
import { type AppliedPlan } from "./apply-plan.ts";
import { type MakePlanOptions } from "./make-plan.ts";
import { ExitCode, type Runtime } from "./runtime.ts";
/** The options of `rolecall apply`. */
export interface ApplyOptions {
    readonly config?: string;
    readonly org?: readonly string[];
    /** A plan that was saved with `plan --out`: exactly this is done. */
    readonly planFile?: string;
    /** Everything but the writing. */
    readonly dryRun?: boolean;
    readonly autoApprove?: boolean;
    readonly allow?: readonly GuardName[];
    readonly maxRemovals?: MakePlanOptions["maxRemovals"];
    readonly maxRequests?: number;
    /** A single moved object refuses the whole saved plan. */
    readonly strict?: boolean;
    readonly journal?: string;
    /** Goes on with what a cut-off run left undone. */
    readonly resume?: string;
    readonly redeploy?: boolean;
    readonly verbose?: boolean;
}
/** Makes the plan so, after guards, policies and the person have agreed. See the exit codes in the README. */
export declare function runApply(runtime: Runtime, options: ApplyOptions): Promise<ExitCode>;
/** What an apply came to, for the Action. */
export interface ApplyCommandResult {
    readonly exitCode: ExitCode;
    /** The plan as it is now; absent if it was refused before one could be made. */
    readonly plan?: Plan;
    readonly applied?: AppliedPlan;
    readonly refused: readonly RefusedOperation[];
    /** Why nothing was done, where that is the case. */
    readonly message?: string;
}
/** Like {@link runApply}, with everything it found out. */
export declare function applyCommand(runtime: Runtime, options: ApplyOptions): Promise<ApplyCommandResult>;
