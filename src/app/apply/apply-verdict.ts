import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import type { RefusedOperation } from "../../plan/saved/choice.ts";
import { plural } from "../../report/terminal/layout.ts";
import { countProblems, hasGaps, hasProblems, isRefused } from "../exit-codes.ts";
import type { MadePlan } from "../plan/make-plan.ts";
import { ExitCode } from "../runtime.ts";
import type { ApplyOptions } from "./apply-options.ts";
import type { AppliedPlan } from "./apply-plan.ts";
import type { Resumed } from "./resume.ts";

/** What is to be done, out of what could be done. */
export interface Selection {
  readonly operations: readonly Operation[];
  readonly refused: readonly RefusedOperation[];
  /** What a saved plan asked for and is done already. */
  readonly done?: readonly Operation[];
  /** The cut-off run that is resumed. */
  readonly resumed?: Pick<Resumed, "journal" | "settle" | "release">;
}

/** Why nothing is to be written, with the code to end with; undefined if something is. */
export function reasonToStop(
  { plan: whole }: MadePlan,
  plan: Plan,
  selection: Selection,
  options: ApplyOptions,
): { exitCode: ExitCode; message: string } | undefined {
  const lifted = options.allow?.includes("incomplete") === true;
  if (isRefused(plan)) return { exitCode: ExitCode.refused, message: "Refused; nothing was written." };
  if (hasGaps(plan) && !lifted) {
    return { exitCode: ExitCode.failed, message: "Not everything could be read, so nothing was written." };
  }
  const refused = selection.refused.length;
  if (refused > 0 && (options.strict === true || selection.operations.length === 0)) {
    return { exitCode: ExitCode.refused, message: whyRefused(selection.refused, options) };
  }
  if (selection.operations.length === 0) {
    // With the guard lifted too, nothing is known of what was not read.
    if (hasGaps(plan)) {
      return {
        exitCode: ExitCode.failed,
        message: "Nothing to do in what could be read; nothing was written.",
      };
    }
    return {
      exitCode: hasProblems(plan) ? ExitCode.failed : ExitCode.done,
      message: `${nothingToDo(whole.operations.length, selection, options)}${unsettledText(plan)}`,
    };
  }
  if (options.dryRun !== true) return undefined;
  const exitCode = refused === 0 ? ExitCode.done : ExitCode.partial;
  return { exitCode, message: "Dry run: nothing was written." };
}

function unsettledText(plan: Plan): string {
  const count = countProblems(plan);
  return count === 0
    ? ""
    : ` ${plural(count, "error")} above ${count === 1 ? "is" : "are"} for a person to settle.`;
}

function whyRefused(refused: readonly RefusedOperation[], { resume }: ApplyOptions): string {
  if (resume === undefined && refused.every(({ isGone }) => isGone === true))
    return "Nothing of this plan is called for any more; nothing was written. See with rolecall plan what is.";
  const why = resume === undefined ? " because what is live has moved" : "";
  return `${plural(refused.length, "operation")} refused${why}; nothing was written.`;
}

function nothingToDo(others: number, { done }: Selection, { resume, planFile }: ApplyOptions): string {
  const what = resume === undefined ? (planFile === undefined ? undefined : "plan") : "run";
  if (what === undefined) return "Nothing to do; nothing was written.";
  const rest =
    others === 0
      ? ""
      : ` ${plural(others, "other change is", "other changes are")} not part of it: rolecall plan shows them.`;
  if (done !== undefined && done.length > 0)
    return `This plan is already applied: what is live is what it wanted. Nothing was written.${rest}`;
  return `This ${what} has nothing left to do; nothing was written.${rest}`;
}

/** The code that a run ends with. */
export function exitCodeOf(applied: AppliedPlan, selection: Selection, plan: Plan): ExitCode {
  const worked = applied.results.filter((result) => result.status === "applied").length;
  if (worked === 0) return ExitCode.failed;
  const isWhole =
    worked === applied.results.length &&
    applied.different.length === 0 &&
    applied.isReadBack &&
    applied.journalProblem === undefined &&
    selection.refused.length === 0 &&
    !hasProblems(plan) &&
    !hasGaps(plan);
  return isWhole ? ExitCode.done : ExitCode.partial;
}
