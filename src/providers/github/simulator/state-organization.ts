import { predefinedRoles } from "./predefined-roles.ts";
import { teamId, userId } from "./references.ts";
import { loadRepository } from "./state-repository.ts";
import {
  newId,
  type Store,
  type StoredInstallation,
  type StoredInvitation,
  type StoredMember,
  type StoredOrganization,
  type StoredRole,
  type StoredTeam,
  stamp,
} from "./store.ts";
import { asEntries, asEntry, asTexts, count, type Entry, text, word } from "./values.ts";

/** What an organization has where the state says nothing; the vendor's own defaults. */
const DEFAULT_SETTINGS: Readonly<Record<string, string | boolean>> = {
  default_repository_permission: "read",
  members_can_create_repositories: true,
  members_can_create_public_repositories: true,
  members_can_create_private_repositories: true,
  members_can_create_internal_repositories: false,
  members_can_create_pages: true,
  members_can_create_public_pages: true,
  members_can_create_private_pages: true,
  members_can_fork_private_repositories: false,
  deploy_keys_enabled_for_repositories: true,
  members_can_delete_repositories: true,
  members_can_change_repo_visibility: true,
  members_can_invite_outside_collaborators: true,
  members_can_create_teams: true,
  members_can_delete_issues: false,
  members_can_view_dependency_insights: true,
  readers_can_create_discussions: true,
};

/** One organization of a state file. @throws Error for a reference to what does not exist */
export function loadOrganization(store: Store, entry: Entry): StoredOrganization {
  const plan = asEntry(entry.plan);
  const organization: StoredOrganization = {
    id: count(entry.id, 0) || newId(store),
    login: text(entry.login, ""),
    createdAt: text(entry.created, "2020-01-01T00:00:00Z"),
    plan: { name: text(plan.name, "team"), seats: count(plan.seats, null) },
    settings: { ...DEFAULT_SETTINGS, ...(asEntry(entry.settings) as Record<string, string | boolean>) },
    ghec: entry.ghec === true,
    emu: entry.emu === true,
    saml: entry.saml === true,
    requiresTwoFactor: entry.requiresTwoFactor === true,
    members: [],
    billingManagers: new Set(asTexts(entry.billingManagers).map((login) => userId(store, login))),
    invitations: [],
    teams: [],
    repositories: [],
    roles: [],
    customRoles: [],
    installations: [],
    refusing: new Set(asTexts(entry.refusing).map((login) => userId(store, login))),
    former: new Map(),
    invitedAt: [],
  };
  for (const [login, value] of Object.entries(asEntry(entry.members)))
    organization.members.push(loadMember(store, login, value));
  loadTeams(store, organization, asEntries(entry.teams));
  loadCustomRoles(store, organization, asEntries(entry.customRepositoryRoles));
  for (const one of asEntries(entry.repositories))
    organization.repositories.push(loadRepository(store, organization, one));
  loadRoles(store, organization, asEntries(entry.roles));
  for (const one of asEntries(entry.invitations))
    organization.invitations.push(loadInvitation(store, organization, one));
  for (const one of asEntries(entry.installations))
    organization.installations.push(loadInstallation(store, organization, one));
  loadFormer(store, organization, asEntry(entry.formerMembers));
  return organization;
}

/** A role, or a mapping that says more. */
function loadMember(store: Store, login: string, value: unknown): StoredMember {
  const more = asEntry(value);
  const role = typeof value === "string" ? value : more.role;
  return {
    userId: userId(store, login),
    role: word(role, ["member", "admin"]),
    isDirect: more.direct !== false,
    isPublic: more.public === true,
    visibleFrom: 0,
  };
}

function loadTeams(store: Store, organization: StoredOrganization, entries: readonly Entry[]): void {
  for (const entry of entries) organization.teams.push(loadTeam(store, entry));
  for (const [index, entry] of entries.entries()) {
    const team = organization.teams[index];
    const parent = text(entry.parent, null);
    if (team !== undefined && parent !== null) team.parentId = teamId(organization, parent);
  }
}

function loadTeam(store: Store, entry: Entry): StoredTeam {
  const members = Object.entries(asEntry(entry.members)).map(
    ([login, role]) => [userId(store, login), word(role, ["member", "maintainer"])] as const,
  );
  const sync = asEntry(entry.sync);
  return {
    id: count(entry.id, 0) || newId(store),
    name: text(entry.name, ""),
    description: text(entry.description, null),
    privacy: word(entry.privacy, ["closed", "secret"]),
    notifies: entry.notifies !== false,
    permission: text(entry.permission, "pull"),
    parentId: null,
    type: word(entry.type, ["organization", "enterprise"]),
    sync:
      entry.sync === undefined
        ? null
        : { kind: word(sync.kind, ["identity", "external"]), groups: asTexts(sync.groups) },
    members: new Map(members),
    createdAt: text(entry.created, stamp(store)),
    updatedAt: text(entry.updated, text(entry.created, stamp(store))),
    visibleFrom: 0,
  };
}

function loadCustomRoles(store: Store, organization: StoredOrganization, entries: readonly Entry[]): void {
  for (const entry of entries) {
    organization.customRoles.push({
      id: count(entry.id, 0) || newId(store),
      name: text(entry.name, ""),
      description: text(entry.description, null),
      base: word(entry.base, ["read", "triage", "write", "maintain"]),
      permissions: asTexts(entry.permissions),
    });
  }
}

/** Predefined roles are always there; the state says who holds them, and which others exist. */
function loadRoles(store: Store, organization: StoredOrganization, entries: readonly Entry[]): void {
  for (const role of predefinedRoles) {
    const entry = entries.find(({ name }) => name === role.name) ?? {};
    organization.roles.push({ ...role, ...holdersOf(store, organization, entry) });
  }
  for (const entry of entries) {
    if (predefinedRoles.some(({ name }) => name === entry.name)) continue;
    organization.roles.push({
      id: count(entry.id, 0) || newId(store),
      name: text(entry.name, ""),
      description: text(entry.description, null),
      base: text(entry.base, null),
      source: word(entry.source, ["Organization", "Enterprise"]),
      permissions: asTexts(entry.permissions),
      ...holdersOf(store, organization, entry),
    });
  }
}

function holdersOf(
  store: Store,
  organization: StoredOrganization,
  entry: Entry,
): Pick<StoredRole, "userIds" | "teamIds"> {
  return {
    userIds: new Set(asTexts(entry.users).map((login) => userId(store, login))),
    teamIds: new Set(asTexts(entry.teams).map((name) => teamId(organization, name))),
  };
}

function loadInvitation(store: Store, organization: StoredOrganization, entry: Entry): StoredInvitation {
  const login = text(entry.login, null);
  const inviter = text(entry.inviter, null);
  const owner = organization.members.find(({ role }) => role === "admin")?.userId ?? 0;
  return {
    id: count(entry.id, 0) || newId(store),
    userId: login === null ? null : userId(store, login),
    email: text(entry.email, null),
    role: text(entry.role, "direct_member"),
    createdAt: text(entry.created, stamp(store)),
    inviterId: inviter === null ? owner : userId(store, inviter),
    teamIds: asTexts(entry.teams).map((name) => teamId(organization, name)),
    source: text(entry.source, "member"),
    failedAt: text(entry.failed, null),
    failedReason: text(entry.reason, null),
  };
}

function loadInstallation(store: Store, organization: StoredOrganization, entry: Entry): StoredInstallation {
  const slug = text(entry.app, "");
  const app = store.apps.find((one) => one.slug === slug);
  if (app === undefined)
    throw new Error(`${organization.login} has the App "${slug}" installed, which does not exist.`);
  const names = entry.selected === undefined ? null : asTexts(entry.selected);
  return {
    id: count(entry.id, 0) || newId(store),
    appId: app.id,
    permissions: { ...(asEntry(entry.permissions) as Record<string, string>) },
    selected:
      names === null
        ? null
        : organization.repositories.filter(({ name }) => names.includes(name)).map(({ id }) => id),
    suspendedAt: text(entry.suspended, null),
  };
}

function loadFormer(store: Store, organization: StoredOrganization, entry: Entry): void {
  for (const [login, value] of Object.entries(entry)) {
    const { role, teams } = asEntry(value);
    organization.former.set(userId(store, login), {
      role: word(role, ["member", "admin"]),
      teamIds: asTexts(teams).map((name) => teamId(organization, name)),
    });
  }
}
