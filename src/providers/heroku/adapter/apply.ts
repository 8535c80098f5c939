import { isJsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { alreadyThere } from "../../kit/already.ts";
import { dispatch, type Handlers } from "../../kit/dispatch.ts";
import { isRefusal, removed } from "../../kit/gone.ts";
import { path, placeKey } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { collaboratorOf } from "../rules/convert.ts";
import { isPlain } from "../rules/role-cover.ts";
import { APPS } from "../shape.ts";
import { accountFor, emailFor, ensureTeamApp, requireProfile } from "./apply-target.ts";
import type { WriteAnswer } from "./client.ts";
import { failures } from "./failures.ts";
import { observe } from "./observe.ts";
import { type Session, understand } from "./session.ts";

/**
 * Pauses before adding somebody again who "is already a collaborator": a deletion takes some seconds to settle, and
 * the vendor's Terraform provider waits up to ten for it.
 */
const READD_PAUSES_MS = [500, 1000, 1500, 2000, 2500, 2500];

const WRITERS: Handlers<Session, Outcome> = {
  grants: { organization: applyMember, [APPS]: applyPlace },
  settings: { [APPS]: applyLock },
};

/** Carries out one operation. @throws ProviderError */
export async function applyOperation(session: Session, operation: Operation): Promise<Outcome> {
  return await dispatch(WRITERS, session, operation);
}

async function applyLock(session: Session, operation: SettingOperation): Promise<Outcome> {
  const app = await ensureTeamApp(session, operation.address);
  const locked = operation.action !== "remove" && operation.after === true;
  await session.client.write({ method: "PATCH", path: path`/teams/apps/${app}`, body: { locked } });
  return {};
}

async function applyMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  return operation.action === "remove" ? removeMember(session, operation) : setMember(session, operation);
}

async function setMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  const team = requireProfile(session).name;
  const body = { email: emailFor(session, operation), role: operation.after?.role };
  const isInvited = operation.observed?.pending !== undefined;
  if (operation.action === "update" && !isInvited) {
    await session.client.write({ method: "PATCH", path: path`/teams/${team}/members`, body });
    return {};
  }
  if (!isInvited && !requireProfile(session).invites) {
    const federated = session.context.org.options.federated === true ? { federated: true } : {};
    await session.client.write({
      method: "PUT",
      path: path`/teams/${team}/members`,
      body: { ...body, ...federated },
    });
    return {};
  }
  const answer = await session.client.write({
    method: "PUT",
    path: path`/teams/${team}/invitations`,
    body,
    isInvitation: true,
  });
  checkInvitation(session, answer, body.role);
  return {
    note: isInvited ? "invitation replaced; waits for acceptance" : "invited; waits for acceptance",
    isPending: true,
  };
}

/** An invitation that kept its old role is not a success, whatever the status says. */
function checkInvitation(session: Session, answer: WriteAnswer, role: string | undefined): void {
  const { body } = answer;
  if (!isJsonObject(body)) return;
  const given = body.role;
  if (typeof given !== "string" || given === role) return;
  throw refused(session, answer, `The invitation stands with the role ${given}, not ${role ?? "none"}.`);
}

async function removeMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  const team = requireProfile(session).name;
  if (operation.observed?.pending !== undefined) {
    const invitation = session.invitations.get(operation.subject);
    const named = invitation?.id ?? emailFor(session, operation);
    return remove(session, path`/teams/${team}/invitations/${named}`, true);
  }
  return remove(session, path`/teams/${team}/members/${emailFor(session, operation)}`);
}

async function applyPlace(session: Session, operation: GrantOperation): Promise<Outcome> {
  const app = await ensureTeamApp(session, operation.address);
  const user = accountFor(session, operation);
  if (operation.action === "remove") return remove(session, path`/teams/apps/${app}/collaborators/${user}`);
  if (operation.action === "add") return addPlace(session, operation, app, user);
  try {
    const permissions = operation.after?.permissions ?? [];
    const answer = await session.client.write({
      method: "PATCH",
      path: path`/teams/apps/${app}/collaborators/${user}`,
      body: { permissions },
    });
    checkPermissions(session, answer, operation);
    return {};
  } catch (error) {
    // A change that waits for the end of a membership finds the row gone with it.
    if (operation.dependsOn.length > 0 && isRefusal(error, "NOT_FOUND"))
      return addPlace(session, operation, app, user);
    throw error;
  }
}

async function addPlace(
  session: Session,
  operation: GrantOperation,
  app: string,
  user: string,
): Promise<Outcome> {
  const { org, clock } = session.context;
  const { isFixed } = requireProfile(session);
  const isBare = isFixed && isPlain(operation.after ?? {});
  // Without permissions to set, `/apps` is for outsiders and `/teams/apps` for the rights of the team role.
  const base =
    isBare && !session.members.has(operation.subject) ? path`/apps/${app}` : path`/teams/apps/${app}`;
  const body = {
    user,
    ...(isBare ? {} : { permissions: operation.after?.permissions ?? [] }),
    ...(org.options.silent === true ? { silent: true } : {}),
  };
  for (const pause of [...READD_PAUSES_MS, undefined]) {
    try {
      const answer = await session.client.write({ method: "POST", path: `${base}/collaborators`, body });
      const row = understand(session, answer.request, () => collaboratorOf(answer.body));
      session.places.set(placeKey(operation.address, operation.subject), row.identity);
      checkPermissions(session, answer, operation);
      return {};
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
      // What goes with a membership that this run has ended is shown for some seconds more: that is not there to stay.
      const isLeaving = operation.dependsOn.length > 0 && pause !== undefined;
      const outcome = isLeaving
        ? undefined
        : await alreadyThere(operation, (wanted) => observe(session, wanted));
      if (outcome !== undefined) return outcome;
      if (pause === undefined) throw error;
      await clock.sleep(pause);
    }
  }
  return {};
}

/** The vendor's words for a second row, matched as its Terraform provider does. */
function isAlreadyThere(error: unknown): boolean {
  return isRefusal(error, "REFUSED") && /is already a collaborator on app/i.test(error.message);
}

/** Permissions that the vendor took and did not set are reported, not believed. */
function checkPermissions(session: Session, answer: WriteAnswer, operation: GrantOperation): void {
  const profile = requireProfile(session);
  if (!profile.isFixed || isPlain(operation.after ?? {})) return;
  const row = understand(session, answer.request, () => collaboratorOf(answer.body));
  if (row.role === "admin") return;
  throw refused(
    session,
    answer,
    `${profile.name} has fixed permissions: the person is on the app with the rights of the role, and ${(operation.after?.permissions ?? []).join(", ")} was not set.`,
  );
}

function refused(session: Session, answer: WriteAnswer, message: string): Error {
  return failures.error(
    { org: session.context.org.key },
    {
      code: "REFUSED",
      message,
      request: answer.request,
      ...(answer.requestId === undefined ? {} : { requestId: answer.requestId }),
    },
  );
}

async function remove(session: Session, where: string, isInvitation = false): Promise<Outcome> {
  return await removed(
    session.client.write({ method: "DELETE", path: where, ...(isInvitation ? { isInvitation } : {}) }),
  );
}
