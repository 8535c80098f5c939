import { freeKey } from "../../model/names.ts";
import type { DirectoryRecord, PeopleSource } from "../../model/people-source.ts";
import type { AttributeValue, Directory, Person } from "../../model/person.ts";
import { normalizeEmail } from "../../model/subject.ts";
import type { AttributeChange, Comparison, Joiner, Leaver, Mover } from "./comparison.ts";
import { fieldOf } from "./field.ts";
import { type Matched, matchRecords } from "./match.ts";
import { foldName, namesOf, newNames, wholeName } from "./names.ts";
import { notesOn } from "./notes.ts";

/** What a comparison is made of. */
export interface CompareInput {
  readonly directory: Directory;
  /** Names that keys may not take: those of teams. */
  readonly taken: Iterable<string>;
  readonly source: PeopleSource;
  readonly records: readonly DirectoryRecord[];
  /** True for somebody whose given and family name stand apart in the files. */
  readonly hasParts: (person: Person) => boolean;
}

/** Holds the files' people against the directory. Who is not in it by declaration, and service accounts, are left alone. Pure. */
export function comparePeople(input: CompareInput): Comparison {
  const { directory, source, records } = input;
  const matched = matchRecords(directory, source, records);
  const concerned = [...directory.people.values()].filter(
    (person) => person.kind === "person" && person.isOutsideDirectory !== true && person.email !== "",
  );
  const doubts = doubtfulPairs(concerned, matched);
  const joining = matched.unknown.filter((record) => !doubts.records.has(record));
  const keys = new Map(keysFor(input, joining));
  for (const [person, { email }] of matched.known)
    if (email !== undefined) keys.set(normalizeEmail(email), person.key);
  const attributesOf = (record: DirectoryRecord): Readonly<Record<string, AttributeValue>> =>
    takeAttributes(input, record, keys);
  const leavers = findLeavers(concerned, matched, doubts.people);
  const gone = new Set(leavers.map(({ person }) => person));
  return {
    joiners: joinersOf(joining, keys, attributesOf),
    movers: concerned.flatMap((person) => {
      const record = matched.known.get(person);
      return record === undefined || gone.has(person)
        ? []
        : (moverOf(input, person, record, attributesOf(record)) ?? []);
    }),
    leavers,
    notes: [...doubts.notes, ...notesOn(directory, matched)],
    concerned: concerned.length,
  };
}

/** Keys of those who join, by their address in lower case. */
function keysFor(
  { directory, taken }: CompareInput,
  joining: readonly DirectoryRecord[],
): ReadonlyMap<string, string> {
  const used = new Set([...directory.people.keys(), ...taken]);
  const keys = new Map<string, string>();
  for (const email of joining.map((record) => normalizeEmail(record.email ?? "")).sort()) {
    if (keys.has(email)) continue;
    const key = freeKey(email, used);
    used.add(key);
    keys.set(email, key);
  }
  return keys;
}

function joinersOf(
  joining: readonly DirectoryRecord[],
  keys: ReadonlyMap<string, string>,
  attributesOf: (record: DirectoryRecord) => Readonly<Record<string, AttributeValue>>,
): readonly Joiner[] {
  const joiners = new Map<string, Joiner>();
  for (const record of joining) {
    const email = normalizeEmail(record.email ?? "");
    const key = keys.get(email);
    if (key === undefined || joiners.has(key)) continue;
    joiners.set(key, { key, email, names: namesOf(record), attributes: attributesOf(record) });
  }
  return [...joiners.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What is not known is kept: whose entry may be one without an address has not left. */
function findLeavers(
  concerned: readonly Person[],
  { known, ambiguous, nameless }: Matched,
  doubtful: ReadonlySet<Person>,
): readonly Leaver[] {
  const names = new Set(nameless.flatMap((record) => foldName(wholeName(record)) ?? []));
  return concerned.flatMap((person) => {
    const record = known.get(person);
    if (record?.isActive === true || ambiguous.has(person) || doubtful.has(person)) return [];
    if (record !== undefined) return [{ person, why: `is inactive in the directory (${record.place})` }];
    const name = foldName(person.name);
    return name !== undefined && names.has(name) ? [] : [{ person, why: "is not in the directory" }];
  });
}

/** Somebody who is not there, and somebody new of the same name: a new address, or two people. Nobody guesses. */
function doubtfulPairs(
  concerned: readonly Person[],
  { known, ambiguous, unknown }: Matched,
): { people: ReadonlySet<Person>; records: ReadonlySet<DirectoryRecord>; notes: readonly string[] } {
  const byName = new Map<string, DirectoryRecord>();
  for (const record of unknown) {
    const name = foldName(wholeName(record));
    if (name?.includes(" ") === true) byName.set(name, record);
  }
  const people = new Set<Person>();
  const records = new Set<DirectoryRecord>();
  const notes: string[] = [];
  for (const person of concerned) {
    if (known.has(person) || ambiguous.has(person)) continue;
    const record = byName.get(foldName(person.name) ?? "");
    if (record === undefined) continue;
    people.add(person);
    records.add(record);
    notes.push(
      `${person.key} (${person.email}) is not in the directory, and ${record.email ?? ""} of the same name is new there. One person: \`rolecall person rename ${person.key} ${record.email ?? ""}\`; two: \`rolecall person add\` the new one. Both were left alone.`,
    );
  }
  return { people, records, notes };
}

function moverOf(
  { directory, source, hasParts }: CompareInput,
  person: Person,
  record: DirectoryRecord,
  attributes: Readonly<Record<string, AttributeValue>>,
): Mover | undefined {
  const names = newNames(person, record, hasParts(person));
  const changes = Object.keys(source.attributes).flatMap((name): AttributeChange[] => {
    const [before, after] = [person.attributes?.[name], attributes[name]];
    if (isSame(before, after)) return [];
    return [{ name, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
  const { email } = record;
  const isNew = email?.includes("@") === true && directory.personByEmail(email) === undefined;
  if (changes.length === 0 && Object.keys(names).length === 0 && !isNew) return undefined;
  return { person, names, ...(isNew ? { email: normalizeEmail(email) } : {}), attributes: changes };
}

/** Whoever a value names by e-mail is written by key. */
function takeAttributes(
  { directory, source }: CompareInput,
  record: DirectoryRecord,
  keys: ReadonlyMap<string, string>,
): Readonly<Record<string, AttributeValue>> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, column] of Object.entries(source.attributes)) {
    const value = fieldOf(record, column);
    if (value === undefined) continue;
    attributes[name] =
      typeof value === "string" ? keyOf(value.trim().normalize("NFC"), directory, keys) : value;
  }
  return attributes;
}

function keyOf(text: string, directory: Directory, keys: ReadonlyMap<string, string>): string {
  if (!text.includes("@")) return text;
  return directory.personByEmail(text)?.key ?? keys.get(normalizeEmail(text)) ?? text;
}

/** A number that a list writes as text is the same. */
function isSame(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const plain = (value: AttributeValue): string =>
    Array.isArray(value) ? JSON.stringify(value) : String(value).normalize("NFC");
  return plain(a) === plain(b);
}
