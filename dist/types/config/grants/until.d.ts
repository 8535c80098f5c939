/**
 * Reads the end of a grant: a date (`2026-12-31`, to the end of that day) or an instant (`2026-12-31T18:00Z`).
 * Without an offset an instant is UTC.
 *
 * @returns the last millisecond since 1970 at which the grant holds; a grant has expired once the clock is past it.
 *   Undefined for a text that is no date, also for one the calendar lacks (`2026-02-30`).
 */
export declare function parseUntil(text: string): number | undefined;
