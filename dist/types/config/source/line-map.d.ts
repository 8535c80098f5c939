/** Where the lines of a text begin; made once per text, then line and column cost a binary search. */
export declare class LineMap {
    #private;
    readonly text: string;
    constructor(text: string);
    get lineCount(): number;
    /** Line and column of an offset, both from 1; the column counts UTF-16 units. */
    placeOf(offset: number): {
        readonly line: number;
        readonly column: number;
    };
    /** Offset of the first character of a line, which counts from 1. */
    startOf(line: number): number;
    /** One line without its break, at most `limit` characters of it from `from` on. */
    lineText(line: number, from: number, limit: number): string;
}
