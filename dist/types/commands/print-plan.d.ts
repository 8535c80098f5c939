import type { Plan } from "../model/plan.ts";
import type { Runtime } from "./runtime.ts";
/** The forms in which a plan is printed. */
export type PlanFormat = "text" | "json" | "markdown" | "html";
/** Prints a plan on standard output. */
export declare function printPlan(runtime: Runtime, plan: Plan, options: {
    format: PlanFormat;
    isVerbose: boolean;
}): Promise<void>;
