import type { Json } from "../model/json.ts";
import { cleanName, freeKey, splitsAlike } from "../model/names.ts";
import type { Directory } from "../model/person.ts";
import type { Identity, SubjectKey } from "../model/subject.ts";
import { normalizeEmail } from "../model/subject.ts";

/** Somebody found live who is in no file yet. */
export interface FoundPerson {
  readonly key: string;
  /** Lower case; absent for somebody of whom only an account is known. */
  readonly email?: string;
  /** The account, where that is all there is, or where ids are asked for: by provider or organization, `login#id` or the id. */
  readonly account?: { readonly provider: string; readonly name: string };
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly isService: boolean;
  /** Somebody of the files, or found as well, who may be the same person; nobody guesses. */
  readonly doubt?: string;
}

/** What is known of an account that people are found by. */
export interface SeenAccount {
  readonly identity: Identity;
  /** Attributes the vendor keeps of the person. */
  readonly details?: Readonly<Record<string, string>>;
}

/** Characters that an e-mail of the files may have; what the loader's schema takes, and no more. */
const EMAIL = /^[^\s@:,;<>()[\]"\\]+@[^\s@:,;<>()[\]"\\.]+(?:\.[^\s@:,;<>()[\]"\\.]+)+$/u;

/** True if the text can stand in the files as an e-mail. */
export function isWritableEmail(email: string): boolean {
  return EMAIL.test(email) && !/[\p{C}]/u.test(email);
}

/** Gives each e-mail a person with a key that nobody else has. Order decides nothing but who gets the shorter key. */
export function nameFound(
  seen: ReadonlyMap<SubjectKey, SeenAccount>,
  directory: Directory,
  taken: Iterable<string>,
): ReadonlyMap<SubjectKey, FoundPerson> {
  const used = new Set(taken);
  const known = namesOfPeople(directory);
  const found = new Map<SubjectKey, FoundPerson>();
  for (const email of [...seen.keys()].sort()) {
    const account = seen.get(email);
    if (account === undefined) continue;
    const key = freeKey(email, used);
    used.add(key);
    const person = describe(key, email, account);
    const name = person.name === undefined ? undefined : foldName(person.name);
    const same = name === undefined || person.isService ? undefined : known.get(name);
    found.set(email, same === undefined ? person : { ...person, doubt: same });
    if (name !== undefined && !known.has(name) && !person.isService) known.set(name, key);
  }
  return found;
}

/** Gives each account that has a login, and no e-mail, a person by that login, and adds them to those found by e-mail. */
export function nameLogins(
  accounts: ReadonlyMap<SubjectKey, Identity>,
  provider: string,
  found: ReadonlyMap<SubjectKey, FoundPerson>,
  taken: Iterable<string>,
): ReadonlyMap<SubjectKey, FoundPerson> {
  const used = new Set([...taken, ...[...found.values()].map(({ key }) => key)]);
  const all = new Map(found);
  for (const [subject, { id, login = "", isService, name }] of [...accounts].sort()) {
    const key = freeKey(`${login}@${provider}`, used);
    used.add(key);
    all.set(subject, {
      key,
      account: { provider, name: `${login}#${id ?? ""}` },
      ...(name === undefined || name === login ? {} : named(name)),
      isService: isService === true,
    });
  }
  return all;
}

function namesOfPeople(directory: Directory): Map<string, string> {
  const names = new Map<string, string>();
  for (const person of directory.people.values()) {
    if (person.name !== undefined && person.kind === "person") names.set(foldName(person.name), person.key);
  }
  return names;
}

function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, " ");
}

function named(text: string): { readonly name?: string } {
  const name = cleanName(text);
  return name === undefined ? {} : { name };
}

/** Characters that nobody sees, such as a right-to-left override. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

function describe(key: string, email: string, { identity, details = {} }: SeenAccount): FoundPerson {
  const name = cleanName(identity.name);
  const isService = identity.isService === true;
  const { givenName, familyName } = details;
  const base = { key, email: normalizeEmail(email), isService };
  const parts = {
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
  };
  // The loader refuses them; left out, the vendor's name stays as it is.
  if (INVISIBLE.test(`${givenName ?? ""}${familyName ?? ""}`)) return base;
  const whole = [givenName, familyName].filter((part) => part !== undefined).join(" ");
  if (whole.trim() === "") return name === undefined ? base : { ...base, name };
  return splitsAlike(givenName, familyName) ? { ...base, name: whole } : { ...base, ...parts };
}

/** The entry under `people`. */
export function writePerson(person: FoundPerson): Readonly<Record<string, Json>> {
  return {
    ...(person.name === undefined ? {} : { name: person.name }),
    ...(person.givenName === undefined ? {} : { givenName: person.givenName }),
    ...(person.familyName === undefined ? {} : { familyName: person.familyName }),
    ...(person.email === undefined ? {} : { email: person.email }),
    ...(person.account === undefined ? {} : { accounts: { [person.account.provider]: person.account.name } }),
    ...(person.isService ? { kind: "service" } : {}),
  };
}
