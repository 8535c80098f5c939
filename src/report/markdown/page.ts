import type { Unit } from "./text.ts";
import { sizeOf } from "./text.ts";

/** Lines that grow up to a limit. Once it is passed the page is full, and whoever fills it stops early. */
export class Page {
  readonly #lines: string[] = [];
  readonly #limit: number;
  readonly #unit: Unit;
  #size = 0;

  constructor(limit: number, unit: Unit) {
    this.#limit = limit;
    this.#unit = unit;
  }

  get isFull(): boolean {
    return this.#size > this.#limit;
  }

  /** What still fits; below zero once the page is full. */
  get remaining(): number {
    return this.#limit - this.#size;
  }

  add(...lines: readonly string[]): void {
    this.addAll(lines);
  }

  addAll(lines: readonly string[]): void {
    for (const line of lines) {
      this.#size += sizeOf(line, this.#unit) + 1;
      this.#lines.push(line);
      if (this.isFull) return;
    }
  }

  /** An empty line, unless there is one already. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.add("");
  }

  /** The text, or undefined if it did not fit. */
  finish(): string | undefined {
    return this.isFull ? undefined : this.#lines.join("\n").trimEnd();
  }
}

/** How much of a plan a page shows. Each stage shows less than the one before. */
export interface Stage {
  /** Reasons, places and effects under each line of the diff. */
  readonly hasDetails: boolean;
  /** Pending, deferred, spared, guards that passed, warnings. */
  readonly hasContext: boolean;
  /** One line per person who gains, or only how many. */
  readonly people: "lines" | "counts";
  readonly additions: "lines" | "counts";
  readonly hasDiff: boolean;
  readonly cautions:
    | "reasons"
    | "lines"
    | "subjects"
    | "addresses"
    | "subject-counts"
    | "org-counts"
    | "counts";
}

const FULL: Stage = {
  hasDetails: true,
  hasContext: true,
  people: "lines",
  additions: "lines",
  hasDiff: true,
  cautions: "reasons",
};
const COUNTED: Stage = {
  ...FULL,
  hasDetails: false,
  hasContext: false,
  people: "counts",
  additions: "counts",
};

/** From everything to counts only; the first that fits is taken. */
export const STAGES: readonly Stage[] = [
  FULL,
  { ...FULL, hasDetails: false },
  { ...FULL, hasDetails: false, hasContext: false },
  COUNTED,
  { ...COUNTED, hasDiff: false },
  { ...COUNTED, hasDiff: false, cautions: "lines" },
  { ...COUNTED, hasDiff: false, cautions: "subjects" },
  { ...COUNTED, hasDiff: false, cautions: "addresses" },
  { ...COUNTED, hasDiff: false, cautions: "subject-counts" },
  { ...COUNTED, hasDiff: false, cautions: "org-counts" },
  { ...COUNTED, hasDiff: false, cautions: "counts" },
];
