import { appendUnder } from "../../model/append.ts";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { AttributeValue } from "../../model/person.ts";
import { insertEntry, insertLines, removeEntries, replaceValue } from "../collections.ts";
import { fileOfEntry, homeOf } from "../declared.ts";
import type { EditInput } from "../edit-input.ts";
import { renderInline, renderPair } from "../inline.ts";
import { insertIntoPart } from "../insert-part.ts";
import type { OutlineEntry } from "../outline-lines.ts";
import { personEntry, renamePerson } from "../person-rename.ts";
import type { Splice } from "../splice.ts";
import { type Collection, entryOf, type YamlFile } from "../yaml-file.ts";
import type { AttributeChange, Joiner, Mover } from "./comparison.ts";

/** Writes everybody who joins behind the people of the file with the most of them. Gives what was done, in lines. */
export function writeJoiners(input: EditInput, joiners: readonly Joiner[]): readonly string[] {
  if (joiners.length === 0) return [];
  const path = homeOf(input.workspace, "people");
  insertIntoPart(input.workspace, path, "people", joiners.map(entryFor));
  return joiners.map((joiner) => `${path}: people: ${renderPair(joiner.key, entryOfJoiner(joiner))}`);
}

function entryOfJoiner({ email, names, attributes }: Joiner): JsonObject {
  const isKnown = Object.keys(attributes).length > 0;
  return { ...names, email, ...(isKnown ? { attributes: plain(attributes) } : {}) };
}

function entryFor(joiner: Joiner): OutlineEntry {
  const entries = Object.entries(entryOfJoiner(joiner)).map(
    ([key, value]): OutlineEntry => ({ key, ...(value === undefined ? {} : { value }) }),
  );
  return { key: joiner.key, entries };
}

function plain(attributes: Readonly<Record<string, AttributeValue>>): JsonObject {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value as Json]));
}

/**
 * Writes what the directory says otherwise of people: each entry keeps its comments and its order.
 * @throws UsageError `EDIT_UNSAFE`, `EDIT_SHARED` for an entry that is shared through an anchor
 */
export function writeMovers(input: EditInput, movers: readonly Mover[]): readonly string[] {
  const pathOf = ({ person }: Mover): string => fileOfEntry(input.workspace, "people", person.key) ?? "";
  const done = movers.map((mover) => `${pathOf(mover)}: ${mover.person.key}: ${describeMover(mover)}`);
  for (const pass of [spliceMover, removals]) {
    const splices = new Map<string, Splice[]>();
    for (const mover of movers) {
      const path = pathOf(mover);
      for (const splice of pass(input.workspace.file(path), mover)) appendUnder(splices, path, splice);
    }
    for (const [path, list] of splices) input.workspace.splice(path, list);
  }
  for (const { person, email } of movers)
    if (email !== undefined) renamePerson(input, { person: person.key, email });
  return done;
}

function describeMover({ person, names, email, attributes }: Mover): string {
  const before = (key: keyof typeof names): string => person[key] ?? "none";
  return [
    ...(Object.keys(names) as (keyof typeof names)[]).map(
      (key) => `${key}: ${before(key)} -> ${names[key] ?? ""}`,
    ),
    ...(email === undefined ? [] : [`email: ${person.email} -> ${email}; ${person.email} is an alias now`]),
    ...attributes.map((change) => `${change.name}: ${shown(change.before)} -> ${shown(change.after)}`),
  ].join("; ");
}

function shown(value: AttributeValue | undefined): string {
  return value === undefined ? "none" : renderInline(value);
}

function spliceMover(file: YamlFile, { person, names, attributes }: Mover): readonly Splice[] {
  const entry = personEntry(file, person.key);
  const pieces: string[] = [];
  const splices: Splice[] = [];
  for (const [key, value] of Object.entries(names)) {
    const present = entryOf(entry, key);
    if (present === undefined) pieces.push(renderPair(key, value));
    else splices.push(replaceValue(file, present, renderInline(value)));
  }
  const present = entryOf(entry, "attributes");
  if (present === undefined) {
    const added = addedBy(attributes);
    if (Object.keys(added).length > 0) pieces.push(renderPair("attributes", added));
  } else splices.push(...spliceAttributes(file, person.key, attributes));
  return [...splices, ...insertAll(file, entry, pieces)];
}

function addedBy(changes: readonly AttributeChange[]): JsonObject {
  return Object.fromEntries(
    changes.flatMap(({ name, after }) => (after === undefined ? [] : [[name, after as Json]])),
  );
}

/** On one line the whole is written anew, in its order; else only what differs, and removals by {@link removals}. */
function spliceAttributes(
  file: YamlFile,
  person: string,
  changes: readonly AttributeChange[],
): readonly Splice[] {
  const whole = entryOf(personEntry(file, person), "attributes");
  const inside = file.collectionAt(["people", person, "attributes"]);
  if (changes.length === 0 || whole === undefined) return [];
  if (inside === undefined || inside.flow === true) {
    const written = file.valueAt(["people", person, "attributes"]);
    const value = new Map<string, Json | undefined>(Object.entries(isJsonObject(written) ? written : {}));
    for (const { name, after } of changes)
      if (after === undefined) value.delete(name);
      else value.set(name, after as Json);
    return [replaceValue(file, whole, renderInline(Object.fromEntries(value)))];
  }
  const splices: Splice[] = [];
  const pieces: string[] = [];
  for (const { name, after } of changes) {
    const present = entryOf(inside, name);
    if (after === undefined) continue;
    if (present === undefined) pieces.push(renderPair(name, after));
    else splices.push(replaceValue(file, present, renderInline(after)));
  }
  return [...splices, ...insertAll(file, inside, pieces)];
}

/** Attributes on lines of their own that the directory no longer has. */
function removals(file: YamlFile, { person: { key }, attributes }: Mover): readonly Splice[] {
  const inside = file.collectionAt(["people", key, "attributes"]);
  const gone = attributes.flatMap(({ name, after }) => (after === undefined ? name : []));
  if (inside === undefined || inside.flow === true || gone.length === 0) return [];
  return removeEntries(file, inside, gone, entryOf(personEntry(file, key), "attributes")?.key);
}

function insertAll(file: YamlFile, collection: Collection, pieces: readonly string[]): readonly Splice[] {
  if (pieces.length === 0) return [];
  return collection.flow === true
    ? [insertEntry(file, collection, pieces.join(", "))]
    : [insertLines(file, collection, pieces)];
}
