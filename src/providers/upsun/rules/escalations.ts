import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { escalationsOf } from "../../kit/escalations.ts";
import type { Escalation } from "../../provider.ts";
import { memberForm } from "../shape.ts";
import { placeOf, type World } from "./world.ts";

/** Operations that the vendor would refuse to the acting account, found before the first call. */
export function findEscalations(world: World, operations: readonly Operation[]): readonly Escalation[] {
  return escalationsOf(operations, (operation) => {
    if (operation.coveredBy !== undefined) return undefined;
    return operation.kind === "setting" ? refusalOfTeam(world) : refusalOfGrant(world, operation);
  });
}

function refusalOfTeam(world: World): string | undefined {
  if (world.managesMembers) return undefined;
  return `Teams are changed by the owner, admins and holders of members, and the acting account is ${world.draft.live.actor.standing}.`;
}

function refusalOfGrant(world: World, operation: GrantOperation): string | undefined {
  switch (placeOf(operation)) {
    case "member":
      return refusalOfMember(world, operation);
    case "access":
      return refusalOfAccess(world, operation);
    case "team-member":
    case "reach":
      return refusalOfTeam(world);
  }
}

/** https://docs.upsun.com/administration/users.html: nobody edits themselves, nobody gives what they lack. */
function refusalOfMember(world: World, operation: GrantOperation): string | undefined {
  const { actor } = world.draft.live;
  if (!world.managesMembers) {
    return `Users of the organization are changed by the owner, admins and holders of members, and the acting account is ${actor.standing}.`;
  }
  if (world.powers.has("owner") || world.powers.has("admin")) return undefined;
  if (operation.subject === actor.subject) return "Holders of members cannot change their own permissions.";
  const held = reach([...world.powers]);
  const before = reach(operation.before?.permissions ?? []);
  const lacking = [...reach(operation.after?.permissions ?? [])].filter(
    (one) => !held.has(one) && !before.has(one),
  );
  if (lacking.length === 0) return undefined;
  return `Holders of members cannot give what they do not hold: ${lacking.sort().join(", ")}.`;
}

/** Permissions with what they bring along. */
function reach(permissions: readonly string[]): ReadonlySet<string> {
  return new Set(
    permissions.flatMap((permission) => [permission, ...(memberForm.brings?.[permission] ?? [])]),
  );
}

function refusalOfAccess(world: World, operation: GrantOperation): string | undefined {
  const isInvitation =
    operation.observed?.pending !== undefined
      ? operation.action !== "remove"
      : operation.action === "add" && !world.isKnown(operation.subject);
  if (isInvitation) {
    if (world.mayInviteTo(operation.address)) return undefined;
    return `Only admins of the project can invite to it, and the acting account is ${world.draft.live.actor.standing}.`;
  }
  if (world.mayChangeAccess(operation.address)) return undefined;
  if (world.isRefusedByLinks(operation.address)) {
    return `Upsun gives no link to change anybody's access there, which is how it shows that the acting account may not, although that account is ${world.draft.live.actor.standing}.`;
  }
  return `Access to a project is changed by its admins, the organization's owner, and holders of members, and the acting account is none of these.`;
}
