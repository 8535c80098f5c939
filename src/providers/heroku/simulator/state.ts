import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import {
  type Codec,
  entryAt,
  flag,
  flagOrText,
  integer,
  list,
  mapOf,
  noted,
  number,
  oneOf,
  orBare,
  orNull,
  text,
  textOf,
  through,
  time,
  word,
} from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, record, required, standing } from "../../../simulator/kit/record.ts";
import {
  type Account,
  ALL_PERMISSIONS,
  type App,
  accountOf,
  type Enterprise,
  fold,
  type Invitation,
  type Membership,
  newId,
  type Row,
  type Space,
  type Store,
  type Switches,
  stamp,
  type Team,
  type TeamRole,
  type Token,
} from "./store.ts";

type Loading = Pick<Store, "accounts" | "now" | "random"> & {
  /** The team whose part is read; absent outside of teams. */
  readonly team?: Team;
};

const within = (loading: Loading, team: Team): Loading => ({ ...loading, team });

const email = textOf({ pattern: "^[^@\\s]+@[^@\\s]+$" });

/** Everybody who is named anywhere has an account, whose way of writing the e-mail holds. */
const person: Codec<string, Loading> = through(email, {
  load: (given, loading) => accountOf(loading, given).email,
  save: (given) => given,
});

const lowerCase: Codec<string> = through(word, {
  load: (given) => given.toLowerCase(),
  save: (given) => given,
});
const id = made<string, Loading, unknown>(lowerCase, newId);
const createdAt = made<string, Loading, unknown>(time, stamp);
const updatedAt = made<string, Loading, { readonly createdAt: string }>(
  time,
  (_loading, whole) => whole.createdAt,
);
const no = made<boolean, unknown, unknown>(flag, () => false);

/** People as a list of records, a list of e-mails, or a mapping from e-mail to what each holds under `key`. */
function people<Value>(
  item: Codec<Value, Loading>,
  key: string,
  held: Pick<Codec<unknown>, "schema">,
): Codec<Value[], Loading> {
  const listed = list(orBare(email, "email", item));
  return {
    schema: {
      anyOf: [
        listed.schema,
        { type: "object", propertyNames: email.schema, additionalProperties: held.schema },
      ],
    },
    load: (value, loading, place) =>
      Array.isArray(value)
        ? listed.load(value, loading, place)
        : Object.entries(entryAt(value, place)).map(([name, given]) =>
            item.load({ email: name, [key]: given ?? null }, loading, `${place}: ${name}`),
          ),
    save: (values, loading) => values.map((one) => item.save(one, loading)),
  };
}

/** `viewer` exists where `hasViewers` says so. */
function roleWhere(hasViewers: (loading: Loading) => boolean): Codec<TeamRole, Loading> {
  return through(oneOf("admin", "member", "viewer"), {
    load: (role, loading, place) => {
      if (role !== "viewer" || hasViewers(loading)) return role;
      throw new Error(`${place}: the role "viewer" does not exist on a team of type ${loading.team?.type}.`);
    },
    save: (role) => role,
  });
}

const account = record<Account, Loading>(
  {
    id,
    email: required(email),
    name: made(orNull(text), () => null),
    federated: no,
    twoFactor: no,
    trouble: made(oneOf(null, "suspended", "delinquent", "two_factor"), () => null),
  },
  { settle: (one, { accounts }) => void accounts.set(fold(one.email), one) },
);

const token = record<Token, Loading>(
  { token: required(word), user: required(email), env: maybe(word, null) },
  { settle: ({ user }, loading) => void accountOf(loading, user) },
);

const enterprise = record<Enterprise, Loading>({
  id,
  name: required(word),
  members: made(
    list(
      record<Enterprise["members"][number], Loading>({
        id,
        email: required(person),
        permissions: made(list(oneOf<string>("view", "create", "manage", "billing")), () => []),
        federated: no,
      }),
    ),
    () => [],
  ),
});

const memberRole = roleWhere(({ team }) => team?.type === "enterprise");
const member = record<Membership, Loading>({
  id,
  email: required(person),
  role: required(memberRole),
  federated: no,
  createdAt,
  updatedAt,
});

const invitation = record<Invitation, Loading>({
  id,
  token: made(word, (loading) => newId(loading).replaceAll("-", "")),
  email: required(person),
  role: required(roleWhere(() => false)),
  invitedBy: made(person, (_loading, whole) => whole.email),
  createdAt,
  updatedAt,
});

const heldPermissions = list(oneOf(...ALL_PERMISSIONS));

/** Whoever is on an app may view it. */
const permissions: Codec<string[]> = through(heldPermissions, {
  load: (given) => [...new Set([...given, "view"])].sort(),
  save: (given) => given,
});

const row = record<Row, Loading>({
  id,
  email: required(person),
  permissions: made(permissions, () => ["view"]),
  createdAt,
  updatedAt,
  removedAt: maybe(number, null),
});

const owner = orNull(textOf({}));
const app = record<App, Loading>(
  {
    id,
    name: required(word),
    locked: made(noted(flag, { description: "Members who are not on the app cannot join it." }), () => false),
    owner: made(
      {
        ...owner,
        schema: {
          description:
            "`pseudo` (default on a team) for TEAM@herokumanager.com, null for none, else an e-mail.",
          anyOf: [{ const: "pseudo" }, { type: "null" }, email.schema],
        },
      },
      ({ team }) => (team === undefined ? null : "pseudo"),
    ),
    rows: made(people(row, "permissions", heldPermissions), () => []),
    createdAt,
    updatedAt,
  },
  {
    keys: { rows: "collaborators" },
    settle: (one, { team }) => {
      if (team === undefined && one.owner === null)
        throw new Error(`heroku: apps: ${one.name} needs an owner.`);
    },
  },
);

const space = record<Space, Loading>({
  id,
  name: required(word),
  users: made(
    people(
      record<Space["users"][number], Loading>({
        email: required(person),
        permissions: made(list(word), () => []),
      }),
      "permissions",
      list(word),
    ),
    () => [],
  ),
});

const featureTable = mapOf(text, flag);
const featureNames = list(word);

/** Names that are on, or a mapping to true and false. */
const features: Codec<Map<string, boolean>> = {
  schema: {
    description:
      "Names that are on, or a mapping to true and false. Default: invitations on teams, access controls on Enterprise.",
    anyOf: [featureNames.schema, featureTable.schema],
  },
  load: (value, context, place) =>
    Array.isArray(value)
      ? new Map(featureNames.load(value, context, place).map((name) => [name, true]))
      : featureTable.load(value, context, place),
  save: featureTable.save,
};

const team = record<Team, Loading>({
  id,
  name: required(word),
  type: made(noted(oneOf("team", "enterprise"), { default: "team" }), () => "team"),
  enterprise: made(noted(orNull(text), { description: "Name of its Enterprise account." }), () => null),
  features: made(
    features,
    (_loading, { type }) =>
      new Map([[type === "team" ? "team-invite-acceptance" : "org-access-controls", true]]),
  ),
  membershipLimit: made(orNull(integer({ minimum: 0 })), () => null),
  preferences: made(mapOf(text, orNull(flagOrText)), () => new Map()),
  members: inside(
    within,
    made(people(member, "role", memberRole), () => []),
  ),
  invitations: inside(
    within,
    made(list(invitation), () => []),
  ),
  apps: inside(
    within,
    made(list(orBare(word, "name", app)), () => []),
  ),
  spaces: inside(
    within,
    made(list(space), () => []),
  ),
  createdAt,
});

const switches = record<Switches, unknown>({
  deletionLagSeconds: standing(noted(number, { minimum: 0 }), 0, "How long a deleted collaborator lingers."),
  legacy: standing(oneOf("answer", "gone"), "answer", "What /organizations/... does."),
  fixedPermissions: standing(
    oneOf("refuse", "ignore"),
    "refuse",
    "What happens to permissions where the role fixes them.",
  ),
  permissionEntities: standing(
    oneOf("all", "rows"),
    "all",
    "Whether GET /teams/{team}/permissions names everybody who reaches an app, or only those put on it.",
  ),
  memberPutWhileInviting: standing(oneOf("add", "refuse"), "add"),
  refusedEmails: standing(list(email), [], "E-mails that nobody can be added by: refused as invalid."),
  pageSize: standing(integer({ minimum: 1, maximum: 1000 }), 200),
  rangeTies: standing(
    oneOf("keep", "drop"),
    "keep",
    "Items with the value of the last one of a page: on the page too, or skipped by Next-Range.",
  ),
  bucketSize: standing(noted(number, { minimum: 0 }), 4500),
  refillPerMinute: standing(noted(number, { minimum: 0 }), 75),
});

interface SavedBudget {
  readonly user: string;
  readonly tokens: number;
  readonly at: number;
}

const budgets: Codec<Store["buckets"], Loading> = through(
  list(
    record<SavedBudget, Loading>({ user: required(email), tokens: required(number), at: required(number) }),
  ),
  {
    load: (saved, loading) =>
      new Map(saved.map(({ user, tokens, at }) => [accountOf(loading, user).id, { tokens, at }])),
    save: (buckets, { accounts }) =>
      [...accounts.values()].flatMap((one) => {
        const bucket = buckets.get(one.id);
        return bucket === undefined ? [] : [{ user: one.email, ...bucket }];
      }),
  },
);

const file = record<Omit<Store, "now" | "random">, Loading>(
  {
    switches: made(switches, () => switches.load({}, undefined, "switches")),
    accounts: made(
      through(list(orBare(email, "email", account)), {
        load: (_accounts, { accounts }) => accounts,
        save: (accounts) => [...accounts.values()],
      }),
      ({ accounts }) => accounts,
    ),
    tokens: made(list(token), () => []),
    enterprises: made(list(enterprise), () => []),
    teams: made(list(team), () => []),
    personalApps: made(list(app), () => []),
    mails: made(
      list(record<Store["mails"][number], Loading>({ to: required(word), about: required(word) })),
      () => [],
    ),
    buckets: made(budgets, () => new Map()),
  },
  { keys: { personalApps: "apps", buckets: "budgets" } },
);

/** JSON Schema of the simulator's part of a state file. */
export const stateSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Heroku simulator state",
  ...file.schema,
};

/** Builds the world from a state file's part. @throws Error for a state that makes no sense */
export function loadState({ state, now, random }: SimulatorOptions): Store {
  const accounts: Store["accounts"] = new Map();
  return { ...file.load(state ?? {}, { accounts, now, random }, "heroku"), now, random };
}

/** The state as a file would give it, ids and times included, so that a second simulator continues where this one is. */
export function saveState(world: Store): StateValue {
  return file.save(world, world);
}
