import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import { makeUuid } from "../../../simulator/kit/random.ts";
import { isObject } from "./fault.ts";
import { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import { findUser, type StateToken, type Store } from "./store.ts";
import type { Limits, Switches } from "./switches.ts";
import { STANDARD, STANDARD_LIMITS } from "./switches.ts";

/** The schema name that the Viz Now profile gives to spaces when the state names none. */
export const DEFAULT_EXTENSION = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";

type Plain = Record<string, unknown>;

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listOf(value: unknown, what: string): Plain[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isObject))
    throw new Error(`${what} has to be a list of mappings.`);
  return value;
}

/** Builds the store from a state file's part. @throws Error for a state that makes no sense */
export function loadState(options: SimulatorOptions): Store {
  return { tokens: loadTokens(options.state), organizations: loadOrganizations(options) };
}

function loadTokens(state: StateValue): StateToken[] {
  return listOf(isObject(state) ? state.tokens : undefined, "scim.tokens").map((item) => {
    const [token, user, env, org] = [text(item.token), text(item.user), text(item.env), text(item.org)];
    if (token === undefined || user === undefined)
      throw new Error("Each of scim.tokens needs a token and a user.");
    return { token, user, ...(env === undefined ? {} : { env }), ...(org === undefined ? {} : { org }) };
  });
}

function loadOrganizations(options: SimulatorOptions): SimulatedOrganization[] {
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
