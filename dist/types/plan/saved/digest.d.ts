import type { Plan } from "../../model/plan.ts";
/**
 * The digest of what a plan would do: files, operations with the values they were computed from, and what is deferred.
 * The clock, spared entries and request counts do not change it, so that planning again gives the same digest as long
 * as nothing that matters moved.
 */
export declare function digestPlan(plan: Omit<Plan, "digest">): string;
