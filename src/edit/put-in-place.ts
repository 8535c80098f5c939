import { appendUnder } from "../model/append.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import { removeEntries, replaceValue } from "./collections.ts";
import type { EditInput } from "./edit-input.ts";
import { renderInline, renderKey } from "./inline.ts";
import type { Mention } from "./mentions.ts";
import type { Splice } from "./splice.ts";
import { spelledSubject, subjectOfItem } from "./subject-text.ts";
import { unionOf, withSubject } from "./union.ts";
import { type Collection, type EntryNode, entriesOf, type Step, type YamlFile } from "./yaml-file.ts";

type Placed = EntryNode & { readonly step: Step };

/**
 * Puts one person in the place of another wherever the mentions are. Where both stand, one entry is left, which gives what
 * the two gave.
 * @returns splices by file, to be applied together with others of the same text; and what was done, in sentences
 * @throws UsageError `EDIT_UNSAFE`, `EDIT_ANCHOR`
 */
export function putInPlace(
  input: EditInput,
  to: string,
  mentions: readonly Mention[],
): { readonly splices: ReadonlyMap<string, readonly Splice[]>; readonly done: readonly string[] } {
  const splices = new Map<string, Splice[]>();
  const done: string[] = [];
  for (const group of byPlace(mentions)) {
    const [first] = group;
    if (first === undefined) continue;
    const file = input.workspace.file(first.file);
    const change = changeOf(input, file, to, group);
    for (const splice of change.splices) appendUnder(splices, first.file, splice);
    done.push(`${first.file}: ${placeOf(first)}: ${change.text}`);
  }
  return { splices, done };
}

/** Where a mention stands, for messages. */
export function placeOf({ kind, path, step }: Mention): string {
  const place = path.slice(kind === "team" ? 0 : 1).join("/");
  return kind === "setting" || kind === "owner" ? `${place}: ${String(step)}` : place;
}

/** Settings and owners each stand alone; entries of one collection go together. */
function byPlace(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups = new Map<Collection | Mention, Mention[]>();
  for (const mention of mentions) {
    const isAlone = mention.kind === "setting" || mention.kind === "owner";
    appendUnder(groups, isAlone ? mention : mention.collection, mention);
  }
  return [...groups.values()];
}

interface Change {
  readonly splices: readonly Splice[];
  readonly text: string;
}

function changeOf(input: EditInput, file: YamlFile, to: string, group: readonly Mention[]): Change {
  const [first, ...others] = group;
  if (first === undefined) return { splices: [], text: "" };
  const entries: readonly Placed[] = entriesOf(first.collection);
  const own = entries.find((entry) => entry.step === first.step);
  if (own === undefined) return { splices: [], text: "" };
  if (first.kind === "setting" || first.kind === "owner")
    return {
      splices: [replaceValue(file, own, renderInline(to))],
      text: `${to} in place of ${String(first.json)}`,
    };
  const there = entries.find((entry) => means(input, file, entry, to));
  const kept = there ?? own;
  const values = [...(there === undefined ? [] : [plain(file, there)]), ...group.map(({ json }) => json)];
  const value = values.reduce((a, b) => combine(first, a, b));
  const removed = (there === undefined ? others : group).map(({ step }) => step);
  return {
    splices: [
      ...keep(file, kept, to, value, there !== undefined),
      ...removeEntries(file, first.collection, removed, first.owner),
    ],
    text: textOf(first, to, value, there !== undefined),
  };
}

function textOf({ form, json }: Mention, to: string, value: Json, isJoined: boolean): string {
  if (form === undefined || form.form === "listed")
    return isJoined ? `${to} stands there already` : `${to} in place of ${String(subjectOfItem(json) ?? "")}`;
  return `${to}: ${renderInline(value)}`;
}

function combine(mention: Mention, a: Json, b: Json): Json {
  if (canonicalJson(a) === canonicalJson(b)) return a;
  return mention.form === undefined ? a : unionOf(mention.form, a, b, placeOf(mention));
}

/** The entry that stays: under its new name, with its new value. */
function keep(file: YamlFile, entry: Placed, to: string, value: Json, isNamed: boolean): readonly Splice[] {
  if (entry.key === undefined) {
    const item = isNamed ? value : withSubject(value, to);
    return canonicalJson(plain(file, entry)) === canonicalJson(item)
      ? []
      : [replaceValue(file, entry, renderInline(item))];
  }
  const [start = 0, end = 0] = entry.key.range ?? [];
  return [
    ...(isNamed ? [] : [{ start, end, text: renderKey(to) }]),
    ...(canonicalJson(plain(file, entry)) === canonicalJson(value)
      ? []
      : [replaceValue(file, entry, renderInline(value))]),
  ];
}

function means(input: EditInput, file: YamlFile, { step, value }: Placed, subject: string): boolean {
  const text = typeof step === "string" ? step : subjectOfItem(file.plain(value));
  return text !== undefined && spelledSubject(text, input.config.directory) === subject;
}

function plain(file: YamlFile, { value }: EntryNode): Json {
  return file.plain(value) as Json;
}
