import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import { formatAddress, parseAddress, sectionOf as sectionOfAddress } from "./address.ts";
import type { Json } from "./json.ts";
import { isJsonObject } from "./json.ts";
import type { AccessForm, OrgShape } from "./shape.ts";
import type { DesiredOrg, LiveOrg, OriginRef } from "./state.ts";
import type { SubjectKey } from "./subject.ts";

/** The section of vendor-side groups, and the setting that holds what a group's members may do. */
export const GROUPS = "groups";
const GROUP_ACCESS = "role";

/** What a desired and a live grant have in common, as far as effective access goes. */
export interface GrantFacts {
  readonly access: Access;
  readonly origins?: readonly OriginRef[];
  /** Milliseconds since 1970. */
  readonly until?: number;
  readonly reason?: string;
  readonly isImplied?: true;
  readonly pending?: { readonly state: string };
}

/** One side of one organization: what the files ask for, or what is live. */
export interface AccessBook {
  readonly org: string;
  readonly grants: ReadonlyMap<Address, ReadonlyMap<SubjectKey, GrantFacts>>;
  readonly settings: ReadonlyMap<
    Address,
    ReadonlyMap<string, { readonly value: Json; readonly origins?: readonly OriginRef[] }>
  >;
  readonly resources: ReadonlyMap<Address, { readonly section: string }>;
  readonly owner?: { readonly subject: SubjectKey; readonly origin?: OriginRef };
}

/** The desired side of an organization. */
export function desiredBook(org: DesiredOrg): AccessBook {
  return {
    org: org.key,
    grants: org.grants,
    settings: org.settings,
    resources: org.resources,
    ...(org.owner === undefined ? {} : { owner: org.owner }),
  };
}

/** The live side of an organization. */
export function liveBook(live: LiveOrg): AccessBook {
  return {
    org: live.org,
    grants: live.grants,
    settings: live.settings,
    resources: live.resources,
    ...(live.owner === undefined ? {} : { owner: { subject: live.owner } }),
  };
}

/** The section of an address: `members` for the organization itself. */
export function sectionOf(address: Address): string {
  return sectionOfAddress(address) ?? "members";
}

/** How access is written in a section; undefined for a section without holders or unknown to the shape. */
export function formOf(shape: OrgShape, section: string): AccessForm | undefined {
  if (section === "members") return shape.members.form;
  return shape.sections.find((candidate) => candidate.section === section)?.holders?.form;
}

/** Every address of the book on which somebody holds or may hold access; the organization itself first. */
export function addressesOf(book: AccessBook): readonly Address[] {
  return [...new Set([formatAddress(book.org), ...book.resources.keys(), ...book.grants.keys()])];
}

/**
 * The levels that one access value gives: its role, its permissions with what they bring along. Access to a list
 * without levels gives `member`. Roles on environment types are not among them.
 */
export function levelsOf(form: AccessForm | undefined, access: Access): readonly string[] {
  const levels = new Set<string>(access.permissions ?? []);
  if (form?.form === "permissions") {
    for (const level of [...levels, ...(form.always ?? [])]) {
      levels.add(level);
      for (const brought of form.brings?.[level] ?? []) levels.add(brought);
    }
  }
  if (access.role !== undefined) levels.add(access.role);
  if (form?.form === "listed") levels.add("member");
  return [...levels];
}

/** The role on each environment type, where the form knows such; the top role of the resource covers all types. */
export function environmentRolesOf(
  form: AccessForm | undefined,
  access: Access,
): Readonly<Record<string, string>> {
  if (form?.form !== "environments") return {};
  const top = form.environmentRoles.at(-1)?.name;
  if (access.role === undefined || access.role !== form.roles.at(-1)?.name || top === undefined) {
    return access.environments ?? {};
  }
  return Object.fromEntries(form.environments.map((type) => [type, top]));
}

/** Names of the vendor-side groups of which a subject is a member. */
export function groupsOf(book: AccessBook, subject: SubjectKey): readonly string[] {
  const names: string[] = [];
  for (const [address, holders] of book.grants) {
    if (!holders.has(subject)) continue;
    const { section, name } = parseAddress(address);
    if (section === GROUPS && name !== undefined) names.push(name);
  }
  return names;
}

/** The setting that says what members of a group may do where the group reaches; undefined if there is none. */
export function groupSetting(
  book: AccessBook,
  group: string,
): { readonly access: Access; readonly origins: readonly OriginRef[] } | undefined {
  const setting = book.settings.get(formatAddress(book.org, GROUPS, group))?.get(GROUP_ACCESS);
  return setting && { access: accessOfSetting(setting.value), origins: setting.origins ?? [] };
}

/** Reads a group's setting as access: a role name, a list of permissions, or the parts of {@link Access}. */
function accessOfSetting(value: Json): Access {
  if (typeof value === "string") return { role: value };
  if (Array.isArray(value))
    return { permissions: value.filter((item): item is string => typeof item === "string") };
  if (!isJsonObject(value)) return {};
  const { role, permissions, environments, ...rest } = value;
  const types = isJsonObject(environments) ? environments : rest;
  return {
    ...(typeof role === "string" ? { role } : {}),
    ...(Array.isArray(permissions)
      ? { permissions: permissions.filter((item) => typeof item === "string") }
      : {}),
    environments: Object.fromEntries(
      Object.entries(types).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
}
