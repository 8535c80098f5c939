import type { WireOrganizationInvitation, WireProjectInvitation, WireTypeRole } from "../../wire.ts";
import {
  invitesToProject,
  isMember,
  managesAccess,
  memberPermissions,
  organizationOf,
  projectOf,
  refuseWhenFrozen,
  requireMemberManager,
} from "../rights.ts";
import type {
  OrganizationInvitationRecord,
  OrganizationRecord,
  ProjectInvitationRecord,
  ProjectRecord,
  Store,
} from "../store.ts";
import { ensureUser, instant, newUuid, stampNow, userByEmail } from "../store.ts";
import type { Call, Route } from "../web.ts";
import {
  asObject,
  bodyObject,
  filterItems,
  isFiltered,
  json,
  noContent,
  paginate,
  Refusal,
  readPermissions,
  shuffled,
  sortItems,
  stampFields,
  stamps,
} from "../web.ts";
import { refuseGrantingMore } from "./organizations.ts";

type AnyInvitation = OrganizationInvitationRecord | ProjectInvitationRecord;

function commonBody(store: Store, invitation: AnyInvitation) {
  const inviter = store.users.get(invitation.inviterId);
  return {
    id: invitation.id,
    state: invitation.state,
    email: invitation.email,
    owner: {
      id: invitation.inviterId,
      display_name: `${inviter?.firstName ?? ""} ${inviter?.lastName ?? ""}`.trim(),
    },
    ...stamps(invitation),
    finished_at: invitation.finishedAt === undefined ? null : instant(invitation.finishedAt),
  };
}

function organizationInvitationBody(
  store: Store,
  organization: OrganizationRecord,
  invitation: OrganizationInvitationRecord,
): WireOrganizationInvitation {
  return {
    ...commonBody(store, invitation),
    organization_id: organization.id,
    permissions: shuffled(store, invitation.permissions),
  };
}

function projectInvitationBody(
  store: Store,
  project: ProjectRecord,
  invitation: ProjectInvitationRecord,
): WireProjectInvitation {
  const pairs = shuffled(store, invitation.permissions);
  return {
    ...commonBody(store, invitation),
    project_id: project.id,
    role: invitation.role,
    permissions: pairs,
    environments: pairs.map((pair) => ({ ...pair, title: pair.type })),
  };
}

/** Bare arrays (rule 9), pending ones by default (rule 25). */
function answerList<T extends AnyInvitation>(
  call: Call,
  all: readonly T[],
  body: (one: T) => unknown,
): Response {
  const byState = isFiltered(call, "state")
    ? filterItems(call, all, { state: (one) => [one.state] }, "plain")
    : all.filter((one) => one.state === "pending");
  const sorted = sortItems(call, byState, { updated_at: stampFields.updated_at }, "plain");
  const page = paginate(call, sorted, { maximum: 100, keyOf: (one) => one.id, form: "plain" });
  const next = page.links.next;
  const headers: Record<string, string> =
    next !== undefined && call.store.switches.links_invitation_pages
      ? { link: `<${next.href}>; rel="next"` }
      : {};
  return json(page.items.map(body), 200, "application/json", headers);
}

function readEmail(body: Readonly<Record<string, unknown>>): string {
  if (typeof body.email === "string" && /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(body.email)) return body.email;
  throw new Refusal(400, "email: must be an e-mail address.", "plain");
}

/** Rule 24: one open invitation for an e-mail in one place, unless `force` cancels the old one. */
function makeRoom(call: Call, all: readonly AnyInvitation[], email: string, isForced: boolean): void {
  const open = all.find(
    (one) => one.state === "pending" && one.email.toLowerCase() === email.trim().toLowerCase(),
  );
  if (open === undefined) return;
  if (!isForced) throw new Refusal(409, "There is already a pending invitation for this e-mail.", "plain");
  finish(call.store, open, "cancelled");
}

export function finish(store: Store, invitation: AnyInvitation, state: AnyInvitation["state"]): void {
  invitation.state = state;
  invitation.updatedAt = store.now();
  if (state !== "processing") invitation.finishedAt = store.now();
}

function newInvitation(call: Call, email: string) {
  return {
    ...stampNow(call.store),
    id: newUuid(call.store),
    state: "pending" as const,
    email,
    inviterId: call.caller.id,
    finishedAt: undefined,
  };
}

function postOrganizationInvitation(call: Call): Response {
  const organization = organizationOf(call, { acceptsName: false, form: "plain" });
  requireMemberManager(call, organization, "plain");
  refuseWhenFrozen(organization, "plain");
  const body = bodyObject(call, "plain");
  const email = readEmail(body);
  if (body.permissions === undefined) throw new Refusal(400, "permissions: is required.", "plain");
  const permissions = readPermissions(unifySpelling(body.permissions), memberPermissions, "plain", {
    mayBeEmpty: true,
  });
  refuseGrantingMore(call, organization, [], permissions);
  const known = userByEmail(call.store, email);
  if (known !== undefined && isMember(organization, known.id)) {
    throw new Refusal(400, "The user is already a member of the organization.", "plain");
  }
  makeRoom(call, organization.invitations, email, body.force === true);
  const invitation: OrganizationInvitationRecord = { ...newInvitation(call, email), permissions };
  organization.invitations.push(invitation);
  if (known !== undefined && call.store.switches.accepts_known_accounts) {
    acceptOrganizationInvitation(call.store, organization, invitation, email);
  }
  return json(organizationInvitationBody(call.store, organization, invitation), 201);
}

/** Rule 34: both spellings are accepted, one is stored. */
function unifySpelling(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((one) => (one === "project:create" ? "projects:create" : one))
    : value;
}

function postProjectInvitation(call: Call): Response {
  const { organization, project } = projectOf(call, { form: "plain", missing: 404 });
  if (!invitesToProject(organization, project, call.caller.id)) {
    throw new Refusal(403, "Only project admins may invite to a project.", "plain");
  }
  refuseWhenFrozen(organization, "plain");
  const body = bodyObject(call, "plain");
  const email = readEmail(body);
  const role = body.role ?? "viewer";
  if (role !== "admin" && role !== "viewer")
    throw new Refusal(400, "role: must be admin or viewer.", "plain");
  const permissions = role === "admin" ? [] : readTypeRoles(body.permissions ?? []);
  const known = userByEmail(call.store, email);
  if (known !== undefined && (project.access.has(known.id) || organization.ownerId === known.id)) {
    throw new Refusal(400, "The user already has access to the project.", "plain");
  }
  makeRoom(call, project.invitations, email, body.force === true);
  const open = project.invitations.filter((one) => one.state === "pending").length;
  if (project.userLicenses !== undefined && project.access.size + open >= project.userLicenses) {
    throw new Refusal(402, "The user licenses of this project are used up.", "plain");
  }
  const invitation: ProjectInvitationRecord = { ...newInvitation(call, email), role, permissions };
  project.invitations.push(invitation);
  if (known !== undefined && call.store.switches.accepts_known_accounts) {
    acceptProjectInvitation(call.store, organization, project, invitation, email);
  }
  return json(projectInvitationBody(call.store, project, invitation), 201);
}

function readTypeRoles(value: unknown): WireTypeRole[] {
  if (!Array.isArray(value)) throw new Refusal(400, "permissions: must be an array.", "plain");
  const pairs = value.map((item): WireTypeRole => {
    const pair = asObject(item);
    const isValid =
      ["production", "staging", "development"].includes(String(pair?.type)) &&
      ["admin", "contributor", "viewer"].includes(String(pair?.role));
    if (!isValid) throw new Refusal(400, "permissions: every entry needs a type and a role.", "plain");
    return { type: String(pair?.type), role: String(pair?.role) };
  });
  if (new Set(pairs.map((pair) => pair.type)).size !== pairs.length) {
    throw new Refusal(400, "permissions: a type is given twice.", "plain");
  }
  return pairs;
}

/** Rule 27: an invitation that is not pending cannot be cancelled, it is not found. */
function cancel(call: Call, all: readonly AnyInvitation[]): Response {
  const invitation = all.find((one) => one.id === call.parameters.invitation && one.state === "pending");
  if (invitation === undefined) throw new Refusal(404, "", "empty");
  finish(call.store, invitation, "cancelled");
  return noContent();
}

/** Rule 30: membership with the invitation's permissions, no project access. */
export function acceptOrganizationInvitation(
  store: Store,
  organization: OrganizationRecord,
  invitation: OrganizationInvitationRecord,
  email: string,
): void {
  const user = ensureUser(store, email);
  if (!isMember(organization, user.id)) {
    organization.members.set(user.id, { ...stampNow(store), permissions: [...invitation.permissions] });
  }
  finish(store, invitation, "accepted");
}

/** Rule 29: account, then membership without permissions, then direct access. */
export function acceptProjectInvitation(
  store: Store,
  organization: OrganizationRecord,
  project: ProjectRecord,
  invitation: ProjectInvitationRecord,
  email: string,
): void {
  const user = ensureUser(store, email);
  if (!isMember(organization, user.id)) {
    organization.members.set(user.id, { ...stampNow(store), permissions: [] });
  }
  const permissions =
    invitation.role === "admin"
      ? ["admin"]
      : ["viewer", ...invitation.permissions.map((pair) => `${pair.type}:${pair.role}`)];
  project.access.set(user.id, { ...stampNow(store), permissions });
  finish(store, invitation, "accepted");
}

export const invitationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/organizations/{organization}/invitations",
    answer: (call) => {
      const organization = organizationOf(call, { acceptsName: false, form: "plain" });
      requireMemberManager(call, organization, "plain");
      return answerList(call, organization.invitations, (one) =>
        organizationInvitationBody(call.store, organization, one),
      );
    },
  },
  { method: "POST", path: "/organizations/{organization}/invitations", answer: postOrganizationInvitation },
  {
    method: "DELETE",
    path: "/organizations/{organization}/invitations/{invitation}",
    answer: (call) => {
      const organization = organizationOf(call, { acceptsName: false, form: "plain", missing: "empty" });
      requireMemberManager(call, organization, "plain");
      return cancel(call, organization.invitations);
    },
  },
  {
    method: "GET",
    path: "/projects/{project}/invitations",
    answer: (call) => {
      const { organization, project } = projectOf(call, { form: "plain", missing: 404 });
      if (!managesAccess(organization, project, call.caller.id)) {
        throw new Refusal(403, "You are not allowed to see the invitations.", "plain");
      }
      return answerList(call, project.invitations, (one) => projectInvitationBody(call.store, project, one));
    },
  },
  { method: "POST", path: "/projects/{project}/invitations", answer: postProjectInvitation },
  {
    method: "DELETE",
    path: "/projects/{project}/invitations/{invitation}",
    answer: (call) => {
      const { organization, project } = projectOf(call, { form: "empty", missing: 404 });
      if (!managesAccess(organization, project, call.caller.id)) {
        throw new Refusal(403, "You are not allowed to cancel the invitation.", "plain");
      }
      return cancel(call, project.invitations);
    },
  },
];
