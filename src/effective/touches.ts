import { GROUPS, sectionOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../model/operation.ts";
import { EXISTENCE } from "../model/shape.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf, groupSubject } from "../model/subject.ts";
import type { RuleAccess } from "./derivation.ts";
import type { EffectiveBook } from "./standing.ts";

/** Whose access on which address operations may change, each with the operations that may. */
export interface Touches {
  readonly people: ReadonlyMap<Address, ReadonlyMap<SubjectKey, ReadonlySet<string>>>;
  /** Addresses at which a rule of the vendor holds for other people than before. */
  readonly turned: ReadonlySet<Address>;
  /** Whose membership of the organization changes. */
  readonly members: ReadonlyMap<SubjectKey, string>;
}

/**
 * Finds where operations reach: the places that they name, the members of groups concerned wherever those groups hold
 * anything, and everybody whom a rule concerns where it begins or ends to hold. Takes time in proportion to that, and to
 * the number of places.
 */
export function findTouches(
  before: EffectiveBook,
  after: EffectiveBook,
  operations: readonly Operation[],
): Touches {
  const finder = new TouchFinder(before, after);
  for (const operation of operations) finder.add(operation);
  finder.compareRules(operations);
  return finder;
}

class TouchFinder implements Touches {
  readonly people = new Map<Address, Map<SubjectKey, Set<string>>>();
  readonly turned = new Set<Address>();
  readonly members = new Map<SubjectKey, string>();
  readonly #books: readonly [before: EffectiveBook, after: EffectiveBook];
  readonly #root: Address;
  readonly #naming: ReadonlySet<string>;
  /** By address, the operations there. */
  readonly #operations = new Map<Address, Set<string>>();

  constructor(before: EffectiveBook, after: EffectiveBook) {
    this.#books = [before, after];
    this.#root = formatAddress(before.book.org);
    this.#naming = new Set(
      before.shape.sections.flatMap(({ section, settings }) =>
        settings.filter(({ kind }) => kind === "subject").map(({ key }) => `${section} ${key}`),
      ),
    );
  }

  add(operation: Operation): void {
    this.#note(operation.address, operation.id);
    for (const { kind, address, subject } of operation.effects) {
      if (kind !== "cascade" || address === undefined) continue;
      this.#note(address, operation.id);
      if (subject !== undefined) this.#touchHolder(address, subject, operation.id);
    }
    if (operation.kind === "grant") this.#addGrant(operation);
    else this.#addSetting(operation);
  }

  /** Where a rule turns, everybody whom it concerns is touched. */
  compareRules(operations: readonly Operation[]): void {
    const [before, after] = this.#books;
    const addresses = new Set([
      ...before.book.resources.keys(),
      ...before.book.grants.keys(),
      ...after.book.grants.keys(),
    ]);
    let all: ReadonlySet<string> | undefined;
    for (const address of addresses) {
      const [from, to] = [before.derivation.at(address), after.derivation.at(address)];
      if (from === to) continue;
      const turned = differingRules(from, to);
      if (turned.length === 0) continue;
      this.turned.add(address);
      // Where nothing is done at the place itself, what is done or goes elsewhere has turned it.
      all ??= new Set(operations.filter((one) => this.#reachesPlaces(one)).map((one) => one.id));
      const here = this.#operations.get(address) ?? all;
      for (const rule of turned) {
        const there = rule.from === undefined ? undefined : this.#operations.get(rule.from);
        for (const id of there ?? here) this.#touchRule(address, rule, id);
      }
      // Who comes, goes or changes level meets other rules there, whomever the turned one is about.
      const touched = this.people.get(address);
      for (const [subject, id] of this.members)
        if (touched?.has(subject) !== true) this.#touch(address, subject, id);
    }
  }

  /** True if an operation changes a place, or takes something on one along with a membership. */
  #reachesPlaces({ address, effects }: Operation): boolean {
    if (address !== this.#root) return true;
    return effects.some((effect) => effect.kind === "cascade" && effect.address !== undefined);
  }

  #addGrant({ address, subject, id, before, after }: GrantOperation): void {
    this.#touchHolder(address, subject, id);
    if (address === this.#root) {
      this.members.set(subject, id);
      if (before?.disabled !== after?.disabled) this.#touchEverywhere(subject, id);
    }
    const { section, name } = parseAddress(address);
    if (section === GROUPS && name !== undefined) this.#touchThroughGroup(name, [subject], id);
  }

  /** Who is blocked, or no longer, is so wherever they hold anything. */
  #touchEverywhere(subject: SubjectKey, id: string): void {
    const [{ book }] = this.#books;
    for (const [address, holders] of book.grants) if (holders.has(subject)) this.#touch(address, subject, id);
    for (const [address, settings] of book.settings)
      for (const { value } of settings.values()) if (value === subject) this.#touch(address, subject, id);
    for (const group of this.#books[0].groupsOf(subject)) this.#touchThroughGroup(group, [subject], id);
  }

  #addSetting({ address, setting, before, after, id }: SettingOperation): void {
    if (this.#naming.has(`${sectionOf(address)} ${setting}`)) {
      for (const named of [before, after]) if (typeof named === "string") this.#touch(address, named, id);
    }
    // With a resource goes what anybody holds there.
    if (setting === EXISTENCE)
      for (const { book } of this.#books)
        for (const holder of book.grants.get(address)?.keys() ?? []) this.#touchHolder(address, holder, id);
    const { section, name } = parseAddress(address);
    if (section !== GROUPS || name === undefined) return;
    this.#touchThroughGroup(name, this.#membersOf(name), id);
  }

  /** Everything that some members of a group have through it, or through those it is nested in. */
  #touchThroughGroup(group: string, members: Iterable<SubjectKey>, id: string): void {
    const people = [...members];
    if (people.length === 0) return;
    for (const { book, derivation } of this.#books) {
      const holders = [group, ...(derivation.above?.(group) ?? [])].map(groupSubject);
      for (const [address, grants] of book.grants) {
        if (!holders.some((holder) => grants.has(holder))) continue;
        for (const member of people) this.#touch(address, member, id);
      }
    }
    for (const address of this.#books[0].book.resources.keys())
      if (this.#hasGroupRule(address, group)) for (const member of people) this.#touch(address, member, id);
  }

  #hasGroupRule(address: Address, group: string): boolean {
    return this.#books.some(({ derivation }) => {
      const chain = [group, ...(derivation.above?.(group) ?? [])].map(groupSubject);
      return derivation.at(address).some(({ to }) => to.kind === "subject" && chain.includes(to.subject));
    });
  }

  #touchHolder(address: Address, subject: SubjectKey, id: string): void {
    const group = groupNameOf(subject);
    if (group === undefined) this.#touch(address, subject, id);
    else for (const member of this.#membersOf(group)) this.#touch(address, member, id);
  }

  #touchRule(address: Address, { to }: RuleAccess, id: string): void {
    if (to.kind === "subject") {
      this.#touchHolder(address, to.subject, id);
      return;
    }
    for (const { book } of this.#books) {
      if (to.kind === "owner") {
        if (book.owner !== undefined) this.#touch(address, book.owner.subject, id);
        continue;
      }
      for (const member of book.grants.get(this.#root)?.keys() ?? []) this.#touch(address, member, id);
    }
  }

  /** Everybody in a group or in one nested in it, before and after. A group of which nobody knows who is in it stands for itself. */
  #membersOf(group: string): ReadonlySet<SubjectKey> {
    const members = new Set<SubjectKey>();
    let isKnown = false;
    for (const view of this.#books) {
      for (const name of [group, ...view.groupsBelow(group)]) {
        const holders = view.book.grants.get(formatAddress(view.book.org, GROUPS, name));
        if (holders === undefined) continue;
        isKnown = true;
        for (const member of holders.keys()) members.add(member);
      }
    }
    if (!isKnown) members.add(groupSubject(group));
    return members;
  }

  #touch(address: Address, subject: SubjectKey, id: string): void {
    const there = this.people.get(address) ?? new Map<SubjectKey, Set<string>>();
    this.people.set(address, there);
    const ids = there.get(subject);
    if (ids === undefined) there.set(subject, new Set([id]));
    else ids.add(id);
  }

  #note(address: Address, id: string): void {
    const ids = this.#operations.get(address);
    if (ids === undefined) this.#operations.set(address, new Set([id]));
    else ids.add(id);
  }
}

/** The rules that hold on one side only. */
function differingRules(from: readonly RuleAccess[], to: readonly RuleAccess[]): readonly RuleAccess[] {
  const key = (rule: RuleAccess): string => canonicalJson({ ...rule } as unknown as Json);
  const known = new Map(from.map((rule) => [key(rule), rule]));
  const differing: RuleAccess[] = [];
  for (const rule of to) if (!known.delete(key(rule))) differing.push(rule);
  return [...differing, ...known.values()];
}
