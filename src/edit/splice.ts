/** A piece of text that replaces what stands between two offsets. */
export interface Splice {
  readonly start: number;
  /** Exclusive. Equal to `start` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/**
 * Applies splices that do not overlap; those at one offset in the order given.
 * @throws Error for splices that overlap, which would be our fault
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = "";
  let done = 0;
  for (const { start, end, text: piece } of ordered) {
    if (start < done) throw new Error("Two edits of one file overlap.");
    result += text.slice(done, start) + piece;
    done = end;
  }
  return result + text.slice(done);
}

/** Offset of the first character of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the end of the line that holds an offset: of its line break, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === "\r" ? found - 1 : found;
}

/** Offset behind the line break that ends the line; the end of the text for the last line. */
export function nextLine(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found < 0 ? text.length : found + 1;
}

/** Spaces before the first character of the line that holds an offset. */
export function indentAt(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return /^ */.exec(text.slice(start, offset))?.[0].length ?? 0;
}

/** Column of an offset, from 0. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The line break the text uses. */
export function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/**
 * Deletes whole lines from the one that holds `first` through the one that holds `last`. For the last lines of a text
 * without a final line break the break before them goes, so that the text again ends without one.
 */
export function deleteLines(text: string, first: number, last: number): Splice {
  const start = lineStart(text, first);
  const end = nextLine(text, last);
  const isOpenEnd = end === text.length && !text.endsWith("\n");
  if (!isOpenEnd || start === 0) return { start, end, text: "" };
  const before = text[start - 2] === "\r" ? start - 2 : start - 1;
  return { start: before, end, text: "" };
}
