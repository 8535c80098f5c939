import { appendUnder } from "../model/append.ts";
import type { Operation } from "../model/operation.ts";
import type { OperationResult } from "./result.ts";

/** Does some operations that may share a request, and gives one result for each, in order. Never throws. */
export type Runner = (operations: readonly Operation[]) => Promise<readonly OperationResult[]>;

/** How one organization's operations are done. */
export interface ScheduleOptions {
  readonly run: Runner;
  /** Most requests at one time. */
  readonly concurrency: number;
  /** Groups operations that may share a request; see `Batching`. */
  readonly batch?: { readonly limit: number; key(operation: Operation): string | undefined };
  readonly signal: AbortSignal;
  readonly onResult: (result: OperationResult) => void;
}

/**
 * Does one organization's operations: phase after phase, several at a time within one, each only after what it
 * depends on. What depends on something that did not work is skipped; the rest goes on.
 */
export async function runSchedule(
  operations: readonly Operation[],
  options: ScheduleOptions,
): Promise<OperationResult[]> {
  const schedule = new Schedule(operations, options);
  const phases = [...new Set(operations.map((operation) => operation.phase))].sort((a, b) => a - b);
  for (const phase of phases) await schedule.runPhase(phase);
  return schedule.results();
}

class Schedule {
  readonly #operations: readonly Operation[];
  readonly #options: ScheduleOptions;
  readonly #settled = new Map<string, OperationResult>();
  readonly #known: ReadonlySet<string>;
  readonly #coveredBy = new Map<string, Operation[]>();

  constructor(operations: readonly Operation[], options: ScheduleOptions) {
    this.#operations = operations;
    this.#options = options;
    this.#known = new Set(operations.map((operation) => operation.id));
    for (const operation of operations.filter((candidate) => this.#isCovered(candidate)))
      appendUnder(this.#coveredBy, operation.coveredBy ?? "", operation);
  }

  async runPhase(phase: number): Promise<void> {
    let waiting = this.#operations.filter(
      (operation) => operation.phase === phase && !this.#isCovered(operation),
    );
    const running = new Set<Promise<void>>();
    while (waiting.length > 0 || running.size > 0) {
      const { ready, later } = this.#partition(waiting);
      waiting = later;
      for (const group of this.#group(ready)) {
        while (running.size >= this.#options.concurrency) await Promise.race(running);
        this.#launch(group, running);
      }
      if (running.size > 0) await Promise.race(running);
      else if (waiting.length > 0 && ready.length === 0 && !this.#skipStuck(waiting)) break;
    }
  }

  results(): OperationResult[] {
    return this.#operations.map(
      (operation) => this.#settled.get(operation.id) ?? skipped(operation, "an interruption"),
    );
  }

  #isCovered(operation: Operation): boolean {
    return operation.coveredBy !== undefined && this.#known.has(operation.coveredBy);
  }

  #launch(group: readonly Operation[], running: Set<Promise<void>>): void {
    if (this.#options.signal.aborted) {
      for (const operation of group) this.#settle(skipped(operation, "an interruption", "INTERRUPTED"));
      return;
    }
    const promise = this.#options.run(group).then((results) => {
      for (const result of results) this.#settle(result);
      running.delete(promise);
    });
    running.add(promise);
  }

  #partition(waiting: readonly Operation[]): { ready: Operation[]; later: Operation[] } {
    const ready: Operation[] = [];
    const later: Operation[] = [];
    for (const operation of waiting) {
      const blocker = operation.dependsOn.find((id) => this.#blocks(id));
      const open = operation.dependsOn.some((id) => this.#known.has(id) && !this.#settled.has(id));
      if (blocker !== undefined) this.#settle(skipped(operation, blocker));
      else if (open) later.push(operation);
      else ready.push(operation);
    }
    return { ready, later };
  }

  /** True for a dependency that ended in anything but success. */
  #blocks(id: string): boolean {
    const result = this.#settled.get(id);
    return result !== undefined && result.status !== "applied";
  }

  /** Nothing runs and nothing is ready: what is left waits for something that will never come. */
  #skipStuck(waiting: readonly Operation[]): boolean {
    const open = waiting.filter((operation) => !this.#settled.has(operation.id));
    for (const operation of open) this.#settle(skipped(operation, operation.dependsOn.join(", ")));
    return false;
  }

  #group(ready: readonly Operation[]): Operation[][] {
    const { batch } = this.#options;
    if (batch === undefined) return ready.map((operation) => [operation]);
    const groups: Operation[][] = [];
    const open = new Map<string, Operation[]>();
    for (const operation of ready) {
      const key = batch.key(operation);
      const group = key === undefined ? undefined : open.get(key);
      if (group !== undefined && group.length < batch.limit) {
        group.push(operation);
        continue;
      }
      const fresh = [operation];
      groups.push(fresh);
      if (key !== undefined) open.set(key, fresh);
    }
    return groups;
  }

  #settle(result: OperationResult): void {
    this.#settled.set(result.operation.id, result);
    this.#options.onResult(result);
    for (const covered of this.#coveredBy.get(result.operation.id) ?? [])
      this.#settle(shareFate(covered, result));
  }
}

function skipped(operation: Operation, because: string, code = "SKIPPED"): OperationResult {
  return {
    operation,
    status: "skipped",
    problem: { code, message: `Not done because of ${because}.` },
  };
}

/** Covered operations have no call of their own: they end as the one that brings them about. */
function shareFate(operation: Operation, cover: OperationResult): OperationResult {
  if (cover.status !== "applied") return skipped(operation, cover.operation.id);
  const pending = cover.isPending === true ? { isPending: true } : {};
  return { operation, status: "applied", note: `came with ${cover.operation.id}`, ...pending };
}
