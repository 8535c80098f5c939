import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { compareDiagnostics } from "../model/diagnostic.ts";
import type { Code } from "./codes.ts";
import { codes } from "./codes.ts";
import type { PathPart } from "./source/positions.ts";

/** A place in a file: by structure, at a key or at its value, or by offset. The line is looked up at the end. */
export type Spot =
  | { readonly file: string; readonly path: readonly PathPart[]; readonly at: "key" | "value" }
  | { readonly file: string; readonly offset: number }
  | { readonly file: string };

/** A problem before its place is known. */
export interface Problem {
  readonly code: Code;
  readonly message: string;
  /** The next step. */
  readonly hint: string;
  readonly spot?: Spot;
}

/** Problems of one kind that are kept; what comes after them is only counted. */
export const MAX_PROBLEMS = 100;

/** Collects what is wrong with the files, in any order. */
export class ProblemList {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #secrets = new Set<string>();
  #dropped = 0;

  add(problem: Problem): void {
    const list = codes[problem.code].severity === "error" ? this.#errors : this.#warnings;
    if (list.length < MAX_PROBLEMS) list.push(problem);
    else this.#dropped += 1;
  }

  /** Keeps a text out of every message and frame: a token that somebody wrote into the file. */
  hide(secret: string): void {
    if (secret.length > 0) this.#secrets.add(secret);
  }

  /** What is kept out of messages and frames. */
  get secrets(): readonly string[] {
    return [...this.#secrets].sort((a, b) => b.length - a.length);
  }

  /** True once looking for more errors is of no use to anybody. */
  get isFull(): boolean {
    return this.#errors.length >= MAX_PROBLEMS;
  }

  get isEmpty(): boolean {
    return this.#errors.length + this.#warnings.length === 0;
  }

  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /** The problems with their places, sorted; errors and warnings together. */
  diagnose(
    locate: (spot: Spot) => { readonly place: Place; readonly frame?: string },
  ): readonly Diagnostic[] {
    const diagnostics = [...this.#errors, ...this.#warnings].map(
      (problem): Diagnostic => ({
        severity: codes[problem.code].severity,
        code: problem.code,
        message: this.#clean(problem.message),
        ...(problem.spot === undefined ? {} : locate(problem.spot)),
        hint: this.#clean(problem.hint),
      }),
    );
    diagnostics.sort(compareDiagnostics);
    if (this.isFull || this.#dropped > 0) diagnostics.push(tooMany());
    return diagnostics;
  }

  #clean(text: string): string {
    return this.secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  }
}

function tooMany(): Diagnostic {
  return {
    severity: codes.TOO_MANY_PROBLEMS.severity,
    code: "TOO_MANY_PROBLEMS",
    message: `Only the first ${MAX_PROBLEMS} problems are shown; there may be more.`,
    hint: "Fix these and run again.",
  };
}
