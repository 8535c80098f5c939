import {
  type Account,
  ALL_PERMISSIONS,
  type App,
  activeRow,
  canSetPermissions,
  isLagging,
  membershipOf,
  newId,
  pseudoOwner,
  type Row,
  readableRows,
  sameEmail,
  stamp,
  type Team,
} from "../store.ts";
import { ownerRow, rowView, rowViews } from "../views.ts";
import {
  type Answer,
  type Call,
  forbidden,
  invalid,
  notFound,
  Refusal,
  type Route,
  shown,
  takeParams,
} from "../web.ts";
import { appFor, canAddOthers, canChangeOthers, canManage, takeUser, teamAppFor } from "./access.ts";

/** The people on apps. */
export const collaboratorRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/teams/apps/{app}/collaborators",
    answer: (call) => listRows(call, teamAppFor(call)),
  },
  { method: "POST", path: "/teams/apps/{app}/collaborators", answer: postTeamRow },
  {
    method: "GET",
    path: "/teams/apps/{app}/collaborators/{user}",
    answer: (call) => showRow(call, teamAppFor(call)),
  },
  { method: "PATCH", path: "/teams/apps/{app}/collaborators/{user}", answer: patchRow },
  {
    method: "DELETE",
    path: "/teams/apps/{app}/collaborators/{user}",
    answer: (call) => deleteRow(call, teamAppFor(call)),
  },
  { method: "GET", path: "/apps/{app}/collaborators", answer: (call) => listRows(call, appFor(call)) },
  { method: "POST", path: "/apps/{app}/collaborators", answer: postRow },
  { method: "GET", path: "/apps/{app}/collaborators/{user}", answer: (call) => showRow(call, appFor(call)) },
  {
    method: "DELETE",
    path: "/apps/{app}/collaborators/{user}",
    answer: (call) => deleteRow(call, appFor(call)),
  },
];

interface Place {
  readonly app: App;
  readonly team: Team | undefined;
}

function listRows(call: Call, { app, team }: Place): Answer {
  return { body: rowViews(call.world, app, team), sortable: ["email"] };
}

function findRow(call: Call, { app }: Place): Row {
  const named = call.params.user ?? "";
  const row = readableRows(call.world, app).find(
    (candidate) => candidate.id === named || sameEmail(candidate.email, named),
  );
  if (row === undefined) throw notFound("user");
  return row;
}

/** True for the row of the owner, which nobody made and nobody takes away (rule 20). */
function isOwnerRow(call: Call, { app, team }: Place): boolean {
  const owner = ownerRow(call.world, app, team);
  const named = call.params.user ?? "";
  return owner !== undefined && (owner.id === named || sameEmail(owner.user.email, named));
}

function showRow(call: Call, place: Place): Answer {
  if (isOwnerRow(call, place)) return { body: ownerRow(call.world, place.app, place.team) };
  return { body: rowView(call.world, place.app, place.team, findRow(call, place)) };
}

function postRow(call: Call): Answer {
  const place = appFor(call);
  takeParams(call.body, ["user", "silent"], ["user"]);
  return addRow(call, place, ["view"]);
}

function postTeamRow(call: Call): Answer {
  const place = teamAppFor(call);
  takeParams(call.body, ["user", "silent", "permissions"], ["user"]);
  const wanted = call.body.permissions;
  if (wanted === undefined) return addRow(call, place, ["view"]);
  const permissions = takePermissions(wanted);
  if (!canSetPermissions(place.team)) {
    refuseFixed(call);
    return addRow(call, place, ["view"]);
  }
  if (permissions.length > 1 && !canManage(place.app, place.team, call.caller))
    throw forbidden("app", place.app.name);
  return addRow(call, place, permissions);
}

function refuseFixed(call: Call): void {
  if (call.world.switches.fixedPermissions === "refuse") {
    throw invalid("Permissions cannot be set on apps of this team.");
  }
}

function takePermissions(value: unknown): string[] {
  if (!Array.isArray(value)) throw invalid("Permissions must be an array.");
  const strange = value.filter((name) => !ALL_PERMISSIONS.includes(name));
  if (strange.length > 0) throw invalid(`Invalid permissions: ${strange.map(shown).join(", ")}.`);
  return [...new Set<string>([...value, "view"])].sort();
}

function addRow(call: Call, { app, team }: Place, permissions: string[]): Answer {
  const { world } = call;
  const account = takeUser(call, call.body.user);
  allowAdding(call.caller, account, app, team);
  const isThere =
    activeRow(app, account.email) !== undefined ||
    app.rows.some((row) => sameEmail(row.email, account.email) && isLagging(world, row));
  const isOwner =
    team === undefined
      ? app.owner !== null && sameEmail(app.owner, account.email)
      : sameEmail(pseudoOwner(team), account.email);
  if (isThere || isOwner) throw invalid(`User is already a collaborator on app ${app.name}.`);
  const row: Row = {
    id: newId(world),
    email: account.email,
    permissions,
    createdAt: stamp(world),
    updatedAt: stamp(world),
    removedAt: null,
  };
  app.rows = [...app.rows.filter((other) => !sameEmail(other.email, account.email)), row];
  if (call.body.silent !== true) world.mails.push({ to: account.email, about: `added to ${app.name}` });
  return { status: 201, body: rowView(world, app, team, row) };
}

/** Joining is adding oneself: free to members while the app is unlocked, to admins always. */
function allowAdding(caller: Account, account: Account, app: App, team: Team | undefined): void {
  if (team === undefined) {
    if (app.owner === null || !sameEmail(app.owner, caller.email)) throw forbidden("app", app.name);
    return;
  }
  const isJoining = sameEmail(caller.email, account.email);
  const mayJoin = !app.locked && membershipOf(team, caller.email) !== undefined;
  if (isJoining ? canManage(app, team, caller) || mayJoin : canAddOthers(app, team, caller)) return;
  throw forbidden("app", app.name);
}

function patchRow(call: Call): Answer {
  const { app, team } = teamAppFor(call);
  takeParams(call.body, ["permissions"], ["permissions"]);
  const permissions = takePermissions(call.body.permissions);
  if (isOwnerRow(call, { app, team })) throw forbidden("app", app.name);
  const row = findRow(call, { app, team });
  if (!canSetPermissions(team)) refuseFixed(call);
  if (!canManage(app, team, call.caller)) throw forbidden("app", app.name);
  if (canSetPermissions(team)) row.permissions = permissions;
  row.updatedAt = stamp(call.world);
  return { body: rowView(call.world, app, team, row) };
}

function deleteRow(call: Call, place: Place): Answer {
  const { app, team } = place;
  if (isOwnerRow(call, place)) {
    throw new Refusal(403, "forbidden", "The owner of an app cannot be removed from it.");
  }
  const row = findRow(call, place);
  const isSelf = sameEmail(row.email, call.caller.email);
  const mayChange =
    team === undefined
      ? app.owner !== null && sameEmail(app.owner, call.caller.email)
      : canChangeOthers(app, team, call.caller);
  if (!isSelf && !mayChange) throw forbidden("app", app.name);
  const body = rowView(call.world, app, team, row);
  row.removedAt ??= call.world.now();
  return { body };
}
