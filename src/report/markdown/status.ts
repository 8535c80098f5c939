import type { Operation } from "../../model/operation.ts";
import { describeChange } from "../words/change-words.ts";
import { codeSpan, countOf, formatCount, link } from "./text.ts";

/** Failures named in a comment; the journal and the log have all. */
const NAMED_FAILURES = 20;

/** What is shown of a run of `apply`; what the executor returns fits. */
export interface AppliedOperations {
  readonly results: readonly {
    readonly operation: Operation;
    readonly status: "applied" | "failed" | "skipped" | "refused";
    readonly note?: string;
    readonly problem?: { readonly code: string; readonly message: string; readonly hint?: string };
  }[];
  readonly different: readonly Operation[];
  readonly journalProblem?: string;
  readonly isReadBack: boolean;
  readonly isInterrupted: boolean;
  readonly advice: readonly string[];
  /** Errors of the plan that no operation settles. Default: none. */
  readonly unsettled?: number;
}

/** The block above a plan that shows what was applied, and by which run. */
export function appliedStatus(applied: AppliedOperations, runUrl: string | undefined): readonly string[] {
  const count = (status: string): number =>
    applied.results.filter((result) => result.status === status).length;
  const isWhole = count("applied") === applied.results.length && !applied.isInterrupted;
  const open = applied.results.filter((result) => result.status !== "applied");
  return [
    isWhole ? "> [!NOTE]" : "> [!WARNING]",
    `> **${isWhole ? "Applied" : "Applied in part"}** by ${link("this run", runUrl)}: ${formatCount(count("applied"))} of ${countOf(applied.results.length, "operation")} done` +
      `${count("failed") > 0 ? `, ${formatCount(count("failed"))} failed` : ""}` +
      `${count("skipped") > 0 ? `, ${formatCount(count("skipped"))} skipped` : ""}` +
      `${count("refused") > 0 ? `, ${formatCount(count("refused"))} refused` : ""}.`,
    `> ${convergence(applied)}`,
    ...bounded(open, (result) => `${result.status} ${inWords(result.operation)}: ${problemOf(result)}`),
    ...bounded(applied.different, (operation) => `still different: ${inWords(operation)}`),
    ...bounded(applied.advice, codeSpan),
  ];
}

function convergence(applied: AppliedOperations): string {
  if (applied.isInterrupted)
    return "The run was stopped before everything was started. Run it again; what is done is not done twice.";
  if (applied.journalProblem !== undefined)
    return `The run is not written down to its end: ${codeSpan(applied.journalProblem)}`;
  if (!applied.isReadBack) return "What was written could not be read back; plan again to be sure.";
  if (applied.different.length > 0)
    return `Read back afterwards: ${countOf(applied.different.length, "difference")} left.`;
  const { unsettled = 0 } = applied;
  return unsettled === 0
    ? "Read back afterwards: converged."
    : `Read back afterwards; ${countOf(unsettled, "error")} below left for a person to settle.`;
}

function problemOf(result: AppliedOperations["results"][number]): string {
  if (result.problem === undefined)
    return result.note === undefined ? "no reason given" : codeSpan(result.note);
  return `${codeSpan(result.problem.code)} ${codeSpan(result.problem.message)}`;
}

function inWords(operation: Operation): string {
  const who = operation.kind === "grant" ? `${codeSpan(operation.subject)} ` : "";
  return `${operation.action} ${who}${codeSpan(describeChange(operation))} on ${codeSpan(operation.address)}`;
}

function bounded<T>(items: readonly T[], lineOf: (item: T) => string): readonly string[] {
  const lines = items.slice(0, NAMED_FAILURES).map((item) => `> - ${lineOf(item)}`);
  const more = items.length - lines.length;
  return [
    ...lines,
    ...(more > 0 ? [`> - and ${formatCount(more)} more, in the job summary and the log`] : []),
  ];
}

/** A block for a refusal that is shown in one sentence of ours, with foreign text apart. */
export function refusedStatus(
  sentence: string,
  details: readonly string[],
  runUrl: string | undefined,
): readonly string[] {
  return [
    "> [!CAUTION]",
    `> **Not applied** by ${link("this run", runUrl)}: ${sentence} Nothing was written.`,
    ...bounded(details, codeSpan),
  ];
}

/** A block for a run that found nothing to do, and no fault either. */
export function doneStatus(details: readonly string[], runUrl: string | undefined): readonly string[] {
  if (details.length === 0) return [];
  return [
    "> [!NOTE]",
    `> **Nothing was left to do** for ${link("this run", runUrl)}.`,
    ...bounded(details, codeSpan),
  ];
}
