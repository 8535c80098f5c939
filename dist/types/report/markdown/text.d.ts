/** Text as one line of visible characters, at most so many of them; whatever could forge output shows as an escape. */
export declare function visibleLine(text: string, longest?: number): string;
/** A code span: delimited by more backticks than the text has in a row. */
export declare function codeSpan(text: string): string;
/** One line for the inside of a fence. */
export declare function fenceLine(text: string): string;
/** A fenced block: its fence is longer than any run of backticks inside. Lines have to be single lines. */
export declare function fence(info: string, lines: readonly string[]): readonly string[];
/** A link of ours, or only its text if the address is not plain HTTP(S) without room for Markdown. */
export declare function link(text: string, url: string | undefined): string;
/** "1 removal", "2 removals"; thousands are set off by commas. */
export declare function countOf(count: number, one: string, many?: string): string;
/** A whole number with commas between thousands, the same on every machine. */
export declare function formatCount(count: number): string;
/** How a limit is counted: GitHub counts a body in characters, a job summary in bytes. */
export type Unit = "characters" | "bytes";
/** Size of a text in a unit. Characters are UTF-16 units, never fewer than what GitHub counts. */
export declare function sizeOf(text: string, unit: Unit): number;
/**
 * Cuts Markdown to a limit at a line end, closes the fence and the foldings that are open there and appends a notice.
 * Text that fits is returned as it is.
 */
export declare function cutAtLineEnd(markdown: string, limit: number, unit: Unit, notice: string): string;
