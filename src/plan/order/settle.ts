import { sidesOf } from "../../effective/difference.ts";
import type { AccessChange } from "../../model/access-change.ts";
import { isLoss } from "../../model/access-change.ts";
import type { Address } from "../../model/address.ts";
import { sectionOf } from "../../model/address.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { DeferredEntry } from "../../model/plan.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
import type { DraftInput } from "../draft-input.ts";
import { countHolders, losesRole } from "../guard/holders.ts";

/**
 * Defers what would leave an address without an active keeper while a successor is still only invited: one keeper
 * stays until the invitation is accepted. Where nobody is invited either, nothing is deferred and the guard speaks.
 */
export function deferLastHolders(
  operations: readonly Operation[],
  { live, shape, derive, desired }: Pick<DraftInput, "desired" | "live" | "shape" | "derive">,
): { operations: Operation[]; deferred: DeferredEntry[] } {
  const deferred: DeferredEntry[] = [];
  const removed = new Set<string>();
  const kept = keptAddresses(operations, shape);
  if (kept.length === 0) return { operations: [...operations], deferred };
  const sides = sidesOf({ live, shape, derive, options: desired.options, operations });
  for (const { address, roles, operations: touching } of kept) {
    const holders = countHolders(sides, address, roles);
    if (holders.before.size === 0 || holders.after.size > 0 || holders.invited.size === 0) continue;
    const keeper = chooseKeeper(touching, address, roles, live);
    if (keeper === undefined) continue;
    removed.add(keeper.id);
    const waiting = [...holders.invited].sort().join(" or ");
    deferred.push({
      operation: keeper,
      waitsFor: `${waiting} to accept the invitation: until then ${keeper.subject} is the last active ${roles.join(" or ")}`,
    });
  }
  return { operations: withoutDeferred(operations, removed, deferred), deferred };
}

/** Drops the deferred operations and whatever cannot be done without them. */
export function withoutDeferred(
  operations: readonly Operation[],
  removed: Set<string>,
  deferred: DeferredEntry[],
): Operation[] {
  let remaining = operations.filter((operation) => !removed.has(operation.id));
  for (;;) {
    const stuck = remaining.filter((operation) => operation.dependsOn.some((id) => removed.has(id)));
    if (stuck.length === 0) return remaining;
    for (const operation of stuck) {
      removed.add(operation.id);
      deferred.push({
        operation,
        waitsFor: `${operation.dependsOn.filter((id) => removed.has(id)).join(", ")}`,
      });
    }
    remaining = remaining.filter((operation) => !removed.has(operation.id));
  }
}

/** An address at which some role must stay in somebody's hands, and the operations that touch it, in their order. */
export interface KeptAddress {
  readonly address: Address;
  readonly roles: readonly string[];
  readonly operations: readonly Operation[];
}

/**
 * Every address at which some role must stay in somebody's hands and which the plan touches.
 * @param changes who ends up with less, where that is known: a place loses its keeper by what is done elsewhere too
 */
export function keptAddresses(
  operations: readonly Operation[],
  shape: OrgShape,
  changes: readonly AccessChange[] = [],
): readonly KeptAddress[] {
  const keepsBySection = new Map(
    shape.sections.map((section) => [section.section, section.holders?.keeps ?? []]),
  );
  const kept = new Map<Address, KeptAddress & { readonly operations: Operation[] }>();
  const touch = (address: Address, operation?: Operation): void => {
    const known = kept.get(address);
    if (known !== undefined) {
      if (operation !== undefined && known.operations.at(-1) !== operation) known.operations.push(operation);
      return;
    }
    const section = sectionOf(address);
    const roles = section === undefined ? shape.members.keeps : (keepsBySection.get(section) ?? []);
    if (roles.length > 0)
      kept.set(address, { address, roles, operations: operation === undefined ? [] : [operation] });
  };
  for (const operation of operations) {
    if (operation.kind === "grant") touch(operation.address, operation);
    for (const { kind, address } of operation.effects)
      if (kind === "cascade" && address !== undefined) touch(address, operation);
  }
  for (const change of changes) if (isLoss(change) && change.places === undefined) touch(change.address);
  return [...kept.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The acting identity stays if it is among those who would go, else the first by name. */
function chooseKeeper(
  operations: readonly Operation[],
  address: Address,
  roles: readonly string[],
  live: LiveOrg,
): GrantOperation | undefined {
  const losing = operations.filter(
    (operation): operation is GrantOperation =>
      operation.kind === "grant" && operation.address === address && losesRole(operation, roles),
  );
  losing.sort((a, b) => (a.subject < b.subject ? -1 : 1));
  return losing.find((operation) => operation.subject === live.actor.subject) ?? losing[0];
}
