import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import { type Chosen } from "./choice.ts";
/** Why a saved plan is refused as a whole. */
export interface PlanRefusal {
    readonly code: "PLAN_TAMPERED" | "PLAN_OTHER_VERSION" | "PLAN_FILES_CHANGED" | "PLAN_UNKNOWN_ORG";
    readonly message: string;
    readonly hint: string;
}
/** Checks a saved plan against itself, this tool and the files as they are now. Undefined: nothing is wrong. */
export declare function refusePlan(saved: Plan, now: {
    tool: string;
    files: Plan["files"];
    orgs: readonly string[];
    digest: (plan: Plan) => string;
}): PlanRefusal | undefined;
/** How strictly two plans are held against each other. */
export interface MatchOptions {
    /**
     * True if what an operation takes along elsewhere has to be the same too. Only reads of everything tell that; a read of
     * no more than what is touched does not see all of it.
     */
    readonly comparesCascades: boolean;
}
/**
 * Holds a saved plan against a fresh one. An operation may be carried out only if the fresh plan has it too, with the
 * same before, after and observed value; so a plan file can never ask for more than files and live state ask for.
 */
export declare function matchSaved(saved: Pick<Plan, "operations">, fresh: readonly Operation[], options: MatchOptions): Chosen;
/** What has to be the same for an operation to be the one that was reviewed. */
export declare function essence(operation: Operation): string;
/** The same as a short text, for a journal. */
export declare function hashOfEssence(operation: Operation): string;
/** Why an operation of a plan no longer is what it was, given what the plan of now has in its place. */
export declare function movedText(operation: Operation, now: Operation | undefined): string;
