import type { Access } from "../../model/access.ts";
import type { Address } from "../../model/address.ts";
import { type GrantOperation, type Operation, settlesNow } from "../../model/operation.ts";
import type { LiveOrg } from "../../model/state.ts";
import { groupNameOf } from "../../model/subject.ts";

/** True if this access is one of the roles and is not blocked. */
export function holdsRole(access: Access | undefined, roles: readonly string[]): boolean {
  if (access === undefined || access.disabled === true) return false;
  if (access.role !== undefined && roles.includes(access.role)) return true;
  return access.permissions?.some((permission) => roles.includes(permission)) ?? false;
}

/** True if the operation takes one of the roles from somebody in whose hands it is in force. */
export function losesRole(operation: GrantOperation, roles: readonly string[]): boolean {
  return (
    operation.observed?.pending === undefined &&
    holdsRole(operation.before, roles) &&
    !holdsRole(operation.after, roles)
  );
}

/** True if the operation gives one of the roles to somebody, now or once an invitation is accepted. */
export function gainsRole(operation: GrantOperation, roles: readonly string[]): boolean {
  return !holdsRole(operation.before, roles) && holdsRole(operation.after, roles);
}

/** Who holds a role at one address before and after a plan. Invited people are counted apart; groups not at all. */
export interface Holders {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Those who will hold it once they accept. */
  readonly invited: ReadonlySet<string>;
  /** True if anybody at all, in whatever role, still holds access after the plan. */
  readonly isAnybodyLeft: boolean;
}

/** Counts the holders of some roles at an address, before and after the operations there. */
export function countHolders(
  live: LiveOrg,
  address: Address,
  roles: readonly string[],
  operations: readonly Operation[],
): Holders {
  const before = new Set<string>();
  const invited = new Set<string>();
  const everybody = new Set<string>();
  for (const [subject, grant] of live.grants.get(address) ?? []) {
    everybody.add(subject);
    if (groupNameOf(subject) !== undefined || !holdsRole(grant.access, roles)) continue;
    if (grant.pending === undefined) before.add(subject);
    else invited.add(subject);
  }
  const after = new Set(before);
  const sets = { after, invited, everybody };
  for (const operation of operations) {
    for (const subject of lostByCascade(operation, address)) dropFrom(sets, subject);
    if (operation.kind === "grant" && operation.address === address) applyTo(sets, operation, roles);
  }
  return { before, after, invited, isAnybodyLeft: everybody.size > 0 };
}

/** Who loses access at an address because an operation elsewhere brings that along. */
export function lostByCascade(operation: Operation, address: Address): readonly string[] {
  return operation.effects.flatMap((effect) =>
    effect.kind === "cascade" && effect.address === address && effect.subject !== undefined
      ? [effect.subject]
      : [],
  );
}

interface HolderSets {
  readonly after: Set<string>;
  readonly invited: Set<string>;
  readonly everybody: Set<string>;
}

function dropFrom(sets: HolderSets, subject: string): void {
  for (const set of [sets.after, sets.invited, sets.everybody]) set.delete(subject);
}

function applyTo(sets: HolderSets, operation: GrantOperation, roles: readonly string[]): void {
  const { subject } = operation;
  if (operation.action === "remove") {
    dropFrom(sets, subject);
    return;
  }
  sets.everybody.add(subject);
  if (groupNameOf(subject) !== undefined) return;
  sets.invited.delete(subject);
  if (!holdsRole(operation.after, roles)) sets.after.delete(subject);
  else if (settlesNow(operation)) sets.after.add(subject);
  else sets.invited.add(subject);
}
