/** Makes foreign text safe to show: in a terminal, a log, a comment or a workflow command. */
/**
 * Replaces every character that could forge output by a visible escape: `\n`, `\t`, `\x1b`, `\u{202e}`. The result is
 * one line, in which a blank parts what a CI runner would take for a command. Text that is safe already is returned as
 * it is.
 */
export declare function sanitizeText(text: string): string;
/** Replaces every character that could forge output by what `substitute` makes of it. */
export declare function replaceUnsafe(text: string, substitute: (character: string) => string): string;
/** The same value with every text in it, keys included, made safe to show. */
export declare function sanitizeAll<Value>(value: Value): Value;
/**
 * A value as JSON, two spaces deep, that is safe to show as it stands: what could forge output is written as an escape
 * of JSON, so that the value is the same when it is read again.
 */
export declare function printableJson(value: unknown): string;
/** The same, cut to so many characters with an ellipsis at the end. */
export declare function sanitizeShort(text: string, length: number): string;
