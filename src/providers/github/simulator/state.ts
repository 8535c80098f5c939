import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import {
  type Codec,
  flag,
  list,
  noted,
  oneOf,
  tableOf,
  text,
  textOf,
  through,
  time,
} from "../../../simulator/kit/codec.ts";
import { type Field, made, maybe, nothing, record, required, silent } from "../../../simulator/kit/record.ts";
import { count, createdAt, id, type Loading, texts, userId } from "./references.ts";
import { organization } from "./state-organization.ts";
import {
  addUser,
  isSame,
  organizationOf,
  type Store,
  type StoredApp,
  type StoredRepository,
  type StoredToken,
  type StoredUser,
} from "./store.ts";
import { switchesCodec } from "./switches.ts";

/** Numbers below stand in state files; those that are made up begin here. */
const FIRST_FREE_ID = 10_000_000;

const user = record<StoredUser, Loading>(
  {
    login: required(text),
    id: {
      ...id,
      schema: { ...count.schema, description: "The number, which outlives a change of the login." },
    },
    email: maybe(text, null),
    name: maybe(text, null),
    type: silent(oneOf<string>("User", "Bot", "Organization", "Mannequin"), () => "User"),
    twoFactor: silent(noted(flag, { description: "Default: true." }), () => true),
    flagged: silent(noted(flag, { description: "Every invitation is refused." }), () => false),
  },
  { settle: (one, { store }) => void addUser(store, one) },
);

const app = record<StoredApp, Loading>(
  {
    id,
    slug: required(text),
    clientId: made(text, (_loading, { id: own }) => `Iv1.${own}`),
    publicKey: required(textOf({ description: "PEM." })),
    createdAt,
  },
  { keys: { createdAt: "created" }, settle: (one, { store }) => void store.apps.push(one) },
);

/** An organization by login. */
const organizationId: Codec<number, Loading> = through(text, {
  load: (login, { store }, place) => {
    const found = organizationOf(store, login);
    if (found !== undefined) return found.id;
    throw new Error(`${place}: there is no organization "${login}".`);
  },
  save: (own, { store }) => store.organizations.find((one) => one.id === own)?.login ?? "",
});

/** Repositories that a token is for, by name; of its one organization where it has one. */
const selection: Field<StoredToken["selected"], Loading, StoredToken> = {
  schema: { ...texts.schema, description: "Only these. Default: all." },
  isRequired: false,
  load: (value, loading, whole, place) => {
    if (value === undefined) return null;
    const names = texts.load(value, loading, place);
    return repositoriesFor(loading, whole)
      .filter(({ name }) => names.some((other) => isSame(other, name)))
      .map((one) => one.id);
  },
  save: (ids, loading) =>
    ids === null
      ? undefined
      : repositoriesFor(loading, { organizationId: null })
          .filter((one) => ids.includes(one.id))
          .map(({ name }) => name),
};

function repositoriesFor(
  { store }: Loading,
  { organizationId: only }: Pick<StoredToken, "organizationId">,
): StoredRepository[] {
  return store.organizations
    .filter((one) => only === null || one.id === only)
    .flatMap(({ repositories }) => repositories);
}

/** Scopes are a classic token's; one with permissions, or of an App, has none. */
const scopes: Field<StoredToken["scopes"], Loading, StoredToken> = {
  ...maybe(noted(texts, { description: "Of a classic token. Default: admin:org and repo." }), null),
  load: (value, loading, { permissions, installationId }, place) => {
    if (permissions !== null || installationId !== null) return null;
    return value === undefined ? ["admin:org", "repo"] : texts.load(value, loading, place);
  },
};

const token = record<StoredToken, Loading>(
  {
    token: required(text),
    userId: maybe(noted(userId, { description: "Login of the person whose it is." }), null),
    installationId: maybe(noted(count, { description: "Number of the installation whose it is." }), null),
    permissions: maybe(
      noted(tableOf(text), { description: "Of a fine-grained token: members: write." }),
      null,
    ),
    scopes,
    organizationId: maybe(
      noted(organizationId, { description: "The one organization of a fine-grained token." }),
      null,
    ),
    selected: selection,
    authorised: silent(
      noted(list(organizationId), {
        description: "Organizations for which it is authorised with single sign-on.",
      }),
      () => [],
    ),
    env: maybe(textOf({ description: "Variable that `simulate` puts it into, beside GITHUB_TOKEN." }), null),
    expiresAt: maybe(
      through(time, { load: (given) => Date.parse(given), save: (at) => new Date(at).toISOString() }),
      null,
    ),
  },
  {
    keys: {
      userId: "user",
      installationId: "installation",
      organizationId: "organization",
      selected: "repositories",
      authorised: "sso",
      expiresAt: "expires",
    },
  },
);

type Saved = Pick<Store, "switches" | "nextId" | "users" | "apps" | "organizations" | "tokens">;

const users: Codec<Store["users"], Loading> = through(list(user), {
  load: (_users, { store }) => store.users,
  save: (all) => [...all.values()],
});

const noSwitches = (): Store["switches"] => switchesCodec.load({}, undefined, "switches");

const file = record<Saved, Loading>({
  switches: made(switchesCodec, noSwitches),
  nextId: {
    schema: count.schema,
    isRequired: false,
    load: (value, { store }) => {
      store.nextId = typeof value === "number" ? value : FIRST_FREE_ID;
      return store.nextId;
    },
    save: (value) => value,
  },
  users: made(users, ({ store }) => store.users),
  apps: silent(list(app), nothing),
  organizations: required(list(organization)),
  tokens: silent(list(token), nothing),
});

/** JSON Schema of GitHub's part of a state file. */
export const stateSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "GitHub simulator state",
  ...file.schema,
};

/**
 * Builds the store from a state file. People stand by login, teams by slug or name, repositories by name; numbers and
 * times are made up where they are missing.
 *
 * @throws Error that names what makes no sense
 */
export function loadState({ state, now, random }: SimulatorOptions): Store {
  const store: Store = {
    users: new Map(),
    logins: new Map(),
    organizations: [],
    apps: [],
    tokens: [],
    switches: noSwitches(),
    spent: new Map(),
    now,
    random,
    nextId: FIRST_FREE_ID,
  };
  const { switches, tokens } = file.load(state, { store }, "github");
  return { ...store, switches, tokens };
}

/** The state now, in the form in which a state file gives it; loading it makes the same store. */
export function saveState(store: Store): StateValue {
  return file.save(store, { store });
}
