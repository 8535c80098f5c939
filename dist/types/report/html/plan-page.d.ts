import type { Plan } from "../../model/plan.ts";
/**
 * The plan as one self-contained page, without a script: what deserves a second look, what people gain and lose, then
 * the operations of each organization with where they come from and what they bring about. The same plan gives the
 * same bytes.
 */
export declare function renderPlanPage(plan: Plan): string;
