import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { escalationsOf } from "../../kit/escalations.ts";
import type { Draft } from "../../provider.ts";
import { toFileRole } from "./convert.ts";
import { isMembership } from "./draft.ts";
import { adminsMayChange, ROLE_POWER } from "./power.ts";

/** The two ways to read what the vendor says about admins; its page contradicts itself. */
const strictReading =
  'read strictly, only owners change or remove members (CloudTruth\'s page says so in its text, while its table lets admins change those who are not owners; "admins-may-change: true" follows the table)';

/** Names every operation that the vendor would refuse to the account behind the key, and by which rule. */
export function refineEscalations(draft: Draft): Draft {
  const power = draft.live.actor.powers.find((text) => text.startsWith(ROLE_POWER));
  const role = power?.slice(ROLE_POWER.length);
  if (role === "OWNER") return draft;
  if (role !== undefined && !["ADMIN", "CONTRIB", "VIEWER", "NO_SECRETS"].includes(role))
    return warnOfRole(draft, role);
  const isLenient = adminsMayChange(draft.desired.options);
  const escalations = escalationsOf(draft.operations, (operation) =>
    role === "ADMIN" ? adminMayNot(draft, operation, isLenient) : othersMayNot(draft, operation, role),
  );
  return { ...draft, escalations: [...draft.escalations, ...escalations] };
}

function warnOfRole(draft: Draft, role: string): Draft {
  if (draft.operations.length === 0) return draft;
  return {
    ...draft,
    findings: [
      ...draft.findings,
      {
        severity: "warning",
        code: "ACTOR_ROLE_UNKNOWN",
        address: draft.desired.key,
        message: `The key's role "${role}" is unknown to rolecall, so nobody can know beforehand what CloudTruth will refuse to it.`,
        hint: "Use a key whose role is owner.",
      },
    ],
  };
}

function othersMayNot(draft: Draft, operation: Operation, role: string | undefined): string {
  const who = role === undefined ? "this key has no role here" : `this key is a ${toFileRole(role)}`;
  return isMembership(draft, operation)
    ? `Only owners and admins invite or change members, and ${who}.`
    : `Groups and grants take an owner or admin, and ${who}.`;
}

/** Why an admin may not; undefined if an admin may. Groups and grants are open to admins, owner grants included. */
function adminMayNot(draft: Draft, operation: Operation, isLenient: boolean): string | undefined {
  if (!isMembership(draft, operation)) return undefined;
  const makesOwner = operation.after?.role === "owner";
  if (operation.action === "add") {
    return makesOwner
      ? "Nobody invites above their own role: only owners invite owners, and this key is an admin."
      : undefined;
  }
  if (operation.observed?.pending !== undefined)
    return adminMayNotTouchInvitation(operation, makesOwner, isLenient);
  if (operation.before?.role === "owner" || makesOwner) {
    return "Only owners make, change or remove owners, and this key is an admin.";
  }
  return isLenient ? undefined : `This key is an admin: ${strictReading}.`;
}

function adminMayNotTouchInvitation(
  operation: GrantOperation,
  makesOwner: boolean,
  isLenient: boolean,
): string | undefined {
  const isOwners = operation.before?.role === "owner";
  if (makesOwner && !isOwners)
    return "Nobody invites above their own role: only owners invite owners, and this key is an admin.";
  if (!isOwners || isLenient) return undefined;
  return `This invitation is for an owner and this key is an admin: ${strictReading}.`;
}
