import {
  ALL_PERMISSIONS,
  type App,
  membershipOf,
  newId,
  type Row,
  sameEmail,
  stamp,
  type Team,
} from "../store.ts";
import { appView, permissionView, teamAppView } from "../views.ts";
import {
  type Answer,
  type Call,
  forbidden,
  invalid,
  notFound,
  type Route,
  shown,
  takeParams,
} from "../web.ts";
import { appFor, canManage, canSee, findApp, takeUser, teamAppFor, teamForMember } from "./access.ts";

/** Apps of teams and of persons. */
export const appRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/teams/permissions",
    answer: () => ({ body: ALL_PERMISSIONS.map(permissionView) }),
  },
  { method: "POST", path: "/teams/apps", answer: createApp },
  { method: "GET", path: "/teams/apps/{app}", answer: showTeamApp },
  { method: "PATCH", path: "/teams/apps/{app}", answer: patchTeamApp },
  { method: "GET", path: "/teams/{team}/apps", answer: listTeamApps },
  { method: "GET", path: "/users/{user}/apps", answer: listOwnApps },
  { method: "GET", path: "/apps", answer: listApps },
  { method: "GET", path: "/apps/{app}", answer: showApp },
];

function listTeamApps(call: Call): Answer {
  const team = teamForMember(call);
  return {
    body: team.apps.map((app) => teamAppView(call.world, team, app, call.caller)),
    sortable: ["name"],
  };
}

function showTeamApp(call: Call): Answer {
  const { app, team } = teamAppFor(call);
  return { body: teamAppView(call.world, team, app, call.caller) };
}

function listApps(call: Call): Answer {
  const { world, caller } = call;
  const ofTeams = world.teams.flatMap((team) => team.apps.map((app) => ({ app, team })));
  const personal = world.personalApps.map((app) => ({ app, team: undefined }));
  const seen = [...ofTeams, ...personal].filter(({ app, team }) => canSee(app, team, caller));
  return { body: seen.map(({ app, team }) => appView(world, app, team)), sortable: ["name", "updated_at"] };
}

/** What a person owns or works on, apps of teams left out. */
function listOwnApps(call: Call): Answer {
  const { world, caller, params } = call;
  const user = params.user ?? "";
  if (user !== "~" && user !== caller.id && !sameEmail(user, caller.email)) throw notFound("user");
  const seen = world.personalApps.filter((app) => canSee(app, undefined, caller));
  return { body: seen.map((app) => appView(world, app, undefined)), sortable: ["name", "updated_at"] };
}

function showApp(call: Call): Answer {
  const { app, team } = appFor(call);
  return { body: appView(call.world, app, team) };
}

function createApp(call: Call): Answer {
  const { world, body, caller } = call;
  takeParams(
    body,
    ["name", "team", "locked", "personal", "region", "stack", "space", "internal_routing"],
    ["team"],
  );
  const team = teamForMember({ ...call, params: { team: shown(body.team) } });
  if (membershipOf(team, caller.email)?.role === "viewer") throw forbidden("team", team.name);
  const name = typeof body.name === "string" ? body.name : `app-${newId(world).slice(0, 8)}`;
  if (findApp(world, name) !== undefined) throw invalid("Name is already taken");
  const now = stamp(world);
  const row: Row = {
    id: newId(world),
    email: caller.email,
    permissions: [...ALL_PERMISSIONS],
    createdAt: now,
    updatedAt: now,
    removedAt: null,
  };
  const app: App = {
    id: newId(world),
    name,
    locked: body.locked === true,
    owner: "pseudo",
    rows: [row],
    createdAt: now,
    updatedAt: now,
  };
  team.apps.push(app);
  return { status: 201, body: teamAppView(world, team, app, caller) };
}

function patchTeamApp(call: Call): Answer {
  const { app, team } = teamAppFor(call);
  takeParams(call.body, ["locked", "owner"], []);
  if (call.body.owner !== undefined && call.body.locked !== undefined)
    throw invalid("Unknown params: locked.");
  if (!canManage(app, team, call.caller)) throw forbidden("app", app.name);
  if (call.body.owner !== undefined) return transfer(call, app, team, call.body.owner);
  if (typeof call.body.locked !== "boolean") throw invalid("Require params: locked.");
  app.locked = call.body.locked;
  app.updatedAt = stamp(call.world);
  return { body: teamAppView(call.world, team, app, call.caller) };
}

function transfer(call: Call, app: App, team: Team, owner: unknown): Answer {
  const { world } = call;
  const target = world.teams.find((candidate) => candidate.name === owner);
  if (target !== undefined && membershipOf(target, call.caller.email) === undefined)
    throw forbidden("team", target.name);
  const person = target === undefined ? takeUser(call, owner) : undefined;
  team.apps = team.apps.filter((other) => other !== app);
  app.updatedAt = stamp(world);
  if (target !== undefined) {
    app.owner = "pseudo";
    target.apps.push(app);
    return { body: teamAppView(world, target, app, call.caller) };
  }
  app.owner = person?.email ?? null;
  app.rows = [];
  app.locked = false;
  world.personalApps.push(app);
  return { body: appView(world, app, undefined) };
}
