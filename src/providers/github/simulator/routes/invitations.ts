import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { bodyOf, created, done, page } from "../answers.ts";
import { actsAsOwner, type Caller } from "../caller.ts";
import { invite } from "../invitations.ts";
import { forbidden, invalid, invalidField, notFound } from "../refusal.ts";
import { addRoute, organizationAt } from "../routing.ts";
import {
  memberOf,
  type StoredInvitation,
  type StoredOrganization,
  type StoredTeam,
  teamById,
} from "../store.ts";
import { invitationView, teamView } from "../views.ts";

const READ = { scopes: ["admin:org"], permissions: ["members=read"] };
const WRITE = { scopes: ["admin:org"], permissions: ["members=write"] };
const ROLES: readonly unknown[] = ["admin", "direct_member", "billing_manager", "reinstate"];

/** Others than owners do not find the lists. Rule 26; rule 29 for managed users. */
function ownersOnly(call: Call, caller: Caller): StoredOrganization {
  const organization = organizationAt(call, caller);
  if (organization.emu || !actsAsOwner(caller, organization)) throw notFound();
  return organization;
}

/** Rule 26. */
function writable(call: Call, caller: Caller): StoredOrganization {
  const organization = organizationAt(call, caller);
  if (organization.emu) throw notFound();
  if (!actsAsOwner(caller, organization))
    throw forbidden("You must be an admin to create an invitation to an organization.");
  return organization;
}

function list(call: Call, caller: Caller, isWanted: (invitation: StoredInvitation) => boolean): Response {
  const organization = ownersOnly(call, caller);
  const rows = organization.invitations.filter(isWanted);
  return page(call, caller, rows, (one) => invitationView(caller, organization, one));
}

function isAsked(call: Call, { role, source }: StoredInvitation): boolean {
  const wantedRole = call.query.get("role") ?? "all";
  const wantedSource = call.query.get("invitation_source") ?? "all";
  return (wantedRole === "all" || wantedRole === role) && (wantedSource === "all" || wantedSource === source);
}

function create(call: Call, caller: Caller): Response {
  const organization = writable(call, caller);
  const { invitee_id: inviteeId, email, role = "direct_member", team_ids: teamIds = [] } = bodyOf(call);
  if (!ROLES.includes(role)) throw invalidField("OrganizationInvitation", "role");
  const isTeamList =
    Array.isArray(teamIds) && teamIds.every((id) => teamById(organization, Number(id)) !== undefined);
  if (!isTeamList) throw invalidField("OrganizationInvitation", "team_ids");
  const wish = { role: String(role), teamIds: (teamIds as readonly unknown[]).map(Number) };
  if (typeof inviteeId === "number") {
    const user = caller.store.users.get(inviteeId);
    if (user === undefined) throw notFound();
    checkReinstate(organization, user.id, String(role));
    if (organization.invitations.some(({ userId, failedAt }) => userId === user.id && failedAt === null))
      throw refused("Invitee has already been invited to this organization");
    return created(invitationView(caller, organization, invite(caller, organization, { ...wish, user })));
  }
  if (typeof email !== "string" || !/^[^@\s]+@[^@\s]+$/.test(email))
    throw invalidField(
      "OrganizationInvitation",
      typeof email === "string" ? "email" : "invitee_id",
      email === undefined ? "missing_field" : "invalid",
    );
  const isOpen = organization.invitations.some(
    (other) => other.failedAt === null && other.email?.toLowerCase() === email.toLowerCase(),
  );
  if (isOpen) throw refused("A user with this email address has already been invited to this organization");
  return created(invitationView(caller, organization, invite(caller, organization, { ...wish, email })));
}

function refused(message: string): Error {
  return invalid({ resource: "OrganizationInvitation", code: "unprocessable", field: "data", message });
}

function checkReinstate(organization: StoredOrganization, userId: number, role: string): void {
  if (role !== "reinstate" || organization.former.has(userId)) return;
  if (memberOf(organization, userId) === undefined)
    throw refused("Invitee is not a former member of this organization");
}

/** Open and failed ones alike. Rule 25. */
function invitationAt(call: Call, organization: StoredOrganization): StoredInvitation {
  const found = organization.invitations.find(({ id }) => String(id) === call.params.id);
  if (found === undefined) throw notFound();
  return found;
}

/** Routes of invitations to the organization. */
export function routeInvitations(router: Router<Caller>): void {
  addRoute(router, "GET", "/orgs/:org/invitations", READ, (call, caller) =>
    list(call, caller, (one) => one.failedAt === null && isAsked(call, one)),
  );
  addRoute(router, "GET", "/orgs/:org/failed_invitations", READ, (call, caller) =>
    list(call, caller, (one) => one.failedAt !== null),
  );
  addRoute(router, "POST", "/orgs/:org/invitations", WRITE, create);
  addRoute(router, "GET", "/orgs/:org/invitations/:id/teams", READ, (call, caller) => {
    const organization = ownersOnly(call, caller);
    const teams = invitationAt(call, organization).teamIds.map((id) => teamById(organization, id));
    const present = teams.filter((team): team is StoredTeam => team !== undefined);
    return page(call, caller, present, (team) => teamView(caller, organization, team));
  });
  addRoute(router, "DELETE", "/orgs/:org/invitations/:id", WRITE, (call, caller) => {
    const organization = writable(call, caller);
    const gone = invitationAt(call, organization);
    organization.invitations = organization.invitations.filter((other) => other !== gone);
    return done();
  });
}
