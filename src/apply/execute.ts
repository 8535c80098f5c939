import type { Clock } from "../http/http.ts";
import type { JsonObject } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { Connection } from "../providers/provider.ts";
import { applied, carryOut, failed, type SettingTest, settleFailure } from "./carry-out.ts";
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

async function executeOrg(org: ApplyOrg, options: ExecuteOptions): Promise<OperationResult[]> {
  const { batching } = org.connection;
  return await runSchedule(org.operations, {
    run: (group) => runGroup(org, group, options),
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

async function runGroup(
  org: ApplyOrg,
  group: readonly Operation[],
  options: ExecuteOptions,
): Promise<OperationResult[]> {
  const results =
    group.length === 1 || org.connection.batching === undefined ? [] : await runBatch(org, group, options);
  if (results.length === 0) {
    for (const operation of group) {
      const result = await carryOut(org.connection, operation, {
        clock: options.clock,
        signal: options.signal,
        isSatisfied: org.isSatisfied,
        beforeSend: (attempt) => noteStart(options.journal, operation, attempt),
      });
      noteEnd(options.journal, result);
      await options.journal.settled();
      results.push(result);
    }
  }
  return results;
}

/** Sends several operations in one request; those whose fate is unknown are looked up and done one by one. */
async function runBatch(
  org: ApplyOrg,
  group: readonly Operation[],
  options: ExecuteOptions,
): Promise<OperationResult[]> {
  const { batching } = org.connection;
  if (batching === undefined) return [];
  await Promise.all(group.map((operation) => noteStart(options.journal, operation, 1)));
  let answers: readonly (unknown | Error)[];
  try {
    answers = await batching.applyAll(group);
  } catch (error) {
    answers = group.map(() => error);
  }
  const results: OperationResult[] = [];
  for (const [index, operation] of group.entries()) {
    const result = await settleBatched(org, operation, answers[index], options);
    noteEnd(options.journal, result);
    results.push(result);
  }
  await options.journal.settled();
  return results;
}

async function settleBatched(
  org: ApplyOrg,
  operation: Operation,
  answer: unknown,
  options: ExecuteOptions,
): Promise<OperationResult> {
  if (!(answer instanceof Error)) return applied(operation, (answer ?? {}) as { note?: string });
  const tools = { clock: options.clock, signal: options.signal, isSatisfied: org.isSatisfied };
  const settled = await settleFailure(org.connection, operation, answer, tools);
  if (settled !== "send-again") return settled;
  if (options.signal.aborted) return failed(operation, answer);
  return await carryOut(org.connection, operation, {
    ...tools,
    beforeSend: (attempt) => noteStart(options.journal, operation, attempt + 1),
  });
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
