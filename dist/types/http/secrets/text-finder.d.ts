/** Where a text was found: from `start` up to, not including, `end`. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/**
 * Finds any of many texts in one pass, however many they are, after Wu and Manber: a block of characters that is at
 * the end of none of them lets the pass go on by as many characters as it takes for one to begin. Texts may be added
 * at any time.
 */
export declare class TextFinder {
    #private;
    /** `window`: length of the shortest text that will be looked for; at least 3. */
    constructor(window: number);
    add(text: string): void;
    /** True if any of them is in the text. */
    isIn(text: string): boolean;
    /** Everywhere that one of them is, by where it ends; they may overlap. */
    spansIn(text: string): readonly Span[];
}
