import { resolve } from "node:path";
import { isMail, type LookUp, lookUp } from "../../apply/carry-out.ts";
import { Journal, readJournal, refuseDamage } from "../../apply/journal.ts";
import { parseAddress } from "../../model/address.ts";
import { UsageError } from "../../model/errors.ts";
import type { Operation } from "../../model/operation.ts";
import { addressOfId, grantOperationId } from "../../model/operation-id.ts";
import type { Plan } from "../../model/plan.ts";
import { Choice, type RefusedOperation } from "../../plan/saved/choice.ts";
import { arrivals, beforeArrival, hashOfEssence } from "../../plan/saved/saved.ts";
import type { Loaded } from "../load/load.ts";
import type { MadePlan } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";
import { isSettingSatisfied, lockFor } from "./apply-plan.ts";
import { type Intent, type JournalState, journalState } from "./journal-state.ts";

/** What is left of a run that was cut off. */
export interface Resumed {
  readonly operations: readonly Operation[];
  /** What was to be done and is another thing now, or may have been done and cannot be seen. */
  readonly refused: readonly RefusedOperation[];
  readonly journal: Journal;
  /** Writes down what of the run turned out to need no doing any more. */
  readonly settle: () => number;
  /** Lets other applies in again. */
  readonly release: () => void;
}

/**
 * Chooses from a fresh plan what a cut-off run was to do and did not. What was in the middle of being sent is looked
 * up until the vendor's answers agree, before it is sent again. Holds the lock from here on: the journal may be that of
 * a run that is still alive.
 * @throws UsageError for a journal that cannot be read, is damaged, or began with other files
 */
export async function openResume(runtime: Runtime, path: string, made: MadePlan): Promise<Resumed> {
  const file = resolve(runtime.cwd, path);
  const release = lockFor(made);
  let journal: Journal | undefined;
  try {
    // Looked at before it is opened for writing: the journal of another run stays as it is.
    const { lines, problem } = readJournal(file);
    refuseDamage(path, problem);
    refuseOtherRun(path, journalState(lines), made.plan.files);
    const reopened = Journal.reopen(file, () => runtime.clock.now());
    journal = reopened.journal;
    const chosen = await choose(runtime, journalState(reopened.lines), made, reopened.journal);
    return { ...chosen, journal: reopened.journal, release };
  } catch (error) {
    journal?.close();
    release();
    throw error;
  }
}

/**
 * Keys of the organizations that a run was about.
 * @throws UsageError for a journal that cannot be read, is damaged, records no run, or began with other files
 */
export function orgsOfRun(runtime: Runtime, path: string, { config }: Loaded): string[] {
  const { lines, problem } = readJournal(resolve(runtime.cwd, path));
  refuseDamage(path, problem);
  const state = journalState(lines);
  refuseOtherRun(path, state, config.files);
  return [...state.orgs];
}

function refuseOtherRun(path: string, state: JournalState, files: Plan["files"]): void {
  if (state.intended.size === 0) {
    throw new UsageError(
      "JOURNAL_EMPTY",
      `${path} records no run that could be resumed.`,
      "See with rolecall journal show what it holds, or plan afresh.",
    );
  }
  const now = new Map(files.map((file) => [file.path, file.sha256]));
  const changed = [...new Set([...state.files.keys(), ...now.keys()])]
    .filter((file) => state.files.get(file) !== now.get(file))
    .sort();
  if (changed.length === 0) return;
  throw new UsageError(
    "RESUME_FILES_CHANGED",
    `The files are no longer the ones that the run began with: ${changed.join(", ")}.`,
    "What they ask for now was not agreed to then. Plan afresh instead of resuming.",
  );
}

async function choose(
  runtime: Runtime,
  state: JournalState,
  made: MadePlan,
  journal: Journal,
): Promise<Pick<Resumed, "operations" | "refused" | "settle">> {
  const candidates = made.plan.operations.filter(({ id }) => state.intended.has(id));
  // Looked up side by side: each may take seconds until the vendor's lists are sure to have caught up.
  const verdicts = await Promise.all(
    candidates.map(async (operation) => await judge(runtime, state, made, operation)),
  );
  const done = new Set(candidates.filter((_, index) => verdicts[index] === "done"));
  const choice = new Choice(made.plan.operations.filter((operation) => !done.has(operation)));
  for (const [index, operation] of candidates.entries()) {
    const verdict = verdicts[index];
    if (verdict === "left") choice.take(operation);
    if (typeof verdict === "object") choice.refuse(operation, verdict.refusal);
  }
  for (const { operation, waitsFor } of made.plan.deferred)
    if (state.intended.has(operation.id))
      choice.refuse(operation, `it is deferred: it waits for ${waitsFor}`);
  const { approved, refused } = choice.settle();
  const settled = settledOf(state, made, [...approved, ...refused.map(({ operation }) => operation)]);
  return {
    operations: approved,
    refused,
    settle: () => {
      for (const intent of settled) journal.append("end", endOf(intent, state));
      return settled.filter((intent) => isOurs(intent, state)).length;
    },
  };
}

/** What was to be done, has no end yet, and is not called for any more: what is live is as it was to become. */
function settledOf(
  { intended, done, unneeded }: JournalState,
  made: MadePlan,
  open: readonly Operation[],
): readonly Intent[] {
  const isOpen = new Set(open.map(({ id }) => id));
  // What is left alone now is not as it was to become.
  for (const { address, subject } of made.plan.spared)
    if (subject !== undefined) isOpen.add(grantOperationId(address, subject));
  return [...intended.values()].filter(
    ({ id }) => !done.has(id) && !unneeded.has(id) && !isOpen.has(id) && isRead(made, id),
  );
}

type Verdict = "left" | "done" | { readonly refusal: string };

async function judge(
  runtime: Runtime,
  { intended, done, inDoubt }: JournalState,
  made: MadePlan,
  operation: Operation,
): Promise<Verdict> {
  const { id, action } = operation;
  const intent = intended.get(id);
  if (intent?.action !== action || !isIntended(intent, operation, intended, made))
    return { refusal: "it would now be another change than the one that was begun" };
  if (!done.has(id) && !inDoubt.has(id)) return "left";
  const found = await find(runtime, made, operation);
  if (found === "done") return "done";
  if (found === "unknown") return { refusal: "it may have been done, and what is live cannot be known now" };
  if (done.has(id)) {
    // What reads the same before and after has been done all the same.
    return found === "same" ? "done" : { refusal: "the run did it, and somebody has undone it since" };
  }
  if (found === "moved") return { refusal: "it may have been done, and something else is there now" };
  if (found === "same" && isMail(operation))
    return { refusal: "it may have been sent, which nobody can see, and is not sent twice" };
  return "left";
}

function isIntended(
  intent: Intent,
  operation: Operation,
  intended: JournalState["intended"],
  made: MadePlan,
): boolean {
  if (intent.essence === hashOfEssence(operation)) return true;
  const called = new Set(made.plan.operations.map(({ id }) => id));
  const arrived = arrivals(intended.values(), (id) => called.has(id));
  return intent.essence === hashOfEssence(beforeArrival(operation, arrived));
}

async function find(runtime: Runtime, made: MadePlan, operation: Operation): Promise<LookUp> {
  const org = made.connected.get(operation.org);
  const planned = made.planned.get(operation.org);
  if (org === undefined || planned === undefined) return "unknown";
  return await lookUp(org.connection, operation, {
    clock: runtime.clock,
    signal: runtime.signal,
    isSatisfied: (asked, live) => isSettingSatisfied(planned.shape, asked, live),
  });
}

/** Only what was read to its end shows that an operation is not needed any more. */
function isRead(made: MadePlan, id: string): boolean {
  const { org } = parseAddress(addressOfId(id));
  return made.plan.orgs.some(({ key, gaps }) => key === org && gaps.length === 0);
}

/** True for what the run itself has sent, or sent with something else. What it never began is somebody else's doing. */
function isOurs({ id, coveredBy }: Intent, { inDoubt, done }: JournalState): boolean {
  const isSent = (one: string): boolean => inDoubt.has(one) || done.has(one);
  return isSent(id) || (coveredBy !== undefined && isSent(coveredBy));
}

function endOf(intent: Intent, state: JournalState): Record<string, string> {
  return isOurs(intent, state)
    ? { id: intent.id, status: "applied", note: "found done when the run was taken up again" }
    : { id: intent.id, status: "unneeded", note: "no longer called for; this run did not do it" };
}
