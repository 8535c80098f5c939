import { isCollection, isScalar, type Node, type Range } from "yaml";
import { UsageError } from "../model/errors.ts";
import {
  columnAt,
  deleteLines,
  indentAt,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  type Splice,
} from "./splice.ts";
import {
  type Collection,
  type EntryNode,
  entriesOf,
  entryOf,
  type Step,
  type YamlFile,
} from "./yaml-file.ts";

type Placed = EntryNode & { readonly step: Step };

/** Puts an entry behind the last one. `piece` is `key: value` for a mapping, the value alone for a list; one line. */
export function insertEntry(file: YamlFile, collection: Collection, piece: string): Splice {
  return isFlow(collection)
    ? insertIntoFlow(file.text, collection, piece)
    : insertIntoBlock(file.text, collection, [piece]);
}

/**
 * Puts whole lines behind the last entry of a block collection. Lines after the first keep their own indentation
 * below that of the collection.
 */
export function insertLines(file: YamlFile, collection: Collection, lines: readonly string[]): Splice {
  if (isFlow(collection)) throw new Error("Lines go into block collections only.");
  return insertIntoBlock(file.text, collection, lines);
}

/** Puts another value in the place of an entry's. One line. */
export function replaceValue(file: YamlFile, entry: EntryNode, piece: string): Splice {
  const { text } = file;
  const { value, key } = entry;
  if (value === null || (isScalar(value) && rangeOf(value)[0] === rangeOf(value)[1])) {
    const at = behindColon(text, key === undefined ? rangeOf(value)[0] : rangeOf(key)[1]);
    return { start: at, end: at, text: ` ${piece}` };
  }
  const end = contentEnd(value, text);
  refuseLostAnchors(file, rangeOf(value)[0], end);
  if (isCollection(value) && !isFlow(value as Collection) && key !== undefined) {
    const at = headerEnd(text, rangeOf(key)[1]);
    const last = deeperComments(text, end, columnAt(text, rangeOf(key)[0]));
    return { start: at, end: lineEnd(text, last), text: ` ${piece}` };
  }
  return { start: rangeOf(value)[0], end, text: piece };
}

/**
 * Takes entries out. A collection that loses all of them stays, empty. A comment behind an entry goes with it; one on
 * a line of its own stays.
 */
export function removeEntries(
  file: YamlFile,
  collection: Collection,
  steps: readonly Step[],
  /** The collection's own key, to write an empty one behind it. */
  owner?: Node,
): readonly Splice[] {
  const all = entriesOf(collection);
  const wanted = new Set<Step>(steps);
  const removed = all.filter((entry) => wanted.has(entry.step));
  if (removed.length === 0) return [];
  for (const entry of removed) refuseLostAnchors(file, startOf(entry), endOf(entry, file.text));
  const splices = isFlow(collection)
    ? removeFromFlow(file.text, collection, all, wanted)
    : removeFromBlock(file, removed);
  if (isFlow(collection) || removed.length < all.length) return splices;
  const at = owner === undefined ? undefined : headerEnd(file.text, rangeOf(owner)[1]);
  if (at === undefined) throw unsafe(file.path, "the file would be empty");
  return [{ start: at, end: at, text: isList(collection) ? " []" : " {}" }, ...splices];
}

/** The entry of the collection under a step. @throws Error if there is none */
export function requireEntry(collection: Collection, step: Step): EntryNode {
  const entry = entryOf(collection, step);
  if (entry === undefined) throw new Error(`There is no entry ${String(step)}.`);
  return entry;
}

/** Where an entry begins: its key, or its value in a list. */
export function startOf(entry: EntryNode): number {
  return rangeOf(entry.key ?? entry.value)[0];
}

/** Where the content of an entry ends, comments excluded. */
export function endOf(entry: EntryNode, text: string): number {
  const { key, value } = entry;
  if (value !== null && rangeOf(value)[1] > rangeOf(value)[0]) return contentEnd(value, text);
  return key === undefined ? rangeOf(value)[1] : behindColon(text, rangeOf(key)[1]);
}

function isFlow(collection: Collection): boolean {
  return collection.flow === true;
}

function isList(collection: Collection): boolean {
  return entriesOf(collection).every((entry) => typeof entry.step === "number");
}

function rangeOf(node: Node | null | undefined): Range {
  const range = node?.range;
  if (range === undefined || range === null) throw new Error("A node of the file has no place.");
  return range;
}

/** Block collections end where their last entry ends; the lines after it belong to nobody. */
function contentEnd(node: Node, text: string): number {
  if (isCollection(node) && node.flow !== true) {
    const last = entriesOf(node as Collection).at(-1);
    if (last !== undefined) return endOf(last, text);
  }
  const [, end] = rangeOf(node);
  return trimEnd(text, rangeOf(node)[0], end);
}

/** A block scalar ends behind its last line break. */
function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last -= 1;
  return last;
}

function behindColon(text: string, keyEnd: number): number {
  const found = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 200));
  return found === null ? keyEnd : keyEnd + found[0].length;
}

/** Behind the colon and the anchor or tag that may follow. */
function headerEnd(text: string, keyEnd: number): number {
  const found = /^[ \t]*:(?:[ \t]+[&!][^\s,[\]{}]+)*/.exec(text.slice(keyEnd, lineEnd(text, keyEnd)));
  return found === null ? behindColon(text, keyEnd) : keyEnd + found[0].length;
}

function insertIntoBlock(text: string, collection: Collection, lines: readonly string[]): Splice {
  const entries = entriesOf(collection);
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) throw new Error("A block collection has entries.");
  const end = lineEnd(text, endOf(last, text));
  const isItems = isList(collection);
  const column = isItems ? dashColumn(text, startOf(first)) : columnAt(text, startOf(first));
  const indent = " ".repeat(column);
  const eol = lineBreakOf(text);
  const body = lines.map((line, index) => {
    if (line === "") return "";
    return isItems ? `${indent}${index === 0 ? "- " : "  "}${line}` : `${indent}${line}`;
  });
  return { start: end, end, text: `${eol}${body.join(eol)}` };
}

function dashColumn(text: string, itemStart: number): number {
  const before = text.slice(lineStart(text, itemStart), itemStart);
  return Math.max(0, before.lastIndexOf("-"));
}

function insertIntoFlow(text: string, collection: Collection, piece: string): Splice {
  const [start, end] = rangeOf(collection);
  const last = entriesOf(collection).at(-1);
  if (last === undefined) {
    const padded = text[start] === "{" ? ` ${piece} ` : piece;
    return { start: start + 1, end: end - 1, text: padded };
  }
  const at = endOf(last, text);
  const begin = startOf(last);
  const isOwnLine = text.slice(lineStart(text, begin), begin).trim() === "";
  const rest = text.slice(at, lineEnd(text, at));
  if (isOwnLine && /^,?\s*$/.test(rest)) {
    return { start: at, end: at, text: `,${lineBreakOf(text)}${" ".repeat(indentAt(text, begin))}${piece}` };
  }
  return { start: at, end: at, text: `, ${piece}` };
}

function removeFromFlow(
  text: string,
  collection: Collection,
  all: readonly Placed[],
  wanted: ReadonlySet<Step>,
): readonly Splice[] {
  const [start, end] = rangeOf(collection);
  const lastKept = all.findLastIndex((entry) => !wanted.has(entry.step));
  if (lastKept < 0) return [{ start: start + 1, end: end - 1, text: commentsIn(text, start + 1, end - 1) }];
  const splices: Splice[] = [];
  for (const [index, entry] of all.entries()) {
    const next = all[index + 1];
    if (index >= lastKept || !wanted.has(entry.step) || next === undefined) continue;
    splices.push({ start: startOf(entry), end: startOf(next), text: "" });
  }
  const kept = all[lastKept];
  const tail = all.at(-1);
  if (kept === undefined || tail === undefined || kept === tail) return splices;
  const from = endOf(kept, text);
  const firstGone = all[lastKept + 1];
  const between = text.slice(from, firstGone === undefined ? from : startOf(firstGone));
  // A comment behind the entry that stays is that entry's own.
  const begin = between.includes("#") ? lineEnd(text, from + between.indexOf("#")) : from;
  splices.push({ start: begin, end: endOf(tail, text), text: "" });
  return splices;
}

/** Comments survive, also where everything around them goes. */
function commentsIn(text: string, start: number, end: number): string {
  const inside = text.slice(start, end);
  const comments = inside
    .split(/\r?\n/)
    .map((line) => /^\s*#.*$/.exec(line)?.[0].trim())
    .filter((line) => line !== undefined);
  if (comments.length === 0) return "";
  const eol = lineBreakOf(text);
  const indent = " ".repeat(indentAt(text, start));
  return `${comments.map((line) => `${eol}${indent}  ${line}`).join("")}${eol}${indent}`;
}

function removeFromBlock(file: YamlFile, removed: readonly Placed[]): readonly Splice[] {
  const { text } = file;
  const spans = removed.map((entry) => {
    const begin = startOf(entry);
    const before = text.slice(lineStart(text, begin), begin);
    const isPlain = entry.key === undefined ? /^\s*-\s+$/.test(before) : /^\s*$/.test(before);
    if (!isPlain) throw unsafe(file.path, `line ${file.lineOf(begin)} holds more than the entry`);
    const column = entry.key === undefined ? dashColumn(text, begin) : columnAt(text, begin);
    return { begin, end: deeperComments(text, endOf(entry, text), column) };
  });
  // Neighbours go together, so that the end of the text is looked at once.
  const merged: { begin: number; end: number }[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before !== undefined && nextLine(text, before.end) === lineStart(text, span.begin))
      before.end = span.end;
    else merged.push({ ...span });
  }
  return merged.map(({ begin, end }) => deleteLines(text, begin, end));
}

/** Comment lines below an entry that are indented deeper belong to it. */
function deeperComments(text: string, end: number, column: number): number {
  let last = end;
  for (;;) {
    const next = nextLine(text, last);
    if (next >= text.length) return last;
    const line = text.slice(next, lineEnd(text, next));
    const found = /^( *)#/.exec(line);
    if (found === null || (found[1] ?? "").length <= column) return last;
    last = next;
  }
}

function refuseLostAnchors(file: YamlFile, start: number, end: number): void {
  const [anchor] = file.anchorsLeaving(start, end);
  if (anchor === undefined) return;
  throw new UsageError(
    "EDIT_ANCHOR",
    `Line ${file.lineOf(start)} of ${file.path} defines the anchor &${anchor}, which other places use.`,
    "Move the anchor to one of those places first.",
  );
}

function unsafe(path: string, why: string): UsageError {
  return new UsageError(
    "EDIT_UNSAFE",
    `${path} cannot be edited safely here: ${why}.`,
    "Make the change by hand.",
  );
}
