import type { Access } from "./access.ts";
import { AccountBook, type AccountRules, type SettledAccounts } from "./accounts.ts";
import type { Address } from "./address.ts";
import { formatAddress } from "./address.ts";
import { describeAccess } from "./compare.ts";
import { compareText, type Diagnostic } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";
import type { LoginFacts } from "./login.ts";
import type { Directory } from "./person.ts";
import type { Actor, DesiredOrg, LiveGrant, LiveOrg, LiveResource, LiveSetting, ReadGap } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";
import { accountSubject, groupNameOf, groupSubject, normalizeEmail } from "./subject.ts";

/**
 * Collects what an adapter reads, in whatever order answers come, and maps accounts to subjects; see
 * {@link AccountBook} for who is who.
 */
export class LiveOrgBuilder {
  readonly #org: DesiredOrg;
  readonly #book: AccountBook;
  #grants = new Map<Address, Map<SubjectKey, LiveGrant>>();
  readonly #settings = new Map<Address, Map<string, LiveSetting>>();
  readonly #resources = new Map<Address, LiveResource>();
  readonly #gaps: ReadGap[] = [];
  readonly #notices: Diagnostic[] = [];
  #groupNames: ReadonlySet<string> | undefined;
  readonly #logins = new Map<string, LoginFacts>();

  constructor(org: DesiredOrg, directory: Directory, rules: AccountRules = {}) {
    this.#org = org;
    this.#book = new AccountBook(org, directory, rules);
  }

  /** The organization's own address. */
  get root(): Address {
    return formatAddress(this.#org.key);
  }

  /** Learns of an account of the organization's own list, whether it holds anything or not. */
  meet(identity: Identity): void {
    this.#book.meet(identity, "listed");
  }

  /** Whom an account is here; of several of one person sure only after {@link settle}. */
  subjectOf(identity: Identity): SubjectKey {
    return this.#book.subjectOf(identity);
  }

  /** Decides who is who among the accounts met so far, and puts what was recorded of them under their subjects. */
  settle(): SettledAccounts {
    const settled = this.#book.settle(this.#grants.keys());
    if (this.#book.isChanged) this.#placeAgain();
    return settled;
  }

  /** Marks an address as read, also when nobody holds anything there. */
  open(address: Address): void {
    if (!this.#grants.has(address)) this.#grants.set(address, new Map());
  }

  /**
   * Records what one account holds. Access has to be normalised. Gives the subject it was recorded under, which may
   * change with {@link settle}.
   */
  grant(address: Address, grant: LiveGrant): SubjectKey {
    const { identity, fixed } = grant;
    const isListed = address === this.root;
    this.#book.meet(identity, isListed ? "listed" : fixed === undefined ? "seen" : "stray");
    const holders = this.#grants.get(address) ?? new Map<SubjectKey, LiveGrant>();
    this.#grants.set(address, holders);
    return this.#put(address, holders, this.#book.subjectOf(identity), grant);
  }

  #put(
    address: Address,
    holders: Map<SubjectKey, LiveGrant>,
    subject: SubjectKey,
    grant: LiveGrant,
  ): SubjectKey {
    const present = holders.get(subject);
    if (present === undefined) {
      holders.set(subject, grant);
      return subject;
    }
    return this.#settleSameSubject(address, holders, subject, present, grant);
  }

  /** Records what a vendor-side group holds. */
  groupGrant(address: Address, group: string, grant: Omit<LiveGrant, "identity">): void {
    this.open(address);
    this.#grants.get(address)?.set(groupSubject(group), { ...grant, identity: { name: group } });
  }

  /** Learns which groups there are, whether the files manage them or not. */
  knowGroups(names: Iterable<string>): void {
    this.#groupNames = new Set(names);
  }

  setting(address: Address, key: string, setting: LiveSetting): void {
    const settings = this.#settings.get(address) ?? new Map<string, LiveSetting>();
    settings.set(key, setting);
    this.#settings.set(address, settings);
  }

  resource(resource: LiveResource): void {
    this.#resources.set(resource.address, resource);
  }

  gap(gap: ReadGap): void {
    this.#gaps.push(gap);
  }

  /** Learns how the account of this id logs in. */
  login(id: string, facts: LoginFacts): void {
    if (Object.keys(facts).length > 0) this.#logins.set(id, facts);
  }

  notice(notice: Diagnostic): void {
    this.#notices.push(notice);
  }

  /** What was collected. It is the same whatever the order in which answers came: what is shown is sorted. */
  build(rest: {
    actor: Actor;
    owner?: Identity;
    vendorId?: string;
    readAt: string;
    facts: JsonObject;
  }): LiveOrg {
    const { actor, owner, ...facts } = rest;
    const { accounts, holds, notices } = this.settle();
    this.#holdGrants(holds);
    const acts = actor.identity.id !== undefined && accounts.has(this.subjectOf(actor.identity));
    return {
      org: this.#org.key,
      ...facts,
      actor: acts ? { ...actor, subject: this.subjectOf(actor.identity) } : actor,
      ...(owner === undefined ? {} : { owner: this.subjectOf(owner) }),
      accounts,
      ...(this.#logins.size === 0 ? {} : { logins: this.#loginsOf(accounts) }),
      holds,
      ...(this.#groupNames === undefined ? {} : { groupNames: this.#groupNames }),
      grants: inOrder(this.#grants),
      settings: inOrder(this.#settings),
      resources: inOrder(this.#resources),
      gaps: this.#gaps.sort(byPlace),
      notices: [...this.#notices, ...notices].sort(byPlace),
    };
  }

  #loginsOf(accounts: SettledAccounts["accounts"]): ReadonlyMap<SubjectKey, LoginFacts> {
    const found = [...accounts].flatMap(([subject, { id }]) => {
      const facts = id === undefined ? undefined : this.#logins.get(id);
      return facts === undefined ? [] : [[subject, facts] as const];
    });
    return new Map(found);
  }

  /** What was recorded before all accounts were known may stand under another subject now. */
  #placeAgain(): void {
    for (const [address, holders] of this.#grants) {
      const isRight = [...holders].every(
        ([subject, { identity }]) =>
          groupNameOf(subject) !== undefined || this.#book.subjectOf(identity) === subject,
      );
      if (isRight) continue;
      const placed = new Map<SubjectKey, LiveGrant>();
      for (const [subject, grant] of holders) {
        if (groupNameOf(subject) !== undefined) placed.set(subject, grant);
        else this.#put(address, placed, this.#book.subjectOf(grant.identity), grant);
      }
      this.#grants.set(address, placed);
    }
  }

  /** Of whom nothing may be written, nothing may be taken along either. */
  #holdGrants(holds: SettledAccounts["holds"]): void {
    if (holds.size === 0) return;
    for (const holders of this.#grants.values()) {
      for (const [subject, grant] of holders) {
        const hold = holds.get(subject);
        if (hold !== undefined && grant.fixed === undefined)
          holders.set(subject, { ...grant, fixed: hold.text });
      }
    }
  }

  #settleSameSubject(
    address: Address,
    holders: Map<SubjectKey, LiveGrant>,
    subject: SubjectKey,
    present: LiveGrant,
    grant: LiveGrant,
  ): SubjectKey {
    if (sameAccount(present.identity, grant.identity)) {
      const active = present.pending === undefined ? present : grant;
      const other = active === present ? grant : present;
      holders.set(subject, active);
      this.#notices.push({
        severity: "warning",
        code: other.pending === undefined ? "DUPLICATE_GRANT" : "STALE_INVITATION",
        address,
        message: `${subject} is listed twice on ${address}: besides what is in force there is ${
          other.pending === undefined ? "another record" : "an open invitation"
        } for ${describeAccess(other.access)}.`,
        hint: "Withdraw or remove the second entry in the vendor's console.",
      });
      return subject;
    }
    const key = accountSubject(subject, grant.identity.id ?? grant.identity.email ?? "unknown");
    return this.#put(address, holders, key, grant);
  }
}

interface Placed {
  readonly address?: Address;
  readonly code: string;
  readonly message: string;
}

function byPlace(a: Placed, b: Placed): number {
  return (
    compareText(a.address ?? "", b.address ?? "") ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function inOrder<Value>(byAddress: ReadonlyMap<Address, Value>): ReadonlyMap<Address, Value> {
  return new Map([...byAddress].sort(([a], [b]) => compareText(a, b)));
}

function isEmail(identity: Identity, email: string): boolean {
  return identity.email !== undefined && normalizeEmail(identity.email) === normalizeEmail(email);
}

function sameAccount(a: Identity, b: Identity): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.email !== undefined && b.email !== undefined && isEmail(a, b.email);
}

/** Gives each distinct access one object, so that a million grants of a few roles stay small. */
export class AccessPool {
  readonly #known = new Map<string, Access>();

  /** The shared object for this key; made once. The key has to distinguish all values. */
  share(key: string, make: () => Access): Access {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const access = make();
    this.#known.set(key, access);
    return access;
  }
}
