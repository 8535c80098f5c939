/** How much a diagnostic weighs: an `error` stops the command, a `warning` never does. */
export type Severity = "error" | "warning" | "note";
/** A place in a file a person wrote. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
    /** Path as the person would type it: relative to the working directory where possible. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
}
/** Something a person should know about their files, their organizations or their plan. */
export interface Diagnostic {
    readonly severity: Severity;
    /** Stable, documented, never reused: `UNKNOWN_ROLE`. Tests assert it; prose may change. */
    readonly code: string;
    /** A full sentence that names the thing concerned. */
    readonly message: string;
    /** Where in the files; absent for something that has no place there. */
    readonly place?: Place;
    /** Address or organization concerned, where there is no place. */
    readonly address?: string;
    /** The next step, or "Did you mean ...?". */
    readonly hint?: string;
    /** A few source lines with a caret, ready to print. Absent without a place. */
    readonly frame?: string;
}
/** Orders diagnostics by file, line, column, then code, so that output never depends on chance. */
export declare function compareDiagnostics(a: Diagnostic, b: Diagnostic): number;
/** Compares by UTF-16 unit, which is the same on every machine and in every locale. */
export declare function compareText(a: string, b: string): number;
