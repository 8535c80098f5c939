import type { MayAnswer, MayQuestion } from "../../../simulator/kit/may.ts";
import {
  type App,
  activeRow,
  canSetPermissions,
  membershipOf,
  standingIn,
  type Team,
  type TeamRole,
  type World,
} from "./store.ts";

type Column = TeamRole | "collaborator";

/** Columns of the vendor's tables of team roles that have a mark; those in `open` are lost or not there. */
const BY_ROLE: Readonly<
  Record<string, { readonly yes: readonly Column[]; readonly open?: readonly Column[] }>
> = {
  "list-apps": { yes: ["admin", "member", "viewer"] },
  "join-apps": { yes: ["admin", "member"], open: ["viewer"] },
  "join-locked-apps": { yes: ["admin"] },
  "lock-apps": { yes: ["admin"] },
  "manage-members": { yes: ["admin"] },
  "view-members": { yes: ["admin", "member", "viewer"] },
  "add-collaborators": { yes: ["admin", "member"] },
  "view-resources": { yes: ["admin", "member", "viewer"], open: ["collaborator"] },
  billing: { yes: ["admin"] },
  "rename-team": { yes: ["admin"] },
  "transfer-apps-in": { yes: ["admin", "member"], open: ["viewer"] },
  "transfer-apps-out": { yes: ["admin"] },
  "create-apps": { yes: ["admin", "member"] },
  "delete-apps": { yes: ["admin"] },
  deploy: { yes: ["admin", "member", "collaborator"] },
  scale: { yes: ["admin", "member", "collaborator"] },
  "free-add-ons": { yes: ["admin", "member", "collaborator"] },
  "paid-add-ons": { yes: ["admin", "member"] },
  "manage-spaces": { yes: ["admin"], open: ["collaborator"] },
  "manage-pipelines": { yes: ["admin", "member"], open: ["collaborator"] },
  "view-spaces": { yes: ["admin", "member", "viewer"], open: ["collaborator"] },
  "view-collaborators": { yes: ["admin", "member", "viewer"], open: ["collaborator"] },
  "view-identity-providers": { yes: ["admin", "member"], open: ["collaborator"] },
  "manage-identity-providers": { yes: ["admin"], open: ["collaborator"] },
  "manage-features": { yes: ["admin"], open: ["collaborator"] },
  "manage-preferences": { yes: ["admin"], open: ["collaborator"] },
  "manage-allowlist": { yes: ["admin"], open: ["collaborator"] },
  "manage-webhooks": { yes: ["admin"], open: ["collaborator"] },
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
/** More than `view` is needed, and which permission it is, the copies of the matrix do not tell. */
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
export function mayDo(world: World, question: MayQuestion): MayAnswer | undefined {
  const team = world.teams.find(({ name, id }) => name === question.org || id === question.org);
  if (team === undefined) return undefined;
  const email = emailOf(world, question.subject);
  const { place, ability } = question;
  if (place === undefined) return mayInTeam(team, email, ability);
  if (place.section !== "apps") return null;
  const app = team.apps.find(({ name, id }) => name === place.name || id === place.name);
  return app === undefined ? false : mayOnApp(team, app, email, ability);
}

function emailOf(world: World, subject: string): string {
  return [...world.accounts.values()].find(({ id }) => id === subject)?.email ?? subject;
}

function mayInTeam(team: Team, email: string, ability: string): MayAnswer {
  const standing = standingIn(team, email);
  if (standing === undefined) return false;
  const row = BY_ROLE[ability];
  if (row === undefined || row.open?.includes(standing) === true) return null;
  return row.yes.includes(standing);
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
