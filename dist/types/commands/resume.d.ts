import { Journal, type JournalLine } from "../apply/journal.ts";
import type { Operation } from "../model/operation.ts";
import type { RefusedOperation } from "../plan/saved.ts";
import type { MadePlan } from "./make-plan.ts";
import type { Runtime } from "./runtime.ts";
/** What a journal says of a run that was cut off. */
export interface JournalState {
    /** Action by operation id, of everything the run was to do. */
    readonly intended: ReadonlyMap<string, string>;
    readonly done: ReadonlySet<string>;
    /** Started, and no end was written: it may or may not have taken effect. */
    readonly inDoubt: ReadonlySet<string>;
}
/** Reads the state of a run out of its journal. */
export declare function journalState(lines: readonly JournalLine[]): JournalState;
/** What is left of a run that was cut off. */
export interface Resumed {
    readonly operations: readonly Operation[];
    readonly refused: readonly RefusedOperation[];
    readonly journal: Journal;
    /** What the journal does not know to be done, and is. */
    readonly foundDone: readonly string[];
}
/**
 * Chooses from a fresh plan what a cut-off run was to do and did not. What was in the middle of being sent is looked
 * up until the vendor's answers agree, before it is sent again.
 * @throws UsageError for a journal that cannot be read or is damaged
 */
export declare function openResume(runtime: Runtime, path: string, made: MadePlan): Promise<Resumed>;
