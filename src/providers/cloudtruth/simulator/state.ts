import type { SimulatorOptions } from "../../../simulator/contract.ts";
import {
  defaultSwitches,
  membershipOf,
  newUserId,
  newUuid,
  type ScopeKind,
  type Store,
  type StoredInvitation,
  type StoredOrganization,
  type StoredUser,
  sameEmail,
  timestamp,
} from "./store.ts";
import { asList, asRecord, type Entry, flag, maybeText, number, text } from "./values.ts";

/**
 * Builds the store from a state file. People stand by e-mail, service accounts by name, everything else by name;
 * ids, times and keys are made up where they are missing.
 *
 * @throws Error that names what makes no sense
 */
export function loadState(options: SimulatorOptions): Store {
  const state = asRecord(options.state, "the state");
  const store: Store = {
    users: new Map(),
    organizations: [],
    tokens: [],
    switches: {
      ...defaultSwitches,
      ...(asRecord(state.switches ?? {}, "switches") as Partial<typeof defaultSwitches>),
    },
    now: options.now,
    random: options.random,
  };
  for (const entry of asList(state.organizations, "organizations"))
    loadOrganization(store, asRecord(entry, "organization"));
  for (const entry of asList(state.tokens, "tokens")) loadToken(store, asRecord(entry, "token"));
  return store;
}

function loadOrganization(store: Store, entry: Entry): void {
  const now = timestamp(store);
  const organization: StoredOrganization = {
    id: maybeText(entry, "id") ?? newUuid(store),
    name: text(entry, "name", "an organization"),
    maintenance: flag(entry, "maintenance", false),
    hasGrants: flag(entry, "rbac", true),
    plan: maybeText(entry, "plan") ?? null,
    createdAt: maybeText(entry, "created") ?? now,
    memberships: [],
    services: [],
    invitations: [],
    groups: [],
    scopes: [],
    grants: [],
    audit: [],
  };
  store.organizations.push(organization);
  for (const user of asList(entry.users, "users")) loadUser(store, organization, asRecord(user, "user"));
  for (const item of asList(entry.invitations, "invitations")) {
    organization.invitations.push(loadInvitation(store, organization, asRecord(item, "invitation")));
  }
  for (const item of asList(entry.groups, "groups")) loadGroup(store, organization, asRecord(item, "group"));
  for (const kind of ["projects", "environments"] as const) {
    for (const item of asList(entry[kind], kind)) loadScope(store, organization, kind, asRecord(item, kind));
    for (const item of asList(entry[kind], kind))
      loadScopeLinks(store, organization, kind, asRecord(item, kind));
  }
  for (const item of asList(entry.audit, "audit"))
    loadAudit(store, organization, asRecord(item, "audit record"));
}

function loadUser(store: Store, organization: StoredOrganization, entry: Entry): void {
  const now = timestamp(store);
  const email = maybeText(entry, "email") ?? null;
  const type = maybeText(entry, "type") ?? "interactive";
  const wanted = maybeText(entry, "id");
  const present = [...store.users.values()].find((user) =>
    wanted !== undefined
      ? user.id === wanted
      : type === "interactive" && user.type === type && sameEmail(user.email, email),
  );
  const user: StoredUser = present ?? {
    id: wanted ?? newUserId(store),
    email,
    name: maybeText(entry, "name") ?? null,
    type,
    createdAt: maybeText(entry, "created") ?? now,
    modifiedAt: maybeText(entry, "modified") ?? now,
  };
  store.users.set(user.id, user);
  const role = maybeText(entry, "role");
  if (role !== undefined) {
    organization.memberships.push({
      id: maybeText(entry, "membership") ?? newUuid(store),
      userId: user.id,
      role,
      createdAt: maybeText(entry, "joined") ?? now,
      modifiedAt: maybeText(entry, "changed") ?? now,
    });
  }
  if (type === "service" || entry.service !== undefined) loadService(store, organization, user, entry);
}

function loadService(store: Store, organization: StoredOrganization, user: StoredUser, entry: Entry): void {
  const service = asRecord(entry.service ?? {}, "service");
  const now = timestamp(store);
  organization.services.push({
    userId: user.id,
    description: maybeText(service, "description") ?? "",
    ownerId: maybeText(service, "owner") ?? null,
    keys: asList(service.keys, "keys").map((item) => {
      const key = asRecord(item, "key");
      return {
        prefix: text(key, "prefix", "a key"),
        name: maybeText(key, "name") ?? "",
        created: maybeText(key, "created") ?? now,
        expiresAt: maybeText(key, "expires") ?? null,
      };
    }),
    hasUser: flag(service, "hasUser", true),
    createdAt: maybeText(service, "created") ?? now,
    modifiedAt: maybeText(service, "modified") ?? now,
  });
}

/** A person by e-mail, a service account by name, anybody by id. @throws Error */
export function findUser(store: Store, reference: string): StoredUser {
  const users = [...store.users.values()];
  const found =
    store.users.get(reference) ??
    users.find((user) => sameEmail(user.email, reference)) ??
    users.find((user) => user.name === reference);
  if (found === undefined) throw new Error(`CloudTruth state: nobody is called "${reference}".`);
  return found;
}

function loadInvitation(store: Store, organization: StoredOrganization, entry: Entry): StoredInvitation {
  const inviter = maybeText(entry, "inviter");
  const member = maybeText(entry, "membership");
  const [first] = organization.memberships;
  const inviterId = inviter === undefined ? first?.userId : findUser(store, inviter).id;
  if (inviterId === undefined)
    throw new Error(`CloudTruth state: "${organization.name}" has nobody who could invite.`);
  const state = maybeText(entry, "state") ?? "sent";
  return {
    id: maybeText(entry, "id") ?? newUuid(store),
    email: text(entry, "email", "an invitation"),
    role: text(entry, "role", "an invitation"),
    inviterId,
    state,
    detail: maybeText(entry, "detail") ?? "",
    membershipId:
      member === undefined ? null : (membershipOf(organization, findUser(store, member).id)?.id ?? null),
    dueAt: number(entry, "due") ?? (state === "pending" ? store.now() + store.switches.mailDelayMs : null),
  };
}

function loadGroup(store: Store, organization: StoredOrganization, entry: Entry): void {
  const now = timestamp(store);
  organization.groups.push({
    id: maybeText(entry, "id") ?? newUuid(store),
    name: text(entry, "name", "a group"),
    description: maybeText(entry, "description") ?? "",
    userIds: asList(entry.users, "users of a group").map((user) => findUser(store, String(user)).id),
    createdAt: maybeText(entry, "created") ?? now,
    modifiedAt: maybeText(entry, "modified") ?? now,
  });
}

function loadScope(store: Store, organization: StoredOrganization, kind: ScopeKind, entry: Entry): void {
  const now = timestamp(store);
  organization.scopes.push({
    kind,
    id: maybeText(entry, "id") ?? newUuid(store),
    ledgerId: maybeText(entry, "ledger") ?? newUuid(store),
    name: text(entry, "name", `an entry of ${kind}`),
    description: maybeText(entry, "description") ?? "",
    pattern: maybeText(entry, "pattern") ?? "",
    parentId: null,
    createdAt: maybeText(entry, "created") ?? now,
    modifiedAt: maybeText(entry, "modified") ?? now,
  });
}

/** Parents and grants, once all scopes of the kind are there. */
function loadScopeLinks(store: Store, organization: StoredOrganization, kind: ScopeKind, entry: Entry): void {
  const name = text(entry, "name", kind);
  const byName = (wanted: string) =>
    organization.scopes.find(
      (scope) => scope.kind === kind && (scope.name === wanted || scope.id === wanted),
    );
  const scope = byName(maybeText(entry, "id") ?? name);
  if (scope === undefined) return;
  const parent = maybeText(entry, "parent");
  if (parent !== undefined) {
    const found = byName(parent);
    if (found === undefined) throw new Error(`CloudTruth state: ${kind} has no "${parent}".`);
    scope.parentId = found.id;
  }
  for (const item of asList(entry.grants, "grants")) {
    const grant = asRecord(item, "grant");
    const now = timestamp(store);
    organization.grants.push({
      id: maybeText(grant, "id") ?? newUuid(store),
      principal: loadPrincipal(store, organization, text(grant, "to", "a grant")),
      scope: { kind, id: scope.id },
      role: text(grant, "role", "a grant"),
      createdAt: maybeText(grant, "created") ?? now,
      modifiedAt: maybeText(grant, "modified") ?? now,
    });
  }
}

function loadPrincipal(
  store: Store,
  organization: StoredOrganization,
  to: string,
): { kind: "users" | "groups"; id: string } {
  if (!to.startsWith("group:")) return { kind: "users", id: findUser(store, to).id };
  const name = to.slice("group:".length);
  const group = organization.groups.find((candidate) => candidate.name === name || candidate.id === name);
  if (group === undefined) throw new Error(`CloudTruth state: there is no group "${name}".`);
  return { kind: "groups", id: group.id };
}

function loadAudit(store: Store, organization: StoredOrganization, entry: Entry): void {
  organization.audit.push({
    id: maybeText(entry, "id") ?? newUuid(store),
    action: text(entry, "action", "an audit record"),
    objectId: text(entry, "objectId", "an audit record"),
    objectName: maybeText(entry, "objectName") ?? "",
    objectType: text(entry, "objectType", "an audit record"),
    timestamp: maybeText(entry, "timestamp") ?? timestamp(store),
    userId: text(entry, "user", "an audit record"),
  });
}

function loadToken(store: Store, entry: Entry): void {
  const user = findUser(store, text(entry, "user", "a token"));
  const wanted = maybeText(entry, "organization");
  const organization = store.organizations.find((candidate) =>
    wanted === undefined
      ? membershipOf(candidate, user.id) !== undefined
      : candidate.name === wanted || candidate.id === wanted,
  );
  if (organization === undefined)
    throw new Error(`CloudTruth state: the token of ${user.name ?? user.id} belongs to no organization.`);
  store.tokens.push({
    token: text(entry, "token", "a token"),
    userId: user.id,
    organizationId: organization.id,
    env: maybeText(entry, "env") ?? null,
    kind: maybeText(entry, "kind") === "login" ? "login" : "key",
  });
}
