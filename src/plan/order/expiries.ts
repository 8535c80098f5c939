import { sidesOf } from "../../effective/difference.ts";
import type { AccessChange } from "../../model/access-change.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { DeferredEntry } from "../../model/plan.ts";
import type { DraftInput } from "../draft-input.ts";
import { countHolders, losesRole } from "../guard/holders.ts";
import { changesOf, exposuresIn } from "../guard/people-guards.ts";
import { keptAddresses, withoutDeferred } from "./settle.ts";

type Expiry = GrantOperation;

/** Places of an operation that has to stay undone, with the reason. */
interface Kept {
  readonly operation: Expiry;
  readonly waitsFor: string;
}

/**
 * A date only takes away. Where what a date ends would open a place to people without a grant, or leave one without the
 * holder whom it needs, the one grant that the place needs stays, until the files name another; the rest goes on.
 */
export function deferExpiries(
  operations: readonly Operation[],
  input: Pick<DraftInput, "desired" | "live" | "shape" | "derive">,
): { operations: readonly Operation[]; deferred: readonly DeferredEntry[] } {
  if (!operations.some(isExpiry)) return { operations, deferred: [] };
  const deferred: DeferredEntry[] = [];
  let remaining = operations;
  for (;;) {
    const kept = orphaned(remaining, input) ?? opened(remaining, input);
    if (kept === undefined) return { operations: remaining, deferred };
    const { operation, waitsFor } = kept;
    deferred.push({ operation, waitsFor, code: "EXPIRY_DEFERRED" });
    remaining = withoutDeferred(remaining, new Set([operation.id]), deferred);
  }
}

function isExpiry(operation: Operation): operation is Expiry {
  return operation.kind === "grant" && operation.reason.code === "expired";
}

/** A grant whose end leaves a place without the role that it needs, in anybody's hands. */
function orphaned(
  operations: readonly Operation[],
  { desired, live, shape, derive }: Pick<DraftInput, "desired" | "live" | "shape" | "derive">,
): Kept | undefined {
  const kept = keptAddresses(operations, shape);
  if (kept.length === 0) return undefined;
  const sides = sidesOf({ live, shape, derive, options: desired.options, operations });
  for (const { address, roles, operations: touching } of kept) {
    const holders = countHolders(sides, address, roles);
    if (holders.before.size === 0 || holders.after.size > 0) continue;
    if (address !== live.org && !holders.isAnybodyLeft) continue;
    const candidates = touching
      .filter(isExpiry)
      .filter((one) => one.address === address && losesRole(one, roles));
    const operation = first(candidates);
    if (operation === undefined) continue;
    const role = roles.join(" or ");
    return {
      operation,
      waitsFor: `another ${role} in the files: ${address} cannot be without one, although this grant ${operation.reason.text}`,
    };
  }
  return undefined;
}

/** A grant whose end would let people in who have none. */
function opened(
  operations: readonly Operation[],
  input: Pick<DraftInput, "desired" | "live" | "shape" | "derive">,
): Kept | undefined {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  for (const change of exposuresIn(changesOf({ ...input, operations }))) {
    const expiries = change.operations.flatMap((id) => byId.get(id) ?? []).filter(isExpiry);
    const operation = first(
      expiries.filter((one) => one.action === "remove"),
      keepsOf(input, change),
    );
    if (operation === undefined) continue;
    return {
      operation,
      waitsFor: `another grant in the files: without one ${change.address} is open to everybody, although this grant ${operation.reason.text}`,
    };
  }
  return undefined;
}

/** Roles of which a place needs one. */
function keepsOf({ shape }: Pick<DraftInput, "shape">, { address }: AccessChange): readonly string[] {
  const section = address.split("/")[1];
  return shape.sections.find((candidate) => candidate.section === section)?.holders?.keeps ?? [];
}

/** Whoever holds a role that the place needs; of those who is to be the last to go, else the first by name. */
function first(candidates: readonly Expiry[], roles: readonly string[] = []): Expiry | undefined {
  const rank = ({ before, effects }: Expiry): number =>
    (before?.role !== undefined && roles.includes(before.role) ? 0 : 2) +
    (effects.some(({ kind }) => kind === "protection") ? 0 : 1);
  return [...candidates].sort((a, b) => rank(a) - rank(b) || (a.subject < b.subject ? -1 : 1))[0];
}
