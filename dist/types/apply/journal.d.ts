import { UsageError } from "../model/errors.ts";
import { type JsonObject } from "../model/json.ts";
import { type Disk } from "./append-file.ts";
/** What a line of the journal is about. */
export type JournalKind = "begin" | "start" | "end" | "finish" | "resume";
/** One line of the journal. Each carries the hash of the line before, so that a line cannot be changed or left out. */
export interface JournalLine {
    /** Counts from 1. */
    readonly sequence: number;
    /** ISO instant. */
    readonly time: string;
    readonly kind: JournalKind;
    readonly content: JsonObject;
    /** Hash of the line before; of the first line: 64 zeros. */
    readonly previous: string;
    readonly hash: string;
}
/** Appends to a file, line by line, each on the disk once {@link Journal.settled} resolves. */
export declare class Journal {
    #private;
    readonly path: string;
    private constructor();
    /** Makes a new journal. @throws UsageError if the file exists already or cannot be made */
    static create(path: string, now: () => number, disk?: Disk): Journal;
    /**
     * Goes on with a journal that was cut off. The first line that is appended comes after one of kind `resume`; a run
     * that writes nothing leaves no trace. @throws UsageError if it is damaged before its last line
     */
    static reopen(path: string, now: () => number, disk?: Disk): {
        journal: Journal;
        lines: readonly JournalLine[];
    };
    /** Set once a line could not be written; nothing is written from then on. */
    get failure(): UsageError | undefined;
    /**
     * Writes one line. A crash of this program cannot lose it; for a crash of the machine see {@link Journal.settled}.
     * @throws UsageError `JOURNAL_NOT_WRITABLE` for a line about what is yet to be done. What is over is not undone by a
     * full disk: where its line cannot be written, only {@link Journal.failure} and {@link Journal.settled} tell.
     */
    append(kind: JournalKind, content: JsonObject): void;
    /**
     * Resolves once every line written so far is on the disk.
     * @throws UsageError `JOURNAL_NOT_WRITABLE` if that cannot be, or a line could not be written
     */
    settled(): Promise<void>;
    /** Flushes what is left and ends. */
    close(): void;
}
/** What a crash leaves is no damage. @throws UsageError `JOURNAL_DAMAGED` */
export declare function refuseDamage(path: string, problem: ReadJournal["problem"]): void;
/** What was read of a journal, and the first thing that is wrong with it. */
export interface ReadJournal {
    readonly lines: readonly JournalLine[];
    /** `line` counts from 1. A torn last line is a crash's mark, not an attack's; it is told as such. */
    readonly problem?: {
        readonly line: number;
        readonly message: string;
        readonly isTorn: boolean;
    };
}
/** Reads a journal and checks its chain. @throws UsageError if there is no such file */
export declare function readJournal(path: string): ReadJournal;
/**
 * Checks the text of a journal. A line is written at once, its break last: what a crash cut short has none. It stays in
 * the middle of a journal that was gone on with, and the next line then tells its hash. Nothing else is to stand there.
 */
export declare function checkChain(text: string): ReadJournal;
