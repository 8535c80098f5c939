import {
  type Account,
  type App,
  accountOf,
  activeRow,
  canSetPermissions,
  fold,
  membershipOf,
  permissionsOn,
  pseudoOwner,
  type Store,
  sameEmail,
  standingIn,
  type Team,
  type TeamRole,
} from "../store.ts";
import { type Call, forbidden, invalid, notFound, shown } from "../web.ts";

const ROLES: readonly string[] = ["admin", "member", "viewer"];

/** The team a path names, by name or id, for a caller who has something to do with it. */
export function teamFor(call: Call): Team {
  const named = call.params.team ?? "";
  const team = call.world.teams.find((candidate) => candidate.name === named || candidate.id === named);
  if (team === undefined) throw notFound("team");
  call.about(team.name);
  if (standingIn(team, call.caller.email) === undefined) throw forbidden("team", team.name);
  return team;
}

/** The team a path names, for its members: outsiders on an app are refused. */
export function teamForMember(call: Call): Team {
  const team = teamFor(call);
  if (membershipOf(team, call.caller.email) === undefined) throw forbidden("team", team.name);
  return team;
}

/** The team a path names, for its admins. */
export function teamForAdmin(call: Call): Team {
  const team = teamFor(call);
  if (membershipOf(team, call.caller.email)?.role !== "admin") throw forbidden("team", team.name);
  return team;
}

/** An app by name or id, with its team if it has one. */
export function findApp(world: Store, named: string): { app: App; team: Team | undefined } | undefined {
  const isIt = (app: App): boolean => app.name === named || app.id === named;
  for (const team of world.teams) {
    const app = team.apps.find(isIt);
    if (app !== undefined) return { app, team };
  }
  const app = world.personalApps.find(isIt);
  return app === undefined ? undefined : { app, team: undefined };
}

/** The app a path names, for a caller who can see it. */
export function appFor(call: Call): { app: App; team: Team | undefined } {
  const found = findApp(call.world, call.params.app ?? "");
  if (found === undefined) throw notFound("app");
  const { app, team } = found;
  if (team !== undefined) call.about(team.name);
  if (!canSee(app, team, call.caller)) throw forbidden("app", app.name);
  return found;
}

/** The same for `/teams/apps/...`, where personal apps do not exist. */
export function teamAppFor(call: Call): { app: App; team: Team } {
  const found = findApp(call.world, call.params.app ?? "");
  if (found?.team === undefined) throw notFound("app");
  const { app, team } = found;
  call.about(team.name);
  if (!canSee(app, team, call.caller)) throw forbidden("app", app.name);
  return { app, team };
}

/** Whether somebody can see an app at all. */
export function canSee(app: App, team: Team | undefined, caller: Account): boolean {
  if (activeRow(app, caller.email) !== undefined) return true;
  if (team === undefined) return app.owner !== null && sameEmail(app.owner, caller.email);
  return membershipOf(team, caller.email) !== undefined;
}

/** Admins, and on teams with settable permissions holders of `manage`. */
export function canManage(app: App, team: Team, caller: Account): boolean {
  return permissionsOn(team, app, caller.email).includes("manage");
}

/** Who may put others on an app: managers, and members of a team with fixed permissions while it is unlocked. */
export function canAddOthers(app: App, team: Team, caller: Account): boolean {
  if (canManage(app, team, caller)) return true;
  return !canSetPermissions(team) && !app.locked && standingIn(team, caller.email) === "member";
}

/** Who may take others off an app or change them. */
export function canChangeOthers(app: App, team: Team, caller: Account): boolean {
  return (
    canManage(app, team, caller) || (!canSetPermissions(team) && standingIn(team, caller.email) === "member")
  );
}

/** A role that can be set on this team. */
export function takeRole(team: Team, role: unknown): TeamRole {
  if (typeof role !== "string" || !ROLES.includes(role)) {
    throw invalid(`Invalid role: ${shown(role)}. Must be one of admin, member, viewer.`);
  }
  if (role === "viewer" && team.type === "team")
    throw invalid("The viewer role is only available to Enterprise teams.");
  return role as TeamRole;
}

/** An e-mail as the vendor takes it. */
export function takeEmail(call: Call, email: unknown): string {
  if (typeof email !== "string" || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw invalid("Email is invalid.");
  if (call.world.switches.refusedEmails.some((refused) => sameEmail(refused, email)))
    throw invalid("Email is invalid.");
  return email;
}

/** An e-mail of a person: the account that owns a team's apps is nobody who could join (rule 20). */
export function takePerson(call: Call, email: unknown): string {
  const taken = takeEmail(call, email);
  if (call.world.teams.some((team) => sameEmail(pseudoOwner(team), taken)))
    throw invalid("Email is invalid.");
  return taken;
}

/** Whom `user` in a body means: an e-mail, an account's id, or `~` for the caller. */
export function takeUser(call: Call, user: unknown): Account {
  if (user === "~") return call.caller;
  if (typeof user === "string" && !user.includes("@")) {
    const account = [...call.world.accounts.values()].find((candidate) => candidate.id === user);
    if (account === undefined) throw notFound("user");
    return account;
  }
  const email = takeEmail(call, user);
  return call.world.accounts.get(fold(email)) ?? accountOf(call.world, email);
}
