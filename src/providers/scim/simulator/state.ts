import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import { makeUuid } from "../../../simulator/kit/random.ts";
import { isObject } from "./fault.ts";
import { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import type { Limits, Switches } from "./switches.ts";
import { limitsSchema, STANDARD, STANDARD_LIMITS, switchesSchema } from "./switches.ts";

/** The schema name that the Viz Now profile gives to spaces when the state names none. */
export const DEFAULT_EXTENSION = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";

/** One token of the state. */
export interface StateToken {
  readonly token: string;
  /** E-mail of the user it acts for. */
  readonly user: string;
  /** Variable that `environment` gives it in. */
  readonly env?: string;
  /** Only for this organization; absent: for every one that knows the user. */
  readonly org?: string;
}

type Plain = Record<string, unknown>;

const instant = { anyOf: [{ type: "integer" }, { type: "string" }] } as const;
const record = {
  id: { type: "string" },
  externalId: { type: "string" },
  created: instant,
  modified: instant,
  version: { type: "integer" },
};

/** JSON Schema of this simulator's part of the state file. */
export const stateSchema: object = {
  type: "object",
  additionalProperties: false,
  required: ["organizations"],
  properties: {
    tokens: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["token", "user"],
        properties: {
          token: { type: "string" },
          user: { type: "string" },
          env: { type: "string" },
          org: { type: "string" },
        },
      },
    },
    switches: switchesSchema,
    organizations: { type: "object", additionalProperties: organizationSchema() },
  },
};

function organizationSchema(): object {
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      profile: { enum: ["viz-now", "generic"] },
      extension: { type: ["string", "null"] },
      urlEnv: { type: "string" },
      switches: switchesSchema,
      limits: limitsSchema,
      users: {
        type: "array",
        items: {
          type: "object",
          required: ["email"],
          properties: {
            ...record,
            email: { type: "string" },
            userName: { type: "string" },
            givenName: { type: "string" },
            familyName: { type: "string" },
            role: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
            active: { type: ["boolean", "null"] },
            more: { type: "object" },
          },
        },
      },
      spaces: {
        type: "array",
        items: {
          type: "object",
          required: ["name"],
          properties: {
            ...record,
            name: { type: "string" },
            owner: { type: "string" },
            public: { type: "boolean" },
            status: { enum: ["created", "deployed", "running", "stopped"] },
            whitelist: { type: "array" },
            members: { type: "array", items: { type: "string" } },
          },
        },
      },
    },
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listOf(value: unknown, what: string): Plain[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isObject))
    throw new Error(`${what} has to be a list of mappings.`);
  return value;
}

/** Reads the tokens. @throws Error */
export function loadTokens(state: StateValue): StateToken[] {
  return listOf(isObject(state) ? state.tokens : undefined, "scim.tokens").map((item) => {
    const [token, user, env, org] = [text(item.token), text(item.user), text(item.env), text(item.org)];
    if (token === undefined || user === undefined)
      throw new Error("Each of scim.tokens needs a token and a user.");
    return { token, user, ...(env === undefined ? {} : { env }), ...(org === undefined ? {} : { org }) };
  });
}

/** Reads the organizations. @throws Error */
export function loadOrganizations(options: SimulatorOptions): SimulatedOrganization[] {
  const { state } = options;
  if (!isObject(state) || !isObject(state.organizations)) throw new Error("scim.organizations is missing.");
  const shared = isObject(state.switches) ? state.switches : {};
  return Object.entries(state.organizations).map(([name, value]) => {
    if (!isObject(value)) throw new Error(`scim.organizations.${name} has to be a mapping.`);
    return loadOrganization(name, value, shared, options);
  });
}

function loadOrganization(
  name: string,
  value: Plain,
  shared: Plain,
  options: SimulatorOptions,
): SimulatedOrganization {
  const profile = value.profile === "generic" ? "generic" : "viz-now";
  const named = value.extension;
  const extension =
    typeof named === "string"
      ? named
      : profile === "viz-now" && named !== null
        ? DEFAULT_EXTENSION
        : undefined;
  const switches = {
    ...structuredClone(STANDARD),
    ...shared,
    ...(isObject(value.switches) ? value.switches : {}),
  } as Switches;
  const limits = { ...STANDARD_LIMITS, ...(isObject(value.limits) ? value.limits : {}) } as Limits;
  const org = new SimulatedOrganization({
    name,
    profile,
    extension,
    switches,
    limits,
    urlEnv: text(value.urlEnv),
    now: options.now,
    random: options.random,
  });
  for (const user of listOf(value.users, `${name}.users`))
    store(org, "User", userAttributes(user), user, options);
  for (const space of listOf(value.spaces, `${name}.spaces`))
    store(org, "Group", groupAttributes(org, space), space, options);
  return org;
}

function store(
  org: SimulatedOrganization,
  kind: StoredRecord["kind"],
  attributes: Plain,
  from: Plain,
  options: SimulatorOptions,
): void {
  const id = text(from.id) ?? makeUuid(options.random);
  if (org.records.has(id)) throw new Error(`The id ${id} is used twice in ${org.options.name}.`);
  const moment = (value: unknown): number =>
    typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : options.now();
  const externalId = text(from.externalId);
  const version = from.version;
  org.records.set(id, {
    id,
    kind,
    attributes: externalId === undefined ? attributes : { externalId, ...attributes },
    created: moment(from.created),
    modified: moment(from.modified ?? from.created),
    version: typeof version === "number" ? version : 1,
  });
}

function userAttributes(user: Plain): Plain {
  const email = text(user.email);
  if (email === undefined) throw new Error("Each user needs an email.");
  const name = {
    ...(text(user.givenName) === undefined ? {} : { givenName: text(user.givenName) }),
    ...(text(user.familyName) === undefined ? {} : { familyName: text(user.familyName) }),
  };
  const role = user.role;
  const roles = role === undefined ? [] : Array.isArray(role) ? role : [role];
  return {
    userName: text(user.userName) ?? email,
    ...(Object.keys(name).length === 0 ? {} : { name }),
    emails: [{ value: email, type: "work", primary: true }],
    ...(roles.length === 0
      ? {}
      : { roles: roles.map((value, index) => ({ value, ...(index === 0 ? { primary: true } : {}) })) }),
    // null stands for a record whose `active` was never set.
    ...(user.active === null ? {} : { active: user.active !== false }),
    ...(isObject(user.more) ? structuredClone(user.more) : {}),
  };
}

function groupAttributes(org: SimulatedOrganization, space: Plain): Plain {
  const name = text(space.name);
  if (name === undefined) throw new Error("Each space needs a name.");
  const members = Array.isArray(space.members)
    ? space.members.map((email) => userId(org, String(email)))
    : [];
  const urn = org.options.extension;
  return {
    displayName: name,
    ...(members.length === 0 ? {} : { members: members.map((value) => ({ value, type: "User" })) }),
    ...(urn === undefined ? {} : { [urn]: spaceAttributes(org, space) }),
  };
}

function spaceAttributes(org: SimulatedOrganization, space: Plain): Plain {
  const owner = text(space.owner);
  const whitelist = Array.isArray(space.whitelist) ? space.whitelist : [];
  return {
    status: text(space.status) ?? "created",
    ...(owner === undefined ? {} : { owner: { value: userId(org, owner) } }),
    ...(typeof space.public === "boolean" ? { public: space.public } : {}),
    ...(whitelist.length === 0
      ? {}
      : { whitelist: whitelist.map((entry) => (isObject(entry) ? { ...entry } : { value: String(entry) })) }),
  };
}

/** The id of the user with this e-mail or user name, or whose id it is. @throws Error */
function userId(org: SimulatedOrganization, email: string): string {
  const found =
    findUser(org, email) ?? (org.records.get(email)?.kind === "User" ? org.records.get(email) : undefined);
  if (found === undefined) throw new Error(`${email} is not a user of ${org.options.name}.`);
  return found.id;
}

/** The user who goes by this user name or e-mail. */
export function findUser(org: SimulatedOrganization, email: string): StoredRecord | undefined {
  const wanted = email.toLowerCase();
  return org.all("User").find((user) => {
    const emails = Array.isArray(user.attributes.emails) ? user.attributes.emails : [];
    const names = [
      user.attributes.userName,
      ...emails.map((item) => (isObject(item) ? item.value : undefined)),
    ];
    return names.some((name) => typeof name === "string" && name.toLowerCase() === wanted);
  });
}

/** The state as a file gives it. */
export function saveState(
  organizations: readonly SimulatedOrganization[],
  tokens: readonly StateToken[],
): StateValue {
  const saved = {
    tokens,
    organizations: Object.fromEntries(organizations.map((org) => [org.options.name, saveOrganization(org)])),
  };
  return JSON.parse(JSON.stringify(saved)) as StateValue;
}

function saveOrganization(org: SimulatedOrganization): Plain {
  const { profile, extension, urlEnv, switches, limits } = org.options;
  return {
    profile,
    extension: extension ?? null,
    ...(urlEnv === undefined ? {} : { urlEnv }),
    switches,
    limits,
    users: org.all("User").map(saveUser),
    spaces: org.all("Group").map((group) => saveGroup(org, group)),
  };
}

function saveFrame(item: StoredRecord): Plain {
  const externalId = text(item.attributes.externalId);
  return {
    id: item.id,
    ...(externalId === undefined ? {} : { externalId }),
    created: item.created,
    modified: item.modified,
    version: item.version,
  };
}

function saveUser(user: StoredRecord): Plain {
  const { userName, name, emails, active, externalId: _externalId, roles, ...more } = user.attributes;
  const email = Array.isArray(emails) && isObject(emails[0]) ? emails[0].value : userName;
  // Whatever a plain entry cannot say is kept as it is.
  return {
    ...saveFrame(user),
    email,
    userName,
    active: active ?? null,
    more: { ...more, name, emails, roles },
  };
}

function saveGroup(org: SimulatedOrganization, group: StoredRecord): Plain {
  const members = Array.isArray(group.attributes.members) ? group.attributes.members : [];
  const emailOf = (id: unknown): unknown => org.records.get(String(id))?.attributes.userName ?? id;
  const urn = org.options.extension;
  const space = urn !== undefined && isObject(group.attributes[urn]) ? group.attributes[urn] : {};
  const owner = isObject(space.owner) ? space.owner.value : undefined;
  return {
    ...saveFrame(group),
    name: group.attributes.displayName,
    ...(members.length === 0
      ? {}
      : { members: members.map((item) => emailOf(isObject(item) ? item.value : item)) }),
    ...(space.status === undefined ? {} : { status: space.status }),
    ...(owner === undefined ? {} : { owner: emailOf(owner) }),
    ...(typeof space.public === "boolean" ? { public: space.public } : {}),
    ...(space.whitelist === undefined ? {} : { whitelist: space.whitelist }),
  };
}
