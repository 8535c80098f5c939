import { type Claim, describeAccount, isLoginOf, settlePerson } from "./account-claims.ts";
import type { Address } from "./address.ts";
import { compareText, type Diagnostic } from "./diagnostic.ts";
import type { Hold } from "./hold.ts";
import type { Directory } from "./person.ts";
import type { DesiredOrg } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";
import { accountSubject, groupNameOf, idOfSubject, idSubject, normalizeEmail } from "./subject.ts";

/** Who is who in one organization. */
export interface SettledAccounts {
  /** Every account of the organization's own list that has an id, by the subject it is here. */
  readonly accounts: ReadonlyMap<SubjectKey, Identity>;
  /** Of whom nothing may be written here, and why. */
  readonly holds: ReadonlyMap<SubjectKey, Hold>;
  readonly notices: readonly Diagnostic[];
}

/** What a vendor lets be done with accounts. */
export interface AccountRules {
  /** True if somebody who is not a member yet can be added by the account's id. Default: false. */
  readonly addsById?: boolean;
}

/**
 * Where an account was met: in the organization's own list, on some place in it, or only by somebody naming it. The
 * later in this order the surer.
 */
const STANDINGS = ["stray", "seen", "listed"] as const;

/** See {@link STANDINGS}. */
export type AccountStanding = (typeof STANDINGS)[number];

interface Met {
  readonly identity: Identity;
  readonly standing: AccountStanding;
}

/**
 * Collects the accounts of one organization and decides who each of them is. Accounts are distinguished by the vendor's
 * id, invitations, which have none, by their e-mail. The order in which they are met decides nothing.
 */
export class AccountBook {
  readonly #org: DesiredOrg;
  readonly #directory: Directory;
  readonly #rules: AccountRules;
  readonly #declared: Declared;
  readonly #byId = new Map<string, Met>();
  readonly #byEmail = new Map<string, Identity>();
  /** Whom accounts alone say that they are, by id; each is on many places. */
  readonly #known = new Map<string, SubjectKey>();
  /** Final subjects that differ from what an account alone shows. */
  readonly #assigned = new Map<string, SubjectKey>();
  #isCorrected = false;

  constructor(org: DesiredOrg, directory: Directory, rules: AccountRules = {}) {
    this.#org = org;
    this.#directory = directory;
    this.#rules = rules;
    this.#declared = declaredIn(org);
  }

  /** Learns of an account or invitation. */
  meet(identity: Identity, standing: AccountStanding): void {
    const { id, email } = identity;
    if (id === undefined) {
      if (email !== undefined) this.#byEmail.set(normalizeEmail(email), identity);
      return;
    }
    const known = this.#byId.get(id);
    if (known === undefined) {
      this.#byId.set(id, { identity, standing });
      return;
    }
    const learns = known.identity.email === undefined && email !== undefined;
    if (learns) {
      this.#isCorrected = true;
      this.#known.delete(id);
    }
    const isSurer = STANDINGS.indexOf(standing) > STANDINGS.indexOf(known.standing);
    if (!learns && !isSurer) return;
    this.#byId.set(id, {
      identity: learns ? identity : known.identity,
      standing: isSurer ? standing : known.standing,
    });
  }

  /** Whom an account is here. Of several accounts of one person sure only once all were met and settled. */
  subjectOf(identity: Identity): SubjectKey {
    if (this.#assigned.size > 0) {
      const assigned = this.#assigned.get(accountKey(identity));
      if (assigned !== undefined) return assigned;
    }
    return this.#alone(identity);
  }

  /** True if what was said before may no longer hold: {@link subjectOf} has to be asked again. */
  get isChanged(): boolean {
    return this.#isCorrected || this.#assigned.size > 0;
  }

  /** Decides who is who among those met so far. `open`: the addresses that were read. */
  settle(open: Iterable<Address>): SettledAccounts {
    this.#assigned.clear();
    const holds = new Map<SubjectKey, Hold>();
    const notices: Diagnostic[] = [];
    const wanted = new Wanted(this.#org, open);
    const claims = this.#claims();
    for (const [subject, list] of claims)
      if (!this.#directory.people.has(subject)) this.#settleStrangers(subject, list);
    for (const key of this.#peopleToSettle(claims)) {
      const settled = this.#settlePerson(key, claims.get(key) ?? [], wanted);
      for (const [identity, subject] of settled.subjects) this.#assign(identity, subject);
      for (const [subject, hold] of settled.holds) holds.set(subject, hold);
      notices.push(...settled.notices);
    }
    notices.push(...this.#holdMissingIds(wanted, holds), ...this.#holdUnidentified(claims, wanted, holds));
    return { accounts: this.#accounts(), holds, notices };
  }

  /** Whom an account alone says that it is. */
  #alone(identity: Identity): SubjectKey {
    const { id } = identity;
    const { provider, key } = this.#org;
    if (id === undefined) return this.#directory.subjectOf(identity, provider, key);
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const subject = this.#declared.ids.has(id)
      ? idSubject(id)
      : this.#directory.subjectOf(this.#bestKnown(identity), provider, key);
    if (this.#byId.has(id)) this.#known.set(id, subject);
    return subject;
  }

  #bestKnown(identity: Identity): Identity {
    const { id, email } = identity;
    if (id === undefined || (email !== undefined && email !== "")) return identity;
    return this.#byId.get(id)?.identity ?? identity;
  }

  #claims(): Map<SubjectKey, Claim[]> {
    const claims = new Map<SubjectKey, Claim[]>();
    const identities = [...[...this.#byId.values()].map((met) => met.identity), ...this.#byEmail.values()];
    for (const identity of identities) {
      const subject = this.#alone(identity);
      const owner = this.#directory.ownerOf(identity, this.#org.provider, this.#org.key);
      const claim = { identity, ...(owner?.pin === undefined ? {} : { pin: owner.pin }) };
      const list = claims.get(subject);
      if (list === undefined) claims.set(subject, [claim]);
      else list.push(claim);
    }
    return claims;
  }

  /** Those with more than one claim, and those whom the files give an account here. */
  #peopleToSettle(claims: ReadonlyMap<SubjectKey, readonly Claim[]>): readonly SubjectKey[] {
    const { provider, key } = this.#org;
    const several = [...claims].flatMap(([subject, list]) =>
      list.length > 1 && this.#directory.people.has(subject) ? [subject] : [],
    );
    const pinned = this.#directory.pinnedAt(provider, key).map((person) => person.key);
    return [...new Set([...several, ...pinned])].sort(compareText);
  }

  #settlePerson(key: SubjectKey, claims: readonly Claim[], wanted: Wanted): ReturnType<typeof settlePerson> {
    const { provider, key: org } = this.#org;
    const person = this.#directory.people.get(key);
    if (person === undefined) return { subjects: [], holds: [], notices: [] };
    return settlePerson(person, claims, {
      org: this.#org,
      pins: this.#directory.pinsOf(person, provider, org),
      email: this.#directory.emailOf(key, provider, org),
      isDeclared: this.#declared.subjects.has(key),
      isWanted: () => wanted.has(key),
      addsById: this.#rules.addsById === true,
      ownerOfLogin: (login) =>
        [...this.#byId.values()].map((met) => met.identity).find((identity) => isLoginOf(identity, login)),
    });
  }

  /** Several accounts of one e-mail that is nobody's are distinguished by their ids. */
  #settleStrangers(subject: SubjectKey, claims: readonly Claim[]): void {
    const accounts = claims.filter(({ identity }) => identity.id !== undefined);
    if (accounts.length < 2) return;
    for (const { identity } of accounts) this.#assign(identity, accountSubject(subject, identity.id ?? ""));
  }

  #assign(identity: Identity, subject: SubjectKey): void {
    if (subject !== this.#alone(identity)) this.#assigned.set(accountKey(identity), subject);
  }

  #accounts(): ReadonlyMap<SubjectKey, Identity> {
    const accounts = new Map<SubjectKey, Identity>();
    for (const { identity, standing } of this.#byId.values())
      if (standing === "listed") accounts.set(this.subjectOf(identity), identity);
    return accounts;
  }

  /** What the files name by an id that is not there is nobody who could be given anything. */
  #holdMissingIds(wanted: Wanted, holds: Map<SubjectKey, Hold>): readonly Diagnostic[] {
    if (this.#rules.addsById === true) return [];
    return [...this.#declared.ids].sort(compareText).flatMap((id): Diagnostic[] => {
      const subject = idSubject(id);
      if (this.#byId.has(id) || !wanted.has(subject)) return [];
      holds.set(subject, { code: "not-found", text: "no such account is there" });
      return [
        {
          severity: "error",
          code: "ACCOUNT_NOT_FOUND",
          address: this.#org.key,
          message: `${this.#org.name} has no account with the id ${JSON.stringify(id)}, which the files name. Nothing about it is changed there.`,
          hint: "Correct the id, or take it out.",
        },
      ];
    });
  }

  /**
   * An account without an e-mail may be anybody's who is missed and whom the files know by e-mail alone: neither does
   * it go, nor are they invited again.
   */
  #holdUnidentified(
    claims: ReadonlyMap<SubjectKey, readonly Claim[]>,
    wanted: Wanted,
    holds: Map<SubjectKey, Hold>,
  ): readonly Diagnostic[] {
    const unidentified = [...this.#byId.values()]
      .filter(({ standing, identity }) => standing !== "stray" && identity.isService !== true)
      .map(({ identity }) => identity)
      .filter((identity) => this.subjectOf(identity) === idSubject(identity.id ?? ""))
      .filter(({ id }) => id !== undefined && !this.#declared.ids.has(id))
      .sort((a, b) => compareText(a.id ?? "", b.id ?? ""));
    if (unidentified.length === 0) return [];
    const missing = wanted
      .subjects()
      .filter((subject) => !claims.has(subject) && !holds.has(subject) && this.#isKnownByEmail(subject));
    if (missing.length === 0) return [];
    const accounts = listed(unidentified.map(describeAccount));
    const people = listed(missing);
    for (const { id = "" } of unidentified)
      holds.set(idSubject(id), { code: "unidentified", text: `without an e-mail; it may be ${people}` });
    for (const subject of missing)
      holds.set(subject, { code: "unidentified", text: `not found, and may be the account ${accounts}` });
    const [first] = unidentified;
    const { id = "", login } = first ?? {};
    const pin = login === undefined ? id : `${login}#${id}`;
    const isPlain = unidentified.length === 1 && missing.length === 1 && login !== undefined;
    const accepted = isPlain ? ` Perhaps the invitation of ${people} was accepted by ${login}.` : "";
    return [
      {
        severity: "warning",
        code: "UNIDENTIFIED_ACCOUNT",
        address: this.#org.key,
        message: `${this.#org.name} does not give the e-mail of ${accounts}, and ${people} cannot be found there: rolecall neither removes the one nor invites the other.${accepted}`,
        hint: `If it is one of your people, name the account under accounts: { ${this.#org.provider}: ${JSON.stringify(pin)} }${isPlain ? ` (rolecall person pin ${people} writes it)` : ""}; if not, declare it as ${JSON.stringify(idSubject(id))}, or remove it at the vendor.`,
      },
    ];
  }

  #isKnownByEmail(subject: SubjectKey): boolean {
    if (groupNameOf(subject) !== undefined || idOfSubject(subject) !== undefined) return false;
    const { provider, key } = this.#org;
    const person = this.#directory.people.get(subject);
    if (person === undefined) return true;
    const pins = this.#directory.pinsOf(person, provider, key);
    return person.kind === "person" && pins.every((pin) => pin.email !== undefined && pin.pair === undefined);
  }
}

/** Distinguished by id; invitations, which have none, by e-mail. */
function accountKey({ id, email }: Identity): string {
  return id === undefined ? `@${normalizeEmail(email ?? "")}` : `#${id}`;
}

/** A few of many. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} or one of ${names.length - 3} more` : shown;
}

/** Whom the files give something at the addresses that were read. */
class Wanted {
  readonly #holders: readonly ReadonlyMap<SubjectKey, unknown>[];

  constructor(org: DesiredOrg, open: Iterable<Address>) {
    this.#holders = [...open].flatMap((address) => org.grants.get(address) ?? []);
  }

  has(subject: SubjectKey): boolean {
    return this.#holders.some((holders) => holders.has(subject));
  }

  subjects(): readonly SubjectKey[] {
    return [...new Set(this.#holders.flatMap((holders) => [...holders.keys()]))].sort(compareText);
  }
}

/** Whom the files give something anywhere in an organization. */
interface Declared {
  readonly subjects: ReadonlySet<SubjectKey>;
  /** The ids of those that are named by an id. */
  readonly ids: ReadonlySet<string>;
}

const declaredByOrg = new WeakMap<DesiredOrg, Declared>();

function declaredIn(org: DesiredOrg): Declared {
  const known = declaredByOrg.get(org);
  if (known !== undefined) return known;
  const subjects = new Set<SubjectKey>();
  for (const holders of org.grants.values()) for (const subject of holders.keys()) subjects.add(subject);
  const ids = new Set([...subjects].flatMap((subject) => idOfSubject(subject) ?? []));
  const declared = { subjects, ids };
  declaredByOrg.set(org, declared);
  return declared;
}
