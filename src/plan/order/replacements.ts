import { type Address, formatAddress, parseAddress, sectionOf } from "../../model/address.ts";
import { losesAnything, type Operation } from "../../model/operation.ts";
import type { LiveOrg } from "../../model/state.ts";
import { GROUPS, groupNameOf, groupSubject, type SubjectKey } from "../../model/subject.ts";

/** One vendor-side group: who is in it, and what it reaches. */
interface Group {
  readonly membersNow: ReadonlySet<SubjectKey>;
  readonly membersLater: ReadonlySet<SubjectKey>;
  readonly reachNow: ReadonlySet<Address>;
  readonly reachLater: ReadonlySet<Address>;
  /** Ids of operations that make it, or let its members do more. */
  readonly gains: readonly string[];
}

/**
 * Access by one way may replace access by another: somebody who is put into a group may lose what they held
 * themselves, and the other way round. This finds, for a loss, what has to be there first so that nobody who is to keep
 * access at an address has a moment without it.
 */
export class Replacements {
  readonly #gains: readonly Operation[];
  readonly #groups: ReadonlyMap<string, Group>;
  readonly #ids: ReadonlySet<string>;

  constructor(operations: readonly Operation[], live: LiveOrg) {
    this.#gains = operations.filter(isGain);
    this.#ids = new Set(this.#gains.map(({ id }) => id));
    this.#groups = groupsOf(operations, live);
  }

  /** Ids of the gains that take over from a loss. */
  of(operation: Operation): readonly string[] {
    if (this.#groups.size === 0 || this.#gains.length === 0 || !losesAnything(operation)) return [];
    const section = sectionOf(operation.address);
    if (section === undefined) return [];
    const { name } = parseAddress(operation.address);
    if (operation.kind === "setting") return section === GROUPS ? this.#ofGroup(name) : [];
    if (section === GROUPS) return this.#ofGroup(name, operation.subject);
    const group = groupNameOf(operation.subject);
    return group === undefined
      ? this.#through(operation.subject, operation.address)
      : this.#ofGroup(group, undefined, operation.address);
  }

  /** Ids of the gains by which somebody comes to reach an address through groups. */
  through(subject: SubjectKey, address: Address): readonly string[] {
    return this.#gains.length === 0 ? [] : this.#through(subject, address);
  }

  /** What takes over from a group: for one of its members, at one address, or for all of them everywhere. */
  #ofGroup(name: string | undefined, member?: SubjectKey, address?: Address): readonly string[] {
    const group = this.#groups.get(name ?? "");
    if (group === undefined) return [];
    const people = member === undefined ? group.membersNow : new Set([member]);
    const addresses = address === undefined ? group.reachNow : new Set([address]);
    return this.#covering(people, addresses, name);
  }

  /** Through which groups, in the end, somebody reaches an address, and what brings that about. */
  #through(subject: SubjectKey, address: Address): readonly string[] {
    const ids: string[] = [];
    for (const [name, group] of this.#groups) {
      if (!group.membersLater.has(subject) || !group.reachLater.has(address)) continue;
      ids.push(membershipId(address, name, subject), `${address} ${groupSubject(name)}`, ...group.gains);
    }
    return ids.filter((id) => this.#ids.has(id));
  }

  /** All gains that give any of some people access at any of some addresses, other than through one group itself. */
  #covering(
    people: ReadonlySet<SubjectKey>,
    addresses: ReadonlySet<Address>,
    except: string | undefined,
  ): readonly string[] {
    const isCovered = (operation: Operation): boolean => {
      const { section, name } = parseAddress(operation.address);
      const through =
        operation.kind === "grant" && section !== GROUPS ? groupNameOf(operation.subject) : undefined;
      const group = section === GROUPS ? name : through;
      if (group === undefined) {
        return (
          operation.kind === "grant" && people.has(operation.subject) && addresses.has(operation.address)
        );
      }
      if (group === except) return false;
      const known = this.#groups.get(group);
      if (known === undefined) return false;
      const isMembership = operation.kind === "grant" && section === GROUPS;
      return (
        (isMembership ? people.has(operation.subject) : meet(known.membersLater, people)) &&
        (through === undefined ? meet(known.reachLater, addresses) : addresses.has(operation.address))
      );
    };
    return this.#gains.filter(isCovered).map(({ id }) => id);
  }
}

/** What only gives. Of two that each give and take neither can wait for the other. */
function isGain(operation: Operation): boolean {
  if (losesAnything(operation) || sectionOf(operation.address) === undefined) return false;
  return operation.action === "add" || operation.direction === "more";
}

function membershipId(address: Address, group: string, subject: SubjectKey): string {
  return `${formatAddress(parseAddress(address).org, GROUPS, group)} ${subject}`;
}

function meet<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const item of few) if (many.has(item)) return true;
  return false;
}

/** Every group there is or is to be; none are looked for where no operation has to do with one. */
function groupsOf(operations: readonly Operation[], live: LiveOrg): ReadonlyMap<string, Group> {
  const touched = operations.filter(
    (operation) => sectionOf(operation.address) === GROUPS || subjectGroup(operation) !== undefined,
  );
  if (touched.length === 0) return new Map();
  const names = new Set(touched.map(groupNamed));
  for (const address of live.grants.keys()) {
    if (sectionOf(address) === GROUPS) names.add(parseAddress(address).name ?? "");
  }
  return new Map([...names].map((name) => [name, groupOf(name, live, touched)]));
}

function subjectGroup(operation: Operation): string | undefined {
  return operation.kind === "grant" ? groupNameOf(operation.subject) : undefined;
}

function groupNamed(operation: Operation): string {
  return subjectGroup(operation) ?? parseAddress(operation.address).name ?? "";
}

function groupOf(name: string, live: LiveOrg, touched: readonly Operation[]): Group {
  const own = touched.filter((operation) => groupNamed(operation) === name);
  const address = formatAddress(parseAddress(live.org).org, GROUPS, name);
  const subject = groupSubject(name);
  const membersNow = new Set<SubjectKey>();
  for (const [member, grant] of live.grants.get(address) ?? [])
    if (grant.pending === undefined) membersNow.add(member);
  const reachNow = new Set<Address>();
  for (const [place, holders] of live.grants) if (holders.has(subject)) reachNow.add(place);
  const membersLater = new Set(membersNow);
  const reachLater = new Set(reachNow);
  const gains: string[] = [];
  for (const operation of own) {
    if (operation.kind === "setting") {
      if (isGain(operation)) gains.push(operation.id);
    } else if (operation.address === address) change(membersLater, operation.subject, operation);
    else change(reachLater, operation.address, operation);
  }
  return { membersNow, membersLater, reachNow, reachLater, gains };
}

function change<Item>(set: Set<Item>, item: Item, { action }: Operation): void {
  if (action === "remove") set.delete(item);
  else set.add(item);
}
