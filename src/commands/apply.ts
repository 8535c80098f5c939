import { type ApplyOptions, refuseContradictions } from "../app/apply/apply-options.ts";
import { type AppliedPlan, applyPlan, lockFor } from "../app/apply/apply-plan.ts";
import { exitCodeOf, reasonToStop, type Selection } from "../app/apply/apply-verdict.ts";
import { openResume, orgsOfRun } from "../app/apply/resume.ts";
import { type Loaded, loadForCommand } from "../app/load/load.ts";
import { budgetOf, type MadePlan } from "../app/plan/make-plan.ts";
import { readPlanFile } from "../app/plan/plan-file.ts";
import { namedAddresses, needsWholeRead } from "../app/plan/touched.ts";
import { guardChosen, lookAgain } from "../app/read/look-again.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { takesAway } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";
import { sanitizeText } from "../model/sanitize.ts";
import type { RefusedOperation } from "../plan/saved/choice.ts";
import { digestPlan } from "../plan/saved/digest.ts";
import { matchSaved, type PlanRefusal, refusePlan } from "../plan/saved/saved.ts";
import { applyHeadline, renderApplied, renderRefused } from "../report/terminal/apply-text.ts";
import { plural } from "../report/terminal/layout.ts";
import { painterFor } from "../report/terminal/paint.ts";
import { renderPlan } from "../report/terminal/text.ts";
import { startProgress } from "../terminal/progress.ts";
import { VERSION } from "../version.ts";
import { planWithProgress } from "./plan.ts";

/** Makes the plan so, after guards, policies and the person have agreed. See the exit codes in the README. */
export async function runApply(runtime: Runtime, options: ApplyOptions): Promise<ExitCode> {
  const outcome = await applyCommand(runtime, options);
  return outcome.exitCode;
}

/** What an apply came to, for the Action. */
export interface ApplyCommandResult {
  readonly exitCode: ExitCode;
  /** The plan as it is now; absent if it was refused before one could be made. */
  readonly plan?: Plan;
  readonly applied?: AppliedPlan;
  readonly refused: readonly RefusedOperation[];
  /** Why nothing was done, where that is the case. */
  readonly message?: string;
}

/** Like {@link runApply}, with everything it found out. */
export async function applyCommand(runtime: Runtime, options: ApplyOptions): Promise<ApplyCommandResult> {
  refuseContradictions(options);
  const saved = options.planFile === undefined ? undefined : await readPlanFile(runtime, options.planFile);
  const loaded = await loadForCommand(runtime, options);
  if (saved !== undefined) {
    // Before anything is sent anywhere: a plan that is refused as a whole is no reason to talk to a vendor.
    const refusal = judgePlanFile(loaded, saved);
    if (refusal !== undefined) {
      runtime.stderr.write(
        `error[${refusal.code}] ${sanitizeText(refusal.message)}\n  ${sanitizeText(refusal.hint)}\n`,
      );
      return { exitCode: ExitCode.refused, refused: [], message: refusal.message };
    }
  }
  const prepared = await planForApply(runtime, { ...options, loaded }, saved);
  try {
    return await decide(runtime, options, prepared);
  } finally {
    prepared.selection.resumed?.journal.close();
    prepared.selection.resumed?.release();
  }
}

async function decide(
  runtime: Runtime,
  options: ApplyOptions,
  { made, selection }: Prepared,
): Promise<ApplyCommandResult> {
  const guarded = guardSelection(made, selection, options);
  showPlan(runtime, { ...made, plan: guarded }, selection, options);
  const stop = reasonToStop(made, guarded, selection, options);
  if (stop !== undefined) {
    if (options.dryRun !== true && stop.exitCode === ExitCode.done) completeJournal(selection);
    return giveUp(runtime, selection, { plan: guarded, ...stop });
  }
  // Nobody is to be asked for a run that could not be written down.
  if (selection.resumed?.journal.failure !== undefined) throw selection.resumed.journal.failure;
  await confirm(runtime, options, selection.operations.length);
  // From before the second look on: what it sees is what is written to.
  const release = selection.resumed === undefined ? lockFor(made) : () => undefined;
  try {
    const change = await lookAgain(runtime, made, selection.operations, options.allow ?? []);
    if (change !== undefined)
      return giveUp(runtime, { ...selection, ...change }, { plan: guarded, ...change });
    return await carryOutSelection(runtime, options, made, guarded, selection);
  } finally {
    release();
  }
}

/** Nothing is left to do: what is missing in the journal is only what the crash kept from it. */
function completeJournal({ resumed }: Selection): void {
  if (resumed === undefined) return;
  const applied = resumed.settle();
  resumed.journal.append("finish", { applied, failed: 0, skipped: 0, different: [] });
}

function giveUp(
  runtime: Runtime,
  selection: Selection,
  outcome: { readonly plan: Plan; readonly exitCode: ExitCode; readonly message: string },
): ApplyCommandResult {
  runtime.stderr.write(`${outcome.message}\n`);
  return { ...outcome, refused: selection.refused };
}

function judgePlanFile({ config }: Loaded, saved: Plan): PlanRefusal | undefined {
  return refusePlan(saved, {
    tool: VERSION,
    files: config.files,
    orgs: config.orgs.map((org) => org.key),
    digest: digestPlan,
  });
}

/** A fresh plan to choose from, and the choice. */
interface Prepared {
  readonly made: MadePlan;
  readonly selection: Selection;
}

/**
 * Plans anew. For a saved plan only what its operations touch is read, unless something is taken from somebody: what
 * the guards say then rests on everything that people hold.
 */
async function planForApply(
  runtime: Runtime,
  options: ApplyOptions & { readonly loaded: Loaded },
  saved: Plan | undefined,
): Promise<Prepared> {
  if (saved === undefined) {
    // The guards of the run that is gone on with looked at all of its organizations.
    const org =
      options.resume === undefined ? options.org : orgsOfRun(runtime, options.resume, options.loaded);
    const made = await planWithProgress(runtime, { ...options, ...(org === undefined ? {} : { org }) });
    return { made, selection: await select(runtime, options, made, undefined) };
  }
  const org = saved.orgs.map(({ key }) => key);
  const budget = budgetOf(options.maxRequests);
  const reading = { ...options, org, ...(budget === undefined ? {} : { budget }) };
  if (!needsWholeRead(saved.operations)) {
    const addresses = namedAddresses(saved.operations);
    const made = await planWithProgress(runtime, { ...reading, addresses });
    const selection = await select(runtime, options, made, saved);
    if (!needsWholeRead(selection.operations)) return { made, selection };
  }
  const made = await planWithProgress(runtime, reading);
  return { made, selection: await select(runtime, options, made, saved) };
}

async function select(
  runtime: Runtime,
  options: ApplyOptions,
  made: MadePlan,
  saved: Plan | undefined,
): Promise<Selection> {
  if (options.resume !== undefined) {
    const { operations, refused, ...resumed } = await openResume(runtime, options.resume, made);
    return { operations, refused, resumed };
  }
  if (saved === undefined) return { operations: made.plan.operations, refused: [] };
  // Where nothing is taken away no more was read than what is touched, and nothing is taken along either.
  const matched = matchSaved(saved, made.plan.operations, {
    comparesCascades: saved.operations.some(takesAway),
  });
  return { operations: matched.approved, refused: matched.refused };
}

/** The guards judge what is really going to be done. */
function guardSelection(made: MadePlan, selection: Selection, options: ApplyOptions): Plan {
  const guards = guardChosen(made, selection.operations, {
    allow: new Set(options.allow ?? []),
    ...(options.maxRemovals === undefined ? {} : { maxRemovals: options.maxRemovals }),
  });
  return { ...made.plan, operations: selection.operations, guards };
}

function showPlan(runtime: Runtime, made: MadePlan, selection: Selection, options: ApplyOptions): void {
  const { plan, foreseen } = made;
  const painter = painterFor(runtime.stdout.hasColor);
  const { width } = runtime.stdout;
  const isPart = options.planFile !== undefined || options.resume !== undefined;
  // Of a plan of which only part is done, the rest is not news, and "no changes" would be a lie.
  const shown = isPart ? { ...plan, pending: [], deferred: [], spared: [] } : plan;
  const told = {
    isVerbose: options.verbose === true,
    isPart,
    ...(foreseen === undefined ? {} : { foreseen }),
  };
  runtime.stdout.write(renderPlan(shown, { painter, width, ...told }));
  if (selection.refused.length === 0) return;
  const title =
    options.resume === undefined ? undefined : "Not gone on with, because it is no longer what was begun:";
  runtime.stdout.write(renderRefused(selection.refused, { painter, width }, title));
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

async function carryOutSelection(
  runtime: Runtime,
  options: ApplyOptions,
  made: MadePlan,
  plan: Plan,
  selection: Selection,
): Promise<ApplyCommandResult> {
  const progress = startProgress(runtime, "applying", options.verbose === true);
  let done = 0;
  selection.resumed?.settle();
  const applied = await applyPlan(runtime, { ...made, plan }, selection.operations, {
    ...(options.journal === undefined ? {} : { journal: options.journal }),
    ...(selection.resumed === undefined ? {} : { resumed: selection.resumed.journal }),
    isLocked: true,
    redeploy: options.redeploy === true,
    allow: options.allow ?? [],
    onResult: () => {
      done += 1;
      progress.step(`${done} of ${selection.operations.length}`);
    },
  });
  progress.finish();
  const painter = painterFor(runtime.stdout.hasColor);
  runtime.stdout.write(renderApplied(applied, { painter, width: runtime.stdout.width }));
  runtime.stderr.write(`The journal is ${applied.journalPath}\n`);
  if (applied.results.some(({ problem }) => problem?.code === "INTERRUPTED"))
    runtime.stderr.write(`Go on with: rolecall apply --resume ${applied.journalPath}\n`);
  return {
    exitCode: exitCodeOf(applied, selection, plan),
    plan,
    applied,
    refused: selection.refused,
    message: applyHeadline(applied),
  };
}
