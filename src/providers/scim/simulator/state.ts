import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import {
  anything,
  type Codec,
  entryAt,
  flag,
  integer,
  list,
  oneOf,
  orNull,
  text,
  through,
} from "../../../simulator/kit/codec.ts";
import { makeUuid } from "../../../simulator/kit/random.ts";
import { inside, made, maybe, record, required, silent, unsaved } from "../../../simulator/kit/record.ts";
import { isObject } from "./fault.ts";
import { type OrganizationOptions, SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import { findUser, type StateToken, type Store } from "./store.ts";
import { limitsCodec, switchesCodec } from "./switches.ts";

/** The schema name that the Viz Now profile gives to spaces when the state names none. */
const DEFAULT_EXTENSION = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";

type Plain = Record<string, unknown>;
type Loading = Pick<SimulatorOptions, "now" | "random">;

interface InOrganization extends Loading {
  readonly org: SimulatedOrganization;
}

const within = (loading: Loading, { org }: OrganizationEntry): InOrganization => ({ ...loading, org });

/** Milliseconds since 1970, or a date as people write it. */
const instant: Codec<number> = {
  schema: { anyOf: [{ type: "integer" }, { type: "string" }] },
  load: (value) => (typeof value === "number" ? value : Date.parse(String(value))),
  save: (value) => value,
};

/** What every record has beside what it is about. */
interface Frame {
  readonly id: string;
  readonly externalId: string | undefined;
  readonly created: number;
  readonly modified: number;
  readonly version: number;
}

const frame = {
  id: made<string, Loading, unknown>(text, ({ random }) => makeUuid(random)),
  externalId: maybe<string, undefined, unknown, unknown>(text, undefined),
  created: made<number, Loading, unknown>(instant, ({ now }) => now()),
  modified: made<number, Loading, Frame>(instant, (_loading, { created }) => created),
  version: made<number, unknown, unknown>(integer(), () => 1),
};

function keep(
  org: SimulatedOrganization,
  kind: StoredRecord["kind"],
  from: Frame,
  about: Plain,
): StoredRecord {
  const { id, externalId, created, modified, version } = from;
  if (org.records.has(id)) throw new Error(`scim: the id ${id} is used twice in ${org.options.name}.`);
  const attributes = externalId === undefined ? about : { externalId, ...about };
  const stored = { id, kind, attributes, created, modified, version };
  org.records.set(id, stored);
  return stored;
}

function frameOf({ id, attributes, created, modified, version }: StoredRecord): Frame {
  const { externalId } = attributes;
  return {
    id,
    externalId: typeof externalId === "string" ? externalId : undefined,
    created,
    modified,
    version,
  };
}

interface UserEntry extends Frame {
  readonly email: string;
  readonly userName: string;
  readonly givenName: string | undefined;
  readonly familyName: string | undefined;
  readonly role: readonly string[] | undefined;
  readonly active: boolean | null;
  readonly more: Plain;
}

const roles = list(text);

/** One role, or several. */
const oneOrMore: Codec<readonly string[]> = {
  schema: { anyOf: [text.schema, roles.schema] },
  load: (value, context, place) => roles.load([value].flat(), context, place),
  save: (value, context) => roles.save([...value], context),
};

const user: Codec<StoredRecord, InOrganization> = through(
  record<UserEntry, InOrganization>(
    {
      ...frame,
      email: required(text),
      userName: made(text, (_loading, { email }) => email),
      givenName: maybe(text, undefined),
      familyName: maybe(text, undefined),
      role: maybe(oneOrMore, undefined),
      // Null stands for a record whose `active` was never set.
      active: made(orNull(flag), () => true),
      more: made(anything({ type: "object" }), () => ({})),
    },
    { isOpen: true },
  ),
  {
    load: (entry, { org }) => keep(org, "User", entry, userAttributes(entry)),
    save: userEntry,
  },
);

function userAttributes({
  email,
  userName,
  givenName,
  familyName,
  role = [],
  active,
  more,
}: UserEntry): Plain {
  const name = {
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
  };
  const held = role.map((value, index) => ({ value, ...(index === 0 ? { primary: true } : {}) }));
  return {
    userName,
    ...(Object.keys(name).length === 0 ? {} : { name }),
    emails: [{ value: email, type: "work", primary: true }],
    ...(held.length === 0 ? {} : { roles: held }),
    ...(active === null ? {} : { active }),
    ...more,
  };
}

function userEntry(stored: StoredRecord): UserEntry {
  const { userName, name, emails, active, externalId: _, roles: held, ...more } = stored.attributes;
  const email = Array.isArray(emails) && isObject(emails[0]) ? emails[0].value : userName;
  return {
    ...frameOf(stored),
    email: String(email),
    userName: String(userName),
    givenName: undefined,
    familyName: undefined,
    role: undefined,
    active: typeof active === "boolean" ? active : null,
    // Whatever a plain entry cannot say is kept as it is.
    more: { ...more, name, emails, roles: held },
  };
}

/** A user by e-mail, user name or id. */
const userId: Codec<string, InOrganization> = through(text, {
  load: (email, { org }, place) => {
    const found = findUser(org, email) ?? org.records.get(email);
    if (found?.kind === "User") return found.id;
    throw new Error(`${place}: ${email} is not a user of ${org.options.name}.`);
  },
  save: (id, { org }) => String(org.records.get(id)?.attributes.userName ?? id),
});

interface SpaceEntry extends Frame {
  readonly name: string;
  readonly owner: string | undefined;
  readonly public: boolean | undefined;
  readonly status: string | undefined;
  readonly whitelist: readonly unknown[] | undefined;
  readonly members: readonly string[];
}

const space: Codec<StoredRecord, InOrganization> = through(
  record<SpaceEntry, InOrganization>(
    {
      ...frame,
      name: required(text),
      members: silent(list(userId), () => []),
      status: maybe(oneOf<string>("created", "deployed", "running", "stopped"), undefined),
      owner: maybe(userId, undefined),
      public: maybe(flag, undefined),
      whitelist: maybe(anything<readonly unknown[]>({ type: "array" }), undefined),
    },
    { isOpen: true },
  ),
  {
    load: (entry, { org }) => keep(org, "Group", entry, groupAttributes(org.options.extension, entry)),
    save: (stored, { org }) => spaceEntry(org.options.extension, stored),
  },
);

function groupAttributes(urn: string | undefined, entry: SpaceEntry): Plain {
  const { name, members, status = "created", owner, whitelist = [] } = entry;
  const extension = {
    status,
    ...(owner === undefined ? {} : { owner: { value: owner } }),
    ...(entry.public === undefined ? {} : { public: entry.public }),
    ...(whitelist.length === 0
      ? {}
      : { whitelist: whitelist.map((one) => (isObject(one) ? one : { value: String(one) })) }),
  };
  return {
    displayName: name,
    ...(members.length === 0 ? {} : { members: members.map((value) => ({ value, type: "User" })) }),
    ...(urn === undefined ? {} : { [urn]: extension }),
  };
}

function spaceEntry(urn: string | undefined, stored: StoredRecord): SpaceEntry {
  const { displayName, members, [urn ?? ""]: extension } = stored.attributes;
  const about = isObject(extension) ? extension : {};
  const owner = isObject(about.owner) ? about.owner.value : undefined;
  return {
    ...frameOf(stored),
    name: String(displayName),
    members: (Array.isArray(members) ? members : []).map((one) => String(isObject(one) ? one.value : one)),
    status: about.status === undefined ? undefined : String(about.status),
    owner: owner === undefined ? undefined : String(owner),
    public: typeof about.public === "boolean" ? about.public : undefined,
    whitelist: Array.isArray(about.whitelist) ? about.whitelist : undefined,
  };
}

interface OrganizationEntry extends Pick<OrganizationOptions, "profile" | "switches" | "limits" | "urlEnv"> {
  readonly extension: string | null;
  readonly org: SimulatedOrganization;
  readonly users: readonly StoredRecord[];
  readonly spaces: readonly StoredRecord[];
}

interface Named extends Loading {
  readonly name: string;
}

const organization: Codec<SimulatedOrganization, Named> = through(
  record<OrganizationEntry, Named>({
    profile: made(oneOf("viz-now", "generic"), () => "viz-now"),
    extension: made(orNull(text), (_loading, { profile }) =>
      profile === "viz-now" ? DEFAULT_EXTENSION : null,
    ),
    urlEnv: maybe(text, undefined),
    switches: made(switchesCodec, () => switchesCodec.load({}, undefined, "")),
    limits: made(limitsCodec, () => limitsCodec.load({}, undefined, "")),
    org: unsaved(
      ({ name, now, random }, { extension, ...whole }) =>
        new SimulatedOrganization({ ...whole, extension: extension ?? undefined, name, now, random }),
    ),
    users: inside(
      within,
      made(list(user), () => []),
    ),
    spaces: inside(
      within,
      made(list(space), () => []),
    ),
  }),
  {
    load: ({ org }) => org,
    save: (org) => ({
      ...org.options,
      extension: org.options.extension ?? null,
      org,
      users: org.all("User"),
      spaces: org.all("Group"),
    }),
  },
);

interface Shared extends Loading {
  /** Switches that hold in each organization that does not say otherwise. */
  readonly shared: StateValue;
}

/** By name, in the order of the file. */
const organizations: Codec<readonly SimulatedOrganization[], Shared> = {
  schema: { type: "object", additionalProperties: organization.schema },
  load: (value, { shared, ...loading }, place) =>
    Object.entries(entryAt(value, place)).map(([name, given]) => {
      const entry = entryAt(given ?? null, `${place}.${name}`);
      const switches = { ...entryAt(shared, place), ...entryAt(entry.switches ?? {}, place) } as StateValue;
      return organization.load(
        { ...entry, switches } as StateValue,
        { ...loading, name },
        `${place}.${name}`,
      );
    }),
  save: (all, loading) =>
    Object.fromEntries(
      all.map((org) => {
        const { name } = org.options;
        return [name, organization.save(org, { ...loading, name })];
      }),
    ),
};

const token = record<StateToken, unknown>({
  token: required(text),
  user: required(text),
  env: maybe(text, undefined),
  org: maybe(text, undefined),
});

interface File extends Pick<Store, "tokens" | "organizations"> {
  readonly switches: StateValue;
}

const withShared = (loading: Loading, { switches }: File): Shared => ({ ...loading, shared: switches });

const file = record<File, Loading>({
  tokens: made(list(token), () => []),
  switches: {
    schema: switchesCodec.schema,
    isRequired: false,
    load: (value) => value ?? {},
    save: () => undefined,
  },
  organizations: inside(withShared, required(organizations)),
});

/** JSON Schema of this simulator's part of the state file. */
export const stateSchema: object = file.schema;

/** Builds the store from a state file's part. @throws Error for a state that makes no sense */
export function loadState({ state, now, random }: SimulatorOptions): Store {
  const { tokens, organizations: all } = file.load(state, { now, random }, "scim");
  return { tokens, organizations: all, now, random };
}

/** The state as a file gives it. */
export function saveState(store: Store): StateValue {
  return file.save({ ...store, switches: {} }, store);
}
