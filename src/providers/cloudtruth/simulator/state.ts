import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import { type Codec, flag, list, noted, number, oneOf, text, through } from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, nothing, record, required, unsaved } from "../../../simulator/kit/record.ts";
import { createdAt, empty, type InOrganization, id, type Loading, userId } from "./state-parts.ts";
import { group, scopesOf } from "./state-scopes.ts";
import { type UserEntry, user, usersOf } from "./state-users.ts";
import {
  membershipOf,
  type Store,
  type StoredAudit,
  type StoredGroup,
  type StoredInvitation,
  type StoredOrganization,
  type StoredScope,
  type StoredToken,
} from "./store.ts";
import { switchesCodec } from "./switches.ts";

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
      users: inside(within, made(list(user), nothing)),
      invitations: inside(within, made(list(invitation), nothing)),
      groups: inside(within, made(list(group), nothing)),
      projects: inside(within, made(scopesOf("projects"), nothing)),
      environments: inside(within, made(scopesOf("environments"), nothing)),
      audit: inside(within, made(list(audit), nothing)),
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
  tokens: made(list(token), nothing),
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
