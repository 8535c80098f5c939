import { resolve } from "node:path";
import { lookUp } from "../apply/carry-out.ts";
import { Journal, type JournalLine } from "../apply/journal.ts";
import { parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { RefusedOperation } from "../plan/saved.ts";
import { isSettingSatisfied } from "./apply-plan.ts";
import type { MadePlan } from "./make-plan.ts";
import type { Runtime } from "./runtime.ts";

/** What a journal says of a run that was cut off. */
export interface JournalState {
  /** Action by operation id, of everything the run was to do. */
  readonly intended: ReadonlyMap<string, string>;
  readonly done: ReadonlySet<string>;
  /** Started, and no end was written: it may or may not have taken effect. */
  readonly inDoubt: ReadonlySet<string>;
}

/** Reads the state of a run out of its journal. */
export function journalState(lines: readonly JournalLine[]): JournalState {
  const intended = new Map<string, string>();
  const done = new Set<string>();
  const inDoubt = new Set<string>();
  for (const { kind, content } of lines) {
    const id = typeof content.id === "string" ? content.id : undefined;
    if (kind === "begin" && Array.isArray(content.operations)) {
      for (const operation of content.operations) {
        if (!isJsonObject(operation)) continue;
        const { id: name, action } = operation;
        if (typeof name === "string" && typeof action === "string") intended.set(name, action);
      }
    }
    if (id === undefined) continue;
    if (kind === "start") inDoubt.add(id);
    if (kind !== "end") continue;
    inDoubt.delete(id);
    if (content.status === "applied") done.add(id);
  }
  return { intended, done, inDoubt };
}

/** What is left of a run that was cut off. */
export interface Resumed {
  readonly operations: readonly Operation[];
  readonly refused: readonly RefusedOperation[];
  readonly journal: Journal;
  /** What the journal does not know to be done, and is. */
  readonly foundDone: readonly string[];
}

/**
 * Chooses from a fresh plan what a cut-off run was to do and did not. What was in the middle of being sent is looked
 * up until the vendor's answers agree, before it is sent again.
 * @throws UsageError for a journal that cannot be read or is damaged
 */
export async function openResume(runtime: Runtime, path: string, made: MadePlan): Promise<Resumed> {
  const { journal, lines } = Journal.reopen(resolve(runtime.cwd, path), () => runtime.clock.now());
  const state = journalState(lines);
  if (state.intended.size === 0) {
    journal.close();
    throw new UsageError("JOURNAL_EMPTY", `${path} tells of no run that could be resumed.`);
  }
  const left = made.plan.operations.filter(
    (operation) => state.intended.get(operation.id) === operation.action,
  );
  // Looked up side by side: each may take seconds until the vendor's lists are sure to have caught up.
  const isDone = await Promise.all(
    left.map(
      async (operation) =>
        state.inDoubt.has(operation.id) && (await isDoneAfterAll(runtime, made, operation)),
    ),
  );
  const operations = left.filter((_, index) => !isDone[index]);
  const open = new Set(operations.map(({ id }) => id));
  const foundDone = [...state.intended.keys()].filter(
    (id) => !state.done.has(id) && !open.has(id) && isRead(made, id),
  );
  return { operations, refused: [], journal, foundDone };
}

/** Only what was read to its end tells that an operation is not needed any more. */
function isRead(made: MadePlan, id: string): boolean {
  const { org } = parseAddress(id.split(" ")[0] ?? "");
  return made.plan.orgs.some(({ key, gaps }) => key === org && gaps.length === 0);
}

async function isDoneAfterAll(runtime: Runtime, made: MadePlan, operation: Operation): Promise<boolean> {
  const org = made.connected.get(operation.org);
  const planned = made.planned.get(operation.org);
  if (org === undefined || planned === undefined) return false;
  const found = await lookUp(org.connection, operation, {
    clock: runtime.clock,
    isSatisfied: (asked, live) => isSettingSatisfied(planned.shape, asked, live),
  });
  return found === "done";
}
