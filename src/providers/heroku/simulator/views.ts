import type {
  AccountWire,
  AppFactsWire,
  CollaboratorWire,
  PermissionEntityWire,
  PermissionWire,
  TeamAppWire,
  TeamFeatureWire,
  TeamInvitationWire,
  TeamMemberWire,
  TeamWire,
  UserWire,
} from "../wire.ts";
import {
  type Account,
  ALL_PERMISSIONS,
  type App,
  accountOf,
  activeRow,
  canSetPermissions,
  derivedId,
  fold,
  type Invitation,
  type Membership,
  permissionsBy,
  permissionsOn,
  pseudoOwner,
  type Row,
  readableRows,
  type Store,
  sameEmail,
  standingIn,
  type Team,
} from "./store.ts";

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  deploy: "Can add git commits to the app",
  manage: "Can manage the app's people",
  operate: "Can manage the running app",
  view: "Can view the app",
};

/** A permission as answers give it. */
export function permissionView(name: string): PermissionWire {
  return { name, description: DESCRIPTIONS[name] ?? name };
}

function userView(world: Store, email: string): UserWire {
  const account = accountOf(world, email);
  return { id: account.id, email: account.email, name: account.name };
}

export function accountView(account: Account): AccountWire {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    federated: account.federated,
    two_factor_authentication: account.twoFactor,
    default_team: null,
  };
}

/** A team as one caller sees it. */
export function teamView(world: Store, team: Team, caller: Account): TeamWire {
  const enterprise = world.enterprises.find((candidate) => candidate.name === team.enterprise);
  return {
    id: team.id,
    name: team.name,
    type: team.type,
    role: standingIn(team, caller.email) ?? null,
    default: false,
    credit_card_collections: team.type === "team",
    provisioned_licenses: team.type === "enterprise",
    enterprise_account: enterprise === undefined ? null : { id: enterprise.id, name: enterprise.name },
    identity_provider: null,
    membership_limit: team.membershipLimit,
    created_at: team.createdAt,
    updated_at: team.createdAt,
  };
}

export function featureViews(team: Team): readonly TeamFeatureWire[] {
  return [...team.features].map(([name, enabled]) => ({
    id: derivedId(team.id, "feature", name),
    name,
    enabled,
    state: "general",
  }));
}

export function memberView(world: Store, member: Membership): TeamMemberWire {
  const account = accountOf(world, member.email);
  const federated = member.federated || account.federated;
  return {
    id: member.id,
    email: account.email,
    role: member.role,
    federated,
    two_factor_authentication: account.twoFactor,
    identity_provider: federated ? { id: derivedId("idp"), name: "acme-sso", redacted: false } : null,
    user: userView(world, member.email),
    created_at: member.createdAt,
    updated_at: member.updatedAt,
  };
}

/** The member list: memberships, and a derived row for every outsider on some app. */
export function memberViews(world: Store, team: Team): readonly TeamMemberWire[] {
  const members = team.members.map((member) => memberView(world, member));
  const known = new Set(members.map((member) => member.email.toLowerCase()));
  for (const app of team.apps) {
    for (const row of app.rows) {
      if (row.removedAt !== null || known.has(row.email.toLowerCase())) continue;
      known.add(row.email.toLowerCase());
      members.push(outsiderView(world, team, row));
    }
  }
  return members;
}

function outsiderView(world: Store, team: Team, row: Row): TeamMemberWire {
  const account = accountOf(world, row.email);
  return {
    id: derivedId(team.id, account.id),
    email: account.email,
    role: "collaborator",
    federated: account.federated,
    two_factor_authentication: account.twoFactor,
    identity_provider: null,
    user: userView(world, row.email),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  };
}

export function invitationView(world: Store, team: Team, invitation: Invitation): TeamInvitationWire {
  return {
    id: invitation.id,
    role: invitation.role,
    team: { id: team.id, name: team.name },
    user: userView(world, invitation.email),
    invited_by: userView(world, invitation.invitedBy),
    created_at: invitation.createdAt,
    updated_at: invitation.updatedAt,
  };
}

/** An app under `/teams/...`. */
export function teamAppView(world: Store, team: Team, app: App, caller: Account): TeamAppWire {
  const owner = app.owner === "pseudo" ? pseudoOwner(team) : app.owner;
  return {
    id: app.id,
    name: app.name,
    locked: app.locked,
    joined: activeRow(app, caller.email) !== undefined,
    team: { name: team.name },
    owner: owner === null ? null : { id: ownerId(world, team, app), email: owner },
    ...appFacts(app),
  };
}

/** What every app has beside name, owner and team. */
function appFacts(app: App): AppFactsWire {
  const stack = { id: derivedId("stack"), name: "heroku-24" };
  return {
    archived_at: null,
    buildpack_provided_description: null,
    build_stack: stack,
    git_url: `https://git.heroku.com/${app.name}.git`,
    internal_routing: false,
    maintenance: false,
    region: { id: derivedId("region"), name: "us" },
    released_at: null,
    repo_size: null,
    slug_size: null,
    space: null,
    stack,
    web_url: `https://${app.name}.herokuapp.com/`,
    created_at: app.createdAt,
    updated_at: app.updatedAt,
  };
}

function ownerId(world: Store, team: Team, app: App): string {
  return app.owner === "pseudo" || app.owner === null
    ? derivedId(team.id, "owner")
    : accountOf(world, app.owner).id;
}

/** An app under `/apps/...`: team twice, no lock. */
export function appView(world: Store, app: App, team: Team | undefined): Readonly<Record<string, unknown>> {
  const named = team === undefined ? null : { id: team.id, name: team.name };
  const email = team !== undefined && app.owner === "pseudo" ? pseudoOwner(team) : app.owner;
  return {
    id: app.id,
    name: app.name,
    owner:
      email === null
        ? null
        : { id: team === undefined ? accountOf(world, email).id : ownerId(world, team, app), email },
    team: named,
    organization: named,
    ...appFacts(app),
  };
}

/** A person on an app. */
export function rowView(world: Store, app: App, team: Team | undefined, row: Row): CollaboratorWire {
  const account = accountOf(world, row.email);
  const role = team === undefined ? personalRole(app, row) : (standingIn(team, row.email) ?? "collaborator");
  const permissions = team === undefined ? [] : shownPermissions(team, app, row);
  return {
    id: row.id,
    app: { id: app.id, name: app.name },
    user: { id: account.id, email: account.email, federated: account.federated },
    role,
    permissions: [...permissions].sort().map(permissionView),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  };
}

function personalRole(app: App, row: Row): string {
  return app.owner !== null && sameEmail(app.owner, row.email) ? "owner" : "collaborator";
}

function shownPermissions(team: Team, app: App, row: Row): readonly string[] {
  if (standingIn(team, row.email) === "admin") return ALL_PERMISSIONS;
  return canSetPermissions(team) ? row.permissions : permissionsOn(team, app, row.email);
}

/** Everybody on an app: its owner, who has no row of their own, and those who were put there. */
export function rowViews(world: Store, app: App, team: Team | undefined): readonly CollaboratorWire[] {
  const rows = readableRows(world, app).map((row) => rowView(world, app, team, row));
  const owner = ownerRow(world, app, team);
  if (owner === undefined) return rows;
  return [owner, ...rows.filter((row) => !sameEmail(row.user.email, owner.user.email))];
}

/** The team's pseudo-account, or the person whose app it is. */
export function ownerRow(world: Store, app: App, team: Team | undefined): CollaboratorWire | undefined {
  if (team === undefined ? app.owner === null : app.owner !== "pseudo") return undefined;
  const user =
    team === undefined
      ? accountOf(world, app.owner ?? "")
      : { id: derivedId(team.id, "owner"), email: pseudoOwner(team), federated: false };
  return {
    id: derivedId(app.id, "owner"),
    app: { id: app.id, name: app.name },
    user: { id: user.id, email: user.email, federated: user.federated },
    role: "owner",
    permissions: [],
    created_at: app.createdAt,
    updated_at: app.createdAt,
  };
}

/** Every app and space of a team with its people. */
export function entityViews(world: Store, team: Team): readonly PermissionEntityWire[] {
  const roles = new Map(team.members.map(({ email, role }) => [fold(email), role] as const));
  const apps = team.apps.map((app): PermissionEntityWire => {
    const rows = new Map(
      app.rows.filter((row) => row.removedAt === null).map((row) => [fold(row.email), row] as const),
    );
    const emails = new Set(rows.keys());
    if (world.switches.permissionEntities === "all") for (const email of roles.keys()) emails.add(email);
    const users = [...emails].map((email) => {
      const { id, email: spelled } = accountOf(world, email);
      const held = permissionsBy(team, roles.get(email) ?? "collaborator", rows.get(email));
      return { id, email: spelled, permissions: [...held].sort() };
    });
    return { id: app.id, name: app.name, type: "app", team_id: team.id, users };
  });
  const spaces = team.spaces.map((space): PermissionEntityWire => {
    const users = space.users.map((user) => ({
      id: accountOf(world, user.email).id,
      email: user.email,
      permissions: [...user.permissions],
    }));
    return { id: space.id, name: space.name, type: "space", team_id: team.id, users };
  });
  return [...apps, ...spaces];
}
