/** A bracket, brace or quote that something begins with. */
export interface Opener {
    readonly mark: "{" | "[" | '"' | "'";
    readonly offset: number;
}
/** What is still open at an offset, innermost. */
export interface Unclosed {
    readonly opener: Opener;
    /** False if nothing further on closes it either. */
    readonly isClosedLater: boolean;
}
/** The mark that closes an opener. */
export declare function closerOf({ mark }: Opener): string;
/**
 * Finds what a parser that stumbled at an offset was inside of. The parser has the last word: undefined unless the text
 * before the offset is sound once everything that is open is closed.
 */
export declare function findUnclosed(text: string, offset: number): Unclosed | undefined;
