import { type MadePlan, type MakePlanOptions } from "../app/plan/make-plan.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import type { GuardName } from "../model/plan.ts";
import { type PlanFormat } from "../terminal/print-plan.ts";
/** The options of `rolecall plan`. */
export interface PlanOptions {
    readonly config?: string;
    readonly org?: readonly string[];
    /** Writes the plan here, for `apply FILE`. */
    readonly out?: string;
    readonly format?: PlanFormat;
    /** Exit 2 when there are changes. */
    readonly detailedExitcode?: boolean;
    readonly at?: string;
    readonly allow?: readonly GuardName[];
    readonly maxRemovals?: MakePlanOptions["maxRemovals"];
    readonly maxRequests?: number;
    /** False: keep no answers for later runs, and use none. */
    readonly cache?: boolean;
    readonly verbose?: boolean;
}
/** What {@link planWithProgress} takes beside what `makePlan` does. */
export interface ShownPlanOptions extends Omit<MakePlanOptions, "onRequest" | "onForecast"> {
    readonly verbose?: boolean;
}
/** Shows what `apply` would do. Cannot write to a vendor: nothing that could is ever called. */
export declare function runPlan(runtime: Runtime, options: PlanOptions): Promise<ExitCode>;
/** Makes a plan and tells on standard error how the reading goes. */
export declare function planWithProgress(runtime: Runtime, options: ShownPlanOptions): Promise<MadePlan>;
