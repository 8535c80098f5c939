import type { Call, Router } from "../../../../simulator/kit/router.ts";
import type { TeamMembershipWire } from "../../wire.ts";
import { peopleOf } from "../access.ts";
import { bodyOf, done, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller } from "../caller.ts";
import { invite, openInvitationOf } from "../invitations.ts";
import { forbidden, invalidField, notFound, unprocessable } from "../refusal.ts";
import { addRoute } from "../routing.ts";
import { knownUser, memberOf, type StoredOrganization, type StoredTeam, type StoredUser } from "../store.ts";
import { placeOf } from "../team-place.ts";
import { demandMaintainer, refuseEnterprise, refuseSynced, roleInTeam } from "../team-rules.ts";
import { invitationView, userView } from "../views.ts";
import { userAt } from "./members.ts";

const PATH = "/orgs/:org/teams/:team";
const READ = { scopes: ["read:org"], permissions: ["members=read"] };
const WRITE = { scopes: ["write:org"], permissions: ["members=write"] };
/** Both signs of a team that is filled from outside need write permission even to be read. */
const SIGNS = { scopes: ["admin:org"], permissions: ["members=write"] };

/** People of the team and of all teams below it. Rule 39. */
function list(call: Call, caller: Caller): Response {
  const { organization, team } = placeOf(call, caller);
  const role = call.query.get("role") ?? "all";
  if (!["all", "member", "maintainer"].includes(role)) throw invalidField("Team", "role");
  const now = caller.store.now();
  const rows = [...peopleOf(organization, team)]
    .filter((id) => (memberOf(organization, id)?.visibleFrom ?? 0) <= now)
    .filter((id) => role === "all" || roleInTeam(organization, team, id) === role)
    .sort((one, other) => one - other);
  return page(call, caller, rows, (id) => {
    const row = userView(knownUser(caller.store, id));
    if (!caller.store.switches.memberRoles) return row;
    return { ...row, role: roleInTeam(organization, team, id), inherited: !team.members.has(id) };
  });
}

function view(
  caller: Caller,
  place: { readonly organization: StoredOrganization; readonly team: StoredTeam },
  user: StoredUser,
  role: "member" | "maintainer",
  state: "active" | "pending",
): TeamMembershipWire {
  const { organization, team } = place;
  const url = `${caller.base}/organizations/${organization.id}/team/${team.id}/memberships/${user.login}`;
  return { url, role, state };
}

/** Also answers for people who are only in a team below. */
function show(call: Call, caller: Caller): Response {
  const place = placeOf(call, caller);
  const { organization, team } = place;
  const user = userAt(call, caller);
  if (peopleOf(organization, team).has(user.id))
    return ok(view(caller, place, user, roleInTeam(organization, team, user.id), "active"));
  const open = openInvitationOf(organization, user);
  if (open?.teamIds.includes(team.id) !== true) throw notFound();
  return ok(view(caller, place, user, "member", "pending"));
}

/** Rules 41, 42, 61 and 63. */
function put(call: Call, caller: Caller): Response {
  const place = placeOf(call, caller);
  const { organization, team } = place;
  refuseSynced(team);
  demandMaintainer(caller, organization, team);
  const user = userAt(call, caller);
  if (user.type !== "User") throw unprocessable("Cannot add an organization as a member.");
  const role = bodyOf(call).role ?? "member";
  if (role !== "member" && role !== "maintainer") throw invalidField("TeamMembership", "role");
  if (role === "maintainer" && !actsAsOwner(caller, organization))
    throw forbidden("You must be an organization owner to make a maintainer.");
  if (memberOf(organization, user.id) === undefined) {
    inviteThrough(caller, organization, team, user);
    return ok(view(caller, place, user, role, "pending"));
  }
  team.members.set(user.id, role);
  return ok(view(caller, place, user, roleInTeam(organization, team, user.id), "active"));
}

/** Somebody from outside is invited to the organization, with this team. Only owners may. Rule 41. */
function inviteThrough(
  caller: Caller,
  organization: StoredOrganization,
  team: StoredTeam,
  user: StoredUser,
): void {
  if (!actsAsOwner(caller, organization))
    throw forbidden("You must be an organization owner to invite people through a team.");
  if (organization.refusing.has(user.id)) throw forbidden("Blocked");
  const open = openInvitationOf(organization, user);
  if (open === undefined) invite(caller, organization, { user, role: "direct_member", teamIds: [team.id] });
  else if (!open.teamIds.includes(team.id)) open.teamIds.push(team.id);
}

/** The membership of the organization stays. Rule 43. */
function remove(call: Call, caller: Caller): Response {
  const { organization, team } = placeOf(call, caller);
  refuseSynced(team);
  const user = userAt(call, caller);
  if (caller.user?.id !== user.id) demandMaintainer(caller, organization, team);
  if (team.members.delete(user.id)) return done();
  const open = openInvitationOf(organization, user);
  if (open?.teamIds.includes(team.id) !== true) throw notFound();
  open.teamIds = open.teamIds.filter((id) => id !== team.id);
  return done();
}

/** Routes of the people in teams, and of who fills a team from outside. */
export function routeTeamMembers(router: Router<Caller>): void {
  addRoute(router, "GET", `${PATH}/members`, READ, list);
  addRoute(router, "GET", `${PATH}/invitations`, READ, (call, caller) => {
    const { organization, team } = placeOf(call, caller);
    refuseEnterprise(team);
    const rows = organization.invitations.filter(
      ({ failedAt, teamIds }) => failedAt === null && teamIds.includes(team.id),
    );
    return page(call, caller, rows, (one) => invitationView(caller, organization, one));
  });
  addRoute(router, "GET", `${PATH}/memberships/:user`, READ, show);
  addRoute(router, "PUT", `${PATH}/memberships/:user`, WRITE, put);
  addRoute(router, "DELETE", `${PATH}/memberships/:user`, WRITE, remove);
  routeSigns(router);
}

/** Rule 61: the signs by which a team filled from outside is known. */
function routeSigns(router: Router<Caller>): void {
  addRoute(router, "GET", `${PATH}/team-sync/group-mappings`, SIGNS, (call, caller) => {
    const { organization, team } = placeOf(call, caller);
    refuseEnterprise(team);
    demandMaintainer(caller, organization, team);
    const groups = team.sync?.kind === "identity" ? team.sync.groups : [];
    return ok({
      groups: groups.map((name) => ({ group_id: name, group_name: name, group_description: "" })),
    });
  });
  addRoute(router, "GET", `${PATH}/external-groups`, SIGNS, (call, caller) => {
    const { organization, team } = placeOf(call, caller);
    refuseEnterprise(team);
    demandMaintainer(caller, organization, team);
    const groups = team.sync?.kind === "external" ? team.sync.groups : [];
    return ok({ groups: groups.map((name, index) => externalGroup(team, name, index)) });
  });
  addRoute(router, "GET", "/orgs/:org/external-groups", SIGNS, (call, caller) => {
    const organization = caller.store.organizations.find(
      ({ login }) => login.toLowerCase() === call.params.org?.toLowerCase(),
    );
    if (organization === undefined || !actsAsOwner(caller, organization)) throw notFound();
    const synced = organization.teams.filter(({ sync }) => sync?.kind === "external");
    const all = synced.flatMap((team) =>
      (team.sync?.groups ?? []).map((name, index) => externalGroup(team, name, index)),
    );
    return page(
      call,
      caller,
      all,
      (group) => group,
      (groups) => ({ groups }),
    );
  });
}

function externalGroup(team: StoredTeam, name: string, index: number): object {
  return { group_id: team.id * 10 + index, group_name: name, updated_at: team.updatedAt };
}
