import type { MayAnswer, MayQuestion } from "../../../simulator/kit/may.ts";
import {
  type App,
  activeRow,
  canSetPermissions,
  membershipOf,
  type Store,
  type Team,
  type TeamRole,
} from "./store.ts";

/**
 * Columns of the vendor's tables of team roles that have a mark; those in `open` are lost or not there. The column of
 * collaborators is about the apps that they are on, and not about the team.
 */
const BY_ROLE: Readonly<
  Record<string, { readonly yes: readonly TeamRole[]; readonly open?: readonly TeamRole[] }>
> = {
  "list-apps": { yes: ["admin", "member", "viewer"] },
  "join-apps": { yes: ["admin", "member"], open: ["viewer"] },
  "join-locked-apps": { yes: ["admin"] },
  "lock-apps": { yes: ["admin"] },
  "manage-members": { yes: ["admin"] },
  "view-members": { yes: ["admin", "member", "viewer"] },
  "add-collaborators": { yes: ["admin", "member"] },
  "view-resources": { yes: ["admin", "member", "viewer"] },
  billing: { yes: ["admin"] },
  "rename-team": { yes: ["admin"] },
  "transfer-apps-in": { yes: ["admin", "member"], open: ["viewer"] },
  "transfer-apps-out": { yes: ["admin"] },
  "create-apps": { yes: ["admin", "member"] },
  "delete-apps": { yes: ["admin"] },
  deploy: { yes: ["admin", "member"] },
  scale: { yes: ["admin", "member"] },
  "free-add-ons": { yes: ["admin", "member"] },
  "paid-add-ons": { yes: ["admin", "member"] },
  "manage-spaces": { yes: ["admin"] },
  "manage-pipelines": { yes: ["admin", "member"] },
  "view-spaces": { yes: ["admin", "member", "viewer"] },
  "view-collaborators": { yes: ["admin", "member", "viewer"] },
  "view-identity-providers": { yes: ["admin", "member"] },
  "manage-identity-providers": { yes: ["admin"] },
  "manage-features": { yes: ["admin"] },
  "manage-preferences": { yes: ["admin"] },
  "manage-allowlist": { yes: ["admin"] },
  "manage-webhooks": { yes: ["admin"] },
};

/** What each app permission is said to allow, where prose says it. */
const BY_PERMISSION: Readonly<Record<string, string>> = {
  "view-app": "view",
  "view-access": "view",
  "pull-code": "deploy",
  deploy: "deploy",
  "view-config": "deploy",
  "edit-config": "deploy",
  "free-add-ons": "deploy",
  "one-off-dynos": "deploy",
  rollback: "deploy",
  "add-collaborators": "manage",
  "manage-access": "manage",
  "delete-apps": "manage",
};
/** More than `view` is needed, and which permission it is, the copies of the matrix do not show. */
const MORE_THAN_VIEW: ReadonlySet<string> = new Set(["paid-add-ons", "scale", "maintenance"]);
/** Rows whose columns are lost altogether. */
const LOST: ReadonlySet<string> = new Set([
  "restart",
  "view-logs",
  "rename-app",
  "transfer-app",
  "lock-apps",
]);

/** What the role allows on apps of a team whose permissions are fixed: members, then others who are on the app. */
const FIXED: Readonly<Record<string, readonly [member: MayAnswer, other: MayAnswer]>> = {
  "view-app": [true, true],
  "view-access": [true, true],
  deploy: [true, true],
  scale: [true, true],
  "free-add-ons": [true, true],
  "paid-add-ons": [true, false],
  "add-collaborators": [true, false],
  "manage-access": [null, false],
  "delete-apps": [false, false],
  "transfer-app": [false, false],
  "lock-apps": [false, false],
};

/** What somebody may do in a team, or on one of its apps: by role, by row, and by whether the app is locked. */
export function mayDo(world: Store, question: MayQuestion): MayAnswer | undefined {
  const team = world.teams.find(({ name, id }) => name === question.org || id === question.org);
  if (team === undefined) return undefined;
  const email = emailOf(world, question.subject);
  const { place, ability } = question;
  if (place === undefined) return mayInTeam(team, email, ability);
  if (place.section !== "apps") return null;
  const app = team.apps.find(({ name, id }) => name === place.name || id === place.name);
  return app === undefined ? false : mayOnApp(team, app, email, ability);
}

function emailOf(world: Store, subject: string): string {
  return [...world.accounts.values()].find(({ id }) => id === subject)?.email ?? subject;
}

function mayInTeam(team: Team, email: string, ability: string): MayAnswer {
  const role = membershipOf(team, email)?.role;
  if (role === undefined) return false;
  const row = BY_ROLE[ability];
  if (row === undefined || row.open?.includes(role) === true) return null;
  return row.yes.includes(role);
}

function mayOnApp(team: Team, app: App, email: string, ability: string): MayAnswer {
  const role = membershipOf(team, email)?.role;
  if (role === "admin") return true;
  const row = activeRow(app, email);
  // A lock keeps out whoever would be there by role alone.
  if (row === undefined && (role === undefined || app.locked)) return false;
  if (!canSetPermissions(team)) return FIXED[ability]?.[role === "member" ? 0 : 1] ?? null;
  const held = new Set(["view", ...(row?.permissions ?? [])]);
  return mayByPermissions(held, ability);
}

function mayByPermissions(held: ReadonlySet<string>, ability: string): MayAnswer {
  if (LOST.has(ability)) return null;
  if (MORE_THAN_VIEW.has(ability)) return held.size > 1 ? null : false;
  const wanted = BY_PERMISSION[ability];
  if (wanted === undefined) return null;
  if (held.has(wanted)) return true;
  // That `operate` or `manage` do not allow what `deploy` does, nobody says.
  return wanted === "deploy" && (held.has("operate") || held.has("manage")) ? null : false;
}
