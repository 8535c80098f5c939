import type { Call, Router } from "../../../../simulator/kit/router.ts";
import type { AssignmentWire, CustomRepositoryRoleWire, OrganizationRoleWire } from "../../wire.ts";
import { withAncestors } from "../access.ts";
import { done, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller } from "../caller.ts";
import { notFound, unprocessable } from "../refusal.ts";
import { demandOwner, isInside } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import {
  knownUser,
  memberOf,
  type StoredCustomRole,
  type StoredOrganization,
  type StoredRole,
  type StoredTeam,
} from "../store.ts";
import { teamAt } from "../team-rules.ts";
import { organizationAsUser, teamSimple, teamView, userView } from "../views.ts";
import { userAt } from "./members.ts";

const PATH = "/orgs/:org/organization-roles";
const READ = {
  scopes: ["admin:org"],
  permissions: ["organization_custom_org_roles=read", "organization_custom_roles=read"],
};
const HOLDERS = { scopes: ["admin:org"], permissions: ["members=read"] };
const WRITE = { scopes: ["admin:org"], permissions: ["members=write"] };

function roleView(organization: StoredOrganization, role: StoredRole): OrganizationRoleWire {
  const { id, name, description, base, source, permissions } = role;
  const isOwn = source === "Organization";
  return {
    id,
    name,
    description,
    base_role: base,
    source,
    permissions,
    organization: isOwn ? organizationAsUser(organization) : null,
    created_at: organization.createdAt,
    updated_at: organization.createdAt,
  };
}

/** Roles that exist here: custom ones only in Enterprise Cloud. Rule 60. */
function rolesOf(organization: StoredOrganization): readonly StoredRole[] {
  return organization.roles.filter(({ source }) => source === "Predefined" || organization.ghec);
}

function ownedAt(call: Call, caller: Caller): StoredOrganization {
  const organization = organizationAt(call, caller);
  if (!actsAsOwner(caller, organization)) throw notFound();
  return organization;
}

function roleAt(call: Call, organization: StoredOrganization): StoredRole {
  const role = rolesOf(organization).find(({ id }) => String(id) === call.params.role);
  if (role === undefined) throw notFound();
  return role;
}

/** `direct` for an assignment of one's own, `indirect` for one by a team, `mixed` for both. Rule 59. */
function assignmentOf(isOwn: boolean, isInherited: boolean): AssignmentWire {
  if (isOwn) return isInherited ? "mixed" : "direct";
  return "indirect";
}

/** Teams by which somebody has the role: those that hold it, also from above. */
function givingTeams(
  organization: StoredOrganization,
  role: StoredRole,
  userId: number,
): readonly StoredTeam[] {
  const own = organization.teams.filter(({ members }) => members.has(userId));
  return own.filter((team) => withAncestors(organization, team).some(({ id }) => role.teamIds.has(id)));
}

function listUsers(call: Call, caller: Caller): Response {
  const organization = ownedAt(call, caller);
  const role = roleAt(call, organization);
  const rows = organization.members.flatMap(({ userId }) => {
    const teams = givingTeams(organization, role, userId);
    const isOwn = role.userIds.has(userId);
    return isOwn || teams.length > 0 ? [{ userId, teams, isOwn }] : [];
  });
  return page(call, caller, rows, ({ userId, teams, isOwn }) => ({
    ...userView(knownUser(caller.store, userId)),
    assignment: assignmentOf(isOwn, teams.length > 0),
    inherited_from: teams.map((team) => teamSimple(caller, organization, team)),
  }));
}

function listTeams(call: Call, caller: Caller): Response {
  const organization = ownedAt(call, caller);
  const role = roleAt(call, organization);
  const rows = organization.teams.flatMap((team) => {
    const [, ...above] = withAncestors(organization, team);
    const isOwn = role.teamIds.has(team.id);
    const isInherited = above.some(({ id }) => role.teamIds.has(id));
    return isOwn || isInherited ? [{ team, assignment: assignmentOf(isOwn, isInherited) }] : [];
  });
  return page(call, caller, rows, ({ team, assignment }) => ({
    ...teamView(caller, organization, team),
    assignment,
  }));
}

/** Routes of roles on the organization. */
export function routeRoles(router: Router<Caller>): void {
  addRoute(router, "GET", PATH, READ, (call, caller) => {
    const organization = ownedAt(call, caller);
    const roles = rolesOf(organization).map((role) => roleView(organization, role));
    return ok({ total_count: roles.length, roles });
  });
  addRoute(router, "GET", `${PATH}/:role`, READ, (call, caller) => {
    const organization = ownedAt(call, caller);
    return ok(roleView(organization, roleAt(call, organization)));
  });
  addRoute(router, "GET", `${PATH}/:role/users`, HOLDERS, listUsers);
  addRoute(router, "GET", `${PATH}/:role/teams`, HOLDERS, listTeams);
  routeAssignments(router);
  routeSecurityManagers(router);
  routeCustomRoles(router);
}

/** Without a role's number every role goes. Rule 59. */
function routeAssignments(router: Router<Caller>): void {
  const person = `${PATH}/users/:user`;
  const team = `${PATH}/teams/:team`;
  for (const method of ["PUT", "DELETE"]) {
    addRoute(router, method, `${person}/:role`, WRITE, (call, caller) => {
      const organization = organizationAt(call, caller);
      demandOwner(caller, organization);
      const user = userAt(call, caller);
      const { userIds } = roleAt(call, organization);
      if (method === "DELETE") userIds.delete(user.id);
      else if (memberOf(organization, user.id) === undefined)
        throw unprocessable("The user is not a member of the organization.");
      else userIds.add(user.id);
      return done();
    });
    addRoute(router, method, `${team}/:role`, WRITE, (call, caller) => {
      const organization = organizationAt(call, caller);
      demandOwner(caller, organization);
      const { id } = teamAt(caller, organization, call.params.team ?? "");
      const { teamIds } = roleAt(call, organization);
      if (method === "DELETE") teamIds.delete(id);
      else teamIds.add(id);
      return done();
    });
  }
  addRoute(router, "DELETE", person, WRITE, (call, caller) => {
    const organization = organizationAt(call, caller);
    demandOwner(caller, organization);
    const user = userAt(call, caller);
    for (const { userIds } of organization.roles) userIds.delete(user.id);
    return done();
  });
  addRoute(router, "DELETE", team, WRITE, (call, caller) => {
    const organization = organizationAt(call, caller);
    demandOwner(caller, organization);
    const { id } = teamAt(caller, organization, call.params.team ?? "");
    for (const { teamIds } of organization.roles) teamIds.delete(id);
    return done();
  });
}

/** The older list of teams that manage security; the role is the same thing. */
function routeSecurityManagers(router: Router<Caller>): void {
  addRoute(router, "GET", "/orgs/:org/security-managers", HOLDERS, (call, caller) => {
    const organization = ownedAt(call, caller);
    const held = organization.roles.find(({ name }) => name === "security_manager");
    const teams = organization.teams.filter(({ id }) => held?.teamIds.has(id) === true);
    return ok(teams.map((team) => teamSimple(caller, organization, team)));
  });
}

function customRoleView(organization: StoredOrganization, role: StoredCustomRole): CustomRepositoryRoleWire {
  const { id, name, description, base, permissions } = role;
  return {
    id,
    name,
    description,
    base_role: base,
    permissions,
    organization: organizationAsUser(organization),
    created_at: organization.createdAt,
    updated_at: organization.createdAt,
  };
}

/** Custom repository roles exist only in Enterprise Cloud. Rule 60. */
function routeCustomRoles(router: Router<Caller>): void {
  const needs = { scopes: ["admin:org", "repo"], permissions: ["organization_custom_roles=read"] };
  addRoute(router, "GET", "/orgs/:org/custom-repository-roles", needs, (call, caller) => {
    const organization = organizationAt(call, caller);
    if (!organization.ghec || !isInside(caller, organization)) throw notFound();
    const roles = organization.customRoles.map((role) => customRoleView(organization, role));
    return ok({ total_count: roles.length, custom_roles: roles });
  });
}
