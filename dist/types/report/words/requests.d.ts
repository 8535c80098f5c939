import type { Plan } from "../../model/plan.ts";
/** "23 requests (at least 19 foreseen)". Undefined for a plan that nothing was read for. */
export declare function requestsText(plan: Plan, foreseen: number | undefined): string | undefined;
