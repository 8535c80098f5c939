import { sanitizeShort } from "../../model/sanitize.ts";

/**
 * The few ways by which foreign text (names, roles, messages of vendors) gets into Markdown. Whatever passes through
 * here ends as code: no mention, link, HTML, image, heading or reference can come of it, and it stays on its line.
 */

/** Longest name shown, in characters; longer ones end in an ellipsis. */
const LONGEST_NAME = 200;
/** Longest line inside a fence. */
const LONGEST_LINE = 400;

/** Text as one line of visible characters, at most so many of them; whatever could forge output shows as an escape. */
export function visibleLine(text: string, longest: number = LONGEST_NAME): string {
  return sanitizeShort(text, longest);
}

/** A code span: delimited by more backticks than the text has in a row. */
export function codeSpan(text: string): string {
  const line = visibleLine(text);
  if (line.trim() === "") return '`""`';
  const delimiter = "`".repeat(longestRun(line) + 1);
  const isPadded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
  return isPadded ? `${delimiter} ${line} ${delimiter}` : `${delimiter}${line}${delimiter}`;
}

/** One line for the inside of a fence. */
export function fenceLine(text: string): string {
  return visibleLine(text, LONGEST_LINE);
}

/** A fenced block: its fence is longer than any run of backticks inside. Lines have to be single lines. */
export function fence(info: string, lines: readonly string[]): readonly string[] {
  const longest = lines.reduce((most, line) => Math.max(most, longestRun(line)), 0);
  const delimiter = "`".repeat(Math.max(3, longest + 1));
  return [`${delimiter}${info}`, ...lines, delimiter];
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

/** A link of ours, or only its text if the address is not plain HTTP(S) without room for Markdown. */
export function link(text: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[A-Za-z0-9.:[\]-]+(?:\/[A-Za-z0-9._~%/?#=&+:@-]*)?$/.test(url))
    return text;
  return `[${text}](${url})`;
}

/** "1 removal", "2 removals"; thousands are set off by commas. */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A whole number with commas between thousands, the same on every machine. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** How a limit is counted: GitHub counts a body in characters, a job summary in bytes. */
export type Unit = "characters" | "bytes";

/** Size of a text in a unit. Characters are UTF-16 units, never fewer than what GitHub counts. */
export function sizeOf(text: string, unit: Unit): number {
  return unit === "bytes" ? Buffer.byteLength(text) : text.length;
}

/**
 * Cuts Markdown to a limit at a line end, closes the fence and the foldings that are open there and appends a notice.
 * Text that fits is returned as it is.
 */
export function cutAtLineEnd(markdown: string, limit: number, unit: Unit, notice: string): string {
  if (sizeOf(markdown, unit) <= limit) return markdown;
  const room = limit - sizeOf(notice, unit) - 2;
  const kept: string[] = [];
  const open = new OpenBlocks();
  let size = 0;
  for (const line of markdown.split("\n")) {
    size += sizeOf(line, unit) + 1;
    const closing = open.after(line).closing();
    if (size + sizeOf(closing.join("\n"), unit) + 2 > room) break;
    kept.push(line);
    open.enter(line);
  }
  return [...kept, ...open.closing(), "", notice].join("\n");
}

/** Follows which fence and foldings are open while lines go by. */
class OpenBlocks {
  #fence: string | undefined;
  #details = 0;

  enter(line: string): void {
    const bare = line.replace(/^(?:> ?)+/, "").trimStart();
    const mark = /^`{3,}/.exec(bare)?.[0];
    if (this.#fence !== undefined) {
      if (bare.trim() === this.#fence) this.#fence = undefined;
      return;
    }
    if (mark !== undefined) this.#fence = mark;
    else if (bare.startsWith("<details")) this.#details += 1;
    else if (bare.startsWith("</details>")) this.#details = Math.max(0, this.#details - 1);
  }

  after(line: string): OpenBlocks {
    const next = new OpenBlocks();
    next.#fence = this.#fence;
    next.#details = this.#details;
    next.enter(line);
    return next;
  }

  closing(): readonly string[] {
    return [
      ...(this.#fence === undefined ? [] : [this.#fence]),
      ...Array.from({ length: this.#details }, () => "\n</details>"),
    ];
  }
}
