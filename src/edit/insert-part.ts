import { isCollection, isMap } from "yaml";
import { appendUnder } from "../model/append.ts";
import { compareText } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import { insertEntry, insertLines, startOf } from "./collections.ts";
import { renderPair } from "./inline.ts";
import { type OutlineEntry, renderEntries } from "./outline-lines.ts";
import { columnAt, lineBreakOf, lineStart, type Splice } from "./splice.ts";
import type { Workspace } from "./workspace.ts";
import { type Collection, type EntryNode, entriesOf, entryOf, type YamlFile } from "./yaml-file.ts";

/** The parts of a file to which entries are added, in their order. */
export type Part = "people" | "teams" | "orgs";

const ORDER: readonly Part[] = ["people", "teams", "orgs"];

/**
 * Adds entries to a part of a file; begins the part if the file has none. Everything else stays as it is. With `isSorted`
 * they go where they belong by their keys, if those that are there are in order.
 */
export function insertIntoPart(
  workspace: Workspace,
  path: string,
  part: Part,
  entries: readonly OutlineEntry[],
  isSorted = false,
): void {
  if (entries.length === 0) return;
  const file = workspace.file(path);
  const root = file.own(file.document.contents);
  const present = root === undefined ? undefined : entryOf(root, part);
  const collection = file.own(present?.value);
  if (collection !== undefined && collection.items.length > 0) {
    if (collection.flow === true) {
      for (const entry of entries) insertInline(workspace, path, part, entry);
      return;
    }
    workspace.splice(
      path,
      isSorted
        ? insertSorted(file, collection, entries)
        : [insertLines(file, collection, renderEntries(entries))],
    );
    return;
  }
  if (present !== undefined) {
    workspace.splice(path, [beginEmptyPart(file, part, entries)]);
    return;
  }
  workspace.splice(path, [beginPart(file, part, entries)]);
}

/** Each entry goes before the first one that comes behind it by its key, above the comments of that one. */
function insertSorted(
  file: YamlFile,
  collection: Collection,
  entries: readonly OutlineEntry[],
): readonly Splice[] {
  const { text } = file;
  const present = entriesOf(collection);
  const keys = present.map(({ step }) => String(step));
  const isInOrder = keys.every((key, index) => index === 0 || compareText(keys[index - 1] ?? "", key) <= 0);
  const places = new Map<EntryNode | undefined, OutlineEntry[]>();
  for (const entry of entries) {
    const at = isInOrder ? keys.findIndex((key) => compareText(entry.key ?? "", key) < 0) : -1;
    appendUnder(places, at < 0 ? undefined : present[at], entry);
  }
  return [...places].map(([next, added]) => {
    const lines = renderEntries(added);
    if (next === undefined) return insertLines(file, collection, lines);
    const first = startOf(next);
    const indent = " ".repeat(columnAt(text, first));
    const at = aboveComments(text, lineStart(text, first), indent);
    const eol = lineBreakOf(text);
    return { start: at, end: at, text: lines.map((line) => `${indent}${line}${eol}`).join("") };
  });
}

function insertInline(workspace: Workspace, path: string, part: Part, entry: OutlineEntry): void {
  const file = workspace.file(path);
  const collection = file.collectionAt([part]);
  if (collection === undefined || entry.key === undefined) return;
  workspace.splice(path, [insertEntry(file, collection, renderPair(entry.key, plainOf(entry)))]);
}

/** The value without its comments. */
function plainOf(entry: OutlineEntry): Json {
  const { value, entries = [], isList } = entry;
  if (value !== undefined) return value;
  const real = entries.filter((one) => one.value !== undefined || one.entries !== undefined);
  if (isList === true) return real.map(plainOf);
  return Object.fromEntries(real.map((one) => [one.key ?? "", plainOf(one)]));
}

/** The part is there, with nothing in it: `people:` or `people: {}`. */
function beginEmptyPart(file: YamlFile, part: Part, entries: readonly OutlineEntry[]): Splice {
  const root = file.own(file.document.contents);
  const present = root === undefined ? undefined : entryOf(root, part);
  const [, keyEnd] = present?.key?.range ?? [0, 0];
  const colon = file.text.indexOf(":", keyEnd) + 1;
  const value = present?.value ?? undefined;
  const end = isCollection(value) ? (value.range?.[1] ?? colon) : colon;
  const eol = lineBreakOf(file.text);
  return { start: colon, end, text: `${eol}${renderEntries(entries, 2).join(eol)}` };
}

function beginPart(file: YamlFile, part: Part, entries: readonly OutlineEntry[]): Splice {
  const { text } = file;
  const eol = lineBreakOf(text);
  const body = [`${part}:`, ...renderEntries(entries, 2)].join(eol);
  const root = file.document.contents;
  const later = ORDER.slice(ORDER.indexOf(part) + 1);
  const next =
    isMap(root) && root.flow !== true
      ? later.map((name) => entryOf(root, name)).find((entry) => entry !== undefined)
      : undefined;
  if (next === undefined) {
    const gap = text === "" ? "" : text.endsWith("\n") ? eol : eol + eol;
    return { start: text.length, end: text.length, text: `${gap}${body}${eol}` };
  }
  const at = aboveComments(text, lineStart(text, startOf(next)), "");
  return { start: at, end: at, text: `${body}${eol}${eol}` };
}

/** Comments right above a key, indented as it is, belong to it. */
function aboveComments(text: string, start: number, indent: string): number {
  let at = start;
  while (at > 0) {
    const before = lineStart(text, at - 1);
    if (!text.startsWith(`${indent}#`, before)) return at;
    at = before;
  }
  return at;
}

/** Writes the name of a person who has none, before everything else of the entry. */
export function nameInFront(workspace: Workspace, person: string, name: string): void {
  const path = workspace.paths.find((one) => workspace.file(one).valueAt(["people", person]) !== undefined);
  const entry = path === undefined ? undefined : workspace.file(path).collectionAt(["people", person]);
  const [first] = entry === undefined ? [] : entriesOf(entry);
  if (path === undefined || entry === undefined || first === undefined) return;
  const { text } = workspace.file(path);
  const start = startOf(first);
  const behind = entry.flow === true ? ", " : `${lineBreakOf(text)}${" ".repeat(columnAt(text, start))}`;
  workspace.splice(path, [{ start, end: start, text: `${renderPair("name", name)}${behind}` }]);
}

/** Adds a key with a value on one line to the mapping of one person. */
export function addToPerson(
  workspace: Workspace,
  person: string,
  key: string,
  name: string,
  value: Json,
): boolean {
  for (const path of workspace.paths) {
    const file = workspace.file(path);
    if (file.valueAt(["people", person]) === undefined) continue;
    const inner =
      file.valueAt(["people", person, key]) === undefined
        ? undefined
        : file.collectionAt(["people", person, key]);
    const whole = file.collectionAt(["people", person]);
    if (inner !== undefined) workspace.splice(path, [insertEntry(file, inner, renderPair(name, value))]);
    else if (whole !== undefined)
      workspace.splice(path, [insertEntry(file, whole, renderPair(key, { [name]: value }))]);
    return whole !== undefined;
  }
  return false;
}
