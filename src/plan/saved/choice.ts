import { appendUnder } from "../../model/append.ts";
import { type GrantOperation, losesAnything, type Operation, takesAway } from "../../model/operation.ts";

/** An operation that was asked for and is not done, because it no longer is what was agreed to. */
export interface RefusedOperation {
  readonly operation: Operation;
  readonly message: string;
  /** True if nothing calls for it any more: it has been done, or is left alone now. */
  readonly isGone?: boolean;
}

/** What of a fresh plan is to be done. */
export interface Chosen {
  /** What is done already: what is live is what they wanted. Neither approved nor refused. */
  readonly done: readonly Operation[];
  /** The operations as the fresh plan has them; what asks for them only chooses among these. */
  readonly approved: readonly Operation[];
  readonly refused: readonly RefusedOperation[];
}

/** Part of a fresh plan, without what cannot be done unless the rest is done too. */
export class Choice {
  readonly #fresh: readonly Operation[];
  readonly #byId: ReadonlyMap<string, Operation>;
  /** As they were asked for. */
  readonly #taken = new Map<string, Operation>();
  readonly #gone = new Set<string>();
  readonly #done: Operation[] = [];
  readonly #refused: RefusedOperation[] = [];

  constructor(fresh: readonly Operation[]) {
    this.#fresh = fresh;
    this.#byId = new Map(fresh.map((operation) => [operation.id, operation]));
  }

  /** Asks for an operation of the fresh plan; one that was refused before stays so. */
  take(operation: Operation): void {
    if (!this.#gone.has(operation.id)) this.#taken.set(operation.id, operation);
  }

  /** Leaves out an operation whose work is done; what depends on it may go ahead. */
  leaveDone(operation: Operation): void {
    this.#done.push(operation);
  }

  refuse(operation: Operation, message: string): void {
    this.#taken.delete(operation.id);
    const isGone = !this.#byId.has(operation.id);
    if (!this.#gone.has(operation.id))
      this.#refused.push({ operation, message, ...(isGone ? { isGone } : {}) });
    this.#gone.add(operation.id);
  }

  /** Refuses what depends on something that is not done, and what takes from somebody without the giving back. */
  settle(): Chosen {
    const giveBacks = giveBacksOf(this.#fresh);
    const isMissing = (id: string): boolean => this.#byId.has(id) && !this.#taken.has(id);
    for (;;) {
      const taken = [...this.#taken.values()];
      // The dependencies that were agreed to count, and those of now: what was cut out of a plan leaves no trace in it.
      const stuck = taken.filter(
        (operation) =>
          leansOn(operation, (id) => this.#gone.has(id)) || leansOn(this.#byId.get(operation.id), isMissing),
      );
      const unmended = taken.filter(({ id }) => giveBacks.get(id)?.some((other) => !this.#taken.has(other)));
      if (stuck.length + unmended.length === 0) break;
      for (const operation of stuck) this.refuse(operation, "it depends on something that is not done");
      for (const operation of unmended)
        this.refuse(operation, "what it takes from somebody who is to keep it would not be given back");
    }
    const approved = this.#fresh.filter(({ id }) => this.#taken.has(id));
    return { approved, refused: this.#refused, done: this.#done };
  }
}

/** For what takes access along, the ids of the operations that give some of it back right after. */
function giveBacksOf(operations: readonly Operation[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const giveBacks = new Map<string, string[]>();
  for (const operation of operations) {
    if (operation.kind !== "grant" || losesAnything(operation)) continue;
    for (const id of operation.dependsOn) {
      const cause = byId.get(id);
      if (cause === undefined || !takesFrom(cause, operation)) continue;
      appendUnder(giveBacks, id, operation.id);
    }
  }
  return giveBacks;
}

function takesFrom(cause: Operation, { address, subject }: GrantOperation): boolean {
  if (!takesAway(cause)) return false;
  if (cause.kind === "grant" && cause.subject === subject) return true;
  return cause.effects.some((effect) => effect.address === address && effect.subject === subject);
}

function leansOn(operation: Operation | undefined, isMissing: (id: string) => boolean): boolean {
  if (operation === undefined) return false;
  return (
    operation.dependsOn.some(isMissing) ||
    (operation.coveredBy !== undefined && isMissing(operation.coveredBy))
  );
}
