import type { SimulatorOptions } from "../../../simulator/contract.ts";
import {
  anything,
  type Codec,
  flag,
  integer,
  list,
  oneOf,
  orNull,
  text,
  through,
} from "../../../simulator/kit/codec.ts";
import { makeUuid } from "../../../simulator/kit/random.ts";
import { made, maybe, nothing, record, required, silent } from "../../../simulator/kit/record.ts";
import { isObject } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import { findUser } from "./store.ts";

type Plain = Record<string, unknown>;
export type Loading = Pick<SimulatorOptions, "now" | "random">;

export interface InOrganization extends Loading {
  readonly org: SimulatedOrganization;
}

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

/** A user, and what it becomes. */
export const user: Codec<StoredRecord, InOrganization> = through(
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

/** A space, which is a group. */
export const space: Codec<StoredRecord, InOrganization> = through(
  record<SpaceEntry, InOrganization>(
    {
      ...frame,
      name: required(text),
      members: silent(list(userId), nothing),
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
