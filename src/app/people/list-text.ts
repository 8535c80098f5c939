import type { CsvError } from "csv-parse/sync";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { AttributeValue } from "../../model/person.ts";
import { PullRefusal } from "./refusal.ts";

/** How a list of people on standard input is written. */
export type ListFormat = "csv" | "json";

/** One entry of a list, before its columns have a meaning. What is empty is absent. */
export interface ListRow {
  /** `line 4`, `entry 2`. */
  readonly place: string;
  readonly fields: Readonly<Record<string, AttributeValue>>;
}

/** A list, and the names that its entries have or could have. */
export interface PeopleList {
  readonly rows: readonly ListRow[];
  readonly columns: readonly string[];
}

/**
 * Reads a list of people: CSV (RFC 4180) with a header, or JSON. A format that is not given is seen by the first character.
 * @throws PullRefusal `LIST_UNREADABLE`, `LIST_CUT`
 */
export async function readList(bytes: Uint8Array, format: ListFormat | undefined): Promise<PeopleList> {
  const text = decode(bytes);
  const kind = format ?? (/^\s*[[{]/u.test(text) ? "json" : "csv");
  return kind === "json" ? readJson(text) : await readCsv(text);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("it holds bytes that are not UTF-8", "Export the list as UTF-8.");
  }
}

async function readCsv(text: string): Promise<PeopleList> {
  const { parse } = await import("csv-parse/sync");
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    throw unreadable(...whyBroken(error));
  }
  const [header, ...rest] = lines;
  const columns = header?.record ?? [];
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) < index);
  if (twice !== undefined)
    throw unreadable(`its header has the column "${twice}" twice`, "Rename one of the two columns.");
  const rows = rest.map(({ record, info }) => ({
    place: `line ${info.lines}`,
    fields: Object.fromEntries(
      columns.flatMap((name, index) => {
        const value = record[index] ?? "";
        return name === "" || value === "" ? [] : [[name, value]];
      }),
    ),
  }));
  return { rows, columns: columns.filter((name) => name !== "") };
}

/** Exports of spreadsheets have semicolons or tabs where commas are decimal points. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/u, 1);
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function whyBroken(error: unknown): [string, string] {
  const { code, lines, record, column } = error as Partial<CsvError> & {
    readonly lines?: number;
    readonly record?: readonly unknown[];
    readonly column?: number;
  };
  const where = lines === undefined ? "" : `in line ${lines} `;
  if (code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH")
    return [
      `${where}it has ${record?.length ?? column ?? "another number of"} columns, and another number in its header`,
      "It may be cut short, or a value with a comma is not in quotes.",
    ];
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return [`${where}a quote is never closed`, "It may be cut short. Export the list again."];
  return [
    `${where}it is not valid CSV`,
    "A value with a quote, a comma or a line break stands in quotes, with quotes doubled.",
  ];
}

function readJson(text: string): PeopleList {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    throw unreadable(
      `it is not valid JSON (${(error as Error).message})`,
      "It may be cut short. Export the list again.",
    );
  }
  const entries = entriesOf(value);
  const rows = entries.map((entry, index) => {
    if (!isJsonObject(entry))
      throw unreadable(`entry ${index + 1} is not an object`, "Each entry is one person.");
    const fields: Record<string, AttributeValue> = {};
    flatten(fields, "", entry);
    return { place: `entry ${index + 1}`, fields };
  });
  return { rows, columns: [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))] };
}

/** The list itself, or the only list of an object around it. @throws PullRefusal where it says that there are more */
function entriesOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  const lists = isJsonObject(value) ? Object.values(value).filter((item) => Array.isArray(item)) : [];
  const [list] = lists;
  if (!isJsonObject(value) || list === undefined || lists.length > 1)
    throw unreadable("it is not a list of people", "Give a JSON list, or an object with one list in it.");
  for (const [name, total] of Object.entries(value)) {
    if (/^total/iu.test(name) && typeof total === "number" && total > list.length)
      throw new PullRefusal(
        "LIST_CUT",
        `The list of people says that there are ${total} (${name}) and holds ${list.length}.`,
        "Give all pages in one list; from a part of it everybody else would have left.",
      );
  }
  return list;
}

function flatten(fields: Record<string, AttributeValue>, before: string, object: JsonObject): void {
  for (const [name, value] of Object.entries(object)) {
    const whole = `${before}${name}`;
    if (typeof value === "string") {
      if (value.trim() !== "") fields[whole] = value.trim();
    } else if (typeof value === "number" || typeof value === "boolean") fields[whole] = value;
    else if (Array.isArray(value)) {
      const texts = value.filter((item) => typeof item === "string");
      if (texts.length > 0) fields[whole] = texts;
    } else if (isJsonObject(value)) flatten(fields, `${whole}.`, value);
  }
}

function unreadable(why: string, hint: string): PullRefusal {
  return new PullRefusal("LIST_UNREADABLE", `The list of people cannot be read: ${why}.`, hint);
}
