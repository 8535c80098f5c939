/**
 * Reads the end of a waiver, by the same rules as the end of a grant: a date to the end of that day, UTC, or an
 * instant, UTC without an offset. Milliseconds since 1970; undefined for what is neither, also `2026-02-30`.
 */
export declare function parseEnd(text: string): number | undefined;
/** The day an instant belongs to, UTC: `2026-12-31`. */
export declare function isoDate(instant: number): string;
