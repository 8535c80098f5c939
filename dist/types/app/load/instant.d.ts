/**
 * Reads `--at`: a date (the first moment of that day, UTC) or an instant with a zone.
 * @throws UsageError for anything else
 */
export declare function parseInstant(text: string): number;
/**
 * Reads a span such as `14d`, `2w` or `36h`; a bare number means days. Gives milliseconds.
 * @throws UsageError for anything else
 */
export declare function parseSpan(text: string): number;
