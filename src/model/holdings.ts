import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import { formatAddress, parseAddress } from "./address.ts";
import { normalizeAccess } from "./compare.ts";
import type { Json } from "./json.ts";
import { isJsonObject } from "./json.ts";
import type { AccessForm, OrgShape } from "./shape.ts";
import type { DesiredOrg, LiveOrg, OriginRef } from "./state.ts";
import type { SubjectKey } from "./subject.ts";
import { groupNameOf, groupSubject } from "./subject.ts";

/** The section of vendor-side groups, and the setting that holds what a group's members may do. */
const GROUPS = "groups";
const GROUP_ACCESS = "role";

/** "Who holds this there, holds that here" by a vendor's rule; the provider's `InheritanceRule` fits. */
export interface AccessRule {
  /** Membership level (role or permission) that brings it; `owner` stands for the asserted owner. */
  readonly level: string;
  /** Section whose every resource is reached; `members` for the organization itself. */
  readonly section: string;
  readonly access: Access;
  readonly because: string;
}

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

/** How access came about. The origins are empty for what was read live. */
export type HoldingPath =
  | { readonly kind: "direct" | "implied"; readonly origins: readonly OriginRef[] }
  | {
      readonly kind: "group";
      readonly group: string;
      /** Where the subject is made a member of the group. */
      readonly origins: readonly OriginRef[];
      /** Where the group gets the access. */
      readonly groupOrigins: readonly OriginRef[];
    }
  | { readonly kind: "owner"; readonly origins: readonly OriginRef[] }
  | {
      readonly kind: "inherited";
      readonly level: string;
      readonly because: string;
      readonly origins: readonly OriginRef[];
    };

/** One subject's access on one address by one path. */
export interface Holding {
  readonly address: Address;
  /** `members` for the organization itself. */
  readonly section: string;
  readonly subject: SubjectKey;
  readonly access: Access;
  readonly until?: number;
  readonly reason?: string;
  /** The vendor's word for the invitation that this waits for. */
  readonly pending?: string;
  readonly path: HoldingPath;
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
  return parseAddress(address).section ?? "members";
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

/**
 * Calls back for every holding of a book: direct grants, grants through vendor-side groups, the asserted owner and
 * what the vendor's rules derive. Nothing is collected, so a large book costs one pass.
 */
export function visitHoldings(
  book: AccessBook,
  shape: OrgShape,
  rules: readonly AccessRule[],
  visit: (holding: Holding) => void,
): void {
  const walk = new HoldingWalk(book, shape, visit);
  for (const [address, holders] of book.grants) {
    const section = sectionOf(address);
    for (const [subject, grant] of holders) walk.grant(address, section, subject, grant);
  }
  walk.ownerAndRules(rules, book.grants.get(formatAddress(book.org)) ?? new Map());
}

/** The holdings of one subject, in the order of {@link visitHoldings}; looks up instead of walking every holder. */
export function holdingsOf(
  book: AccessBook,
  shape: OrgShape,
  rules: readonly AccessRule[],
  subject: SubjectKey,
): readonly Holding[] {
  const found: Holding[] = [];
  const walk = new HoldingWalk(book, shape, (holding) => {
    if (holding.subject === subject) found.push(holding);
  });
  const groups = groupsOf(book, subject).map(groupSubject);
  for (const [address, holders] of book.grants) {
    const section = sectionOf(address);
    for (const holder of [subject, ...groups]) {
      const grant = holders.get(holder);
      if (grant !== undefined) walk.grant(address, section, holder, grant, subject);
    }
  }
  const root = formatAddress(book.org);
  const membership = book.grants.get(root)?.get(subject);
  walk.ownerAndRules(rules, membership === undefined ? new Map() : new Map([[subject, membership]]), subject);
  return found;
}

/** Names of the vendor-side groups of which a subject is a member. */
export function groupsOf(book: AccessBook, subject: SubjectKey): readonly string[] {
  const names: string[] = [];
  for (const [address, holders] of book.grants) {
    const parts = parseAddress(address);
    if (parts.section === GROUPS && parts.name !== undefined && holders.has(subject)) names.push(parts.name);
  }
  return names;
}

class HoldingWalk {
  readonly #book: AccessBook;
  readonly #shape: OrgShape;
  readonly #visit: (holding: Holding) => void;
  /** Section whose grants to a group mean "the group reaches it", with what the group's setting gives. */
  readonly #reached: string | undefined;

  constructor(book: AccessBook, shape: OrgShape, visit: (holding: Holding) => void) {
    this.#book = book;
    this.#shape = shape;
    this.#visit = visit;
    this.#reached = shape.sections.find((section) => section.section === GROUPS)?.reaches?.section;
  }

  /** The holdings that follow from one grant; for a group only those of `only`, where given. */
  grant(address: Address, section: string, subject: SubjectKey, grant: GrantFacts, only?: SubjectKey): void {
    const group = groupNameOf(subject);
    const kind = grant.isImplied === true ? "implied" : "direct";
    const access = group === undefined ? grant.access : this.#groupAccess(group, section, grant.access);
    this.#visit(holding(address, section, subject, access, [grant], { kind, origins: grant.origins ?? [] }));
    if (group === undefined) return;
    const members = this.#book.grants.get(formatAddress(this.#book.org, GROUPS, group));
    if (members === undefined) return;
    const found = only === undefined ? members : [[only, members.get(only)] as const];
    for (const [member, membership] of found) {
      if (membership === undefined || member === subject) continue;
      const path = {
        kind: "group" as const,
        group,
        origins: membership.origins ?? [],
        groupOrigins: this.#groupOrigins(group, section, grant),
      };
      this.#visit(holding(address, section, member, access, [membership, grant], path));
    }
  }

  /** What the asserted owner holds, and what the vendor's rules derive from ownership and membership. */
  ownerAndRules(
    rules: readonly AccessRule[],
    members: ReadonlyMap<SubjectKey, GrantFacts>,
    only?: SubjectKey,
  ): void {
    const { owner } = this.#book;
    if (owner !== undefined && (only === undefined || owner.subject === only)) {
      const origins = owner.origin === undefined ? [] : [owner.origin];
      const grant: GrantFacts = { access: { role: "owner" }, origins };
      const root = formatAddress(this.#book.org);
      this.#visit(holding(root, "members", owner.subject, grant.access, [grant], { kind: "owner", origins }));
      this.#derive(rules, owner.subject, grant, ["owner"]);
    }
    if (rules.length === 0) return;
    for (const [subject, grant] of members) {
      if (grant.access.disabled !== true)
        this.#derive(rules, subject, grant, levelsOf(this.#shape.members.form, grant.access));
    }
  }

  #derive(
    rules: readonly AccessRule[],
    subject: SubjectKey,
    grant: GrantFacts,
    levels: readonly string[],
  ): void {
    for (const rule of rules) {
      if (!levels.includes(rule.level)) continue;
      const form = formOf(this.#shape, rule.section);
      const access = form === undefined ? rule.access : normalizeAccess(form, rule.access);
      const path = {
        kind: "inherited" as const,
        level: rule.level,
        because: rule.because,
        origins: grant.origins ?? [],
      };
      for (const address of this.#addressesOf(rule.section)) {
        this.#visit(holding(address, rule.section, subject, access, [grant], path));
      }
    }
  }

  readonly #addresses = new Map<string, readonly Address[]>();

  #addressesOf(section: string): readonly Address[] {
    const known = this.#addresses.get(section);
    if (known !== undefined) return known;
    const found = addressesOf(this.#book).filter((address) => sectionOf(address) === section);
    this.#addresses.set(section, found);
    return found;
  }

  #groupSetting(
    group: string,
  ): { readonly value: Json; readonly origins?: readonly OriginRef[] } | undefined {
    return this.#book.settings.get(formatAddress(this.#book.org, GROUPS, group))?.get(GROUP_ACCESS);
  }

  #groupAccess(group: string, section: string, own: Access): Access {
    const setting = section === this.#reached ? this.#groupSetting(group) : undefined;
    const form = formOf(this.#shape, section);
    if (setting === undefined || form === undefined) return own;
    return normalizeAccess(form, accessOfSetting(setting.value));
  }

  #groupOrigins(group: string, section: string, grant: GrantFacts): readonly OriginRef[] {
    const setting = section === this.#reached ? this.#groupSetting(group) : undefined;
    return [...(grant.origins ?? []), ...(setting?.origins ?? [])];
  }
}

/** Puts a holding together; it ends with the first of the grants it rests on, and waits if one of them waits. */
function holding(
  address: Address,
  section: string,
  subject: SubjectKey,
  access: Access,
  grants: readonly GrantFacts[],
  path: HoldingPath,
): Holding {
  let until: number | undefined;
  let pending: string | undefined;
  let reason: string | undefined;
  for (const grant of grants) {
    if (grant.until !== undefined && (until === undefined || grant.until < until)) until = grant.until;
    pending ??= grant.pending?.state;
    reason ??= grant.reason;
  }
  return {
    address,
    section,
    subject,
    access,
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
    ...(pending === undefined ? {} : { pending }),
    path,
  };
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
