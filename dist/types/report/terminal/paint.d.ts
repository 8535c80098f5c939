/** Colours a piece of text, or leaves it plain. Colour only repeats what a sign or a word already says. */
export interface Painter {
    add(text: string): string;
    change(text: string): string;
    remove(text: string): string;
    strong(text: string): string;
    faint(text: string): string;
    warn(text: string): string;
}
/** Plain text. */
export declare const plain: Painter;
/** ANSI colours. */
export declare const colored: Painter;
/** One of the two. */
export declare function painterFor(hasColor: boolean): Painter;
