import type { Identity, SubjectKey } from "./subject.ts";
import { normalizeEmail } from "./subject.ts";

/** A person or service account of the file's `people`. */
export interface Person {
  readonly key: string;
  /** Full name, for systems that keep one. */
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email: string;
  readonly aliases: readonly string[];
  /** E-mail (or vendor id) to use at one provider or one organization, by provider id or organization key. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly kind: "person" | "service";
}

/** The company's people, looked up by any e-mail they go by. E-mails compare without regard to case. */
export class Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly #byEmail = new Map<string, Person>();
  readonly #byAccount = new Map<string, Person>();
  /** Every account that is declared, wherever it is one. */
  readonly #accounts = new Set<string>();

  constructor(people: Iterable<Person>) {
    this.people = new Map([...people].map((person) => [person.key, person]));
    for (const person of this.people.values()) {
      for (const email of [person.email, ...person.aliases, ...Object.values(person.accounts)]) {
        if (email.includes("@")) this.#byEmail.set(normalizeEmail(email), person);
      }
      for (const [scope, account] of Object.entries(person.accounts)) {
        const name = account.includes("@") ? normalizeEmail(account) : account;
        this.#byAccount.set(`${scope}\n${name}`, person);
        this.#accounts.add(name);
      }
    }
  }

  /** The person who goes by this e-mail, main address, alias or account. */
  personByEmail(email: string): Person | undefined {
    // Most come as they are kept; making a copy of each of a million would take longer than finding it.
    return this.#byEmail.get(email) ?? this.#byEmail.get(normalizeEmail(email));
  }

  /** Whom an account belongs to: `accounts` by vendor id first, then any e-mail, else the bare e-mail or id. */
  subjectOf(identity: Identity, provider: string, org: string): SubjectKey {
    if (identity.id !== undefined && this.#accounts.has(identity.id)) {
      const byId =
        this.#byAccount.get(`${org}\n${identity.id}`) ?? this.#byAccount.get(`${provider}\n${identity.id}`);
      if (byId !== undefined) return byId.key;
    }
    if (identity.email !== undefined && identity.email !== "") {
      return this.personByEmail(identity.email)?.key ?? normalizeEmail(identity.email);
    }
    return `id:${identity.id ?? "unknown"}`;
  }

  /**
   * The e-mail by which a subject is addressed at one organization: the account declared for the organization,
   * else for the provider, else the person's e-mail. Undefined for groups and for `id:` subjects.
   */
  emailOf(subject: SubjectKey, provider: string, org: string): string | undefined {
    const person = this.people.get(subject);
    if (person === undefined) return subject.includes("@") ? subject : undefined;
    const account = accountOf(person, org, provider);
    return account?.includes("@") ? account : person.email;
  }

  /** The vendor id declared under `accounts`, if the person's account there is an id and no e-mail. */
  accountIdOf(subject: SubjectKey, provider: string, org: string): string | undefined {
    const person = this.people.get(subject);
    const account = person === undefined ? undefined : accountOf(person, org, provider);
    return account !== undefined && !account.includes("@") ? account : undefined;
  }
}

/** An organization may go by a name that every object has, such as `constructor`. */
function accountOf({ accounts }: Person, org: string, provider: string): string | undefined {
  const scope = [org, provider].find((name) => Object.hasOwn(accounts, name));
  return scope === undefined ? undefined : accounts[scope];
}
