import { type ApplyOptions } from "../app/apply/apply-options.ts";
import { type AppliedPlan } from "../app/apply/apply-plan.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import type { Plan } from "../model/plan.ts";
import type { RefusedOperation } from "../plan/saved/choice.ts";
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
