import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import { formatAddress } from "./address.ts";
import { describeAccess } from "./compare.ts";
import { compareText, type Diagnostic } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";
import type { Directory } from "./person.ts";
import type { Actor, DesiredOrg, LiveGrant, LiveOrg, LiveResource, LiveSetting, ReadGap } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";
import { groupSubject, normalizeEmail } from "./subject.ts";

/**
 * Collects what an adapter reads. It maps accounts to subjects and keeps two accounts of one person apart: the one
 * the files name holds the person's key, the other stays visible under its own e-mail and is never changed.
 */
export class LiveOrgBuilder {
  readonly #org: DesiredOrg;
  readonly #directory: Directory;
  readonly #grants = new Map<Address, Map<SubjectKey, LiveGrant>>();
  readonly #settings = new Map<Address, Map<string, LiveSetting>>();
  readonly #resources = new Map<Address, LiveResource>();
  readonly #gaps: ReadGap[] = [];
  readonly #notices: Diagnostic[] = [];

  constructor(org: DesiredOrg, directory: Directory) {
    this.#org = org;
    this.#directory = directory;
  }

  /** The organization's own address. */
  get root(): Address {
    return formatAddress(this.#org.key);
  }

  /** Whom an account is in the files. */
  subjectOf(identity: Identity): SubjectKey {
    return this.#directory.subjectOf(identity, this.#org.provider, this.#org.key);
  }

  /** Marks an address as read, also when nobody holds anything there. */
  open(address: Address): void {
    if (!this.#grants.has(address)) this.#grants.set(address, new Map());
  }

  /**
   * Records what one account holds. Access has to be normalised. `subject` is whom the account is, where that was
   * looked up before. Gives the subject it was recorded under.
   */
  grant(address: Address, grant: LiveGrant, subject = this.subjectOf(grant.identity)): SubjectKey {
    this.open(address);
    const holders = this.#grants.get(address) as Map<SubjectKey, LiveGrant>;
    const present = holders.get(subject);
    if (present === undefined) {
      holders.set(subject, grant);
      return subject;
    }
    return this.#settleCollision(address, holders, subject, present, grant);
  }

  /** Records what a vendor-side group holds. */
  groupGrant(address: Address, group: string, grant: Omit<LiveGrant, "identity">): void {
    this.open(address);
    this.#grants.get(address)?.set(groupSubject(group), { ...grant, identity: { name: group } });
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

  notice(notice: Diagnostic): void {
    this.#notices.push(notice);
  }

  /** What was collected. It is the same whatever the order in which answers came: what is shown is sorted. */
  build(rest: {
    actor: Actor;
    owner?: SubjectKey;
    vendorId?: string;
    readAt: string;
    facts: JsonObject;
  }): LiveOrg {
    return {
      org: this.#org.key,
      ...rest,
      grants: inOrder(this.#grants),
      settings: inOrder(this.#settings),
      resources: inOrder(this.#resources),
      gaps: this.#gaps.sort(byPlace),
      notices: this.#notices.sort(byPlace),
    };
  }

  #settleCollision(
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
    const wanted = this.#directory.emailOf(subject, this.#org.provider, this.#org.key);
    const newIsMain =
      wanted !== undefined && isEmail(grant.identity, wanted) && !isEmail(present.identity, wanted);
    const main = newIsMain ? grant : present;
    const second = newIsMain ? present : grant;
    const secondKey = keyOfAccount(second.identity);
    holders.set(subject, main);
    holders.set(secondKey, { ...second, fixed: `second account of ${subject}` });
    return newIsMain ? subject : secondKey;
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

function keyOfAccount(identity: Identity): SubjectKey {
  return identity.email === undefined ? `id:${identity.id ?? "unknown"}` : normalizeEmail(identity.email);
}

/** Gives each distinct access one object, so that a million grants of a few roles stay small. */
export class AccessPool {
  readonly #known = new Map<string, Access>();

  /** The shared object for this key; made once. The key has to tell all distinct values apart. */
  share(key: string, make: () => Access): Access {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const access = make();
    this.#known.set(key, access);
    return access;
  }
}
