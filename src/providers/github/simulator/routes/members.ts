import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { bodyOf, done, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller } from "../caller.ts";
import { keepAnOwner, removeMember } from "../departures.ts";
import { invite, openInvitationOf } from "../invitations.ts";
import { forbidden, invalid, invalidField, notFound, unprocessable } from "../refusal.ts";
import { demandOwner, isInside } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import {
  knownUser,
  memberOf,
  type StoredMember,
  type StoredOrganization,
  type StoredUser,
  userOf,
} from "../store.ts";
import { membershipView, userView } from "../views.ts";

const READ = { scopes: ["read:org"], permissions: ["members=read"] };
const WRITE = { scopes: ["admin:org"], permissions: ["members=write"] };

/** The account of a path's login. @throws Refusal 404. Rule 12. */
export function userAt(call: Call, caller: Caller): StoredUser {
  const user = userOf(caller.store, call.params.user ?? "");
  if (user === undefined) throw notFound();
  return user;
}

/** Members that reads show by now. Rule 62. */
function visibleMembers(caller: Caller, organization: StoredOrganization): readonly StoredMember[] {
  const now = caller.store.now();
  return organization.members
    .filter(({ visibleFrom }) => visibleFrom <= now)
    .sort((one, other) => one.userId - other.userId);
}

/** Two lists, because rows have no role. Outsiders see public members. Rule 17. */
function listMembers(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  const role = call.query.get("role") ?? "all";
  const filter = call.query.get("filter") ?? "all";
  if (!["all", "admin", "member"].includes(role)) throw invalidField("OrganizationMember", "role");
  if (filter !== "all" && !actsAsOwner(caller, organization))
    throw invalid({
      resource: "OrganizationMember",
      field: "filter",
      code: "invalid",
      message: "Only owners can use this filter.",
    });
  const inside = isInside(caller, organization);
  const rows = visibleMembers(caller, organization)
    .filter((member) => inside || member.isPublic)
    .filter((member) => role === "all" || member.role === role)
    .map(({ userId }) => knownUser(caller.store, userId))
    .filter((user) => filter === "all" || !user.twoFactor);
  return page(call, caller, rows, userView);
}

function showMembership(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  if (!isInside(caller, organization))
    throw forbidden("You must be a member of the organization to see this.");
  const user = userAt(call, caller);
  const member = memberOf(organization, user.id);
  if (member !== undefined) {
    if (member.visibleFrom > caller.store.now()) throw notFound();
    return ok(membershipView(caller, organization, user, member.role, "active"));
  }
  if (organization.billingManagers.has(user.id))
    return ok(membershipView(caller, organization, user, "billing_manager", "active"));
  const invitation = openInvitationOf(organization, user);
  if (invitation === undefined) throw notFound();
  return ok(membershipView(caller, organization, user, roleOfInvitation(invitation.role), "pending"));
}

/** Invitations say `direct_member` for what memberships call `member`. */
export function roleOfInvitation(role: string): string {
  return role === "admin" || role === "billing_manager" ? role : "member";
}

/** Rules 18, 19 and 21. */
function putMembership(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  demandOwner(caller, organization);
  const user = userAt(call, caller);
  const role = bodyOf(call).role ?? "member";
  if (role !== "admin" && role !== "member") throw invalidField("OrganizationMembership", "role");
  if (user.type !== "User") throw unprocessable("Only users can be members of an organization.");
  const member = memberOf(organization, user.id);
  if (member !== undefined) {
    if (role === "member") keepAnOwner(organization, member);
    member.role = role;
    return ok(membershipView(caller, organization, user, role, "active"));
  }
  const open = openInvitationOf(organization, user);
  const invitationRole = role === "admin" ? "admin" : "direct_member";
  if (open !== undefined) open.role = invitationRole;
  else invite(caller, organization, { user, role: invitationRole, teamIds: [] });
  return ok(membershipView(caller, organization, user, role, "pending"));
}

/** A failed invitation is not found here. Rule 20. */
function deleteMembership(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  const user = userAt(call, caller);
  if (caller.user?.id !== user.id) demandOwner(caller, organization);
  const member = memberOf(organization, user.id);
  if (member !== undefined) {
    removeMember(organization, member);
    return done();
  }
  if (organization.billingManagers.delete(user.id)) return done();
  const open = openInvitationOf(organization, user);
  if (open === undefined) throw notFound();
  organization.invitations = organization.invitations.filter((other) => other !== open);
  return done();
}

/** Routes of members and memberships. */
export function routeMembers(router: Router<Caller>): void {
  addRoute(router, "GET", "/orgs/:org/members", { permissions: ["members=read"] }, listMembers);
  addRoute(router, "GET", "/orgs/:org/members/:user", { permissions: ["members=read"] }, (call, caller) => {
    const organization = organizationAt(call, caller);
    const user = userAt(call, caller);
    const member = visibleMembers(caller, organization).find(({ userId }) => userId === user.id);
    const isSeen = isInside(caller, organization) || member?.isPublic === true;
    if (member === undefined || !isSeen) throw notFound();
    return done();
  });
  addRoute(router, "DELETE", "/orgs/:org/members/:user", WRITE, (call, caller) => {
    const organization = organizationAt(call, caller);
    const user = userAt(call, caller);
    if (caller.user?.id !== user.id) demandOwner(caller, organization);
    const member = memberOf(organization, user.id);
    if (member === undefined) throw notFound();
    removeMember(organization, member);
    return done();
  });
  addRoute(router, "GET", "/orgs/:org/memberships/:user", READ, showMembership);
  addRoute(router, "PUT", "/orgs/:org/memberships/:user", WRITE, putMembership);
  addRoute(router, "DELETE", "/orgs/:org/memberships/:user", WRITE, deleteMembership);
}
