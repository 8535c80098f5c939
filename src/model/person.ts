import type { Identity, SubjectKey } from "./subject.ts";
import { idOfSubject, normalizeEmail } from "./subject.ts";

/** A person or service account of the file's `people`. */
export interface Person {
  readonly key: string;
  /** Full name, for systems that keep one. */
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email: string;
  readonly aliases: readonly string[];
  /**
   * The person's accounts at one provider or one organization, by provider id or organization key: an e-mail, a
   * login, a vendor id, or `login#id`. The first gets what the files grant.
   */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
  readonly kind: "person" | "service";
  /** What the directory, or whoever writes the file, knows of the person: department, manager. Absent: nothing. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** True for somebody whom the directory of people does not know, and who is left alone by `people pull`. */
  readonly isOutsideDirectory?: true;
}

/** One attribute of a person. */
export type AttributeValue = string | number | boolean | readonly string[];

/** An account as `accounts` names it. */
export interface AccountPin {
  /** As written. */
  readonly text: string;
  /** Lower case, with the domain as ASCII, where the text is or begins with an e-mail. */
  readonly email?: string;
  /** Both parts of `login#id`; both have to agree. */
  readonly pair?: { readonly login: string; readonly id: string };
}

/** Whose account an account is. */
export interface Ownership {
  readonly person: Person;
  /** Which of the person's pins names it; absent where only the e-mail does. */
  readonly pin?: number;
}

/** Reads one text of `accounts`. */
export function readPin(text: string): AccountPin {
  const mark = text.lastIndexOf("#");
  const isPair = mark > 0 && mark < text.length - 1 && !text.includes("@", mark);
  const pair = isPair ? { login: text.slice(0, mark), id: text.slice(mark + 1) } : undefined;
  const name = pair?.login ?? text;
  return {
    text,
    ...(name.includes("@") ? { email: normalizeEmail(name) } : {}),
    ...(pair === undefined ? {} : { pair }),
  };
}

/** The names by which a pin is found again; see {@link namesOfAccount}. Of `login#id` the id decides. */
function namesOfPin({ text, email, pair }: AccountPin): readonly string[] {
  if (pair !== undefined) return [`id ${pair.id}`, `id ${text}`];
  return [`id ${text}`, email === undefined ? `login ${text.toLowerCase()}` : `email ${email}`];
}

/** The names by which an account may be pinned, the surest first. */
function namesOfAccount({ id, email, login }: Identity): readonly string[] {
  return [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(email === undefined ? [] : [`email ${normalizeEmail(email)}`]),
    ...(login === undefined ? [] : [`login ${login.toLowerCase()}`]),
  ];
}

/** The pins of one provider or organization. */
interface ScopePins {
  readonly byPerson: Map<Person, readonly AccountPin[]>;
  readonly byName: Map<string, Required<Ownership>>;
}

/** The company's people, looked up by any e-mail they go by. E-mails compare without regard to case. */
export class Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly #byEmail = new Map<string, Person>();
  /** Who has pins at a provider or an organization, by its name. */
  readonly #pinned = new Map<string, ScopePins>();

  constructor(people: Iterable<Person>) {
    this.people = new Map([...people].map((person) => [person.key, person]));
    for (const person of this.people.values()) {
      for (const email of [person.email, ...person.aliases])
        if (email.includes("@")) this.#byEmail.set(normalizeEmail(email), person);
      for (const [scope, texts] of Object.entries(person.accounts)) this.#addPins(person, scope, texts);
    }
  }

  #addPins(person: Person, scope: string, texts: readonly string[]): void {
    const pins = texts.map(readPin);
    for (const { email } of pins) if (email !== undefined) this.#byEmail.set(email, person);
    const scoped: ScopePins = this.#pinned.get(scope) ?? { byPerson: new Map(), byName: new Map() };
    this.#pinned.set(scope, scoped);
    scoped.byPerson.set(person, pins);
    for (const [pin, named] of pins.entries())
      for (const name of namesOfPin(named))
        if (!scoped.byName.has(name)) scoped.byName.set(name, { person, pin });
  }

  /** The person who goes by this e-mail, main address, alias or account. */
  personByEmail(email: string): Person | undefined {
    // Most come as they are kept; making a copy of each of a million would take longer than finding it.
    return this.#byEmail.get(email) ?? this.#byEmail.get(normalizeEmail(email));
  }

  /** What `accounts` names for a person at one organization: for the organization itself, else for its provider. */
  pinsOf(person: Person, provider: string, org: string): readonly AccountPin[] {
    const own = this.#pinned.get(org)?.byPerson.get(person);
    return own ?? this.#pinned.get(provider)?.byPerson.get(person) ?? [];
  }

  /** Everybody for whom `accounts` names something at an organization. */
  pinnedAt(provider: string, org: string): readonly Person[] {
    const scopes = [this.#pinned.get(org), this.#pinned.get(provider)];
    return [...new Set(scopes.flatMap((scope) => [...(scope?.byPerson.keys() ?? [])]))];
  }

  /** Whose account it is: a pin decides, whatever the e-mail; then any e-mail. Undefined for nobody of the files. */
  ownerOf(identity: Identity, provider: string, org: string): Ownership | undefined {
    const pinned = this.#pinOf(identity, provider, org);
    if (pinned !== undefined) return pinned;
    const { email } = identity;
    const person = email === undefined || email === "" ? undefined : this.personByEmail(email);
    return person === undefined ? undefined : { person };
  }

  #pinOf(identity: Identity, provider: string, org: string): Ownership | undefined {
    const own = this.#pinned.get(org);
    const general = this.#pinned.get(provider);
    if (own === undefined && general === undefined) return undefined;
    for (const name of namesOfAccount(identity)) {
      const here = own?.byName.get(name);
      if (here !== undefined) return here;
      const found = general?.byName.get(name);
      // What is written for the organization replaces what is written for its provider.
      if (found !== undefined && own?.byPerson.has(found.person) !== true) return found;
    }
    return undefined;
  }

  /** Whom an account belongs to as far as it alone shows: a person's key, else the bare e-mail or id. */
  subjectOf(identity: Identity, provider: string, org: string): SubjectKey {
    const owner = this.ownerOf(identity, provider, org);
    if (owner !== undefined) return owner.person.key;
    const { email } = identity;
    return email?.includes("@") === true ? normalizeEmail(email) : `id:${identity.id ?? "unknown"}`;
  }

  /**
   * The e-mail by which a subject is addressed at one organization: the account declared for the organization,
   * else for the provider, else the person's e-mail. Undefined for groups, for `id:` subjects, and for one account
   * beside others.
   */
  emailOf(subject: SubjectKey, provider: string, org: string): string | undefined {
    const person = this.people.get(subject);
    if (person === undefined) return isBareEmail(subject) ? subject : undefined;
    const [first] = this.pinsOf(person, provider, org);
    if (first?.email === undefined) return person.email === "" ? undefined : person.email;
    return first.pair?.login ?? first.text;
  }

  /** The vendor id declared under `accounts`, if the person's first account there is an id and no e-mail; that of `id:`. */
  accountIdOf(subject: SubjectKey, provider: string, org: string): string | undefined {
    const person = this.people.get(subject);
    if (person === undefined) return idOfSubject(subject);
    const [first] = this.pinsOf(person, provider, org);
    return first?.pair?.id ?? (first?.email === undefined ? first?.text : undefined);
  }
}

function isBareEmail(subject: SubjectKey): boolean {
  const at = subject.lastIndexOf("@");
  return (
    at !== -1 && !subject.startsWith("id:") && !subject.startsWith("group:") && !subject.includes("#", at)
  );
}
