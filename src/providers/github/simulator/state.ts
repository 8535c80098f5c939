import type { SimulatorOptions } from "../../../simulator/contract.ts";
import { loadOrganization } from "./state-organization.ts";
import { addUser, isSame, type Store, type StoredToken, stamp, userOf } from "./store.ts";
import { defaultSwitches } from "./switches.ts";
import { asEntries, asEntry, asTexts, count, type Entry, text } from "./values.ts";

/** Numbers below stand in state files; those that are made up begin here. */
const FIRST_FREE_ID = 10_000_000;

/**
 * Builds the store from a state file. People stand by login, teams by slug or name, repositories by name; numbers and
 * times are made up where they are missing.
 *
 * @throws Error that names what makes no sense
 */
export function loadState(options: SimulatorOptions): Store {
  const state = asEntry(options.state);
  const store: Store = {
    users: new Map(),
    logins: new Map(),
    organizations: [],
    apps: [],
    tokens: [],
    switches: { ...defaultSwitches, ...asEntry(state.switches) },
    spent: new Map(),
    now: options.now,
    random: options.random,
    nextId: count(state.nextId, FIRST_FREE_ID),
  };
  for (const entry of asEntries(state.users)) loadUser(store, entry);
  for (const entry of asEntries(state.apps)) loadApp(store, entry);
  for (const entry of asEntries(state.organizations))
    store.organizations.push(loadOrganization(store, entry));
  for (const entry of asEntries(state.tokens)) store.tokens.push(loadToken(store, entry));
  return store;
}

/** A number given, or the next free one. */
function idOf(store: Store, entry: Entry): number {
  if (typeof entry.id === "number") return entry.id;
  store.nextId += 1;
  return store.nextId;
}

function loadUser(store: Store, entry: Entry): void {
  addUser(store, {
    id: idOf(store, entry),
    login: text(entry.login, ""),
    email: text(entry.email, null),
    name: text(entry.name, null),
    type: text(entry.type, "User"),
    twoFactor: entry.twoFactor !== false,
    flagged: entry.flagged === true,
  });
}

function loadApp(store: Store, entry: Entry): void {
  const id = idOf(store, entry);
  store.apps.push({
    id,
    slug: text(entry.slug, `app-${id}`),
    clientId: text(entry.clientId, `Iv1.${id}`),
    publicKey: text(entry.publicKey, ""),
    createdAt: text(entry.created, stamp(store)),
  });
}

function loadToken(store: Store, entry: Entry): StoredToken {
  const token = text(entry.token, "");
  const login = text(entry.user, null);
  const user = login === null ? undefined : userOf(store, login);
  if (login !== null && user === undefined)
    throw new Error(`A token belongs to "${login}", who is not an account.`);
  const permissions =
    entry.permissions === undefined ? null : (asEntry(entry.permissions) as Record<string, string>);
  const isPersonal = entry.installation === undefined;
  const organization = store.organizations.find(({ login: name }) =>
    isSame(name, text(entry.organization, "")),
  );
  const owners = organization === undefined ? store.organizations : [organization];
  return {
    token,
    userId: user?.id ?? null,
    installationId: count(entry.installation, null),
    scopes: isPersonal && permissions === null ? scopesOf(entry) : null,
    permissions,
    organizationId: organization?.id ?? null,
    selected: entry.repositories === undefined ? null : repositoryIds(owners, asTexts(entry.repositories)),
    authorised: store.organizations
      .filter(({ login: name }) => asTexts(entry.sso).some((other) => isSame(other, name)))
      .map(({ id }) => id),
    env: text(entry.env, null),
    expiresAt: entry.expires === undefined ? null : Date.parse(String(entry.expires)),
  };
}

function scopesOf(entry: Entry): readonly string[] {
  return entry.scopes === undefined ? ["admin:org", "repo"] : asTexts(entry.scopes);
}

function repositoryIds(organizations: Store["organizations"], names: readonly string[]): number[] {
  return organizations
    .flatMap(({ repositories }) => repositories)
    .filter(({ name }) => names.some((other) => isSame(other, name)))
    .map(({ id }) => id);
}
