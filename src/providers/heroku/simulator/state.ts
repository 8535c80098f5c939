import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import {
  type Codec,
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
  through,
  word,
} from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, nothing, record, required } from "../../../simulator/kit/record.ts";
import { app, space } from "./state-apps.ts";
import { createdAt, id, type Loading, no, people, person, updatedAt } from "./state-parts.ts";
import {
  type Account,
  accountOf,
  type Enterprise,
  fold,
  type Invitation,
  type Membership,
  newId,
  type Store,
  type Team,
  type TeamRole,
  type Token,
} from "./store.ts";
import { email, switchesCodec } from "./switches.ts";

const within = (loading: Loading, team: Team): Loading => ({ ...loading, team });

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
        permissions: made(list(oneOf<string>("view", "create", "manage", "billing")), nothing),
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
  members: inside(within, made(people(member, "role", memberRole), nothing)),
  invitations: inside(within, made(list(invitation), nothing)),
  apps: inside(within, made(list(orBare(word, "name", app)), nothing)),
  spaces: inside(within, made(list(space), nothing)),
  createdAt,
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
    switches: made(switchesCodec, () => switchesCodec.load({}, undefined, "switches")),
    accounts: made(
      through(list(orBare(email, "email", account)), {
        load: (_accounts, { accounts }) => accounts,
        save: (accounts) => [...accounts.values()],
      }),
      ({ accounts }) => accounts,
    ),
    tokens: made(list(token), nothing),
    enterprises: made(list(enterprise), nothing),
    teams: made(list(team), nothing),
    personalApps: made(list(app), nothing),
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
