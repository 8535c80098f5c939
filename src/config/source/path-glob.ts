import { compileGlobs, isGlob } from "../../model/glob.ts";

/** One segment of a path pattern: any number of folders, or a test for one name. */
export type PathSegment = "**" | ((name: string) => boolean);

/** Places in a pattern that a path has come to; the end of the pattern is not among them. */
export type Places = ReadonlySet<number>;

/**
 * A pattern for paths: `*` and `?` within one segment, `**` for any number of folders. Nothing else is special. All
 * ways in which a path may match are followed at once, so that a path is walked once, whatever the pattern.
 */
export class PathGlob {
  readonly #segments: readonly PathSegment[];
  readonly #seesDotNames: boolean;

  /** With `seesDotNames`, wildcards match names that begin with a dot too. */
  constructor(pattern: string, { seesDotNames = false }: { readonly seesDotNames?: boolean } = {}) {
    this.#seesDotNames = seesDotNames;
    const written = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
    const segments = written.filter((segment, index) => segment !== "**" || written[index - 1] !== "**");
    this.#segments = segments.map((segment) => (segment === "**" ? segment : this.#test(segment)));
  }

  /** Where every path begins. */
  start(): Places {
    return this.#open([0]);
  }

  /** True if a file of this name in a folder that has come to these places matches. */
  isMatch(places: Places, name: string): boolean {
    return [...places].some((place) => {
      if (place !== this.#segments.length - 1) return false;
      const segment = this.#segments[place];
      return segment === "**" ? this.#isSeen(name) : segment?.(name) === true;
    });
  }

  /** Where a path comes to in a folder of this name. `isLink`: a link to one, which `**` does not follow. */
  enter(places: Places, name: string, isLink: boolean): Places {
    const next: number[] = [];
    for (const place of places) {
      const segment = this.#segments[place];
      if (segment === "**") {
        if (!isLink && this.#isSeen(name) && !SKIPPED.has(name)) next.push(place);
      } else if (segment?.(name) === true && place + 1 < this.#segments.length) next.push(place + 1);
    }
    return this.#open(next);
  }

  /** True if a path, its segments apart, matches. */
  matches(path: readonly string[]): boolean {
    const folders = path.slice(0, -1);
    const places = folders.reduce<Places>((at, name) => this.enter(at, name, false), this.start());
    return this.isMatch(places, path.at(-1) ?? "");
  }

  /** `**` may stand for no folder at all. */
  #open(places: readonly number[]): Places {
    const open = new Set(places);
    for (const place of open) {
      if (this.#segments[place] === "**" && place + 1 < this.#segments.length) open.add(place + 1);
    }
    return open;
  }

  /** Names that begin with a dot match only a segment that begins with one. */
  #test(segment: string): (name: string) => boolean {
    if (!isGlob(segment)) return (name) => name === segment;
    const matches = compileGlobs([segment], "segment");
    return segment.startsWith(".") ? matches : (name) => this.#isSeen(name) && matches(name);
  }

  #isSeen(name: string): boolean {
    return this.#seesDotNames || !name.startsWith(".");
  }
}

/** Folders that `**` never enters. */
const SKIPPED: ReadonlySet<string> = new Set(["node_modules", ".git"]);
