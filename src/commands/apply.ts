import { type ApplyEvents, type ApplyOutcome, applyFiles } from "../app/apply/apply.ts";
import type { ApplyOptions } from "../app/apply/apply-options.ts";
import type { AppliedPlan } from "../app/apply/apply-plan.ts";
import type { MadePlan } from "../app/plan/make-plan.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";
import type { RefusedOperation } from "../plan/saved/choice.ts";
import { renderApplied, renderRefused } from "../report/terminal/apply-text.ts";
import { plural } from "../report/terminal/layout.ts";
import { painterFor } from "../report/terminal/paint.ts";
import { renderPlan } from "../report/terminal/text.ts";
import { startProgress } from "../terminal/progress.ts";
import { planWithProgress } from "./plan.ts";

/** Makes the plan so, after guards, policies and the person have agreed. See the exit codes in the README. */
export async function runApply(runtime: Runtime, options: ApplyOptions): Promise<ExitCode> {
  const outcome = await applyCommand(runtime, options);
  return outcome.exitCode;
}

/** Like {@link runApply}, with everything it found out. */
export async function applyCommand(runtime: Runtime, options: ApplyOptions): Promise<ApplyOutcome> {
  return await applyFiles(runtime, options, printingEvents(runtime, options));
}

function printingEvents(runtime: Runtime, options: ApplyOptions): ApplyEvents {
  const { stdout, stderr } = runtime;
  const style = { painter: painterFor(stdout.hasColor), width: stdout.width };
  const showRefused = (refused: readonly RefusedOperation[], title?: string): void => {
    if (refused.length > 0) stdout.write(renderRefused(refused, style, title));
  };
  return {
    makePlan: async (world, making) =>
      await planWithProgress(world, { ...making, ...(options.verbose === true ? { verbose: true } : {}) }),
    onRefusal: ({ code, message, hint }) =>
      stderr.write(`error[${code}] ${sanitizeText(message)}\n  ${sanitizeText(hint)}\n`),
    onPlan: (made, selection) => {
      stdout.write(renderPlan(shownPlan(made, options), { ...style, ...toldOf(made, options) }));
      showRefused(selection.refused, refusedTitle(options));
    },
    approve: async (count) => await confirm(runtime, options, count),
    onStop: (message, refused) => {
      showRefused(refused);
      stderr.write(`${message}\n`);
    },
    onStart: (count) => showProgress(runtime, options, count),
    onApplied: (applied) => showApplied(runtime, applied),
  };
}

function isPart({ planFile, resume }: ApplyOptions): boolean {
  return planFile !== undefined || resume !== undefined;
}

/** Of a plan of which only part is done, the rest is not news, and "no changes" would be a lie. */
function shownPlan({ plan }: MadePlan, options: ApplyOptions): MadePlan["plan"] {
  return isPart(options) ? { ...plan, pending: [], deferred: [], spared: [] } : plan;
}

function toldOf({ foreseen }: MadePlan, options: ApplyOptions) {
  return {
    isVerbose: options.verbose === true,
    isPart: isPart(options),
    ...(foreseen === undefined ? {} : { foreseen }),
  };
}

function refusedTitle({ resume }: ApplyOptions): string | undefined {
  return resume === undefined ? undefined : "Not resumed, because it is no longer what was begun:";
}

function showProgress(runtime: Runtime, options: ApplyOptions, count: number) {
  const progress = startProgress(runtime, "applying", options.verbose === true);
  let done = 0;
  return {
    step: () => {
      done += 1;
      progress.step(`${done} of ${count}`);
    },
    finish: () => progress.finish(),
  };
}

function showApplied({ stdout, stderr }: Runtime, applied: AppliedPlan): void {
  stdout.write(renderApplied(applied, { painter: painterFor(stdout.hasColor), width: stdout.width }));
  stderr.write(`The journal is ${applied.journalPath}\n`);
  if (applied.results.some(({ problem }) => problem?.code === "INTERRUPTED"))
    stderr.write(`Go on with: rolecall apply --resume ${applied.journalPath}\n`);
}

async function confirm(runtime: Runtime, options: ApplyOptions, count: number): Promise<void> {
  if (options.autoApprove === true || options.planFile !== undefined) return;
  if (runtime.ask === undefined) {
    throw new UsageError(
      "NEEDS_APPROVAL",
      "There is no terminal to ask on.",
      "Apply a reviewed plan (rolecall plan --out FILE, rolecall apply FILE), or say --auto-approve.",
    );
  }
  const answer = await runtime.ask(`Do ${plural(count, "operation")} now? Only "yes" is taken as a yes: `);
  if (answer.trim() !== "yes") throw new UsageError("NOT_APPROVED", "Not approved; nothing was written.");
}
