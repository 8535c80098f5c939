import type { Clock } from "../http/http.ts";
import type { JsonObject } from "../model/json.ts";
import { type Operation, takesAway } from "../model/operation.ts";
import type { Connection, Outcome } from "../providers/provider.ts";
import {
  type CarryOutTools,
  carryOut,
  confirmDone,
  failed,
  type SettingTest,
  settleFailure,
  settleSuccess,
} from "./carry-out.ts";
import type { Journal } from "./journal.ts";
import type { OperationResult } from "./result.ts";
import { runSchedule } from "./schedule.ts";

/** One organization's share of the work. */
export interface ApplyOrg {
  readonly key: string;
  /** A connection that has read the organization. */
  readonly connection: Connection;
  /** In order; see `plan/order.ts`. */
  readonly operations: readonly Operation[];
  readonly isSatisfied: SettingTest;
}

/** What the executor needs beside the work. */
export interface ExecuteOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly journal: Journal;
  /** Most writes at one time per organization. Default: 8. */
  readonly concurrency?: number;
  readonly onResult?: (result: OperationResult) => void;
}

/** Does the work of all organizations, which do not wait for each other. Never throws for a vendor's refusal. */
export async function execute(
  orgs: readonly ApplyOrg[],
  options: ExecuteOptions,
): Promise<OperationResult[]> {
  const all = await Promise.all(orgs.map((org) => executeOrg(org, options)));
  return all.flat();
}

/** One organization's work under way. */
interface OrgRun extends ApplyOrg {
  readonly options: ExecuteOptions;
  readonly tools: CarryOutTools;
  /** Ids of what has to be seen, and not only answered, before the rest goes on. */
  readonly grounds: ReadonlySet<string>;
}

async function executeOrg(org: ApplyOrg, options: ExecuteOptions): Promise<OperationResult[]> {
  const { batching } = org.connection;
  const run: OrgRun = {
    ...org,
    options,
    tools: { clock: options.clock, signal: options.signal, isSatisfied: org.isSatisfied },
    grounds: groundsOfLosses(org.operations),
  };
  return await runSchedule(org.operations, {
    run: (group) => runGroup(run, group),
    concurrency: options.concurrency ?? 8,
    ...(batching === undefined
      ? {}
      : { batch: { limit: batching.limit(), key: (operation) => batching.key(operation) } }),
    signal: options.signal,
    onResult: (result) => {
      // Covered and skipped operations have no call of their own, and still an end.
      if (result.operation.coveredBy !== undefined || result.status === "skipped")
        noteEnd(options.journal, result);
      options.onResult?.(result);
    },
  });
}

/**
 * Ids of operations on which others rest where something is taken away on either side: the last owner goes because of
 * a new one, a place is given back because it was lost. An answer is not enough for that; it has to be seen.
 */
function groundsOfLosses(operations: readonly Operation[]): ReadonlySet<string> {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const grounds = new Set<string>();
  for (const operation of operations) {
    for (const id of operation.dependsOn) {
      const ground = byId.get(id);
      if (ground !== undefined && (takesAway(ground) || takesAway(operation))) grounds.add(id);
    }
  }
  return grounds;
}

async function runGroup(run: OrgRun, group: readonly Operation[]): Promise<OperationResult[]> {
  const { journal } = run.options;
  const { failure } = journal;
  // What cannot be written down is not begun.
  if (failure !== undefined)
    return group.map((operation) => ({ ...failed(operation, failure), status: "skipped" }));
  const results = group.length === 1 ? [] : await runBatch(run, group);
  if (results.length === 0) {
    for (const operation of group) {
      const result = await carryOut(run.connection, operation, {
        ...run.tools,
        beforeSend: (attempt) => noteStart(journal, operation, attempt),
      });
      results.push(await conclude(run, result));
    }
  }
  return await settleEnds(journal, results);
}

/** Waits for the ends to be on the disk. What was done is reported also where they cannot be. */
async function settleEnds(journal: Journal, results: readonly OperationResult[]): Promise<OperationResult[]> {
  try {
    await journal.settled();
    return [...results];
  } catch {
    const missing = "the journal could not be written to its end";
    return results.map((result) =>
      result.status === "applied"
        ? { ...result, note: result.note === undefined ? missing : `${result.note}; ${missing}` }
        : result,
    );
  }
}

/** Sends several operations in one request; those whose fate is unknown are looked up and done one by one. */
async function runBatch(run: OrgRun, group: readonly Operation[]): Promise<OperationResult[]> {
  const { batching } = run.connection;
  if (batching === undefined) return [];
  let answers: readonly (unknown | Error)[];
  try {
    await Promise.all(group.map((operation) => noteStart(run.options.journal, operation, 1)));
    answers = await batching.applyAll(group);
  } catch (error) {
    answers = group.map(() => error);
  }
  const concluded: Promise<OperationResult>[] = [];
  for (const [index, operation] of group.entries())
    concluded.push(conclude(run, await settleBatched(run, operation, answers[index])));
  // Looked at side by side: each may take seconds until the vendor's lists are sure to have caught up.
  return await Promise.all(concluded);
}

async function settleBatched(run: OrgRun, operation: Operation, answer: unknown): Promise<OperationResult> {
  const { connection, tools, options } = run;
  if (!(answer instanceof Error))
    return await settleSuccess(connection, operation, (answer ?? {}) as Outcome, tools);
  const settled = await settleFailure(connection, operation, answer, tools);
  if (settled !== "send-again") return settled;
  if (options.signal.aborted) return failed(operation, answer);
  return await carryOut(connection, operation, {
    ...tools,
    beforeSend: (attempt) => noteStart(options.journal, operation, attempt + 1),
  });
}

/** Writes down how an operation ended, once that is certain enough for what rests on it. */
async function conclude(run: OrgRun, result: OperationResult): Promise<OperationResult> {
  const isGround = run.grounds.has(result.operation.id);
  const certain = isGround ? await confirmDone(run.connection, result, run.tools) : result;
  noteEnd(run.options.journal, certain);
  return certain;
}

/** Resolves when it is certain that the intent outlives this machine: only then may the write be sent. */
async function noteStart(journal: Journal, operation: Operation, attempt: number): Promise<void> {
  const content: Record<string, JsonObject | string | number> = {
    id: operation.id,
    org: operation.org,
    action: operation.action,
    attempt,
  };
  for (const key of ["before", "after"] as const) {
    const value = operation[key];
    if (value !== undefined) content[key] = value as JsonObject;
  }
  journal.append("start", content);
  await journal.settled();
}

function noteEnd(journal: Journal, result: OperationResult): void {
  journal.append("end", {
    id: result.operation.id,
    status: result.status,
    ...(result.note === undefined ? {} : { note: result.note }),
    ...(result.problem === undefined ? {} : { problem: { ...result.problem } }),
  });
}
