import type { Access } from "./access.ts";
import type { AccessBook, GrantFacts } from "./access-book.ts";
import { addressesOf, formOf, GROUPS, groupSetting, groupsOf, levelsOf, sectionOf } from "./access-book.ts";
import type { Address } from "./address.ts";
import { formatAddress } from "./address.ts";
import { normalizeAccess } from "./compare.ts";
import type { OrgShape } from "./shape.ts";
import type { OriginRef } from "./state.ts";
import type { SubjectKey } from "./subject.ts";
import { groupNameOf, groupSubject } from "./subject.ts";

/** "Who holds this there, holds that here" by a vendor's rule; the provider's `InheritanceRule` fits. */
export interface AccessRule {
  /** Membership level (role or permission) that brings it; `owner` stands for the asserted owner. */
  readonly level: string;
  /** Section whose every resource is reached; `members` for the organization itself. */
  readonly section: string;
  readonly access: Access;
  readonly because: string;
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
  /** Named by a setting of the resource, for example as its owner; the setting's key is the role. */
  | { readonly kind: "setting"; readonly setting: string; readonly origins: readonly OriginRef[] }
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
  /** True if it is kept but blocked, here or by the membership of the organization. */
  readonly isDisabled?: true;
  readonly path: HoldingPath;
}

/**
 * Calls back for every holding of a book: direct grants, grants through vendor-side groups, people named by settings,
 * the asserted owner and what the vendor's rules derive. Nothing is collected, so a large book costs one pass. Subjects for which
 * `concerns` is false are passed over.
 */
export function visitHoldings(
  book: AccessBook,
  shape: OrgShape,
  rules: readonly AccessRule[],
  visit: (holding: Holding) => void,
  concerns: (subject: SubjectKey) => boolean = () => true,
): void {
  const walk = new HoldingWalk(book, shape, visit, concerns);
  for (const [address, holders] of book.grants) {
    const section = sectionOf(address);
    for (const [subject, grant] of holders) walk.grant(address, section, subject, grant);
  }
  walk.settings();
  walk.ownership(rules);
  if (rules.length === 0) return;
  for (const [subject, grant] of book.grants.get(formatAddress(book.org)) ?? [])
    walk.membership(rules, subject, grant);
}

/** The holdings of one subject, in the order of {@link visitHoldings}; looks up instead of walking every holder. */
export function holdingsOf(
  book: AccessBook,
  shape: OrgShape,
  rules: readonly AccessRule[],
  subject: SubjectKey,
): readonly Holding[] {
  const found: Holding[] = [];
  const walk = new HoldingWalk(
    book,
    shape,
    (holding) => found.push(holding),
    (candidate) => candidate === subject,
  );
  const groups = groupsOf(book, subject);
  for (const [address, holders] of book.grants) {
    const section = sectionOf(address);
    const own = holders.get(subject);
    if (own !== undefined) walk.grant(address, section, subject, own);
    for (const group of groups) {
      const grant = holders.get(groupSubject(group));
      if (grant !== undefined) walk.groupMember(address, section, group, grant, subject);
    }
  }
  walk.settings();
  walk.ownership(rules);
  const membership = book.grants.get(formatAddress(book.org))?.get(subject);
  if (membership !== undefined) walk.membership(rules, subject, membership);
  return found;
}

class HoldingWalk {
  readonly #book: AccessBook;
  readonly #shape: OrgShape;
  readonly #visit: (holding: Holding) => void;
  /** Section whose grants to a group mean "the group reaches it", with what the group's setting gives. */
  readonly #reached: string | undefined;
  readonly #concerns: (subject: SubjectKey) => boolean;
  readonly #members: ReadonlyMap<SubjectKey, GrantFacts>;
  readonly #canDisable: boolean;
  readonly #addresses = new Map<string, readonly Address[]>();

  constructor(
    book: AccessBook,
    shape: OrgShape,
    visit: (holding: Holding) => void,
    concerns: (subject: SubjectKey) => boolean,
  ) {
    this.#book = book;
    this.#shape = shape;
    this.#visit = visit;
    this.#concerns = concerns;
    this.#members = book.grants.get(formatAddress(book.org)) ?? new Map();
    this.#canDisable = shape.members.form.form === "role" && shape.members.form.canDisable === true;
    this.#reached = shape.sections.find((section) => section.section === GROUPS)?.reaches?.section;
  }

  /** The holdings that follow from one grant: its subject's own, or for a group those of its members too. */
  grant(address: Address, section: string, subject: SubjectKey, grant: GrantFacts): void {
    const group = groupNameOf(subject);
    const kind = grant.isImplied === true ? "implied" : "direct";
    if (this.#concerns(subject)) {
      const access = group === undefined ? grant.access : this.#groupAccess(group, section, grant.access);
      this.#emit(address, section, subject, access, [grant], { kind, origins: grant.origins ?? [] });
    }
    if (group === undefined) return;
    for (const member of this.#membersOf(group)?.keys() ?? []) {
      if (member !== subject && this.#concerns(member))
        this.groupMember(address, section, group, grant, member);
    }
  }

  /** What one member of a group holds by a grant of the group. */
  groupMember(address: Address, section: string, group: string, grant: GrantFacts, member: SubjectKey): void {
    const membership = this.#membersOf(group)?.get(member);
    if (membership === undefined) return;
    const access = this.#groupAccess(group, section, grant.access);
    this.#emit(address, section, member, access, [membership, grant], {
      kind: "group",
      group,
      origins: membership.origins ?? [],
      groupOrigins: this.#groupOrigins(group, section, grant),
    });
  }

  /** What settings that name a person give to that person. */
  settings(): void {
    const keys = subjectSettings(this.#shape);
    if (keys.size === 0) return;
    for (const [address, settings] of this.#book.settings) {
      const section = sectionOf(address);
      for (const setting of keys.get(section) ?? []) {
        const found = settings.get(setting);
        if (found === undefined || typeof found.value !== "string" || !this.#concerns(found.value)) continue;
        const origins = found.origins ?? [];
        const grant: GrantFacts = { access: { role: setting }, origins };
        this.#emit(address, section, found.value, grant.access, [grant], {
          kind: "setting",
          setting,
          origins,
        });
      }
    }
  }

  /** What the asserted owner holds, by name and by the vendor's rules. */
  ownership(rules: readonly AccessRule[]): void {
    const { owner } = this.#book;
    if (owner === undefined || !this.#concerns(owner.subject)) return;
    const origins = owner.origin === undefined ? [] : [owner.origin];
    const grant: GrantFacts = { access: { role: "owner" }, origins };
    const root = formatAddress(this.#book.org);
    this.#emit(root, "members", owner.subject, grant.access, [grant], { kind: "owner", origins });
    this.#derive(rules, owner.subject, grant, ["owner"]);
  }

  /** What the vendor's rules derive from one membership of the organization. */
  membership(rules: readonly AccessRule[], subject: SubjectKey, grant: GrantFacts): void {
    if (!this.#concerns(subject)) return;
    this.#derive(rules, subject, grant, levelsOf(this.#shape.members.form, grant.access));
  }

  #membersOf(group: string): ReadonlyMap<SubjectKey, GrantFacts> | undefined {
    return this.#book.grants.get(formatAddress(this.#book.org, GROUPS, group));
  }

  #isBlocked(subject: SubjectKey): boolean {
    return this.#canDisable && this.#members.get(subject)?.access.disabled === true;
  }

  /** Such access ends with the first of the grants it rests on, and waits if one of them waits. */
  #emit(
    address: Address,
    section: string,
    subject: SubjectKey,
    access: Access,
    grants: readonly GrantFacts[],
    path: HoldingPath,
  ): void {
    let until: number | undefined;
    let pending: string | undefined;
    let reason: string | undefined;
    for (const grant of grants) {
      if (grant.until !== undefined && (until === undefined || grant.until < until)) until = grant.until;
      pending ??= grant.pending?.state;
      reason ??= grant.reason;
    }
    this.#visit({
      address,
      section,
      subject,
      access,
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(pending === undefined ? {} : { pending }),
      ...(access.disabled === true || this.#isBlocked(subject) ? { isDisabled: true as const } : {}),
      path,
    });
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
        this.#emit(address, rule.section, subject, access, [grant], path);
      }
    }
  }

  #addressesOf(section: string): readonly Address[] {
    const known = this.#addresses.get(section);
    if (known !== undefined) return known;
    const found = addressesOf(this.#book).filter((address) => sectionOf(address) === section);
    this.#addresses.set(section, found);
    return found;
  }

  #settingFor(group: string, section: string): ReturnType<typeof groupSetting> {
    return section === this.#reached ? groupSetting(this.#book, group) : undefined;
  }

  #groupAccess(group: string, section: string, own: Access): Access {
    const setting = this.#settingFor(group, section);
    const form = formOf(this.#shape, section);
    return setting === undefined || form === undefined ? own : normalizeAccess(form, setting.access);
  }

  #groupOrigins(group: string, section: string, grant: GrantFacts): readonly OriginRef[] {
    return [...(grant.origins ?? []), ...(this.#settingFor(group, section)?.origins ?? [])];
  }
}

/** Keys of the settings that name a person, by section. */
function subjectSettings(shape: OrgShape): ReadonlyMap<string, readonly string[]> {
  const keys = shape.sections.map(({ section, settings }) => {
    const naming = settings.filter((setting) => setting.kind === "subject").map((setting) => setting.key);
    return [section, naming] as const;
  });
  return new Map(keys.filter(([, naming]) => naming.length > 0));
}
