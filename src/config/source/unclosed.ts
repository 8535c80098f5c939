import { parseEvents } from "js-yaml";
import { MAX_DEPTH } from "./positions.ts";

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

const CLOSERS: Readonly<Record<Opener["mark"], string>> = { "{": "}", "[": "]", '"': '"', "'": "'" };
/** A text that opens more than this is not worth going through to its end. */
const MOST_OPEN = 1_000;
const BLOCK_HEADER = /[|>][-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const LINE = /([ ]*)([^\r\n]*)(?:\r\n?|\n|$)/y;
/** An anchor, a tag, or what a document begins with: a value may follow. */
const PROPERTY = /(?:[&!][^\s,[\]{}]*|---)(?=\s|$)/y;

/** The mark that closes an opener. */
export function closerOf({ mark }: Opener): string {
  return CLOSERS[mark];
}

/**
 * Finds what a parser that stumbled at an offset was inside of. The parser has the last word: undefined unless the text
 * before the offset is sound once everything that is open is closed.
 */
export function findUnclosed(text: string, offset: number): Unclosed | undefined {
  const open = new Scanner(text, offset).run();
  const opener = open.at(-1);
  if (opener === undefined || !isSoundWhenClosed(text.slice(0, offset), open)) return undefined;
  const left = new Scanner(text, text.length).run();
  return { opener, isClosedLater: !left.some((one) => one.offset === opener.offset) };
}

function isSoundWhenClosed(before: string, open: readonly Opener[]): boolean {
  const outermost = open[0]?.offset ?? 0;
  // On a line of its own, because a comment may end the last one; and further right than what it belongs to.
  const indent = " ".repeat(outermost - before.lastIndexOf("\n", outermost) + 1);
  const closers = open.map(closerOf).reverse().join("");
  try {
    parseEvents(`${before}\n${indent}${closers}\n`, { maxDepth: MAX_DEPTH });
    return true;
  } catch {
    return false;
  }
}

/** Goes through a text as far as it takes to know brackets and quotes that mean something from those that do not. */
class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #open: Opener[] = [];
  #at = 0;
  /** True where a value may begin: only there does a quote, or outside of brackets a bracket, mean something. */
  #isFresh = true;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** What is open at the end, outermost first. */
  run(): readonly Opener[] {
    while (this.#at < this.#end && this.#open.length < MOST_OPEN) this.#step();
    return this.#open;
  }

  #step(): void {
    const char = this.#text.charAt(this.#at);
    if (char === "\n" || char === "\r") this.#take(1, true);
    else if (char === " " || char === "\t") this.#take(1, this.#isFresh);
    else if (char === "#" && /^\s?$/.test(this.#text.charAt(this.#at - 1))) this.#skipLine();
    else if (char === "{" || char === "[") this.#openBracket(char);
    else if (char === "}" || char === "]") this.#closeBracket(char);
    else if ((char === '"' || char === "'") && this.#isFresh) this.#skipQuoted(char);
    else if (char === ",") this.#take(1, this.#open.length > 0);
    else if (char === ":") this.#take(1, this.#isSeparator());
    else this.#stepPlain(char);
  }

  #stepPlain(char: string): void {
    const length = this.#isFresh ? this.#lengthBeforeValue(char) : 0;
    const header = this.#isFresh && this.#open.length === 0 ? this.#match(BLOCK_HEADER) : undefined;
    if (length > 0) this.#take(length, true);
    else if (header !== undefined) this.#skipBlock(header.length);
    else this.#take(1, false);
  }

  /** The length of a dash, a question mark, an anchor or a tag, behind which a value may still begin; 0 if it is none. */
  #lengthBeforeValue(char: string): number {
    if ((char === "-" || char === "?") && this.#isBlankAt(this.#at + 1)) return 1;
    return this.#match(PROPERTY)?.length ?? 0;
  }

  #take(length: number, isFresh: boolean): void {
    this.#at += length;
    this.#isFresh = isFresh;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  #isBlankAt(at: number): boolean {
    return /^\s?$/.test(this.#text.charAt(at));
  }

  /** A colon before a blank; between brackets also right after a quoted key, or before what cannot be in a plain text. */
  #isSeparator(): boolean {
    if (this.#isBlankAt(this.#at + 1)) return true;
    if (this.#open.length === 0) return false;
    return (
      /["'\]}]/.test(this.#text.charAt(this.#at - 1)) || /[,[\]{}]/.test(this.#text.charAt(this.#at + 1))
    );
  }

  #openBracket(mark: "{" | "["): void {
    if (this.#isFresh || this.#open.length > 0) this.#open.push({ mark, offset: this.#at });
    this.#take(1, this.#isFresh || this.#open.length > 0);
  }

  #closeBracket(char: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && closerOf(last) === char) this.#open.pop();
    this.#take(1, false);
  }

  #skipLine(): void {
    while (this.#at < this.#end && !/[\r\n]/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #skipQuoted(mark: '"' | "'"): void {
    const start = this.#at;
    for (let at = start + 1; at < this.#end; at += 1) {
      const char = this.#text.charAt(at);
      if (char === "\\" && mark === '"') at += 1;
      else if (char === mark && mark === "'" && this.#text.charAt(at + 1) === "'") at += 1;
      else if (char === mark) {
        this.#at = at + 1;
        this.#isFresh = false;
        return;
      }
    }
    this.#open.push({ mark, offset: start });
    this.#at = this.#end;
  }

  /** The lines of a block text are those that are blank or begin at least where its first line does. */
  #skipBlock(headerLength: number): void {
    const own = this.#indentOfLine();
    this.#take(headerLength, true);
    this.#skipLine();
    this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
    let least: number | undefined;
    while (this.#at < this.#end) {
      LINE.lastIndex = this.#at;
      const [line = "", blanks = "", rest = ""] = LINE.exec(this.#text) ?? [];
      if (rest !== "") {
        least ??= Math.max(blanks.length, own + 1);
        if (blanks.length < least) return;
      }
      this.#at += line.length;
    }
  }

  #indentOfLine(): number {
    let start = this.#at;
    while (start > 0 && !/[\r\n]/.test(this.#text.charAt(start - 1))) start -= 1;
    let end = start;
    while (this.#text.charAt(end) === " ") end += 1;
    return end - start;
  }
}
