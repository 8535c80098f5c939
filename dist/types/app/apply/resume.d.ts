import { Journal } from "../../apply/journal.ts";
import type { Operation } from "../../model/operation.ts";
import { type RefusedOperation } from "../../plan/saved/choice.ts";
import type { Loaded } from "../load/load.ts";
import type { MadePlan } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";
/** What is left of a run that was cut off. */
export interface Resumed {
    readonly operations: readonly Operation[];
    /** What was to be done and is another thing now, or may have been done and cannot be seen. */
    readonly refused: readonly RefusedOperation[];
    readonly journal: Journal;
    /** Writes down what of the run turned out to need no doing any more. */
    readonly settle: () => number;
    /** Lets other applies in again. */
    readonly release: () => void;
}
/**
 * Chooses from a fresh plan what a cut-off run was to do and did not. What was in the middle of being sent is looked
 * up until the vendor's answers agree, before it is sent again. Holds the lock from here on: the journal may be that of
 * a run that is still alive.
 * @throws UsageError for a journal that cannot be read, is damaged, or began with other files
 */
export declare function openResume(runtime: Runtime, path: string, made: MadePlan): Promise<Resumed>;
/**
 * Keys of the organizations that a run was about.
 * @throws UsageError for a journal that cannot be read, is damaged, tells of no run, or began with other files
 */
export declare function orgsOfRun(runtime: Runtime, path: string, { config }: Loaded): string[];
