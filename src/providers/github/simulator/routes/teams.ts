import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { descendantsOf } from "../access.ts";
import { bodyOf, created, done, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller } from "../caller.ts";
import { drawContent } from "../limits.ts";
import { forbidden, invalidField } from "../refusal.ts";
import { isInside } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import {
  isOwner,
  memberOf,
  newId,
  type StoredOrganization,
  type StoredTeam,
  stamp,
  userOf,
} from "../store.ts";
import { placeOf } from "../team-place.ts";
import {
  checkName,
  checkNesting,
  demandMaintainer,
  isMaintainer,
  isVisible,
  parentOf,
  refuseEnterprise,
} from "../team-rules.ts";
import { teamFull, teamView } from "../views.ts";
import { grantInitialRepositories } from "./team-repositories.ts";

const READ = { scopes: ["read:org"], permissions: ["members=read"] };
const WRITE = { scopes: ["write:org"], permissions: ["members=write"] };

type Body = Readonly<Record<string, unknown>>;

function privacyOf(body: Body): "secret" | "closed" | undefined {
  const { privacy } = body;
  if (privacy === undefined || privacy === "secret" || privacy === "closed") return privacy;
  throw invalidField("Team", "privacy");
}

function notifiesOf(body: Body): boolean | undefined {
  const setting = body.notification_setting;
  if (setting === undefined) return undefined;
  if (setting !== "notifications_enabled" && setting !== "notifications_disabled")
    throw invalidField("Team", "notification_setting");
  return setting === "notifications_enabled";
}

/** Rules 34, 35 and 37. */
function create(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  const mayCreate =
    organization.settings.members_can_create_teams !== false && isInside(caller, organization);
  if (!actsAsOwner(caller, organization) && !mayCreate)
    throw forbidden("You do not have permission to create teams in this organization.");
  const body = bodyOf(call);
  if (typeof body.name !== "string") throw invalidField("Team", "name", "missing_field");
  checkName(organization, body.name);
  const isIgnored = caller.kind === "installation" && caller.store.switches.appIgnoresParent;
  const parent = isIgnored ? null : (parentOf(organization, body) ?? null);
  const privacy = privacyOf(body) ?? (parent === null ? "secret" : "closed");
  checkNesting(organization, undefined, parent, privacy);
  drawContent(caller);
  const now = stamp(caller.store);
  const team: StoredTeam = {
    id: newId(caller.store),
    name: body.name,
    description: typeof body.description === "string" ? body.description : null,
    privacy,
    notifies: notifiesOf(body) ?? true,
    permission: typeof body.permission === "string" ? body.permission : "pull",
    parentId: parent?.id ?? null,
    type: "organization",
    sync: null,
    members: new Map(),
    createdAt: now,
    updatedAt: now,
    visibleFrom: caller.store.now() + caller.store.switches.lagMs,
  };
  addFirstMembers(caller, organization, team, body.maintainers);
  organization.teams.push(team);
  grantInitialRepositories(caller, organization, team, body.repo_names);
  return created(teamFull(caller, organization, team));
}

/** The person who makes a team is in it; an App is not. Rule 34. */
function addFirstMembers(
  caller: Caller,
  organization: StoredOrganization,
  team: StoredTeam,
  maintainers: unknown,
): void {
  if (caller.user !== undefined && memberOf(organization, caller.user.id) !== undefined)
    team.members.set(caller.user.id, "maintainer");
  for (const login of Array.isArray(maintainers) ? (maintainers as readonly unknown[]) : []) {
    const user = userOf(caller.store, String(login));
    if (user === undefined || memberOf(organization, user.id) === undefined)
      throw invalidField("Team", "maintainers");
    team.members.set(user.id, "maintainer");
  }
}

function change(call: Call, caller: Caller): Response {
  const { organization, team } = placeOf(call, caller);
  refuseEnterprise(team);
  demandMaintainer(caller, organization, team);
  const body = bodyOf(call);
  if (typeof body.name === "string") checkName(organization, body.name, team);
  const parent = parentOf(organization, body);
  const privacy = privacyOf(body) ?? team.privacy;
  const parentNow = organization.teams.find(({ id }) => id === team.parentId) ?? null;
  const wanted = parent === undefined ? parentNow : parent;
  checkNesting(organization, team, wanted, privacy);
  if (wanted !== parentNow) demandBoth(caller, organization, wanted, parentNow);
  team.parentId = wanted?.id ?? null;
  team.privacy = privacy;
  team.notifies = notifiesOf(body) ?? team.notifies;
  if (typeof body.name === "string") team.name = body.name;
  if (typeof body.description === "string") team.description = body.description;
  if (typeof body.permission === "string") team.permission = body.permission;
  team.updatedAt = stamp(caller.store);
  return ok(teamFull(caller, organization, team));
}

/** A maintainer moves a team only between teams of their own. */
function demandBoth(
  caller: Caller,
  organization: StoredOrganization,
  ...teams: readonly (StoredTeam | null)[]
): void {
  for (const team of teams) if (team !== null) demandMaintainer(caller, organization, team);
}

/** Rule 38: everything below goes too. */
function remove(call: Call, caller: Caller): Response {
  const { organization, team } = placeOf(call, caller);
  refuseEnterprise(team);
  if (!isMaintainer(caller, organization, team)) throw forbidden("Must have admin rights to Organization.");
  const gone = new Set([team, ...descendantsOf(organization, team)]);
  organization.teams = organization.teams.filter((other) => !gone.has(other));
  for (const { id } of gone) {
    for (const { teams } of organization.repositories) teams.delete(id);
    for (const { teamIds } of organization.roles) teamIds.delete(id);
    for (const invitation of organization.invitations)
      invitation.teamIds = invitation.teamIds.filter((other) => other !== id);
  }
  return done();
}

function list(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  if (!isInside(caller, organization) && !isOwner(organization, caller.user?.id))
    throw forbidden("You must be a member of the organization to list its teams.");
  const type = call.query.get("team_type") ?? "all";
  const teams = organization.teams.filter(
    (team) => isVisible(caller, organization, team) && (type === "all" || team.type === type),
  );
  return page(call, caller, teams, (team) => teamView(caller, organization, team));
}

/** Routes of teams themselves. */
export function routeTeams(router: Router<Caller>): void {
  const path = "/orgs/:org/teams/:team";
  addRoute(router, "GET", "/orgs/:org/teams", READ, list);
  addRoute(router, "POST", "/orgs/:org/teams", WRITE, create);
  addRoute(router, "GET", path, READ, (call, caller) => {
    const { organization, team } = placeOf(call, caller);
    return ok(teamFull(caller, organization, team));
  });
  addRoute(router, "PATCH", path, WRITE, change);
  addRoute(router, "DELETE", path, WRITE, remove);
  addRoute(router, "GET", `${path}/teams`, READ, (call, caller) => {
    const { organization, team } = placeOf(call, caller);
    const children = organization.teams.filter(
      (child) => child.parentId === team.id && isVisible(caller, organization, child),
    );
    return page(call, caller, children, (child) => teamView(caller, organization, child));
  });
}
