import { invisibleIn } from "../../config/people/spelling.ts";
import { isEmail } from "../../config/people/teams.ts";
import type { DirectoryRecord, PeopleSource } from "../../model/people-source.ts";
import type { Directory, Person } from "../../model/person.ts";
import { normalizeEmail } from "../../model/subject.ts";
import { fieldOf } from "./field.ts";

/** Who of the files is who in the directory. */
export interface Matched {
  /** The entry of each person who has one; the active one of several. */
  readonly known: ReadonlyMap<Person, DirectoryRecord>;
  /** People of whom several entries speak, of which none is surely the one. */
  readonly ambiguous: ReadonlyMap<Person, readonly DirectoryRecord[]>;
  /** Active, with an address that nobody of the files has, each address once. */
  readonly unknown: readonly DirectoryRecord[];
  /** Active entries with one address that nobody of the files has. */
  readonly repeated: ReadonlyMap<string, readonly DirectoryRecord[]>;
  /** Entries without a usable address. */
  readonly nameless: readonly DirectoryRecord[];
}

/** Finds each entry's person: by the account's id where the files pin it, by the attribute of `match`, by e-mail. */
export function matchRecords(
  directory: Directory,
  source: PeopleSource,
  records: readonly DirectoryRecord[],
): Matched {
  const byAttribute = indexOf(directory, source.match);
  const found = new Map<Person, DirectoryRecord[]>();
  const unknown: DirectoryRecord[] = [];
  const nameless: DirectoryRecord[] = [];
  const column = source.attributes[source.match];
  for (const record of records) {
    const mark = column === undefined ? undefined : fieldOf(record, column);
    const person =
      pinned(directory, source, record) ??
      (mark === undefined ? undefined : byAttribute.get(String(mark))) ??
      (record.email === undefined ? undefined : directory.personByEmail(record.email));
    if (person !== undefined) found.set(person, [...(found.get(person) ?? []), record]);
    else if (!isUsable(record.email)) nameless.push(record);
    else if (record.isActive) unknown.push(record);
  }
  return { ...decide(found), ...singleOut(unknown), nameless };
}

function singleOut(records: readonly DirectoryRecord[]): Pick<Matched, "unknown" | "repeated"> {
  const byEmail = new Map<string, DirectoryRecord[]>();
  for (const record of records) {
    const email = normalizeEmail(record.email ?? "");
    byEmail.set(email, [...(byEmail.get(email) ?? []), record]);
  }
  return {
    unknown: [...byEmail.values()].flatMap((all) => (all.length === 1 ? all : [])),
    repeated: new Map([...byEmail].filter(([, all]) => all.length > 1)),
  };
}

/** A service of the files knows accounts by ids, which stay when names and addresses change. */
function pinned(directory: Directory, { place }: PeopleSource, { id }: DirectoryRecord): Person | undefined {
  if (place.kind !== "org" || id === undefined) return undefined;
  return directory.ownerOf({ id }, place.org.provider, place.org.key)?.person;
}

/** An attribute that two people share recognises nobody. */
function indexOf(directory: Directory, attribute: string): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const shared = new Set<string>();
  for (const person of directory.people.values()) {
    const value = person.attributes?.[attribute];
    if (value === undefined) continue;
    if (people.has(String(value))) shared.add(String(value));
    people.set(String(value), person);
  }
  for (const value of shared) people.delete(value);
  return people;
}

function isUsable(email: string | undefined): email is string {
  return email !== undefined && isEmail(email) && invisibleIn("", email) === undefined;
}

function decide(
  found: ReadonlyMap<Person, readonly DirectoryRecord[]>,
): Pick<Matched, "known" | "ambiguous"> {
  const known = new Map<Person, DirectoryRecord>();
  const ambiguous = new Map<Person, readonly DirectoryRecord[]>();
  for (const [person, records] of found) {
    const active = records.filter(({ isActive }) => isActive);
    const [first] = active.length > 0 ? active : records;
    if (active.length > 1) ambiguous.set(person, active);
    else if (first !== undefined) known.set(person, first);
  }
  return { known, ambiguous };
}
