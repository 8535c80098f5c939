import { formatAddress } from "../../model/address.ts";
import { losesAnything, type Operation } from "../../model/operation.ts";
import { EXISTENCE } from "../../model/shape.ts";

/**
 * The order of work inside one organization. Lower phases are finished before higher ones begin, so that nobody who
 * is to keep access ever has a moment without it and no organization a moment without an owner.
 */
export const Phase = {
  /** Groups come into being. */
  create: 0,
  /** Memberships and promotions in the organization, and the settings of new groups. */
  join: 1,
  /** More access on resources. */
  raise: 2,
  /** Changes that give and take, and settings. */
  change: 3,
  /** Less access. */
  lower: 4,
  /** Access on resources ends. */
  revoke: 5,
  /** Groups go. */
  dissolve: 6,
  /** Memberships end. */
  leave: 7,
  /** What the acting identity loses itself: afterwards it may not be able to do anything more. */
  self: 8,
} as const;

/**
 * Gives every operation its phase and puts all of them in the order in which they will be done. `losesItself` is true for
 * an operation that takes something whether the acting identity is the one that loses it.
 */
export function orderOperations(
  operations: readonly Operation[],
  org: string,
  losesItself: (operation: Operation) => boolean,
): Operation[] {
  const root = formatAddress(org);
  const phased = operations.map((operation) => ({
    ...operation,
    phase: losesAnything(operation) && losesItself(operation) ? Phase.self : phaseOf(operation, root),
  }));
  const byId = new Map(phased.map((operation) => [operation.id, operation]));
  return topological(
    phased.map((operation) => raiseToDependencies(operation, byId, new Set())).sort(compareOperations),
  );
}

function phaseOf(operation: Operation, root: string): number {
  if (operation.kind === "setting" && operation.setting === EXISTENCE) {
    return operation.action === "remove" ? Phase.dissolve : Phase.create;
  }
  if (operation.action === "remove") return operation.address === root ? Phase.leave : Phase.revoke;
  if (operation.direction === "less") return Phase.lower;
  if (operation.direction === "more") return operation.address === root ? Phase.join : Phase.raise;
  return operation.kind === "setting" && operation.action === "add" ? Phase.join : Phase.change;
}

/** No operation stands in an earlier phase than something it depends on. */
function raiseToDependencies(
  operation: Operation,
  byId: ReadonlyMap<string, Operation>,
  path: Set<string>,
): Operation {
  if (operation.dependsOn.length === 0) return operation;
  if (path.has(operation.id))
    throw new Error(`Operations depend on each other in a circle: ${[...path, operation.id].join(" -> ")}`);
  const inner = new Set([...path, operation.id]);
  let { phase } = operation;
  for (const id of operation.dependsOn) {
    const needed = byId.get(id);
    if (needed !== undefined) phase = Math.max(phase, raiseToDependencies(needed, byId, inner).phase);
  }
  return phase === operation.phase ? operation : { ...operation, phase };
}

function compareOperations(a: Operation, b: Operation): number {
  return a.phase - b.phase || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Keeps the given order but for moving an operation behind what it depends on. */
function topological(operations: readonly Operation[]): Operation[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const done = new Set<string>();
  const ordered: Operation[] = [];
  const visit = (operation: Operation): void => {
    if (done.has(operation.id)) return;
    done.add(operation.id);
    for (const id of operation.dependsOn) {
      const needed = byId.get(id);
      if (needed !== undefined) visit(needed);
    }
    ordered.push(operation);
  };
  for (const operation of operations) visit(operation);
  return ordered;
}
