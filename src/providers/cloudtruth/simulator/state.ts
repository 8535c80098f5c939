import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import {
  type Codec,
  flag,
  list,
  noted,
  number,
  oneOf,
  text,
  textOf,
  through,
} from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, record, required, unsaved } from "../../../simulator/kit/record.ts";
import { grantsOn } from "./render.ts";
import {
  membershipOf,
  newUserId,
  newUuid,
  type ScopeKind,
  type Store,
  type StoredAudit,
  type StoredGrant,
  type StoredGroup,
  type StoredInvitation,
  type StoredKey,
  type StoredOrganization,
  type StoredScope,
  type StoredService,
  type StoredToken,
  type StoredUser,
  sameEmail,
  timestamp,
} from "./store.ts";
import { switchesCodec } from "./switches.ts";

type Loading = Omit<Store, "tokens">;

interface InOrganization extends Loading {
  readonly organization: StoredOrganization;
}

interface InKind extends InOrganization {
  readonly kind: ScopeKind;
}

interface OnScope extends InKind {
  readonly scopeId: string;
}

const id = made<string, Loading, unknown>(text, newUuid);
const createdAt = made<string, Loading, unknown>(text, timestamp);
const modifiedAt = maybe<string, null, Loading, unknown>(text, null, timestamp);
const empty = made<string, unknown, unknown>(text, () => "");
const TIMES = { createdAt: "created", modifiedAt: "modified" } as const;

/** A person by e-mail, a service account by name, anybody by id. */
const userId: Codec<string, Loading> = through(text, {
  load: (reference, { users }, place) => {
    const all = [...users.values()];
    const found =
      users.get(reference) ??
      all.find((user) => sameEmail(user.email, reference)) ??
      all.find((user) => user.name === reference);
    if (found === undefined) throw new Error(`${place}: nobody is called "${reference}".`);
    return found.id;
  },
  save: (user) => user,
});

const key = record<StoredKey, Loading>(
  { prefix: required(text), name: empty, created: createdAt, expiresAt: maybe(text, null) },
  { keys: { expiresAt: "expires" } },
);

const service = record<Omit<StoredService, "userId">, Loading>(
  {
    description: empty,
    ownerId: maybe(text, null),
    hasUser: made(noted(flag, { description: "false: the nested user of the record is null" }), () => true),
    createdAt,
    modifiedAt,
    keys: made(list(key), () => []),
  },
  { keys: { ...TIMES, ownerId: "owner" } },
);

/** An account, with its place in the organization under which it stands. */
interface UserEntry {
  readonly id: string | undefined;
  readonly type: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly createdAt: string;
  readonly modifiedAt: string | null;
  readonly role: string | undefined;
  readonly membership: string | undefined;
  readonly joined: string | undefined;
  readonly changed: string | null;
  readonly service: Omit<StoredService, "userId"> | undefined;
}

const user = record<UserEntry, InOrganization>(
  {
    id: maybe(textOf({ maxLength: 256 }), undefined),
    type: made(
      textOf({ maxLength: 12, description: "interactive (default), service, or anything else" }),
      () => "interactive",
    ),
    email: maybe(text, null),
    name: maybe(text, null),
    createdAt,
    modifiedAt,
    role: maybe(
      noted(text, { description: "OWNER, ADMIN, CONTRIB, VIEWER or NO_SECRETS; absent: no membership" }),
      undefined,
    ),
    membership: maybe(text, undefined),
    joined: maybe(text, undefined),
    changed: maybe(text, null),
    service: maybe(service, undefined, (loading, { type }) =>
      type === "service" ? service.load({}, loading, "service") : undefined,
    ),
  },
  { keys: TIMES, settle: placeUser },
);

/** Adds the account, unless another organization did, and its place in this one. */
function placeUser(entry: UserEntry, { users, organization, ...loading }: InOrganization): void {
  const { type, email, name, createdAt: created, modifiedAt: modified } = entry;
  const present = [...users.values()].find((one) =>
    entry.id === undefined
      ? type === "interactive" && one.type === type && sameEmail(one.email, email)
      : one.id === entry.id,
  );
  const account: StoredUser = present ?? {
    id: entry.id ?? newUserId(loading),
    email,
    name,
    type,
    createdAt: created,
    modifiedAt: modified,
  };
  users.set(account.id, account);
  const { role, membership = newUuid(loading), joined = timestamp(loading), changed } = entry;
  if (role !== undefined) {
    organization.memberships.push({
      id: membership,
      userId: account.id,
      role,
      createdAt: joined,
      modifiedAt: changed ?? timestamp(loading),
    });
  }
  if (entry.service !== undefined) organization.services.push({ userId: account.id, ...entry.service });
}

/** Everybody of an organization; accounts that only tokens or audit records still name stand in the first one. */
function usersOf(organization: StoredOrganization, { users, organizations }: Loading): UserEntry[] {
  const services = new Map(organization.services.map((one) => [one.userId, one]));
  const ids = new Set([...organization.memberships.map((one) => one.userId), ...services.keys()]);
  if (organization === organizations[0])
    for (const stranger of strangers(users, organizations)) ids.add(stranger);
  return [...ids].flatMap((userId) => {
    const account = users.get(userId);
    if (account === undefined) return [];
    const membership = membershipOf(organization, userId);
    return [
      {
        ...account,
        role: membership?.role,
        membership: membership?.id,
        joined: membership?.createdAt,
        changed: membership?.modifiedAt ?? null,
        service: services.get(userId),
      },
    ];
  });
}

function strangers(users: Store["users"], organizations: Store["organizations"]): string[] {
  const placed = new Set(
    organizations.flatMap(({ memberships, services }) =>
      [...memberships, ...services].map((one) => one.userId),
    ),
  );
  return [...users.keys()].filter((one) => !placed.has(one));
}

const invitation = record<StoredInvitation, InOrganization>(
  {
    id,
    email: required(text),
    role: required(text),
    inviterId: made(userId, ({ organization: { name, memberships } }) => {
      if (memberships[0] === undefined) throw new Error(`cloudtruth: "${name}" has nobody who could invite.`);
      return memberships[0].userId;
    }),
    state: made(noted(text, { description: "pending, sent (default), bounced or accepted" }), () => "sent"),
    detail: empty,
    membershipId: {
      schema: { ...text.schema, description: "whose membership an accepted one became" },
      isRequired: false,
      load: (value, loading, _whole, place) =>
        value === undefined
          ? null
          : (membershipOf(loading.organization, userId.load(value, loading, place))?.id ?? null),
      save: (membership, { organization }) =>
        organization.memberships.find((one) => one.id === membership)?.userId,
    },
    dueAt: maybe(
      noted(number, { description: "milliseconds since 1970 at which the mail goes out" }),
      null,
      ({ now, switches: { mailDelayMs } }, { state }) => (state === "pending" ? now() + mailDelayMs : null),
    ),
  },
  {
    keys: { inviterId: "inviter", membershipId: "membership", dueAt: "due" },
    settle: (one, { organization }) => void organization.invitations.push(one),
  },
);

const group = record<StoredGroup, InOrganization>(
  {
    id,
    name: required(textOf({ maxLength: 150 })),
    description: empty,
    userIds: made(list(userId), () => []),
    createdAt,
    modifiedAt,
  },
  {
    keys: { ...TIMES, userIds: "users" },
    settle: (one, { organization }) => void organization.groups.push(one),
  },
);

const GROUP = "group:";

const principal: Codec<StoredGrant["principal"], InOrganization> = through(
  noted(text, { description: "e-mail, service account's name, user id or group:NAME" }),
  {
    load: (to, loading, place) => {
      if (!to.startsWith(GROUP)) return { kind: "users", id: userId.load(to, loading, place) };
      const wanted = to.slice(GROUP.length);
      const found = loading.organization.groups.find((one) => one.name === wanted || one.id === wanted);
      if (found === undefined) throw new Error(`${place}: there is no group "${wanted}".`);
      return { kind: "groups", id: found.id };
    },
    save: (to) => (to.kind === "groups" ? `${GROUP}${to.id}` : to.id),
  },
);

const grant = record<StoredGrant, OnScope>(
  {
    id,
    principal: required(principal),
    scope: unsaved(({ kind, scopeId }) => ({ kind, id: scopeId })),
    role: required(text),
    createdAt,
    modifiedAt,
  },
  { keys: { ...TIMES, principal: "to" } },
);

/** A scope with its grants. Its parent stands by name or id until all scopes are there. */
interface ScopeEntry extends StoredScope {
  readonly grants: StoredGrant[];
}

const onScope = (loading: InKind, { id: scopeId }: ScopeEntry): OnScope => ({ ...loading, scopeId });

const scope = record<ScopeEntry, InKind>(
  {
    kind: unsaved(({ kind }) => kind),
    id,
    ledgerId: id,
    name: required(text),
    description: empty,
    pattern: empty,
    parentId: maybe(text, null),
    createdAt,
    modifiedAt,
    grants: inside(
      onScope,
      made(list(grant), () => []),
    ),
  },
  { keys: { ...TIMES, ledgerId: "ledger", parentId: "parent" } },
);

function scopesOf(kind: ScopeKind): Codec<StoredScope[], InOrganization> {
  const scopes = list(scope);
  return {
    schema: scopes.schema,
    load: (value, { organization, ...loading }, place) => {
      const loaded = scopes.load(value, { ...loading, organization, kind }, place);
      for (const { grants, ...one } of loaded) {
        const parent = loaded.find((other) => other.name === one.parentId || other.id === one.parentId);
        if (one.parentId !== null && parent === undefined)
          throw new Error(`${place}: there is no "${one.parentId}".`);
        organization.scopes.push({ ...one, parentId: parent?.id ?? null });
        organization.grants.push(...grants);
      }
      return organization.scopes;
    },
    save: (all, { organization, ...loading }) =>
      scopes.save(
        all
          .filter((one) => one.kind === kind)
          .map((one) => ({ ...one, grants: grantsOn(organization, kind, one.id) })),
        { ...loading, organization, kind },
      ),
  };
}

const audit = record<StoredAudit, InOrganization>(
  {
    id,
    action: required(text),
    objectId: required(text),
    objectName: empty,
    objectType: required(text),
    timestamp: createdAt,
    userId: required(text),
  },
  { keys: { userId: "user" }, settle: (one, { organization }) => void organization.audit.push(one) },
);

interface OrganizationEntry
  extends Pick<StoredOrganization, "id" | "name" | "maintenance" | "hasGrants" | "plan" | "createdAt"> {
  readonly organization: StoredOrganization;
  readonly users: UserEntry[];
  readonly invitations: StoredInvitation[];
  readonly groups: StoredGroup[];
  readonly projects: StoredScope[];
  readonly environments: StoredScope[];
  readonly audit: StoredAudit[];
}

const within = (loading: Loading, { organization }: OrganizationEntry): InOrganization => ({
  ...loading,
  organization,
});

const organization: Codec<StoredOrganization, Loading> = through(
  record<OrganizationEntry, Loading>(
    {
      id,
      name: required(text),
      maintenance: made(flag, () => false),
      hasGrants: made(
        noted(flag, {
          description: "false: the plan has no grants, every call to them is refused. Default true.",
        }),
        () => true,
      ),
      plan: maybe(text, null),
      createdAt,
      organization: unsaved(
        ({ organizations }, { id: own, name, maintenance, hasGrants, plan, ...whole }) => {
          const begun: StoredOrganization = {
            id: own,
            name,
            maintenance,
            hasGrants,
            plan,
            createdAt: whole.createdAt,
            memberships: [],
            services: [],
            invitations: [],
            groups: [],
            scopes: [],
            grants: [],
            audit: [],
          };
          organizations.push(begun);
          return begun;
        },
      ),
      users: inside(
        within,
        made(list(user), () => []),
      ),
      invitations: inside(
        within,
        made(list(invitation), () => []),
      ),
      groups: inside(
        within,
        made(list(group), () => []),
      ),
      projects: inside(
        within,
        made(scopesOf("projects"), () => []),
      ),
      environments: inside(
        within,
        made(scopesOf("environments"), () => []),
      ),
      audit: inside(
        within,
        made(list(audit), () => []),
      ),
    },
    { keys: { hasGrants: "rbac", createdAt: "created" } },
  ),
  {
    load: ({ organization: whole }) => whole,
    save: (whole, loading) => ({
      ...whole,
      organization: whole,
      users: usersOf(whole, loading),
      projects: whole.scopes,
      environments: whole.scopes,
    }),
  },
);

const organizationId: Codec<string, Loading> = through(
  noted(text, { description: "name or id; default: the first one the user belongs to" }),
  {
    load: (wanted, { organizations }, place) => {
      const found = organizations.find((one) => one.name === wanted || one.id === wanted);
      if (found === undefined) throw new Error(`${place}: there is no organization "${wanted}".`);
      return found.id;
    },
    save: (wanted) => wanted,
  },
);

const token = record<StoredToken, Loading>(
  {
    token: required(text),
    userId: required(noted(userId, { description: "e-mail, service account's name or user id" })),
    organizationId: made(organizationId, ({ organizations }, { userId: holder }) => {
      const found = organizations.find((one) => membershipOf(one, holder) !== undefined);
      if (found === undefined)
        throw new Error(`cloudtruth: the token of ${holder} belongs to no organization.`);
      return found.id;
    }),
    env: maybe(
      noted(text, { description: "variable that `simulate` puts the key into, beside CLOUDTRUTH_API_KEY" }),
      null,
    ),
    kind: made(
      noted(oneOf("key", "login"), {
        description: "key: Api-Key. login: Bearer, as in the web interface.",
      }),
      () => "key",
    ),
  },
  { keys: { userId: "user", organizationId: "organization" } },
);

const withSwitches = (loading: Loading, { switches }: Pick<Store, "switches">): Loading => ({
  ...loading,
  switches,
});

const file = record<Pick<Store, "switches" | "organizations" | "tokens">, Loading>({
  switches: made(switchesCodec, ({ switches }) => switches),
  organizations: inside(withSwitches, required(list(organization))),
  tokens: made(list(token), () => []),
});

/** JSON Schema of CloudTruth's part of a state file. */
export const stateSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "CloudTruth simulator state",
  ...file.schema,
};

/**
 * Builds the store from a state file. People stand by e-mail, service accounts by name, everything else by name;
 * ids, times and keys are made up where they are missing.
 *
 * @throws Error that names what makes no sense
 */
export function loadState({ state, now, random }: SimulatorOptions): Store {
  const switches = switchesCodec.load({}, undefined, "switches");
  const users: Store["users"] = new Map();
  const loaded = file.load(state, { users, organizations: [], switches, now, random }, "cloudtruth");
  return { ...loaded, users, now, random };
}

/** The store in the form of the state file, with every id. */
export function saveState(store: Store): StateValue {
  return file.save(store, store);
}
