import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import { type Codec, entryAt, list, oneOf, orNull, text, through } from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, nothing, record, required, unsaved } from "../../../simulator/kit/record.ts";
import { type OrganizationOptions, SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import { type InOrganization, type Loading, space, user } from "./state-records.ts";
import type { StateToken, Store } from "./store.ts";
import { limitsCodec, switchesCodec } from "./switches.ts";

/** The schema name that the Viz Now profile gives to spaces when the state names none. */
const DEFAULT_EXTENSION = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";

interface OrganizationEntry extends Pick<OrganizationOptions, "profile" | "switches" | "limits" | "urlEnv"> {
  readonly extension: string | null;
  readonly org: SimulatedOrganization;
  readonly users: readonly StoredRecord[];
  readonly spaces: readonly StoredRecord[];
}

const within = (loading: Loading, { org }: OrganizationEntry): InOrganization => ({ ...loading, org });

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
    users: inside(within, made(list(user), nothing)),
    spaces: inside(within, made(list(space), nothing)),
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
  tokens: made(list(token), nothing),
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
