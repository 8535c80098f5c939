/** Breaks a text at spaces so that no line is wider than `width`; continuation lines get `indent` spaces. */
export declare function wrap(text: string, width: number, indent: number): string;
/** "1 operation", "2 operations". */
export declare function plural(count: number, one: string, many?: string): string;
/** The width of the longest, but no more than `most`. */
export declare function columnWidth(texts: readonly string[], most: number): number;
