import type { JournalLine } from "../../apply/journal.ts";
/** One operation that a run was to do, as its journal keeps it. */
export interface Intent {
    readonly id: string;
    readonly action: string;
    /** Hash of what has to be the same for it to be the same change. */
    readonly essence: string | undefined;
    readonly coveredBy: string | undefined;
}
/** What a journal says of a run that was cut off. */
export interface JournalState {
    /** Everything the run was to do, by operation id. */
    readonly intended: ReadonlyMap<string, Intent>;
    /** Keys of the organizations that it looked at, whether or not it was to do anything there. */
    readonly orgs: ReadonlySet<string>;
    /** The files it began with: SHA-256 by path. */
    readonly files: ReadonlyMap<string, string>;
    readonly done: ReadonlySet<string>;
    /** What turned out not to be called for any more. */
    readonly unneeded: ReadonlySet<string>;
    /** Started, and no certain end was written: it may or may not have taken effect. */
    readonly inDoubt: ReadonlySet<string>;
}
/** Reads the state of a run out of its journal. */
export declare function journalState(lines: readonly JournalLine[]): JournalState;
