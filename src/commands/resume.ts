import { resolve } from "node:path";
import { isMail, type LookUp, lookUp } from "../apply/carry-out.ts";
import { Journal, readJournal } from "../apply/journal.ts";
import { parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import type { Operation } from "../model/operation.ts";
import { hashOfEssence, type RefusedOperation } from "../plan/saved.ts";
import { isSettingSatisfied, lockFor } from "./apply-plan.ts";
import { type Intent, type JournalState, journalState } from "./journal-state.ts";
import type { MadePlan } from "./make-plan.ts";
import type { Runtime } from "./runtime.ts";

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
    if (problem?.isTorn !== false) refuseOtherRun(path, journalState(lines), made);
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

function refuseOtherRun(path: string, state: JournalState, made: MadePlan): void {
  if (state.intended.size === 0)
    throw new UsageError("JOURNAL_EMPTY", `${path} tells of no run that could be resumed.`);
  const now = new Map(made.plan.files.map((file) => [file.path, file.sha256]));
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
  const candidates = made.plan.operations.filter(
    (operation) => state.intended.get(operation.id)?.action === operation.action,
  );
  // Looked up side by side: each may take seconds until the vendor's lists are sure to have caught up.
  const verdicts = await Promise.all(
    candidates.map(async (operation) => await judge(runtime, state, made, operation)),
  );
  const operations = candidates.filter((_, index) => verdicts[index] === "left");
  const refused = candidates.flatMap((operation, index): RefusedOperation[] => {
    const verdict = verdicts[index];
    return typeof verdict === "object" ? [{ operation, message: verdict.refusal }] : [];
  });
  const open = new Set([...operations, ...refused.map(({ operation }) => operation)].map(({ id }) => id));
  const settled = [...state.intended.values()].filter(
    ({ id }) => !state.done.has(id) && !state.unneeded.has(id) && !open.has(id) && isRead(made, id),
  );
  return {
    operations,
    refused,
    settle: () => {
      for (const intent of settled) journal.append("end", endOf(intent, state));
      return settled.filter((intent) => isOurs(intent, state)).length;
    },
  };
}

type Verdict = "left" | "done" | { readonly refusal: string };

async function judge(
  runtime: Runtime,
  state: JournalState,
  made: MadePlan,
  operation: Operation,
): Promise<Verdict> {
  if (state.intended.get(operation.id)?.essence !== hashOfEssence(operation))
    return { refusal: "it would now be another change than the one that was begun" };
  if (!state.inDoubt.has(operation.id)) return "left";
  const found = await find(runtime, made, operation);
  if (found === "done") return "done";
  if (found === "same" && isMail(operation))
    return { refusal: "it may have been sent, which nobody can see, and is not sent twice" };
  return "left";
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

/** Only what was read to its end tells that an operation is not needed any more. */
function isRead(made: MadePlan, id: string): boolean {
  const { org } = parseAddress(id.split(" ")[0] ?? "");
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
