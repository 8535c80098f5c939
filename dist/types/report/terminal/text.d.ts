import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import { type Painter } from "./paint.ts";
/** How the plan is printed. */
export interface TextOptions {
    readonly painter?: Painter;
    /** Columns. Default: 80. */
    readonly width?: number;
    /** Also what was left alone, one by one, and the guards that passed. */
    readonly isVerbose?: boolean;
    /** True if the rest of the plan is not shown: nothing is said then of where there are no changes. */
    readonly isPart?: boolean;
    /** Requests that were foreseen at least. */
    readonly foreseen?: number;
}
/**
 * The plan as a careful engineer wants to read it: what people gain and lose, then the operations with where they
 * come from and what they bring about, what waits, what was left alone, what reading took, and one last line of counts.
 */
export declare function renderPlan(plan: Plan, options?: TextOptions): string;
/** `grace  acme/projects/shop`, or the resource alone for a setting. */
export declare function operationTitle(operation: Operation): string;
/** The last day or instant on which a grant holds. */
export declare function untilText(until: string): string;
/** "Plan: 3 to add, 1 to change, 2 to remove; 1 pending, 1 put off, 4 left alone." or "No changes." */
export declare function summarize(plan: Plan): string;
