import type { Access } from "../../../model/access.ts";
import { normalizeAccess } from "../../../model/compare.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { Identity } from "../../../model/subject.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import { canonicalizeNetwork } from "../network.ts";
import type { Profile, ProfileRole } from "../profiles/profile.ts";
import { fileRole } from "../profiles/profile.ts";
import { roleForm } from "../shape.ts";
import type { WhitelistEntry } from "../whitelist.ts";
import { booleanField, field, listField, objectField, textField } from "./lenient.ts";

/** A user as read. */
export interface UserRecord {
  readonly id: string;
  readonly userName: string;
  /** As the service spells it. */
  readonly email?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly externalId?: string;
  /** Undefined if the service does not say. */
  readonly active: boolean | undefined;
  /** Role values on the wire, unique, sorted. For `role-groups` filled in from the groups. */
  readonly roles: readonly string[];
  /** Ids of the groups the user is in, where the service shows them. */
  readonly groups: readonly string[] | undefined;
  readonly version?: string;
  /** The record as it came, for a PUT. */
  readonly raw: JsonObject;
}

/** A group as read. */
export interface GroupRecord {
  readonly id: string;
  readonly displayName: string;
  readonly externalId?: string;
  /** Ids of the users on it, unique. */
  readonly members: readonly string[];
  /** Names of groups on it; they are reported and left alone. */
  readonly nested: readonly string[];
  readonly owner?: string;
  readonly isPublic: boolean;
  readonly whitelist: readonly WhitelistEntry[];
  readonly status?: string;
  readonly version?: string;
  readonly raw: JsonObject;
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

/** Reads a user; undefined for something without an id. */
export function readUser(raw: JsonObject, profile: Profile): UserRecord | undefined {
  const id = textField(raw, "id");
  if (id === undefined) return undefined;
  const userName = textField(raw, "userName") ?? id;
  const name = objectField(raw, "name");
  const groups = field(raw, "groups") === undefined ? undefined : idsIn(listField(raw, "groups"));
  return {
    id,
    userName,
    active: booleanField(raw, "active"),
    roles: rolesIn(raw, profile),
    groups,
    raw,
    ...optional("email", emailOf(raw, userName, profile)),
    ...optional("givenName", textField(name, "givenName")),
    ...optional("familyName", textField(name, "familyName")),
    ...optional("externalId", textField(raw, "externalId")),
    ...optional("version", textField(objectField(raw, "meta"), "version")),
  };
}

function emailOf(raw: JsonObject, userName: string, profile: Profile): string | undefined {
  if (profile.isEmailUserName && userName.includes("@")) return userName;
  const emails = listField(raw, "emails");
  const primary = emails.find((item) => booleanField(item, "primary") === true) ?? emails[0];
  const value = typeof primary === "string" ? primary : textField(primary, "value");
  return value ?? (userName.includes("@") ? userName : undefined);
}

function rolesIn(raw: JsonObject, profile: Profile): readonly string[] {
  const texts = (list: readonly unknown[]): string[] =>
    list.flatMap((item) => (typeof item === "string" ? item : (textField(item, "value") ?? [])));
  switch (profile.roleEncoding) {
    case "roles":
    case "roles-strings":
      return unique(texts(listField(raw, "roles")));
    case "entitlements":
      return unique(texts(listField(raw, "entitlements")));
    case "user-type":
      return unique(texts(listField(raw, "userType")));
    default:
      return [];
  }
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function idsIn(list: readonly unknown[]): readonly string[] {
  return [
    ...new Set(list.flatMap((item) => (typeof item === "string" ? item : (textField(item, "value") ?? [])))),
  ];
}

/** Reads a group; undefined for something without an id. */
export function readGroup(raw: JsonObject, profile: Profile): GroupRecord | undefined {
  const id = textField(raw, "id");
  if (id === undefined) return undefined;
  const { members, nested } = membersIn(listField(raw, "members"));
  const space = profile.extension === undefined ? {} : objectField(raw, profile.extension);
  const owner = field(space, "owner");
  return {
    id,
    displayName: textField(raw, "displayName") ?? id,
    members,
    nested,
    isPublic: booleanField(space, "public") === true,
    whitelist: readNetworks(listField(space, "whitelist")),
    raw,
    ...optional("externalId", textField(raw, "externalId")),
    ...optional("owner", typeof owner === "string" ? owner : textField(owner, "value")),
    ...optional("status", textField(space, "status")),
    ...optional("version", textField(objectField(raw, "meta"), "version")),
  };
}

function membersIn(list: readonly unknown[]): Pick<GroupRecord, "members" | "nested"> {
  const members = new Set<string>();
  const nested: string[] = [];
  for (const item of list) {
    const id = typeof item === "string" ? item : textField(item, "value");
    if (textField(item, "type")?.toLowerCase() === "group") {
      nested.push(textField(item, "display") ?? id ?? "group");
    } else if (id !== undefined) members.add(id);
  }
  return { members: [...members], nested };
}

function readNetworks(list: readonly unknown[]): readonly WhitelistEntry[] {
  const entries = list.flatMap((item): WhitelistEntry[] => {
    const text = typeof item === "string" ? item : textField(item, "value");
    if (text === undefined) return [];
    const network = canonicalizeNetwork(text);
    // What the service holds in a form we cannot read is kept as it is: it then differs, and is shown.
    return [
      {
        value: "network" in network ? network.network : text,
        ...optional("label", textField(item, "display")),
      },
    ];
  });
  return [...new Map(entries.map((entry) => [entry.value, entry])).values()];
}

/** The account behind a user. */
export function identityOf(user: UserRecord): Identity {
  const parts = [user.givenName, user.familyName].filter((part) => part !== undefined).join(" ");
  const name = parts === "" ? textField(user.raw, "displayName") : parts;
  const login = user.userName.includes("@") || user.userName === user.id ? undefined : user.userName;
  return {
    id: user.id,
    ...optional("email", user.email),
    ...optional("login", login),
    ...optional("name", name === user.email || name === "" ? undefined : name),
  };
}

/** The access of a user in the organization. */
export function accessOf(user: UserRecord, profile: Profile): Access {
  const role = fileRole(profile, user.roles);
  const isActive = user.active ?? profile.activeDefault;
  return normalizeAccess(roleForm(profile), {
    ...(role === undefined ? {} : { role }),
    ...(isActive ? {} : { disabled: true as const }),
    details: {
      ...(user.email === undefined ? {} : { email: normalizeEmail(user.email) }),
      ...(user.givenName === undefined ? {} : { givenName: user.givenName }),
      ...(user.familyName === undefined ? {} : { familyName: user.familyName }),
    },
  });
}

/** For `role-groups`: the role value a group stands for, or undefined. */
export function roleOfGroup(profile: Profile, displayName: string): string | undefined {
  if (profile.roleEncoding !== "role-groups") return undefined;
  const { roleGroupPrefix: prefix } = profile;
  if (!displayName.startsWith(prefix)) return undefined;
  const value = displayName.slice(prefix.length);
  const isKnown = profile.roles.some((role: ProfileRole) => role.value === value);
  return isKnown || (profile.hasOpenRoles && prefix !== "" && value !== "") ? value : undefined;
}
