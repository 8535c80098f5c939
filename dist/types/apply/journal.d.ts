import { UsageError } from "../model/errors.ts";
import { type JsonObject } from "../model/json.ts";
import { type Disk } from "./append-file.ts";
import { type JournalKind, type JournalLine, type ReadJournal } from "./journal-chain.ts";
export type { JournalLine } from "./journal-chain.ts";
/** Appends to a file, line by line, each on the disk once {@link Journal.settled} resolves. */
export declare class Journal {
    #private;
    readonly path: string;
    private constructor();
    /** Makes a new journal. @throws UsageError if the file exists already or cannot be made */
    static create(path: string, now: () => number, disk?: Disk): Journal;
    /**
     * Goes on with a journal that was cut off. The first line that is appended comes after one of kind `resume`; a run
     * that writes nothing leaves no trace, and may read one that cannot be written: {@link Journal.failure} tells at once.
     * @throws UsageError if it cannot be read, or is damaged before its last line
     */
    static reopen(path: string, now: () => number, disk?: Disk): {
        journal: Journal;
        lines: readonly JournalLine[];
    };
    /** Set once a line could not be written, or none can be; nothing is written from then on. */
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
/** Reads a journal and checks its chain. @throws UsageError if there is no such file */
export declare function readJournal(path: string): ReadJournal;
