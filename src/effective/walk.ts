import type { Access } from "../model/access.ts";
import type { AccessBook, GrantFacts } from "../model/access-book.ts";
import { formOf, GROUPS, groupSetting, levelsOf, sectionOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { normalizeAccess } from "../model/compare.ts";
import type { OrgShape } from "../model/shape.ts";
import type { OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf, groupSubject } from "../model/subject.ts";
import type { Derivation, RuleAccess } from "./derivation.ts";
import type { Holding, HoldingPath } from "./holding.ts";

const NOBODY: ReadonlyMap<SubjectKey, GrantFacts> = new Map();

/** Goes through a book and calls back for each holding it comes across. */
export class HoldingWalk {
  readonly #book: AccessBook;
  readonly #shape: OrgShape;
  readonly #derivation: Derivation;
  readonly #visit: (holding: Holding) => void;
  readonly #concerns: (subject: SubjectKey) => boolean;
  /** Section whose grants to a group mean "the group reaches it", with what the group's setting gives. */
  readonly #reached: string | undefined;
  readonly #members: ReadonlyMap<SubjectKey, GrantFacts>;
  readonly #canDisable: boolean;
  readonly #naming: ReadonlyMap<string, readonly string[]>;
  #below: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    book: AccessBook,
    shape: OrgShape,
    derivation: Derivation,
    visit: (holding: Holding) => void,
    concerns: (subject: SubjectKey) => boolean,
  ) {
    this.#book = book;
    this.#shape = shape;
    this.#derivation = derivation;
    this.#visit = visit;
    this.#concerns = concerns;
    this.#members = book.grants.get(formatAddress(book.org)) ?? NOBODY;
    this.#canDisable = shape.members.form.form === "role" && shape.members.form.canDisable === true;
    this.#reached = shape.sections.find((section) => section.section === GROUPS)?.reaches?.section;
    this.#naming = subjectSettings(shape);
  }

  /** The holdings that follow from one grant: its subject's own, or for a group those of everybody in it. */
  grant(address: Address, section: string, subject: SubjectKey, grant: GrantFacts): void {
    const group = groupNameOf(subject);
    if (this.#concerns(subject)) {
      const kind = grant.isImplied === true ? "implied" : "direct";
      const access = group === undefined ? grant.access : this.#groupAccess(group, section, grant.access);
      this.#emit(address, section, subject, access, [grant], { kind, origins: grant.origins ?? [] });
    }
    if (group === undefined) return;
    for (const [through, member] of this.#everybodyIn(group))
      this.#throughGroup(address, section, group, through, member);
  }

  /** What one member of a group has on an address by the group, and by those it is nested in. */
  groupsAt(address: Address, section: string, group: string, member: SubjectKey): void {
    for (const holder of [group, ...(this.#derivation.above?.(group) ?? [])])
      this.#throughGroup(address, section, holder, group, member);
  }

  /** What settings of an address that name a person give to that person. */
  settings(address: Address): void {
    if (this.#naming.size === 0) return;
    const section = sectionOf(address);
    for (const setting of this.#naming.get(section) ?? []) {
      const found = this.#book.settings.get(address)?.get(setting);
      if (found === undefined || typeof found.value !== "string" || !this.#concerns(found.value)) continue;
      const origins = found.origins ?? [];
      const grant: GrantFacts = { access: { role: setting }, origins };
      const path = { kind: "setting", setting, origins } as const;
      this.#emit(address, section, found.value, grant.access, [grant], path);
    }
  }

  /** The title of the asserted owner. */
  owner(): void {
    const { owner } = this.#book;
    if (owner === undefined || !this.#concerns(owner.subject)) return;
    const grant = this.#ownership(owner);
    const path = { kind: "owner", origins: grant.origins ?? [] } as const;
    this.#emit(formatAddress(this.#book.org), "members", owner.subject, grant.access, [grant], path);
  }

  /** What the vendor's rules give on an address, to everybody. */
  rules(address: Address): void {
    for (const rule of this.#derivation.at(address)) {
      const { to } = rule;
      if (to.kind === "owner") this.#ruleForOwner(address, rule);
      else if (to.kind === "subject") this.#ruleForSubject(address, rule, to.subject);
      else for (const [subject, grant] of this.#members) this.#ruleForMember(address, rule, subject, grant);
    }
  }

  /** What the vendor's rules give one subject on an address. `groups`: those the subject is in. */
  rulesFor(address: Address, subject: SubjectKey, groups: readonly string[]): void {
    for (const rule of this.#derivation.at(address)) {
      const { to } = rule;
      const membership = this.#members.get(subject);
      if (to.kind === "owner") this.#ruleForOwner(address, rule);
      else if (to.kind !== "subject") {
        if (membership !== undefined) this.#ruleForMember(address, rule, subject, membership);
      } else if (to.subject === subject) this.#ruleForSubject(address, rule, subject);
      else for (const group of groups) this.#ruleForGroupMember(address, rule, to.subject, group, subject);
    }
  }

  #ownership(owner: NonNullable<AccessBook["owner"]>): GrantFacts {
    return { access: { role: "owner" }, origins: owner.origin === undefined ? [] : [owner.origin] };
  }

  #ruleForOwner(address: Address, rule: RuleAccess): void {
    const { owner } = this.#book;
    if (owner !== undefined) this.#derive(address, rule, owner.subject, [this.#ownership(owner)], "owner");
  }

  #ruleForSubject(address: Address, rule: RuleAccess, subject: SubjectKey): void {
    const group = groupNameOf(subject);
    if (group === undefined) {
      this.#derive(address, rule, subject, [this.#members.get(subject) ?? { access: {} }], subject);
      return;
    }
    for (const [through, member] of this.#everybodyIn(group))
      this.#ruleForGroupMember(address, rule, subject, through, member);
  }

  #ruleForGroupMember(
    address: Address,
    rule: RuleAccess,
    holder: SubjectKey,
    group: string,
    member: SubjectKey,
  ): void {
    const chain = [group, ...(this.#derivation.above?.(group) ?? [])];
    const membership = this.#membersOf(group)?.get(member);
    if (membership === undefined || !chain.some((name) => groupSubject(name) === holder)) return;
    this.#derive(address, rule, member, [membership], holder);
  }

  #ruleForMember(address: Address, rule: RuleAccess, subject: SubjectKey, grant: GrantFacts): void {
    if (!this.#concerns(subject) || groupNameOf(subject) !== undefined) return;
    const { to } = rule;
    if (to.kind === "everybody" || to.kind === "somebody")
      this.#derive(address, rule, subject, [grant], to.kind);
    else if (to.kind === "level" && levelsOf(this.#shape.members.form, grant.access).includes(to.level))
      this.#derive(address, rule, subject, [grant], to.level);
  }

  #derive(
    address: Address,
    rule: RuleAccess,
    subject: SubjectKey,
    grants: readonly GrantFacts[],
    level: string,
  ): void {
    if (!this.#concerns(subject)) return;
    const section = sectionOf(address);
    const form = formOf(this.#shape, section);
    const given = rule.access === "as-member" ? (grants[0]?.access ?? {}) : rule.access;
    const access = form === undefined ? given : normalizeAccess(form, given);
    const origins = grants[0]?.origins ?? [];
    const path = { kind: "inherited", level, because: rule.because, origins } as const;
    this.#emit(address, section, subject, access, grants, path, rule.isNotKnown);
  }

  #throughGroup(address: Address, section: string, group: string, through: string, member: SubjectKey): void {
    if (!this.#concerns(member) || member === groupSubject(group)) return;
    const membership = this.#membersOf(through)?.get(member);
    const grant = this.#book.grants.get(address)?.get(groupSubject(group));
    if (membership === undefined || grant === undefined) return;
    this.#emit(
      address,
      section,
      member,
      this.#groupAccess(group, section, grant.access),
      [membership, grant],
      {
        kind: "group",
        group,
        ...(through === group ? {} : { through }),
        origins: membership.origins ?? [],
        groupOrigins: this.#groupOrigins(group, section, grant),
      },
    );
  }

  /** Everybody in a group or in one that is nested in it, each with the group they are in. */
  *#everybodyIn(group: string): Iterable<readonly [group: string, member: SubjectKey]> {
    for (const name of [group, ...this.#groupsBelow(group)])
      for (const member of this.#membersOf(name)?.keys() ?? []) yield [name, member];
  }

  #groupsBelow(group: string): readonly string[] {
    if (this.#derivation.above === undefined) return [];
    this.#below ??= groupsBelow(this.#book, this.#derivation);
    return this.#below.get(group) ?? [];
  }

  #membersOf(group: string): ReadonlyMap<SubjectKey, GrantFacts> | undefined {
    return this.#book.grants.get(formatAddress(this.#book.org, GROUPS, group));
  }

  /**
   * True for somebody whom the organization keeps and blocks. Where a section takes members only and people can be
   * disabled, who is not a member any more still stands on its lists, and is let in nowhere.
   */
  #isBlocked(subject: SubjectKey, section: string): boolean {
    if (!this.#canDisable) return false;
    const membership = this.#members.get(subject);
    if (membership !== undefined) return membership.access.disabled === true;
    return this.#members !== NOBODY && this.#shape.members.requiredBy?.includes(section) === true;
  }

  /** Such access ends with the first of the grants it rests on, and waits if one of them waits. */
  #emit(
    address: Address,
    section: string,
    subject: SubjectKey,
    access: Access,
    grants: readonly GrantFacts[],
    path: HoldingPath,
    isNotKnown?: true,
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
      ...(access.disabled === true || this.#isBlocked(subject, section) ? { isDisabled: true as const } : {}),
      ...(isNotKnown === undefined ? {} : { isNotKnown }),
      path,
    });
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

/** For each group, those that are nested in it, at any depth. */
export function groupsBelow(
  book: AccessBook,
  derivation: Derivation,
): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const address of book.grants.keys()) {
    const { section, name } = parseAddress(address);
    if (section !== GROUPS || name === undefined) continue;
    for (const above of derivation.above?.(name) ?? []) {
      const known = below.get(above);
      if (known === undefined) below.set(above, [name]);
      else known.push(name);
    }
  }
  return below;
}
