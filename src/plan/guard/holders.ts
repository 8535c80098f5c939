import type { Sides } from "../../effective/sides.ts";
import type { EffectiveBook } from "../../effective/standing.ts";
import { isInForce, isPromised } from "../../effective/standing.ts";
import { HoldingWalk } from "../../effective/walk.ts";
import type { Access } from "../../model/access.ts";
import { sectionOf } from "../../model/access-book.ts";
import { type Address, formatAddress } from "../../model/address.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import { groupNameOf, type SubjectKey } from "../../model/subject.ts";

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

/**
 * Who ends up with a role at one address before and after a plan, by a grant of their own, a group or a title. Invited
 * people are counted apart.
 */
export interface Holders {
  readonly before: ReadonlySet<SubjectKey>;
  readonly after: ReadonlySet<SubjectKey>;
  /** Those who will hold it once they accept. */
  readonly invited: ReadonlySet<SubjectKey>;
  /** True if anybody at all, in whatever role, is still listed there after the plan. */
  readonly isAnybodyLeft: boolean;
}

/** Counts the holders of some roles at an address, before and after. */
export function countHolders(sides: Sides, address: Address, roles: readonly string[]): Holders {
  const before = holdersOf(sides.before, address, roles).active;
  const { active: after, invited } = holdersOf(sides.after, address, roles);
  const isAnybodyLeft = (sides.after.book.grants.get(address)?.size ?? 0) > 0;
  return { before, after, invited, isAnybodyLeft };
}

/** A group whose members are not known is nobody here. */
function holdersOf(
  { book, shape, derivation }: EffectiveBook,
  address: Address,
  roles: readonly string[],
): { readonly active: Set<SubjectKey>; readonly invited: Set<SubjectKey> } {
  const active = new Set<SubjectKey>();
  const promised = new Set<SubjectKey>();
  const walk = new HoldingWalk(
    book,
    shape,
    derivation,
    (holding) => {
      if (!holdsRole(holding.access, roles) || holding.isNotKnown === true) return;
      if (isInForce(holding)) active.add(holding.subject);
      else if (isPromised(holding)) promised.add(holding.subject);
    },
    (subject) => groupNameOf(subject) === undefined,
  );
  const section = sectionOf(address);
  for (const [subject, grant] of book.grants.get(address) ?? [])
    if (groupNameOf(subject) !== undefined || holdsRole(grant.access, roles))
      walk.grant(address, section, subject, grant);
  if (address === formatAddress(book.org)) walk.owner();
  return { active, invited: new Set([...promised].filter((subject) => !active.has(subject))) };
}

/** Who loses access at an address because an operation elsewhere brings that along. */
export function lostByCascade(operation: Operation, address: Address): readonly string[] {
  return operation.effects.flatMap((effect) =>
    effect.kind === "cascade" && effect.address === address && effect.subject !== undefined
      ? [effect.subject]
      : [],
  );
}
