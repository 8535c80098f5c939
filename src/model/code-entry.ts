import type { Severity } from "./diagnostic.ts";

/** One line of the catalogue of codes. A code is documented, and never used again for something else. */
export interface CodeEntry {
  readonly severity: Severity;
  /** What it means, for the page of codes. */
  readonly meaning: string;
}

/** Something that stops what was asked for, or a part of it. */
export const error = (meaning: string): CodeEntry => ({ severity: "error", meaning });
/** Something to look at; it stops nothing. */
export const warning = (meaning: string): CodeEntry => ({ severity: "warning", meaning });
/** A fact that is good to know. */
export const note = (meaning: string): CodeEntry => ({ severity: "note", meaning });
