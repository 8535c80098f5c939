/**
 * How a glob reads: `name` for keys and e-mails, where case does not matter; `address` and `segment` (a part of a
 * path), where `*` and `?` stop at a slash and case matters.
 */
export type GlobStyle = "name" | "address" | "segment";

/**
 * Turns globs into one test that is true if any of them matches the whole text. `*` stands for any run of
 * characters, `?` for one; in addresses neither crosses a slash and `**` does. A test takes at most as many steps as
 * the glob has characters, for each character of the text: no glob of a file makes anybody wait.
 */
export function compileGlobs(globs: readonly string[], style: GlobStyle): (text: string) => boolean {
  const fold =
    style === "name" ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const literals = new Set(globs.filter((glob) => !isGlob(glob)).map(fold));
  const patterns = globs.filter(isGlob).map((glob) => new GlobPattern(fold(glob), style));
  return (text) => {
    const folded = fold(text);
    return literals.has(folded) || patterns.some((pattern) => pattern.matches(folded));
  };
}

/** True if the text has a character that is special in a glob. */
export function isGlob(text: string): boolean {
  return text.includes("*") || text.includes("?");
}

/** One part of a glob: a character, any one (`?`), a run that stops at a slash, or a run that does not. */
type Token =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "one" | "run" | "all" };

/** Follows all ways in which a text may match at once, each step of a way only once for each character. */
class GlobPattern {
  readonly #tokens: readonly Token[];
  readonly #stopsAtSlash: boolean;
  /** What every match begins and ends with; rules most texts out at once. */
  readonly #start: string;
  readonly #end: string;
  /** By token: the last character for which it was reached. */
  readonly #reached: Int32Array;

  constructor(glob: string, style: GlobStyle) {
    this.#tokens = tokensOf(glob, style);
    this.#stopsAtSlash = style !== "name";
    this.#start = /^[^*?]*/u.exec(glob)?.[0] ?? "";
    this.#end = glob.slice(Math.max(glob.lastIndexOf("*"), glob.lastIndexOf("?")) + 1);
    this.#reached = new Int32Array(this.#tokens.length + 1);
  }

  matches(text: string): boolean {
    if (!text.startsWith(this.#start) || !text.endsWith(this.#end)) return false;
    this.#reached.fill(-1);
    let places: number[] = [];
    this.#reach(places, 0, 0);
    let index = 0;
    for (const character of text) {
      index += 1;
      const next: number[] = [];
      for (const place of places) this.#step(next, place, character, index);
      if (next.length === 0) return false;
      places = next;
    }
    return places.includes(this.#tokens.length);
  }

  #step(next: number[], place: number, character: string, index: number): void {
    const token = this.#tokens[place];
    if (token === undefined) return;
    if (token.kind === "character") {
      if (token.character === character) this.#reach(next, place + 1, index);
    } else if (token.kind === "all" || !this.#stopsAtSlash || character !== "/") {
      this.#reach(next, token.kind === "one" ? place + 1 : place, index);
    }
  }

  /** A run may be empty, so what comes after it is reached with it. */
  #reach(places: number[], first: number, index: number): void {
    for (let place = first; this.#reached[place] !== index; place += 1) {
      this.#reached[place] = index;
      places.push(place);
      const kind = this.#tokens[place]?.kind;
      if (kind !== "run" && kind !== "all") return;
    }
  }
}

function tokensOf(glob: string, style: GlobStyle): readonly Token[] {
  const parts = glob.match(/\*+|[^*]/gsu) ?? [];
  return parts.map((part): Token => {
    if (part === "?") return { kind: "one" };
    if (!part.startsWith("*")) return { kind: "character", character: part };
    return { kind: style === "address" && part.length > 1 ? "all" : "run" };
  });
}
