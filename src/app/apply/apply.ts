import { resolve } from "node:path";
import { Journal } from "../../apply/journal.ts";
import { takesAway } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import type { RefusedOperation } from "../../plan/saved/choice.ts";
import { digestPlan } from "../../plan/saved/digest.ts";
import { isDone } from "../../plan/saved/done.ts";
import { type MatchOptions, type PlanRefusal, refusePlan } from "../../plan/saved/saved.ts";
import { applyHeadline } from "../../report/terminal/apply-text.ts";
import { VERSION } from "../../version.ts";
import { type Loaded, loadForCommand } from "../load/load.ts";
import { budgetOf, type MadePlan, type MakePlanOptions, makePlan } from "../plan/make-plan.ts";
import { desiredOf, readPlanFile } from "../plan/plan-file.ts";
import { namedAddresses, needsWholeRead } from "../plan/touched.ts";
import { guardChosen, lookAgain, matchWithPeople } from "../read/look-again.ts";
import { ExitCode, type Runtime } from "../runtime.ts";
import { type ApplyOptions, refuseContradictions } from "./apply-options.ts";
import { type AppliedPlan, applyPlan, lockFor } from "./apply-plan.ts";
import { exitCodeOf, reasonToStop, type Selection } from "./apply-verdict.ts";
import { openResume, orgsOfRun } from "./resume.ts";

/** What an apply is given beside the options of the command line. */
export interface ApplyRequest extends ApplyOptions {
  /** A plan held in memory: exactly this is done, as with a plan file. */
  readonly plan?: Plan;
}

/** What happens in the course of an apply, for whoever shows it. Nothing is printed here. */
export interface ApplyEvents {
  /** Makes a plan; by default without showing how the reading goes. */
  readonly makePlan?: (runtime: Runtime, options: MakePlanOptions) => Promise<MadePlan>;
  /** A saved plan was refused as a whole, before anything was sent. */
  readonly onRefusal?: (refusal: PlanRefusal) => void;
  /** The plan is made, the operations are chosen and the guards have judged them. */
  readonly onPlan?: (made: MadePlan, selection: Selection) => void;
  /** Asks for approval. @throws UsageError if it is not given */
  readonly approve?: (count: number) => Promise<void>;
  /** Nothing, or nothing more, is written. `refused` is what the second look no longer finds. */
  readonly onStop?: (message: string, refused: readonly RefusedOperation[]) => void;
  /** The first write comes next. Gives what is called after each operation, and at the end. */
  readonly onStart?: (count: number) => { step(): void; finish(): void };
  readonly onApplied?: (applied: AppliedPlan) => void;
}

/** What an apply came to. */
export interface ApplyOutcome {
  readonly exitCode: ExitCode;
  /** The plan as it is now; absent if it was refused before one could be made. */
  readonly plan?: Plan;
  readonly applied?: AppliedPlan;
  readonly refused: readonly RefusedOperation[];
  /** Why nothing was done, where that is the case. */
  readonly message?: string;
}

/**
 * Makes the plan so, after guards, policies and the approval; with everything it found out. A plan file, a plan in
 * memory and a journal each only choose among the operations of a plan that is made now.
 * @throws ConfigError, UsageError
 */
export async function applyFiles(
  runtime: Runtime,
  options: ApplyRequest,
  events: ApplyEvents = {},
): Promise<ApplyOutcome> {
  refuseContradictions(options);
  // Nobody is to wait for a plan, and agree to it, that could not be written down.
  if (options.journal !== undefined) Journal.probe(resolve(runtime.cwd, options.journal));
  const saved =
    options.plan ??
    (options.planFile === undefined ? undefined : await readPlanFile(runtime, options.planFile));
  const loaded = await loadForCommand(runtime, options);
  if (saved !== undefined) {
    // Before anything is sent anywhere: a plan that is refused as a whole is not a reason to talk to a vendor.
    const refusal = judgePlanFile(loaded, saved);
    if (refusal !== undefined) {
      events.onRefusal?.(refusal);
      return { exitCode: ExitCode.refused, refused: [], message: refusal.message };
    }
  }
  const prepared = await planForApply(runtime, { ...options, loaded }, saved, events);
  try {
    return await decide(runtime, options, prepared, events);
  } finally {
    prepared.selection.resumed?.journal.close();
    prepared.selection.resumed?.release();
  }
}

async function decide(
  runtime: Runtime,
  options: ApplyRequest,
  { made, selection }: Prepared,
  events: ApplyEvents,
): Promise<ApplyOutcome> {
  const guarded = guardSelection(made, selection, options);
  events.onPlan?.({ ...made, plan: guarded }, selection);
  const stop = reasonToStop(made, guarded, selection, options);
  if (stop !== undefined) {
    if (options.dryRun !== true && stop.exitCode === ExitCode.done) completeJournal(selection);
    return giveUp(events, selection, { plan: guarded, ...stop, refused: [] });
  }
  // Nobody is to be asked for a run that could not be written down.
  if (selection.resumed?.journal.failure !== undefined) throw selection.resumed.journal.failure;
  await events.approve?.(selection.operations.length);
  // From before the second look on: what it sees is what is written to.
  const release = selection.resumed === undefined ? lockFor(made) : () => undefined;
  try {
    const change = await lookAgain(runtime, made, selection.operations, options.allow ?? []);
    if (change !== undefined)
      return giveUp(events, { ...selection, ...change }, { plan: guarded, ...change });
    return await carryOutSelection(runtime, options, { ...made, plan: guarded }, selection, events);
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

interface Stop {
  readonly plan: Plan;
  readonly exitCode: ExitCode;
  readonly message: string;
  /** What the second look no longer finds. */
  readonly refused: readonly RefusedOperation[];
}

function giveUp(events: ApplyEvents, selection: Selection, stop: Stop): ApplyOutcome {
  events.onStop?.(stop.message, stop.refused);
  return { plan: stop.plan, exitCode: stop.exitCode, message: stop.message, refused: selection.refused };
}

function judgePlanFile({ config }: Loaded, saved: Plan): PlanRefusal | undefined {
  return refusePlan(saved, {
    tool: VERSION,
    files: config.files,
    orgs: config.orgs.map((org) => org.key),
    digest: digestPlan,
    desired: () => desiredOf(config, saved.orgs),
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
  options: ApplyRequest & { readonly loaded: Loaded },
  saved: Plan | undefined,
  events: ApplyEvents,
): Promise<Prepared> {
  const make = events.makePlan ?? makePlan;
  if (saved === undefined) {
    // The guards of the run that is resumed looked at all of its organizations.
    const org =
      options.resume === undefined ? options.org : orgsOfRun(runtime, options.resume, options.loaded);
    const made = await make(runtime, { ...options, ...(org === undefined ? {} : { org }) });
    return { made, selection: await select(runtime, options, made, undefined) };
  }
  const org = saved.orgs.map(({ key }) => key);
  const budget = budgetOf(options.maxRequests);
  const reading = { ...options, org, ...(budget === undefined ? {} : { budget }) };
  if (!needsWholeRead(saved.operations)) {
    const addresses = namedAddresses(saved.operations);
    const made = await make(runtime, { ...reading, addresses });
    const selection = await select(runtime, options, made, saved);
    if (!needsWholeRead(selection.operations)) return { made, selection };
  }
  const made = await make(runtime, reading);
  return { made, selection: await select(runtime, options, made, saved) };
}

async function select(
  runtime: Runtime,
  options: ApplyRequest,
  made: MadePlan,
  saved: Plan | undefined,
): Promise<Selection> {
  if (options.resume !== undefined) {
    const { operations, refused, ...resumed } = await openResume(runtime, options.resume, made);
    return { operations, refused, resumed };
  }
  if (saved === undefined) return { operations: made.plan.operations, refused: [] };
  // Where nothing is taken away no more was read than what is touched, and nothing is taken along either.
  const holdTo: MatchOptions = {
    comparesCascades: saved.operations.some(takesAway),
    isDone: (operation) => isDone(operation, made.planned.get(operation.org), saved.operations),
  };
  const matched = matchWithPeople(saved, made, holdTo);
  return { operations: matched.approved, refused: matched.refused, done: matched.done };
}

/** The guards judge what is really going to be done. */
function guardSelection(made: MadePlan, selection: Selection, options: ApplyRequest): Plan {
  const judged = guardChosen(made, selection.operations, {
    allow: new Set(options.allow ?? []),
    ...(options.maxRemovals === undefined ? {} : { maxRemovals: options.maxRemovals }),
  });
  return { ...made.plan, operations: selection.operations, ...judged };
}

async function carryOutSelection(
  runtime: Runtime,
  options: ApplyRequest,
  made: MadePlan,
  selection: Selection,
  events: ApplyEvents,
): Promise<ApplyOutcome> {
  const progress = events.onStart?.(selection.operations.length);
  selection.resumed?.settle();
  const applied = await applyPlan(runtime, made, selection.operations, {
    ...(options.journal === undefined ? {} : { journal: options.journal }),
    ...(selection.resumed === undefined ? {} : { resumed: selection.resumed.journal }),
    isLocked: true,
    redeploy: options.redeploy === true,
    allow: options.allow ?? [],
    onResult: () => progress?.step(),
  });
  progress?.finish();
  events.onApplied?.(applied);
  return {
    exitCode: exitCodeOf(applied, selection, made.plan),
    plan: made.plan,
    applied,
    refused: selection.refused,
    message: applyHeadline(applied),
  };
}
