/** Where the lines of a text begin; made once per text, then line and column cost a binary search. */
export class LineMap {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = text.includes("\r") ? startsByScan(text) : startsByFeed(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Line and column of an offset, both from 1; the column counts UTF-16 units. */
  placeOf(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** Offset of the first character of a line, which counts from 1. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** One line without its break, at most `limit` characters of it from `from` on. */
  lineText(line: number, from: number, limit: number): string {
    const start = this.startOf(line);
    const end = this.#starts[line] ?? this.text.length;
    const whole = this.text.slice(start + from, Math.min(end, start + from + limit));
    return whole.replace(/[\r\n]+$/, "");
  }
}

function startsByFeed(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) starts.push(feed + 1);
  return starts;
}

/** YAML breaks lines at LF, CR and CR LF. */
function startsByScan(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 13 && text.charCodeAt(index + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(index + 1);
  }
  return starts;
}
