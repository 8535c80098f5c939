import type { Access } from "../../../model/access.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { removed } from "../../kit/gone.ts";
import { placeKey, segment } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import {
  identityOf,
  invitationOfProject,
  permissionsOfMember,
  permissionsOfProject,
  permissionsOfTeam,
} from "./convert.ts";
import { failures } from "./failures.ts";
import { listTeams, matchTeams } from "./read-teams.ts";
import { emailOf, type Known, type Session, userIdOf } from "./session.ts";
import { requireTeam, type Target, targetOf } from "./targets.ts";

/**
 * Carries out one operation with one write. Members are granted by id, without a mail; strangers are invited.
 * @throws ProviderError; with `isLost` if it may have taken effect all the same
 */
export async function applyOperation(session: Session, operation: Operation): Promise<Outcome> {
  const target = targetOf(session, operation);
  switch (target.kind) {
    case "member":
      return await applyMember(session, target.operation);
    case "access":
      return await applyAccess(session, target.operation, target.project);
    case "reach":
      return await applyReach(session, target);
    case "team-member":
      return await applyTeamMember(session, target.operation, requireTeam(session, target.team, operation));
    case "team":
      return await applyTeam(session, target.operation, target.team);
  }
}

async function applyMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  const members = `/organizations/${session.organizationId}/members`;
  const invitations = `/organizations/${session.organizationId}/invitations`;
  const invitation = session.invitations.get(placeKey(session.root, operation.subject));
  const isPending = operation.observed?.pending !== undefined && invitation !== undefined;
  if (operation.action === "remove") {
    if (isPending)
      return await remove(session, `${invitations}/${segment(invitation.id)}`, "invitation withdrawn");
    return await remove(session, `${members}/${segment(requireUser(session, operation))}`);
  }
  const permissions = permissionsOfMember(wantedAccess(operation));
  if (isPending) return await invite(session, operation, invitations, { permissions }, true);
  if (operation.action === "update") {
    await session.client.write("PATCH", `${members}/${segment(requireUser(session, operation))}`, {
      permissions,
    });
    return {};
  }
  const userId = userIdOf(session, operation);
  if (userId === undefined) return await invite(session, operation, invitations, { permissions }, false);
  await session.client.write("POST", members, { user_id: userId, permissions });
  session.members.set(operation.subject, identityOf(userId, undefined));
  return { note: "added by account, without a mail" };
}

async function applyAccess(session: Session, operation: GrantOperation, project: Known): Promise<Outcome> {
  const access = `/projects/${segment(project.id)}/user-access`;
  const invitations = `/projects/${segment(project.id)}/invitations`;
  const key = placeKey(operation.address, operation.subject);
  const invitation = session.invitations.get(key);
  const isPending = operation.observed?.pending !== undefined && invitation !== undefined;
  if (operation.action === "remove") {
    if (isPending)
      return await remove(session, `${invitations}/${segment(invitation.id)}`, "invitation withdrawn");
    return await remove(session, `${access}/${segment(requireDirect(session, operation))}`);
  }
  const wanted = wantedAccess(operation);
  if (isPending) return await invite(session, operation, invitations, invitationOfProject(wanted), true);
  const permissions = permissionsOfProject(wanted);
  if (operation.action === "update") {
    await session.client.write("PATCH", `${access}/${segment(requireDirect(session, operation))}`, {
      permissions,
    });
    return {};
  }
  const userId = userIdOf(session, operation);
  if (userId === undefined)
    return await invite(session, operation, invitations, invitationOfProject(wanted), false);
  const isMember = session.members.has(operation.subject);
  await session.client.write("POST", access, [{ user_id: userId, permissions, auto_add_member: !isMember }]);
  session.direct.set(key, identityOf(userId, undefined));
  return { note: "granted by account, without a mail" };
}

/** `force` is sent only to replace an invitation that was read as open: it cancels that one. */
async function invite(
  session: Session,
  operation: GrantOperation,
  path: string,
  body: JsonObject | { role: string; permissions: unknown },
  isReplacement: boolean,
): Promise<Outcome> {
  const known = session.invitations.get(placeKey(operation.address, operation.subject));
  const email = isReplacement ? known?.email : emailOf(session, operation.subject);
  if (email === undefined) {
    throw failures.error(session.client.failure, {
      code: "REFUSED",
      message: `${operation.subject} is not a member, and there is no e-mail to invite.`,
      hint: "Give the person an e-mail under people.",
    });
  }
  let answer: Awaited<ReturnType<typeof session.client.write>>;
  try {
    answer = await session.client.write("POST", path, { email, ...body, force: isReplacement });
  } catch (error) {
    throw explainConflict(session, error, email);
  }
  return outcomeOfInvitation(session, operation, email, answer.body);
}

function explainConflict(session: Session, error: unknown, email: string): unknown {
  if (!(error instanceof ProviderError) || error.details.status !== 409) return error;
  return failures.error(session.client.failure, {
    ...error.details,
    message: `Somebody else has invited ${email} in the meantime. ${error.details.message}`,
    hint: "Plan again; the open invitation will be compared with the files.",
  });
}

/** The answer's state decides; the vendor never promises that an invitation is only pending. */
function outcomeOfInvitation(
  session: Session,
  operation: GrantOperation,
  email: string,
  body: JsonObject | undefined,
): Outcome {
  const state = typeof body?.state === "string" ? body.state : "pending";
  if (typeof body?.id === "string") {
    session.invitations.set(placeKey(operation.address, operation.subject), { id: body.id, email });
  }
  if (state === "accepted") return { note: "invited and accepted at once" };
  if (state === "cancelled" || state === "error") {
    throw failures.error(session.client.failure, {
      code: "REFUSED",
      message: `The invitation to ${email} ended at once in the state "${state}".`,
      hint: "Check the e-mail address and the organization's settings in the console.",
    });
  }
  return { isPending: true, note: `invited ${email}; waits for acceptance` };
}

async function applyReach(session: Session, target: Extract<Target, { kind: "reach" }>): Promise<Outcome> {
  const team = requireTeam(session, target.team, target.operation);
  const path = `/teams/${segment(team.id)}/project-access`;
  if (target.operation.action === "remove")
    return await remove(session, `${path}/${segment(target.project.id)}`);
  try {
    await session.client.write("POST", path, [{ project_id: target.project.id }]);
  } catch (error) {
    // There is nothing to differ in: a team either reaches a project or does not.
    if (error instanceof ProviderError && error.details.status === 409) return { note: "already so" };
    throw error;
  }
  return {};
}

async function applyTeamMember(session: Session, operation: GrantOperation, team: Known): Promise<Outcome> {
  const path = `/teams/${segment(team.id)}/members`;
  const userId = requireUser(session, operation);
  if (operation.action === "remove") return await remove(session, `${path}/${segment(userId)}`);
  await session.client.write("POST", path, { user_id: userId });
  return {};
}

async function applyTeam(
  session: Session,
  operation: SettingOperation,
  team: Known | undefined,
): Promise<Outcome> {
  if (operation.setting !== EXISTENCE) {
    const found = requireTeam(session, team, operation);
    const permissions = permissionsOfTeam(operation.after);
    await session.client.write("PATCH", `/teams/${segment(found.id)}`, { project_permissions: permissions });
    return {};
  }
  if (operation.action !== "remove") return await createTeam(session, operation);
  return await remove(session, `/teams/${segment(requireTeam(session, team, operation).id)}`);
}

/** Labels are not known to be unique on the server, so a fresh look comes before every creation. */
async function createTeam(session: Session, operation: SettingOperation): Promise<Outcome> {
  const { org } = session.context;
  const label = org.resources.get(operation.address)?.key;
  if (label === undefined) throw new Error(`${operation.id} is about a team that the files do not name.`);
  const [present] = matchTeams(await listTeams(session), label);
  if (present !== undefined) {
    throw failures.error(session.client.failure, {
      code: "REFUSED",
      message: `A team called "${present.label}" has been made in the meantime.`,
      hint: "Plan again; it will be compared with the files.",
    });
  }
  const role = org.settings.get(operation.address)?.get("role")?.value;
  const { body } = await session.client.write("POST", "/teams", {
    organization_id: session.organizationId,
    label,
    project_permissions: permissionsOfTeam(role),
  });
  if (!isJsonObject(body) || typeof body.id !== "string") {
    throw failures.error(session.client.failure, {
      code: "NOT_JSON",
      message: `The answer to making the team "${label}" does not hold its id.`,
      isLost: true,
    });
  }
  session.teams.set(operation.address, { id: body.id, title: label });
  return {};
}

/** What is gone already counts as removed. */
async function remove(session: Session, path: string, note?: string): Promise<Outcome> {
  return await removed(session.client.write("DELETE", path), note === undefined ? {} : { note });
}

function wantedAccess(operation: GrantOperation): Access {
  if (operation.after !== undefined) return operation.after;
  throw new Error(`${operation.id} does not say what access is wanted.`);
}

function requireUser(session: Session, operation: GrantOperation): string {
  const userId =
    userIdOf(session, operation) ?? session.direct.get(placeKey(operation.address, operation.subject))?.id;
  if (userId !== undefined) return userId;
  throw notAMember(session, operation);
}

/** The account of the record itself: a project may show somebody whom the list of members does not. */
function requireDirect(session: Session, operation: GrantOperation): string {
  const direct = operation.account ?? session.direct.get(placeKey(operation.address, operation.subject))?.id;
  return direct ?? requireUser(session, operation);
}

function notAMember(session: Session, operation: GrantOperation): ProviderError {
  return failures.error(session.client.failure, {
    code: "NOT_FOUND",
    message: `${operation.subject} is not a member of the organization.`,
    hint: "Plan again; people are first invited, and join when they accept.",
  });
}
