import type { Operation } from "../../model/operation.ts";
import { sanitizeText } from "../../model/sanitize.ts";
import { displayName } from "../words/display-names.ts";
import { plural, wrap } from "./layout.ts";
import type { Painter } from "./paint.ts";
import { operationTitle } from "./text.ts";

/** One operation and what became of it, as `apply/result.ts` has it. */
export interface ResultLine {
  readonly operation: Operation;
  readonly status: "applied" | "failed" | "skipped" | "refused";
  readonly note?: string;
  readonly isPending?: boolean;
  readonly problem?: {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    readonly requestId?: string;
  };
}

/** What a run did, as `apply/result.ts` has it. */
export interface AppliedLines {
  readonly results: readonly ResultLine[];
  readonly different: readonly Operation[];
  readonly isReadBack: boolean;
  readonly isInterrupted: boolean;
  readonly advice: readonly string[];
  /** Why the journal does not say how the run ended, where it does not. */
  readonly journalProblem?: string;
  /** Errors of the plan that no operation settles. Default: none. */
  readonly unsettled?: number;
}

interface Style {
  readonly painter: Painter;
  readonly width: number;
}

const SIGNS = { add: "+", update: "~", remove: "-" } as const;

/** What was done, what was not and why, and whether live is now as the files say. */
export function renderApplied(applied: AppliedLines, style: Style): string {
  const out = new Lines(style);
  for (const result of applied.results) writeResult(out, result);
  for (const line of applied.advice) out.push(line, 0, style.painter.warn);
  for (const operation of applied.different) {
    out.push(`still different: ${SIGNS[operation.action]} ${titleOf(operation)}`, 0, style.painter.remove);
  }
  out.push(applyHeadline(applied), 0, style.painter.strong);
  return out.text();
}

function writeResult(out: Lines, result: ResultLine): void {
  const { operation, status, problem } = result;
  const painter = out.style.painter;
  const paint = status === "applied" ? painter.add : status === "skipped" ? painter.change : painter.remove;
  const word = { applied: "done", failed: "FAILED", skipped: "skipped", refused: "refused" }[status];
  const note = result.note === undefined ? "" : `  (${result.note})`;
  out.push(`${word.padEnd(7)} ${SIGNS[operation.action]} ${titleOf(operation)}${note}`, 0, paint);
  if (problem === undefined) return;
  const id = problem.requestId === undefined ? "" : ` (request ${problem.requestId})`;
  out.push(`${problem.message} [${problem.code}]${id}`, 8);
  if (problem.hint !== undefined) out.push(problem.hint, 8, painter.faint);
}

/** The last line of a run: "Applied 5 of 6 operations, 1 failed. Converged." */
export function applyHeadline(applied: AppliedLines): string {
  const by = (status: ResultLine["status"]): number =>
    applied.results.filter((r) => r.status === status).length;
  const parts = [`Applied ${by("applied")} of ${plural(applied.results.length, "operation")}`];
  if (by("failed") > 0) parts.push(`${by("failed")} failed`);
  if (by("skipped") > 0) parts.push(`${by("skipped")} skipped`);
  const waiting = applied.results.filter((result) => result.isPending === true).length;
  if (waiting > 0)
    parts.push(`${plural(waiting, "person waits", "people wait")} for an invitation to be accepted`);
  return `${parts.join(", ")}. ${closing(applied)}`;
}

function closing(applied: AppliedLines): string {
  if (applied.journalProblem !== undefined)
    return `The run is not written down to its end: ${applied.journalProblem} Run plan to see where things stand.`;
  if (applied.isInterrupted) return "Interrupted: what was in flight was finished, nothing new was started.";
  if (!applied.isReadBack) return "What was done could not be read back; run plan to see where things stand.";
  if (applied.different.length > 0)
    return `Not converged: ${plural(applied.different.length, "entry", "entries")} read back different.`;
  const { unsettled = 0 } = applied;
  if (unsettled > 0)
    return `What was done has been read back; ${plural(unsettled, "error")} above ${unsettled === 1 ? "is" : "are"} for a person to settle.`;
  return applied.results.every((result) => result.status === "applied")
    ? "Converged."
    : "What was done has been read back.";
}

/** Operations that were asked for and are not done, each with its reason. */
export function renderRefused(
  refused: readonly { readonly operation: Operation; readonly message: string }[],
  style: Style,
  title = "Refused, because what they were computed from has moved:",
): string {
  const out = new Lines(style);
  out.push(title, 0, style.painter.strong);
  for (const { operation, message } of refused) {
    out.push(`${SIGNS[operation.action]} ${titleOf(operation)}: ${message}`, 2, style.painter.remove);
  }
  return out.text();
}

function titleOf(operation: Operation): string {
  if (operation.kind !== "grant") return operationTitle(operation);
  const identity = operation.observed?.identity;
  return operationTitle({ ...operation, subject: displayName(operation.subject, identity) });
}

class Lines {
  readonly style: Style;
  readonly #lines: string[] = [];

  constructor(style: Style) {
    this.style = style;
  }

  push(text: string, indent: number, paint: (text: string) => string = (t) => t): void {
    const wrapped = wrap(" ".repeat(indent) + sanitizeText(text), this.style.width, indent + 2);
    this.#lines.push(...wrapped.split("\n").map(paint));
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
