import { type JsonObject } from "../model/json.ts";
declare const KINDS: readonly ["begin", "start", "end", "finish", "resume"];
/** What a line of the journal is about. */
export type JournalKind = (typeof KINDS)[number];
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
/** What stands for the hash of the line before the first one. */
export declare const GENESIS: string;
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
/** The hash that a line carries. */
export declare function hashLine(body: Omit<JournalLine, "hash">): string;
/** What the line that goes on says of what it found cut short before it: all of it, since the last whole line. */
export declare function tornContent(text: string): {
    readonly torn: string;
};
/**
 * Checks the text of a journal. A line is written at once, its break last: what a crash cut short has none. It stays in
 * the middle of a journal that was gone on with, and the next line then tells its hash. Of that line, too, a crash may
 * have left no more than its beginning. Nothing else is to stand there.
 */
export declare function checkChain(text: string): ReadJournal;
export {};
