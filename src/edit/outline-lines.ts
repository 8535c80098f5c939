import type { Json } from "../model/json.ts";
import { renderInline, renderKey } from "./inline.ts";

/** One entry to be written: the shape in which an import gives what it found. */
export interface OutlineEntry {
  readonly key?: string;
  readonly value?: Json;
  readonly entries?: readonly OutlineEntry[];
  readonly isList?: boolean;
  readonly isBlock?: boolean;
  readonly note?: string;
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

/** Longest line, indentation included, on which a block is put whole. */
const LINE_WIDTH = 110;
/** More entries than these stand on lines of their own. */
const MOST_INLINE = 5;

/** The lines of some entries, each indented by `indent` spaces. */
export function renderEntries(entries: readonly OutlineEntry[], indent = 0): readonly string[] {
  return entries.flatMap((entry) => renderEntry(entry, indent));
}

function renderEntry(entry: OutlineEntry, indent: number): readonly string[] {
  const space = " ".repeat(indent);
  const above = (entry.above ?? []).map((line) => `${space}# ${line}`);
  const { value, entries } = entry;
  if (value === undefined && entries === undefined) return above;
  const head = entry.key === undefined ? "-" : `${renderKey(entry.key)}:`;
  const note = entry.note === undefined ? "" : ` # ${entry.note}`;
  const inline = entries === undefined ? renderInline(value) : inlineOf(entry, indent);
  if (inline !== undefined) {
    const inside = (entries ?? []).filter(isComment).flatMap((one) => one.above ?? []);
    const below = [...inside, ...(entry.below ?? [])].map((line) => `${space}  # ${line}`);
    return [...above, `${space}${head} ${inline}${note}`, ...below];
  }
  const below = (entry.below ?? []).map((line) => `${space}  # ${line}`);
  return [...above, `${space}${head}${note}`, ...renderEntries(entries ?? [], indent + 2), ...below];
}

/** The entries on one line, if they are few, plain and short. */
function inlineOf(entry: OutlineEntry, indent: number): string | undefined {
  const { entries = [], isList } = entry;
  if (entries.every(isComment)) return isList === true ? "[]" : "{}";
  const values = entries.map(plainValue);
  const isPlain = values.every((value) => value !== undefined) && !isRemarked({ ...entry, note: "" });
  if (!isPlain || entry.isBlock === true || (entries.length > MOST_INLINE && isList !== true))
    return undefined;
  const value =
    isList === true
      ? values
      : Object.fromEntries(entries.map((one, index) => [one.key ?? "", values[index] ?? null]));
  const text = renderInline(value);
  return indent + (entry.key?.length ?? 0) + 2 + text.length > LINE_WIDTH ? undefined : text;
}

/** What an entry is inside of a line: a value, or a list of values; undefined for anything that needs its own lines. */
function plainValue(entry: OutlineEntry): Json | undefined {
  if (isRemarked(entry)) return undefined;
  if (entry.value !== undefined || entry.isList !== true) return entry.value;
  const items = (entry.entries ?? []).map(plainValue);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function isComment({ value, entries }: OutlineEntry): boolean {
  return value === undefined && entries === undefined;
}

function isRemarked({ note, above = [], below = [] }: OutlineEntry): boolean {
  return (note !== undefined && note !== "") || above.length > 0 || below.length > 0;
}
