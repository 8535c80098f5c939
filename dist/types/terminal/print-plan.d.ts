import type { Runtime } from "../app/runtime.ts";
import type { Plan } from "../model/plan.ts";
/** The forms in which a plan is printed. */
export type PlanFormat = "text" | "json" | "markdown" | "html";
/** How a plan is printed. */
export interface PrintOptions {
    readonly format: PlanFormat;
    readonly isVerbose: boolean;
    /** Requests that were foreseen at least. */
    readonly foreseen?: number;
}
/** Prints a plan on standard output. */
export declare function printPlan(runtime: Runtime, plan: Plan, options: PrintOptions): Promise<void>;
