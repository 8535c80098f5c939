import type { Access } from "../../model/access.ts";
import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
/** Why an operation deserves a second look before it is approved. */
export type Caution = "removal" | "demotion" | "power";
/** The reasons for a second look: something goes, something gets weaker, or an owner or admin is concerned. */
export declare function cautionsOf(operation: Operation): readonly Caution[];
/** True for access whose name says that its holder rules: owner, admin and their compounds. */
export declare function isPowerful(access: Access | undefined): boolean;
/** What an operation does to access, in words: `admin`, `viewer → contributor on development`. */
export declare function describeChange(operation: Operation): string;
/** How many operations of each kind, and what waits. */
export interface PlanCounts {
    readonly adds: number;
    readonly updates: number;
    readonly removes: number;
    readonly pending: number;
    readonly deferred: number;
}
/** Counts a plan's operations by action. */
export declare function countOperations(plan: Pick<Plan, "operations" | "pending" | "deferred">): PlanCounts;
