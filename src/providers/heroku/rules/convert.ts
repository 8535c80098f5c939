import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { Identity } from "../../../model/subject.ts";
import { type FieldRules, kindOf, wrongField } from "../../kit/fields.ts";

/** The pseudo-account `TEAM@herokumanager.com` owns the apps of a team; it is nobody and is never shown. */
export function isPseudoOwner(email: string | undefined): boolean {
  return email?.toLowerCase().endsWith("@herokumanager.com") === true;
}

/** What the adapter needs to know of a team. */
export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  readonly type: "team" | "enterprise";
  /** The caller's role; undefined if the vendor says none. */
  readonly role?: string;
  readonly membershipLimit?: number;
}

/** One row of the member list. */
export interface MemberRow {
  readonly identity: Identity;
  readonly email: string;
  readonly role: string | undefined;
  readonly isFederated: boolean;
  /** Undefined where the vendor does not show it. */
  readonly hasMfa: boolean | undefined;
}

/** One member of an Enterprise account. */
export interface AccountMemberRow {
  readonly identity: Identity;
  readonly email: string;
  readonly permissions: readonly string[];
  readonly hasMfa: boolean | undefined;
  readonly hasSso: boolean;
}

/** One pending invitation. */
export interface InvitationRow {
  readonly identity: Identity;
  readonly id: string;
  readonly email: string;
  readonly role: string;
}

/** One app of the team. */
export interface AppRow {
  readonly id: string;
  readonly name: string;
  readonly isLocked: boolean;
  /** The team the vendor says it belongs to, by name. */
  readonly team: string | undefined;
}

/** One person on one app, from either listing. */
export interface PlaceRow {
  readonly identity: Identity;
  readonly email: string;
  /** The person's team role, or `collaborator`; undefined where the listing does not show it. */
  readonly role: string | undefined;
  readonly permissions: readonly string[];
}

/** One entity of `GET /teams/{team}/permissions` that is an app. */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly places: readonly PlaceRow[];
}

const person: FieldRules = { "id?": "text", "email?": "text", "name?": "text" };
const roled: FieldRules = { "role?": "text" };

/** Kinds of the fields that are read. Source: the vendor's hyper-schema; `?` is nullable there, or left out at times. */
const fields = {
  account: { "id?": "text", "name?": "text" },
  team: { ...roled, "type?": "text" },
  feature: { name: "filled text", enabled: "flag" },
  member: {
    ...roled,
    "email?": "text",
    "federated?": "flag",
    "two_factor_authentication?": "flag",
    "user?": person,
    "name?": "text",
  },
  invitation: { "role?": "text", "user?": person },
  app: { "locked?": "flag", "team?": { "name?": "text" } },
  collaborator: { ...roled, "user?": person },
  entity: { type: "filled text" },
} as const satisfies Readonly<Record<string, FieldRules>>;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Thrown for an object that lacks what the contract guarantees; the caller names the request. */
export class ShapeError extends Error {}

function objectOf(value: unknown, what: string, rules: FieldRules = {}): JsonObject {
  if (!isJsonObject(value)) throw new ShapeError(`${what} is ${kindOf(value)} and not an object`);
  const wrong = wrongField(value, rules);
  if (wrong !== undefined) throw new ShapeError(`in ${what}, ${wrong}`);
  return value;
}

function required(value: unknown, what: string): string {
  const found = text(value);
  if (found === undefined) throw new ShapeError(`${what} is ${kindOf(value)} and not a text`);
  return found;
}

function identityOf(email: string | undefined, user: unknown, name?: unknown): Identity {
  const person = isJsonObject(user) ? user : {};
  const id = text(person.id);
  const spelled = email ?? text(person.email);
  const called = text(person.name) ?? text(name);
  return {
    ...(id === undefined ? {} : { id }),
    ...(spelled === undefined ? {} : { email: spelled }),
    ...(called === undefined ? {} : { name: called }),
  };
}

/** The caller. */
export function accountOf(body: unknown): Identity & { readonly email: string } {
  const account = objectOf(body, "the account", fields.account);
  const email = required(account.email, "the account's e-mail");
  return { ...identityOf(email, account), email };
}

/** A team. A type the contract does not know is refused rather than guessed. */
export function teamOf(body: unknown): TeamFacts {
  const team = objectOf(body, "the team", fields.team);
  const type = team.type;
  if (type !== "team" && type !== "enterprise")
    throw new ShapeError(`the team's type ${JSON.stringify(type)} is unknown`);
  const role = text(team.role);
  return {
    id: required(team.id, "the team's id"),
    name: required(team.name, "the team's name"),
    type,
    ...(role === undefined ? {} : { role }),
    ...(typeof team.membership_limit === "number" ? { membershipLimit: team.membership_limit } : {}),
  };
}

/** Names of the features a team has, and which of them are switched on. */
export function featuresOf(body: unknown): {
  readonly present: ReadonlySet<string>;
  readonly enabled: ReadonlySet<string>;
} {
  if (!Array.isArray(body)) throw new ShapeError("the features are not a list");
  const present = new Set<string>();
  const enabled = new Set<string>();
  for (const item of body) {
    const feature = objectOf(item, "a feature", fields.feature);
    const name = required(feature.name, "a feature's name");
    present.add(name);
    if (feature.enabled === true) enabled.add(name);
  }
  return { present, enabled };
}

/** One row of the member list; only e-mail and `federated` are guaranteed by the vendor. */
export function memberOf(item: unknown): MemberRow {
  const row = objectOf(item, "a member", fields.member);
  const email = required(row.email, "a member's e-mail");
  return {
    identity: identityOf(email, row.user, row.name),
    email,
    // Every member has a role: one that the vendor leaves out is one that is not known.
    role: text(row.role) ?? "none",
    isFederated: row.federated === true,
    hasMfa: typeof row.two_factor_authentication === "boolean" ? row.two_factor_authentication : undefined,
  };
}

/** One member of an Enterprise account. Permissions come as names or as objects with one. */
export function accountMemberOf(item: unknown): AccountMemberRow {
  const row = objectOf(item, "a member of the account", { "user?": person });
  const identity = identityOf(undefined, row.user);
  const held = Array.isArray(row.permissions) ? row.permissions : [];
  return {
    identity,
    email: required(identity.email, "a member's user.email"),
    permissions: held.map((one) => required(isJsonObject(one) ? one.name : one, "a permission's name")),
    hasMfa: typeof row.two_factor_authentication === "boolean" ? row.two_factor_authentication : undefined,
    hasSso: isJsonObject(row.identity_provider),
  };
}

/** One pending invitation; its e-mail stands under `user`. */
export function invitationOf(item: unknown): InvitationRow {
  const row = objectOf(item, "an invitation", fields.invitation);
  const identity = identityOf(undefined, row.user);
  return {
    identity,
    id: required(row.id, "an invitation's id"),
    email: required(identity.email, "an invitation's user.email"),
    role: required(row.role, "an invitation's role"),
  };
}

/** One app of a team. */
export function appOf(item: unknown): AppRow {
  const row = objectOf(item, "an app", fields.app);
  // Left out where the vendor does not show it; null is nothing that it documents.
  if (row.locked === null) throw new ShapeError("in an app, locked is null and not true or false");
  return {
    id: required(row.id, "an app's id"),
    name: required(row.name, "an app's name"),
    isLocked: row.locked === true,
    team: isJsonObject(row.team) ? text(row.team.name) : undefined,
  };
}

/** One collaborator row. */
export function collaboratorOf(item: unknown): PlaceRow {
  const row = objectOf(item, "a collaborator", fields.collaborator);
  const identity = identityOf(undefined, row.user);
  return {
    identity,
    email: required(identity.email, "a collaborator's user.email"),
    role: text(row.role),
    permissions: permissionNames(row.permissions),
  };
}

/** Permission names from answers, which give objects, and from entities, which give bare names. */
function permissionNames(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ShapeError(`permissions is ${kindOf(value)} and not a list`);
  return value.map((item) => required(isJsonObject(item) ? item.name : item, "a permission's name"));
}

/** One permission entity, or undefined for a space. */
export function entityOf(item: unknown): EntityRow | undefined {
  const row = objectOf(item, "a permission entity", fields.entity);
  if (row.type !== "app") return undefined;
  if (!Array.isArray(row.users)) throw new ShapeError("a permission entity's users are not a list");
  return {
    id: required(row.id, "a permission entity's id"),
    name: required(row.name, "a permission entity's name"),
    places: row.users.map((user) => {
      const person = objectOf(user, "a permission entity's user");
      const email = required(person.email, "a permission entity's user e-mail");
      return {
        identity: identityOf(email, person),
        email,
        role: undefined,
        permissions: permissionNames(person.permissions),
      };
    }),
  };
}
