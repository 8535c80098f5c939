import type { Router } from "../../../../simulator/kit/router.ts";
import { recordAudit } from "../audit.ts";
import {
  ApiError,
  bodyOf,
  type Caller,
  choiceFilter,
  created,
  demand,
  forbidden,
  missing,
  noContent,
  ok,
  ordered,
  page,
  required,
  roleField,
  textField,
} from "../http.ts";
import { renderInvitation } from "../render.ts";
import {
  membershipOf,
  newUserId,
  newUuid,
  removeWhere,
  type Store,
  type StoredInvitation,
  type StoredOrganization,
  type StoredUser,
  sameEmail,
  strength,
  timestamp,
  wireRoles,
} from "../store.ts";
import { addMembership } from "./members.ts";

const aboveInviter =
  "The invited user must have a role in the organization that is not more permissible than the inviter's role.";

/** Lets all mail that is due go out, or come back. Rule 18. */
export function deliverMail(store: Store): void {
  for (const organization of store.organizations) {
    for (const invitation of organization.invitations) {
      if (invitation.dueAt === null || invitation.dueAt > store.now()) continue;
      invitation.dueAt = null;
      const isBounced = store.switches.bounces.some((email) => sameEmail(email, invitation.email));
      invitation.state = isBounced ? "bounced" : "sent";
      invitation.detail = isBounced ? "550 mailbox unavailable" : "";
    }
  }
}

function invitationAt(caller: Caller, id: string | undefined): StoredInvitation {
  const invitation = caller.organization.invitations.find((candidate) => candidate.id === id);
  if (invitation === undefined) throw missing("Invitation");
  return invitation;
}

/** Rules 15 and 16. */
function demandInvite(caller: Caller, role: string): void {
  demand(caller, "ADMIN");
  if (strength(role) > strength(caller.role)) throw new ApiError(403, { detail: aboveInviter });
}

/** Whether an admin may touch what an owner sent to an owner is open; it follows the same switch as members. */
function demandTouch(caller: Caller, invitation: StoredInvitation): void {
  demand(caller, "ADMIN");
  const isStrict = caller.store.switches.adminChanges === "strict";
  if (isStrict && strength(invitation.role) > strength(caller.role)) throw forbidden();
}

function badRequest(caller: Caller, text: string): ApiError {
  return new ApiError(caller.store.switches.duplicateStatus, { detail: `Bad Request: ${text}` });
}

function emailField(body: Readonly<Record<string, unknown>>): string | undefined {
  const email = textField(body, "email", 254);
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new ApiError(400, { email: ["Enter a valid email address."] });
  }
  return email;
}

/** Rules 6, 15, 16, 17 and 18. */
function createInvitation(caller: Caller, body: Readonly<Record<string, unknown>>): StoredInvitation {
  demand(caller, "ADMIN");
  const { organization, store } = caller;
  const email = emailField(body);
  if (email === undefined) {
    throw new ApiError(400, { email: [required], ...(body.role === undefined ? { role: [required] } : {}) });
  }
  const role = roleField(body, true) ?? "";
  demandInvite(caller, role);
  demandFree(caller, email);
  const invitation: StoredInvitation = {
    id: newUuid(store),
    email,
    role,
    inviterId: caller.user.id,
    state: "pending",
    detail: "",
    membershipId: null,
    dueAt: store.now() + store.switches.mailDelayMs,
  };
  organization.invitations.push(invitation);
  recordAudit(caller, "create", "Invitation", invitation.id, email);
  return invitation;
}

function memberByEmail(
  store: Store,
  organization: StoredOrganization,
  email: string,
): StoredUser | undefined {
  const ids = new Set(organization.memberships.map(({ userId }) => userId));
  return [...store.users.values()].find((user) => ids.has(user.id) && sameEmail(user.email, email));
}

/** Address and role can be written; a new address gets a mail of its own. Rules 19 and 39. */
function changeInvitation(
  caller: Caller,
  invitation: StoredInvitation,
  body: Readonly<Record<string, unknown>>,
  isWhole: boolean,
): void {
  demandTouch(caller, invitation);
  if (invitation.state === "accepted") throw badRequest(caller, "the invitation was accepted already.");
  const email = emailField(body);
  if (isWhole && email === undefined) {
    throw new ApiError(400, { email: [required], ...(body.role === undefined ? { role: [required] } : {}) });
  }
  const role = roleField(body, isWhole) ?? invitation.role;
  if (role !== invitation.role) demandInvite(caller, role);
  const isMoved = email !== undefined && !sameEmail(email, invitation.email);
  if (isMoved) demandFree(caller, email);
  if (!isMoved && role === invitation.role) return;
  invitation.role = role;
  if (isMoved) sendAgain(caller, invitation, email);
  recordAudit(caller, "update", "Invitation", invitation.id, invitation.email);
}

function sendAgain(caller: Caller, invitation: StoredInvitation, email = invitation.email): void {
  invitation.email = email;
  invitation.state = "pending";
  invitation.detail = "";
  invitation.dueAt = caller.store.now() + caller.store.switches.mailDelayMs;
}

/** One open invitation an address. Rule 17. */
function demandFree(caller: Caller, email: string): void {
  const { organization, store } = caller;
  if (organization.invitations.some((other) => other.state !== "accepted" && sameEmail(other.email, email))) {
    throw badRequest(caller, "there is an invitation for that email already.");
  }
  if (store.switches.refusesMembers && memberByEmail(store, organization, email) !== undefined) {
    throw new ApiError(400, { email: ["This user is a member of the organization already."] });
  }
}

/** Rules 19 and 20. */
function resend(caller: Caller, invitation: StoredInvitation): void {
  demandTouch(caller, invitation);
  if (invitation.state === "accepted") throw badRequest(caller, "the invitation was accepted already.");
  sendAgain(caller, invitation);
}

/** What accepting brings about, whoever asked for it. Rule 21. */
export function acceptInvitation(caller: Caller, invitation: StoredInvitation): void {
  const present = membershipOf(caller.organization, caller.user.id);
  const membership = present ?? addMembership(caller, caller.user.id, invitation.role);
  invitation.state = "accepted";
  invitation.detail = "";
  invitation.dueAt = null;
  invitation.membershipId = membership.id;
}

/** The person behind an e-mail, made up where there is none yet. */
export function personWithEmail(store: Store, email: string): StoredUser {
  const present = [...store.users.values()].find(
    (user) => user.type === "interactive" && sameEmail(user.email, email),
  );
  if (present !== undefined) return present;
  const now = timestamp(store);
  const user: StoredUser = {
    id: newUserId(store),
    email,
    name: email.split("@")[0] ?? email,
    type: "interactive",
    createdAt: now,
    modifiedAt: now,
  };
  store.users.set(user.id, user);
  return user;
}

/** Routes of `invitations/`. */
export function routeInvitations(router: Router<Caller>): void {
  router.on("GET", "/api/v1/invitations/", (call, caller) => {
    const { query } = call;
    const role = choiceFilter(call, "role", wireRoles);
    const state = choiceFilter(call, "state", ["accepted", "bounced", "pending", "sent"]);
    const isWanted = (invitation: StoredInvitation): boolean =>
      (caller.store.switches.listsAccepted || invitation.state !== "accepted") &&
      (!query.has("email") || invitation.email === query.get("email")) &&
      (role === undefined || invitation.role === role) &&
      (state === undefined || invitation.state === state);
    const render = (invitation: StoredInvitation): object => renderInvitation(caller, invitation);
    return page(
      call,
      caller,
      ordered(call, caller.organization.invitations.filter(isWanted), render),
      render,
    );
  });
  router.on("POST", "/api/v1/invitations/", (call, caller) =>
    created(renderInvitation(caller, createInvitation(caller, bodyOf(call)))),
  );
  router.on("GET", "/api/v1/invitations/:id/", (call, caller) =>
    ok(renderInvitation(caller, invitationAt(caller, call.params.id))),
  );
  for (const method of ["PUT", "PATCH"]) {
    router.on(method, "/api/v1/invitations/:id/", (call, caller) => {
      const invitation = invitationAt(caller, call.params.id);
      changeInvitation(caller, invitation, bodyOf(call), method === "PUT");
      return ok(renderInvitation(caller, invitation));
    });
  }
  router.on("DELETE", "/api/v1/invitations/:id/", (call, caller) => {
    const invitation = invitationAt(caller, call.params.id);
    demandTouch(caller, invitation);
    removeWhere(caller.organization.invitations, (other) => other === invitation);
    recordAudit(caller, "delete", "Invitation", invitation.id, invitation.email);
    return noContent();
  });
  routeInvitationActions(router);
}

function routeInvitationActions(router: Router<Caller>): void {
  router.on("POST", "/api/v1/invitations/:id/resend/", (call, caller) => {
    const invitation = invitationAt(caller, call.params.id);
    resend(caller, invitation);
    return ok(renderInvitation(caller, invitation));
  });
  router.on("POST", "/api/v1/invitations/:id/accept/", (call, caller) => {
    const invitation = invitationAt(caller, call.params.id);
    if (invitation.state === "accepted") throw badRequest(caller, "the invitation was accepted already.");
    if (!sameEmail(caller.user.email, invitation.email) || caller.user.type !== "interactive")
      throw forbidden();
    acceptInvitation(caller, invitation);
    return ok(renderInvitation(caller, invitation));
  });
}
