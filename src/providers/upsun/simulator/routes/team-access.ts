import type { WireLink, WireTeamAccess } from "../../wire.ts";
import { isFrozen, managesAccess, projectOf, refuseWhenFrozen } from "../rights.ts";
import type { OrganizationRecord, ProjectRecord, TeamRecord } from "../store.ts";
import { findTeam, instant, stampNow } from "../store.ts";
import type { Call, Route } from "../web.ts";
import { asObject, json, noContent, paginate, Refusal, referenceLinks, sortItems } from "../web.ts";
import { requireTeams, type TeamPlace, teamOf } from "./teams.ts";

const teamSide = (team: TeamRecord, project: ProjectRecord): string =>
  `/teams/${team.id}/project-access/${project.id}`;
const projectSide = (team: TeamRecord, project: ProjectRecord): string =>
  `/projects/${project.id}/team-access/${team.id}`;

function accessBody(call: Call, place: TeamPlace, project: ProjectRecord, self: string): WireTeamAccess {
  const stamped = place.team.projects.get(project.id) ?? project;
  const mayChange =
    managesAccess(place.organization, project, call.caller.id) && !isFrozen(place.organization);
  const links: Record<string, WireLink> = { self: { href: self } };
  if (mayChange) links.delete = { href: self, method: "DELETE" };
  return {
    team_id: place.team.id,
    organization_id: place.organization.id,
    project_id: project.id,
    project_title: project.title,
    granted_at: instant(stamped.createdAt),
    updated_at: instant(stamped.updatedAt),
    _links: links,
  };
}

const accessSort = {
  granted_at: (one: { granted_at: string }) => one.granted_at,
  updated_at: (one: { updated_at: string }) => one.updated_at,
};

function projectsOfTeam(call: Call): Response {
  const place = teamOf(call);
  refuseWhenFrozen(place.organization, "problem");
  const all = place.organization.projects
    .filter((project) => place.team.projects.has(project.id))
    .map((project) => accessBody(call, place, project, teamSide(place.team, project)));
  const fields = { ...accessSort, project_title: (one: WireTeamAccess) => one.project_title };
  const page = paginate(call, sortItems(call, all, fields, "problem"), {
    maximum: 200,
    keyOf: (one) => one.project_id,
    form: "problem",
  });
  return json({ items: page.items, _links: page.links });
}

function teamsOfProject(call: Call): Response {
  const { organization, project } = managedProject(call);
  const all = organization.teams
    .filter((team) => team.projects.has(project.id))
    .map((team) => accessBody(call, { organization, team }, project, projectSide(team, project)));
  const page = paginate(call, sortItems(call, all, accessSort, "problem"), {
    maximum: 200,
    keyOf: (one) => one.team_id,
    form: "problem",
  });
  const references = referenceLinks(
    call.store,
    "teams",
    page.items.map((one) => one.team_id),
  );
  return json({ items: page.items, _links: { ...page.links, ...references } });
}

function managedProject(call: Call): { organization: OrganizationRecord; project: ProjectRecord } {
  const place = projectOf(call, { form: "problem", missing: 403 });
  requireTeams(place.organization);
  refuseWhenFrozen(place.organization, "problem");
  if (managesAccess(place.organization, place.project, call.caller.id)) return place;
  throw new Refusal(403, "You are not allowed to manage the users of this project.", "problem");
}

function idsOf(call: Call, key: string): string[] {
  if (!Array.isArray(call.body)) throw new Refusal(400, "The request body must be an array.", "problem");
  return call.body.map((item) => {
    const entry = asObject(item);
    const extra = Object.keys(entry ?? {}).find((name) => name !== key);
    if (entry === undefined || extra !== undefined || typeof entry[key] !== "string") {
      throw new Refusal(400, `Every entry must be an object with ${key} alone.`, "problem");
    }
    return entry[key];
  });
}

/** Rule 48: access given twice is a conflict; nothing of the request is carried out. */
function connectAll(call: Call, pairs: readonly { team: TeamRecord; project: ProjectRecord }[]): Response {
  if (pairs.some(({ team, project }) => team.projects.has(project.id))) {
    throw new Refusal(409, "The team already has access to the project.", "problem");
  }
  for (const { team, project } of pairs) team.projects.set(project.id, stampNow(call.store));
  return noContent();
}

function postProjects(call: Call): Response {
  const { organization, team } = teamOf(call);
  refuseWhenFrozen(organization, "problem");
  const pairs = idsOf(call, "project_id").map((id) => {
    const project = organization.projects.find((one) => one.id === id);
    if (project === undefined) throw new Refusal(400, "project_id: does not exist.", "problem");
    return { team, project };
  });
  return connectAll(call, pairs);
}

function postTeams(call: Call): Response {
  const { organization, project } = managedProject(call);
  const pairs = idsOf(call, "team_id").map((id) => {
    const team = organization.teams.find((one) => one.id === id);
    if (team === undefined) throw new Refusal(400, "team_id: does not exist.", "problem");
    return { team, project };
  });
  return connectAll(call, pairs);
}

/** One team on one project, from either side. */
function connection(call: Call, side: "team" | "project"): TeamPlace & { project: ProjectRecord } {
  const found = side === "team" ? teamOf(call) : findTeam(call.store, call.parameters.team ?? "");
  const { organization, project } = managedProject(call);
  if (found === undefined || !found.team.projects.has(project.id) || found.organization !== organization) {
    throw new Refusal(404, "The team has no access to the project.", "problem");
  }
  return { organization, team: found.team, project };
}

const connectionRoutes = (side: "team" | "project", path: string): Route[] => [
  {
    method: "GET",
    path,
    answer: (call) => {
      const place = connection(call, side);
      const self =
        side === "team" ? teamSide(place.team, place.project) : projectSide(place.team, place.project);
      return json(accessBody(call, place, place.project, self));
    },
  },
  {
    method: "DELETE",
    path,
    answer: (call) => {
      const { team, project } = connection(call, side);
      team.projects.delete(project.id);
      return noContent();
    },
  },
];

export const teamAccessRoutes: readonly Route[] = [
  { method: "GET", path: "/teams/{team}/project-access", answer: projectsOfTeam },
  { method: "POST", path: "/teams/{team}/project-access", answer: postProjects },
  ...connectionRoutes("team", "/teams/{team}/project-access/{project}"),
  { method: "GET", path: "/projects/{project}/team-access", answer: teamsOfProject },
  { method: "POST", path: "/projects/{project}/team-access", answer: postTeams },
  ...connectionRoutes("project", "/projects/{project}/team-access/{team}"),
];
