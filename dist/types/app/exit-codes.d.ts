import type { Plan } from "../model/plan.ts";
import { ExitCode } from "./runtime.ts";
/** True if some organization, or a part of one, could not be read to its end. */
export declare function hasGaps(plan: Plan): boolean;
/** True if a resource that the files list was not found. */
export declare function hasProblems(plan: Plan): boolean;
/** True if a guard or a policy forbids to carry the plan out. */
export declare function isRefused(plan: Plan): boolean;
/** The exit code of looking at a plan without carrying it out. */
export declare function verdictOf(plan: Plan, isDetailed: boolean): ExitCode;
/** The exit code of reading a plan as drift. What waits for a person is none. */
export declare function driftVerdictOf(plan: Plan): ExitCode;
/** True if there is something to do now. What is put off waits for a person, as an open invitation does. */
export declare function hasChanges(plan: Plan): boolean;
