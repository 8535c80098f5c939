import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { dispatch, type Handlers } from "../../kit/dispatch.ts";
import { WAS_GONE } from "../../kit/gone.ts";
import type { Outcome } from "../../provider.ts";
import { filledTextOf, textOf } from "../rules/convert.ts";
import { assertRole, unsupported, wireRoleOf } from "./apply-checks.ts";
import { applyGrant } from "./apply-grants.ts";
import { applyGroupMember, applyGroupSetting } from "./apply-groups.ts";
import { pathOf } from "./client.ts";
import { failures } from "./failures.ts";
import { openState } from "./invitations.ts";
import { userOf } from "./roster.ts";
import type { Session } from "./session.ts";

const WRITERS: Handlers<Session, Outcome> = {
  grants: {
    organization: applyMembership,
    groups: applyGroupMember,
    projects: applyGrant,
    environments: applyGrant,
  },
  settings: { groups: applyGroupSetting },
};

/**
 * Carries out one operation with ids that the last read on this connection gave; what the operation itself says it
 * observed is never trusted for that.
 *
 * @throws ProviderError; with `isLost` if it may have taken effect all the same
 */
export async function applyOperation(session: Session, operation: Operation): Promise<Outcome> {
  assertWritable(session);
  return await dispatch(WRITERS, session, operation);
}

function assertWritable(session: Session): void {
  if (session.known.organization?.isInMaintenance !== true) return;
  throw failures.error(session.client, {
    code: "SUSPENDED",
    message: `CloudTruth has the organization "${session.known.organization.name}" in maintenance: nothing can be changed.`,
    hint: "Wait until the maintenance is over and run again.",
  });
}

async function applyMembership(session: Session, operation: GrantOperation): Promise<Outcome> {
  if (operation.action === "add") return await invite(session, operation);
  if (operation.observed?.pending !== undefined) return await applyInvitation(session, operation);
  const { client } = session;
  const id = userOf(session, operation)?.membershipId;
  if (operation.action === "remove") {
    if (id === undefined || !(await client.remove(pathOf("memberships", id))))
      return { ...WAS_GONE, note: "was no member any more" };
    return {};
  }
  if (id === undefined)
    throw unsupported(session, operation, `${operation.subject} is not a member of the organization.`);
  const answer = await client.write("PATCH", pathOf("memberships", id), {
    role: wireRoleOf(session, operation),
  });
  assertRole(session, operation, textOf(answer, "role"));
  return {};
}

async function invite(session: Session, operation: GrantOperation): Promise<Outcome> {
  const { client, known, context } = session;
  const email = context.directory.emailOf(operation.subject, context.org.provider, context.org.key);
  if (email === undefined) {
    throw unsupported(
      session,
      operation,
      `no e-mail is known for ${operation.subject}, and CloudTruth invites by e-mail.`,
      `Give ${operation.subject} an e-mail under people.`,
    );
  }
  const role = wireRoleOf(session, operation);
  const answer = await client.write("POST", "invitations/", { email, role });
  const id = filledTextOf(answer, "id");
  const open = openState(answer);
  if (id !== undefined)
    known.invitations.set(operation.subject, { id, email, role, isBounced: open?.isBounced === true });
  assertRole(session, operation, textOf(answer, "role"));
  if (open === undefined) return { note: "is a member already" };
  if (open.isBounced) return { note: "invited, but the mail came back", isPending: true };
  return { note: "invited; waits for acceptance", isPending: true };
}

async function applyInvitation(session: Session, operation: GrantOperation): Promise<Outcome> {
  const { client, known } = session;
  const invitation = known.invitations.get(operation.subject);
  if (operation.action === "remove") {
    const isRemoved = invitation !== undefined && (await client.remove(pathOf("invitations", invitation.id)));
    known.invitations.delete(operation.subject);
    return isRemoved ? { note: "invitation withdrawn" } : { ...WAS_GONE, note: "was not invited any more" };
  }
  if (invitation === undefined)
    throw unsupported(session, operation, `${operation.subject} has no open invitation.`);
  const role = wireRoleOf(session, operation);
  const isChanged = role !== invitation.role;
  if (isChanged) {
    const answer = await client.write("PATCH", pathOf("invitations", invitation.id), { role });
    known.invitations.set(operation.subject, { ...invitation, role });
    assertRole(session, operation, textOf(answer, "role"));
    if (!invitation.isBounced) return { note: "invitation changed; waits for acceptance", isPending: true };
  }
  const answer = await client.act(pathOf("invitations", invitation.id, "resend"));
  const state = filledTextOf(answer, "state") ?? "unknown";
  const again = isChanged ? "invitation changed and mailed again" : "invitation mailed again";
  return { note: `${again}; CloudTruth says it is ${state}`, isPending: true };
}
