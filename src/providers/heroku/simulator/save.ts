import type { StateValue } from "../../../simulator/contract.ts";
import type { App, Store, Team } from "./store.ts";

/** The state as a file would give it, ids and times included, so that a second simulator continues where this one is. */
export function saveState(world: Store): StateValue {
  const byId = new Map([...world.accounts.values()].map((account) => [account.id, account.email]));
  return {
    switches: { ...world.switches },
    accounts: [...world.accounts.values()].map((account) => ({ ...account })),
    tokens: world.tokens.map(({ token, user, env }) => ({ token, user, ...(env === null ? {} : { env }) })),
    enterprises: world.enterprises.map((found) => ({
      id: found.id,
      name: found.name,
      members: found.members.map((member) => ({ ...member })),
    })),
    teams: world.teams.map(saveTeam),
    apps: world.personalApps.map(saveApp),
    mails: world.mails.map((mail) => ({ ...mail })),
    budgets: [...world.buckets].flatMap(([id, bucket]) => {
      const user = byId.get(id);
      return user === undefined ? [] : [{ user, tokens: bucket.tokens, at: bucket.at }];
    }),
  };
}

function saveTeam(team: Team): StateValue {
  return {
    id: team.id,
    name: team.name,
    type: team.type,
    enterprise: team.enterprise,
    features: Object.fromEntries(team.features),
    membershipLimit: team.membershipLimit,
    preferences: Object.fromEntries(team.preferences),
    members: team.members.map((member) => ({ ...member })),
    invitations: team.invitations.map((invitation) => ({ ...invitation })),
    apps: team.apps.map(saveApp),
    spaces: team.spaces.map((space) => ({
      id: space.id,
      name: space.name,
      users: space.users.map((user) => ({ email: user.email, permissions: [...user.permissions] })),
    })),
    createdAt: team.createdAt,
  };
}

function saveApp(app: App): StateValue {
  return {
    id: app.id,
    name: app.name,
    locked: app.locked,
    owner: app.owner,
    collaborators: app.rows.map((row) => ({
      id: row.id,
      email: row.email,
      permissions: [...row.permissions],
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      ...(row.removedAt === null ? {} : { removedAt: row.removedAt }),
    })),
    createdAt: app.createdAt,
    updatedAt: app.updatedAt,
  };
}
