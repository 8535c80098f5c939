import type { WireLink, WireTeam, WireTeamMember } from "../../wire.ts";
import { isMember, managesMembers, projectPermissions, requireMemberManager } from "../rights.ts";
import type { OrganizationRecord, Stamped, TeamRecord } from "../store.ts";
import { findTeam, newUlid, stampNow } from "../store.ts";
import type { Call, Route } from "../web.ts";
import {
  bodyObject,
  filterItems,
  json,
  noContent,
  paginate,
  Refusal,
  readPermissions,
  referenceLinks,
  shuffled,
  sortItems,
  stampFields,
  stamps,
} from "../web.ts";

export interface TeamPlace {
  readonly organization: OrganizationRecord;
  readonly team: TeamRecord;
}

function teamBody(
  call: Call,
  organization: OrganizationRecord,
  team: TeamRecord,
): WireTeam & { _links: unknown } {
  return {
    id: team.id,
    organization_id: organization.id,
    label: team.label,
    project_permissions: shuffled(call.store, team.permissions),
    counts: { member_count: team.members.size, project_count: team.projects.size },
    ...stamps(team),
    _links: {
      self: { href: `/teams/${team.id}` },
      ...referenceLinks(call.store, "organizations", [organization.id]),
    },
  };
}

/** Rule 49: without the capability every call about teams is refused. */
export function requireTeams(organization: OrganizationRecord): void {
  if (organization.capabilities.includes("teams")) return;
  throw new Refusal(403, "The teams feature is not enabled for this organization.", "plain");
}

export function teamOf(call: Call): TeamPlace {
  const found = findTeam(call.store, call.parameters.team ?? "");
  if (found === undefined) throw new Refusal(404, "The team does not exist.", "plain");
  call.concerns(found.organization.name);
  requireTeams(found.organization);
  requireMemberManager(call, found.organization, "plain");
  return found;
}

function answerTeams(call: Call, places: readonly TeamPlace[]): Response {
  const filtered = filterItems(
    call,
    places,
    { organization_id: (one) => [one.organization.id], id: (one) => [one.team.id] },
    "plain",
  );
  const fields = {
    label: (one: TeamPlace) => one.team.label,
    created_at: (one: TeamPlace) => one.team.createdAt,
    updated_at: (one: TeamPlace) => one.team.updatedAt,
  };
  const sorted = sortItems(call, filtered, fields, "plain");
  const page = paginate(call, sorted, { maximum: 100, keyOf: (one) => one.team.id, form: "plain" });
  const organizations = page.items.map((one) => one.organization.id);
  return json({
    items: page.items.map((one) => teamBody(call, one.organization, one.team)),
    count: sorted.length,
    _links: { ...page.links, ...referenceLinks(call.store, "organizations", organizations) },
  });
}

function listTeams(call: Call): Response {
  const wanted = call.query.get("filter[organization_id]") ?? call.query.get("filter[organization_id][eq]");
  const organizations = call.store.organizations.filter(
    (one) => (wanted === null || one.id === wanted) && managesMembers(one, call.caller.id),
  );
  const asked = organizations.find((one) => one.id === wanted);
  if (wanted !== null && asked === undefined)
    throw new Refusal(403, "You are not allowed to see these teams.", "plain");
  if (asked !== undefined) {
    call.concerns(asked.name);
    requireTeams(asked);
  }
  return answerTeams(
    call,
    organizations.flatMap((organization) => organization.teams.map((team) => ({ organization, team }))),
  );
}

function teamsOfUser(call: Call): Response {
  const userId = call.parameters.user ?? "";
  if (!call.store.users.has(userId)) throw new Refusal(404, "The user does not exist.", "plain");
  const organizations = call.store.organizations.filter(
    (one) => userId === call.caller.id || managesMembers(one, call.caller.id),
  );
  if (organizations.length === 0) throw new Refusal(403, "You are not allowed to see these teams.", "plain");
  return answerTeams(
    call,
    organizations.flatMap((organization) =>
      organization.teams.filter((team) => team.members.has(userId)).map((team) => ({ organization, team })),
    ),
  );
}

function readLabel(value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new Refusal(400, "label: must not be empty.", "plain");
}

function readTeamPermissions(value: unknown): string[] {
  return readPermissions(value, projectPermissions, "plain", { mayBeEmpty: true });
}

function postTeam(call: Call): Response {
  const body = bodyObject(call, "plain");
  const organization = call.store.organizations.find((one) => one.id === body.organization_id);
  if (organization === undefined) throw new Refusal(400, "organization_id: does not exist.", "plain");
  call.concerns(organization.name);
  requireTeams(organization);
  requireMemberManager(call, organization, "plain");
  const team: TeamRecord = {
    ...stampNow(call.store),
    id: newUlid(call.store),
    label: readLabel(body.label),
    permissions: readTeamPermissions(body.project_permissions ?? []),
    members: new Map(),
    projects: new Map(),
  };
  organization.teams.push(team);
  return json(teamBody(call, organization, team), 201);
}

/** Rule 51: 200 with the team, or 204 without a body. */
function patchTeam(call: Call): Response {
  const { organization, team } = teamOf(call);
  const body = bodyObject(call, "plain");
  if (body.label !== undefined) team.label = readLabel(body.label);
  if (body.project_permissions !== undefined)
    team.permissions = readTeamPermissions(body.project_permissions);
  team.updatedAt = call.store.now();
  if (call.store.switches.team_update_status === 204) return noContent();
  return json(teamBody(call, organization, team));
}

function deleteTeam(call: Call): Response {
  const { organization, team } = teamOf(call);
  organization.teams.splice(organization.teams.indexOf(team), 1);
  return noContent();
}

function memberBody(
  team: TeamRecord,
  userId: string,
  stamped: Stamped,
): WireTeamMember & { _links: Readonly<Record<string, WireLink>> } {
  const self = `/teams/${team.id}/members/${userId}`;
  return {
    team_id: team.id,
    user_id: userId,
    ...stamps(stamped),
    _links: { self: { href: self }, delete: { href: self, method: "DELETE" } },
  };
}

function listMembers(call: Call): Response {
  const { team } = teamOf(call);
  const all = [...team.members].map(([id, stamped]) => ({ id, ...stamped }));
  const sorted = sortItems(call, all, stampFields, "plain");
  const page = paginate(call, sorted, { maximum: 50, keyOf: (one) => one.id, form: "plain" });
  return json({
    items: page.items.map((one) => memberBody(team, one.id, one)),
    _links: {
      ...page.links,
      ...referenceLinks(
        call.store,
        "users",
        page.items.map((one) => one.id),
      ),
    },
  });
}

/** Rule 50: only members of the organization can be in its teams. */
function postMember(call: Call): Response {
  const { organization, team } = teamOf(call);
  const userId = String(bodyObject(call, "plain").user_id ?? "");
  if (!isMember(organization, userId)) {
    throw new Refusal(400, "The user is not a member of the organization.", "plain");
  }
  if (team.members.has(userId)) throw new Refusal(400, "The user is already in the team.", "plain");
  const stamped = stampNow(call.store);
  team.members.set(userId, stamped);
  return json(memberBody(team, userId, stamped), 201);
}

function teamMember(call: Call): { team: TeamRecord; userId: string; stamped: Stamped } {
  const { team } = teamOf(call);
  const userId = call.parameters.user ?? "";
  const stamped = team.members.get(userId);
  if (stamped === undefined) throw new Refusal(404, "The user is not in the team.", "plain");
  return { team, userId, stamped };
}

export const teamRoutes: readonly Route[] = [
  { method: "GET", path: "/teams", answer: listTeams },
  { method: "POST", path: "/teams", answer: postTeam },
  {
    method: "GET",
    path: "/teams/{team}",
    answer: (call) => {
      const { organization, team } = teamOf(call);
      return json(teamBody(call, organization, team));
    },
  },
  { method: "PATCH", path: "/teams/{team}", answer: patchTeam },
  { method: "DELETE", path: "/teams/{team}", answer: deleteTeam },
  { method: "GET", path: "/teams/{team}/members", answer: listMembers },
  { method: "POST", path: "/teams/{team}/members", answer: postMember },
  {
    method: "GET",
    path: "/teams/{team}/members/{user}",
    answer: (call) => {
      const { team, userId, stamped } = teamMember(call);
      return json(memberBody(team, userId, stamped));
    },
  },
  {
    method: "DELETE",
    path: "/teams/{team}/members/{user}",
    answer: (call) => {
      const { team, userId } = teamMember(call);
      team.members.delete(userId);
      return noContent();
    },
  },
  { method: "GET", path: "/users/{user}/teams", answer: teamsOfUser },
];
