import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import {
  type Codec,
  flag,
  integer,
  list,
  mapOf,
  noted,
  oneOf,
  set,
  text,
  textOf,
  through,
} from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, nothing, record, required, unsaved } from "../../../simulator/kit/record.ts";
import type { WireTypeRole } from "../wire.ts";
import { sshUsers } from "./rights.ts";
import type {
  EnvironmentRecord,
  HeldRecord,
  InvitationRecord,
  OrganizationInvitationRecord,
  OrganizationRecord,
  ProjectInvitationRecord,
  ProjectRecord,
  Stamped,
  Store,
  TeamRecord,
  TokenRecord,
  UserRecord,
} from "./store.ts";
import { ensureUser, firstNameOf, newShortId, newUlid, newUuid, userByEmail } from "./store.ts";
import { switchesCodec } from "./switches.ts";

/** Things of the state file came to be on this day, a second apart, so that reloading gives the same answers. */
const beginning = Date.UTC(2026, 0, 5, 9, 0, 0);

interface Loading {
  readonly store: Pick<Store, "users" | "random">;
  /** The next second. */
  readonly tick: () => number;
}

interface InOrganization extends Loading {
  readonly organization: OrganizationRecord;
}

const within = (loading: Loading, organization: OrganizationRecord): InOrganization => ({
  ...loading,
  organization,
});

const stamp = ({ tick }: Loading): Stamped => {
  const at = tick();
  return { createdAt: at, updatedAt: at };
};

/** Nothing of the file says when something came to be. */
const stamps = {
  createdAt: unsaved<number, Loading, Stamped>(({ tick }) => tick()),
  updatedAt: unsaved<number, Loading, Stamped>((_loading, { createdAt }) => createdAt),
};

const email = textOf({ pattern: "^[^\\s@]+@[^\\s@]+$" });
const uuid = textOf({ format: "uuid" });
const texts = list(text);

/** An account by its e-mail; made where there is none yet. */
const person: Codec<string, Loading> = through(email, {
  load: (given, { store }) => ensureUser(store, given).id,
  save: (id, { store }) => store.users.get(id)?.email ?? id,
});

const held: Codec<HeldRecord, Loading> = through(texts, {
  load: (permissions, loading) => ({ ...stamp(loading), permissions }),
  save: ({ permissions }) => permissions,
});

const heldByEmail = noted(mapOf(person, held), { description: "E-mail to permissions." });

/** What stands as a list and has been there since a moment. */
const stamped = <Context extends Loading>(
  item: Codec<string, Context>,
): Codec<Map<string, Stamped>, Context> =>
  through(list(item), {
    load: (ids, loading) => new Map(ids.map((id) => [id, stamp(loading)])),
    save: (entries) => [...entries.keys()],
  });

const user = record<UserRecord, Loading>(
  {
    id: made(uuid, ({ store }) => newUuid(store)),
    email: required(email),
    firstName: made(text, (_loading, whole) => firstNameOf(whole.email)),
    lastName: made(text, () => ""),
    reference: made(
      noted(oneOf("present", "null", "missing"), {
        description: "What the reference endpoint says of this user. Default: present.",
      }),
      () => "present",
    ),
    hasMfa: made(flag, () => true),
    hasSso: made(flag, () => false),
  },
  {
    keys: { firstName: "first_name", lastName: "last_name", hasMfa: "mfa_enabled", hasSso: "sso_enabled" },
    settle: (one, { store }) => {
      if (userByEmail(store, one.email) !== undefined)
        throw new Error(`upsun: the user ${one.email} stands there twice.`);
      store.users.set(one.id, one);
    },
  },
);

const token = record<TokenRecord, Loading>(
  {
    token: required(text),
    email: required(email),
    env: maybe(noted(text, { description: "Variable under which this token is handed out." }), undefined),
  },
  { keys: { email: "user" }, settle: (one, { store }) => void ensureUser(store, one.email) },
);

const invitation = {
  ...stamps,
  id: made(uuid, ({ store }: InOrganization) => newUuid(store)),
  state: made(oneOf("pending", "processing", "accepted", "cancelled", "error"), () => "pending" as const),
  email: required(email),
  inviterId: made(person, ({ organization: { ownerId } }: InOrganization) => ownerId),
  finishedAt: unsaved<number | undefined, Loading, InvitationRecord>((_loading, { state, updatedAt }) =>
    state === "pending" || state === "processing" ? undefined : updatedAt,
  ),
};
const INVITATION_KEYS = { keys: { inviterId: "inviter" } };

const organizationInvitation = record<OrganizationInvitationRecord, InOrganization>(
  { ...invitation, permissions: made(texts, nothing) },
  INVITATION_KEYS,
);

const environmentType = oneOf<string>("production", "staging", "development");
const typeRole = record<WireTypeRole, unknown>({
  type: required(environmentType),
  role: required(oneOf<string>("admin", "contributor", "viewer")),
});

const projectInvitation = record<ProjectInvitationRecord, InOrganization>(
  {
    ...invitation,
    role: made(oneOf("admin", "viewer"), () => "viewer"),
    permissions: made(list(typeRole), nothing),
  },
  INVITATION_KEYS,
);

/** Stands where the file does not say who logs in by SSH, until everybody's access is known. */
const UNSETTLED: Set<string> = new Set();

const environment = record<EnvironmentRecord, InOrganization>({
  name: required(text),
  type: made(environmentType, () => "development"),
  status: made(oneOf<string>("active", "inactive", "paused", "dirty", "deleting"), () => "active"),
  ssh: made(set(person), () => UNSETTLED),
});

const project = record<ProjectRecord, InOrganization>(
  {
    ...stamps,
    id: made(textOf({ pattern: "^[a-z0-9]+$" }), ({ store }) => newShortId(store)),
    title: required(text),
    status: made(oneOf("requested", "active", "failed", "suspended", "deleted"), () => "active"),
    ownerId: maybe(person, undefined),
    userLicenses: maybe(integer({ minimum: 0 }), undefined),
    environments: made(list(environment), nothing),
    access: made(heldByEmail, () => new Map()),
    invitations: made(list(projectInvitation), nothing),
    activities: unsaved(nothing),
  },
  { keys: { ownerId: "owner", userLicenses: "user_licenses" } },
);

const projectOfTeam: Codec<string, InOrganization> = through(text, {
  load: (wanted, { organization: { projects } }, place) => {
    const found = projects.find(({ id, title }) => id === wanted || title === wanted);
    if (found === undefined) throw new Error(`${place}: there is no project "${wanted}".`);
    return found.id;
  },
  save: (id) => id,
});

const team = record<TeamRecord, InOrganization>(
  {
    ...stamps,
    id: made(text, ({ store }) => newUlid(store)),
    label: required(text),
    permissions: made(texts, nothing),
    members: made(stamped<InOrganization>(person), () => new Map()),
    projects: made(noted(stamped(projectOfTeam), { description: "Project ids or titles." }), () => new Map()),
  },
  { keys: { permissions: "project_permissions" } },
);

const organization = record<OrganizationRecord, Loading>(
  {
    ...stamps,
    id: made(text, ({ store }) => newUlid(store)),
    name: required(textOf({ pattern: "^[a-z0-9-]+$" })),
    label: made(text, (_loading, { name }) => name),
    type: made(oneOf("fixed", "flexible"), () => "flexible"),
    ownerId: required(person),
    status: made(oneOf("active", "restricted", "suspended", "deleted"), () => "active"),
    capabilities: made(texts, nothing),
    enforcesMfa: made(flag, () => false),
    members: made(heldByEmail, () => new Map()),
    invitations: inside(within, made(list(organizationInvitation), nothing)),
    projects: inside(within, made(list(project), nothing)),
    teams: inside(within, made(list(team), nothing)),
  },
  { keys: { ownerId: "owner", enforcesMfa: "mfa_enforced" }, settle: settleOrganization },
);

/** Whoever has access is a member, the owner first; a state file need not say it twice. */
function settleOrganization(whole: OrganizationRecord, loading: Loading): void {
  const { ownerId, projects, teams } = whole;
  const owner = whole.members.get(ownerId) ?? { ...stamp(loading), permissions: [] };
  whole.members.delete(ownerId);
  whole.members = new Map([[ownerId, owner], ...whole.members]);
  for (const id of [...projects.map(({ access }) => access), ...teams.map(({ members }) => members)].flatMap(
    (people) => [...people.keys()],
  ))
    if (!whole.members.has(id)) whole.members.set(id, { ...stamp(loading), permissions: [] });
  for (const one of projects)
    for (const place of one.environments)
      if (place.ssh === UNSETTLED) place.ssh = sshUsers(loading.store, whole, one, place.type);
}

type Saved = Pick<Store, "users" | "tokens" | "organizations" | "switches">;

const file = record<Saved, Loading>({
  users: made(
    through(list(user), {
      load: (_users, { store }) => store.users,
      save: (users) => [...users.values()],
    }),
    ({ store }) => store.users,
  ),
  tokens: made(list(token), nothing),
  organizations: made(list(organization), nothing),
  switches: made(switchesCodec, () => switchesCodec.load({}, undefined, "switches")),
});

/** JSON Schema (draft 2020-12) of the Upsun part of a simulator state file. */
export const stateSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "State of the Upsun simulator",
  ...file.schema,
};

/** Makes the store of a state file. @throws Error that names what makes no sense */
export function loadState({ state, now, random }: SimulatorOptions): Store {
  const users: Store["users"] = new Map();
  let ticks = 0;
  const tick = (): number => {
    ticks += 1;
    return beginning + ticks * 1000;
  };
  return { ...file.load(state, { store: { users, random }, tick }, "upsun"), now, random };
}

/** The store in the form of the state file; loading it again gives an equivalent simulator. */
export function saveState(store: Store): StateValue {
  return file.save(store, { store, tick: store.now });
}
