import type { StateValue } from "../../../simulator/contract.ts";
import {
  knownUser,
  type Store,
  type StoredOrganization,
  type StoredRepository,
  type StoredRole,
  type StoredTeam,
  slugOf,
  teamById,
} from "./store.ts";

type Fields = Readonly<Record<string, StateValue | undefined>>;

/** A mapping without what is not said. */
function entry(fields: Fields): StateValue {
  const said = Object.entries(fields).filter((pair): pair is [string, StateValue] => pair[1] !== undefined);
  return Object.fromEntries(said);
}

/** Nothing in place of an empty list or mapping. */
function some(value: StateValue): StateValue | undefined {
  return Object.keys(value ?? {}).length === 0 ? undefined : value;
}

/** The state now, in the form in which a state file gives it; loading it makes the same store. */
export function saveState(store: Store): StateValue {
  return entry({
    switches: { ...store.switches },
    nextId: store.nextId,
    users: [...store.users.values()].map((user) =>
      entry({
        login: user.login,
        id: user.id,
        email: user.email ?? undefined,
        name: user.name ?? undefined,
        type: user.type === "User" ? undefined : user.type,
        twoFactor: user.twoFactor ? undefined : false,
        flagged: user.flagged || undefined,
      }),
    ),
    apps: some(
      store.apps.map(({ id, slug, clientId, publicKey, createdAt }) =>
        entry({ id, slug, clientId, publicKey, created: createdAt }),
      ),
    ),
    tokens: some(saveTokens(store)),
    organizations: store.organizations.map((organization) => saveOrganization(store, organization)),
  });
}

function saveTokens(store: Store): StateValue[] {
  return store.tokens.map((token) => {
    const repositories = store.organizations.flatMap((organization) => organization.repositories);
    return entry({
      token: token.token,
      user: token.userId === null ? undefined : knownUser(store, token.userId).login,
      installation: token.installationId ?? undefined,
      scopes: token.scopes === null ? undefined : [...token.scopes],
      permissions: token.permissions === null ? undefined : { ...token.permissions },
      organization: store.organizations.find(({ id }) => id === token.organizationId)?.login,
      repositories:
        token.selected === null
          ? undefined
          : repositories.filter(({ id }) => token.selected?.includes(id)).map(({ name }) => name),
      sso: some(
        store.organizations.filter(({ id }) => token.authorised.includes(id)).map(({ login }) => login),
      ),
      env: token.env ?? undefined,
      expires: token.expiresAt === null ? undefined : new Date(token.expiresAt).toISOString(),
    });
  });
}

function saveOrganization(store: Store, organization: StoredOrganization): StateValue {
  const login = (id: number): string => knownUser(store, id).login;
  const logins = (ids: Iterable<number>): StateValue | undefined => some([...ids].map(login));
  const { plan } = organization;
  return entry({
    login: organization.login,
    id: organization.id,
    created: organization.createdAt,
    plan: entry({ name: plan.name, seats: plan.seats ?? undefined }),
    settings: { ...organization.settings },
    ghec: organization.ghec || undefined,
    emu: organization.emu || undefined,
    saml: organization.saml || undefined,
    requiresTwoFactor: organization.requiresTwoFactor || undefined,
    members: Object.fromEntries(
      organization.members.map(({ userId, role, isDirect, isPublic }) => [
        login(userId),
        isDirect && !isPublic
          ? role
          : entry({ role, direct: isDirect ? undefined : false, public: isPublic || undefined }),
      ]),
    ),
    billingManagers: logins(organization.billingManagers),
    invitations: some(saveInvitations(store, organization)),
    teams: some(organization.teams.map((team) => saveTeam(store, organization, team))),
    customRepositoryRoles: some(
      organization.customRoles.map(({ id, name, description, base, permissions }) =>
        entry({ id, name, description: description ?? undefined, base, permissions: some([...permissions]) }),
      ),
    ),
    repositories: some(organization.repositories.map((one) => saveRepository(store, organization, one))),
    roles: some(organization.roles.flatMap((role) => saveRole(store, organization, role))),
    installations: some(saveInstallations(store, organization)),
    refusing: logins(organization.refusing),
    formerMembers: some(
      Object.fromEntries(
        [...organization.former].map(([id, { role, teamIds }]) => [
          login(id),
          entry({ role, teams: slugs(organization, teamIds) }),
        ]),
      ),
    ),
  });
}

function slugs(organization: StoredOrganization, ids: Iterable<number>): StateValue | undefined {
  const found = [...ids].map((id) => teamById(organization, id));
  return some(found.flatMap((team) => (team === undefined ? [] : [slugOf(team)])));
}

function saveInvitations(store: Store, organization: StoredOrganization): StateValue[] {
  return organization.invitations.map((one) =>
    entry({
      id: one.id,
      login: one.userId === null ? undefined : knownUser(store, one.userId).login,
      email: one.email ?? undefined,
      role: one.role,
      inviter: knownUser(store, one.inviterId).login,
      created: one.createdAt,
      teams: slugs(organization, one.teamIds),
      source: one.source === "member" ? undefined : one.source,
      failed: one.failedAt ?? undefined,
      reason: one.failedReason ?? undefined,
    }),
  );
}

function saveTeam(store: Store, organization: StoredOrganization, team: StoredTeam): StateValue {
  const parent = teamById(organization, team.parentId);
  return entry({
    name: team.name,
    id: team.id,
    description: team.description ?? undefined,
    privacy: team.privacy,
    notifies: team.notifies ? undefined : false,
    permission: team.permission === "pull" ? undefined : team.permission,
    parent: parent === undefined ? undefined : slugOf(parent),
    type: team.type === "organization" ? undefined : team.type,
    sync: team.sync === null ? undefined : { kind: team.sync.kind, groups: [...team.sync.groups] },
    members: some(
      Object.fromEntries([...team.members].map(([id, role]) => [knownUser(store, id).login, role])),
    ),
    created: team.createdAt,
    updated: team.updatedAt === team.createdAt ? undefined : team.updatedAt,
  });
}

function saveRepository(
  store: Store,
  organization: StoredOrganization,
  repository: StoredRepository,
): StateValue {
  const { people, teams, invitations, environments } = repository;
  const held = [...teams].flatMap(([id, role]) => {
    const team = teamById(organization, id);
    return team === undefined ? [] : [[slugOf(team), role] as const];
  });
  return entry({
    name: repository.name,
    id: repository.id,
    formerNames: some([...repository.formerNames]),
    description: repository.description ?? undefined,
    visibility: repository.visibility,
    archived: repository.archived || undefined,
    fork: repository.fork || undefined,
    collaborators: some(
      Object.fromEntries([...people].map(([id, role]) => [knownUser(store, id).login, role])),
    ),
    teams: some(Object.fromEntries(held)),
    invitations: some(
      invitations.map(({ id, userId, inviterId, role, createdAt }) => ({
        id,
        login: knownUser(store, userId).login,
        inviter: knownUser(store, inviterId).login,
        role,
        created: createdAt,
      })),
    ),
    environments: some(environments.map((one) => saveEnvironment(store, organization, one))),
    created: repository.createdAt,
  });
}

function saveEnvironment(
  store: Store,
  organization: StoredOrganization,
  one: StoredRepository["environments"][number],
): StateValue {
  const reviewers = one.reviewers.flatMap(({ type, id }) => {
    const team = type === "Team" ? teamById(organization, id) : undefined;
    if (team !== undefined) return [`team:${slugOf(team)}`];
    return type === "User" ? [knownUser(store, id).login] : [];
  });
  return entry({
    name: one.name,
    id: one.id,
    waitTimer: one.waitTimer === 0 ? undefined : one.waitTimer,
    preventSelfReview: one.preventSelfReview || undefined,
    reviewers: some(reviewers),
    branches: one.branches === "all" ? undefined : one.branches,
    created: one.createdAt,
    updated: one.updatedAt === one.createdAt ? undefined : one.updatedAt,
  });
}

/** A predefined role that nobody holds goes without saying. */
function saveRole(store: Store, organization: StoredOrganization, role: StoredRole): StateValue[] {
  const users = some([...role.userIds].map((id) => knownUser(store, id).login));
  const teams = slugs(organization, role.teamIds);
  if (role.source === "Predefined")
    return users === undefined && teams === undefined ? [] : [entry({ name: role.name, users, teams })];
  const { id, name, description, base, source, permissions } = role;
  return [
    entry({
      name,
      id,
      description: description ?? undefined,
      base: base ?? undefined,
      source,
      permissions: some([...permissions]),
      users,
      teams,
    }),
  ];
}

function saveInstallations(store: Store, organization: StoredOrganization): StateValue[] {
  return organization.installations.map((one) =>
    entry({
      id: one.id,
      app: store.apps.find(({ id }) => id === one.appId)?.slug,
      permissions: { ...one.permissions },
      selected:
        one.selected === null
          ? undefined
          : organization.repositories.filter(({ id }) => one.selected?.includes(id)).map(({ name }) => name),
      suspended: one.suspendedAt ?? undefined,
    }),
  );
}
