import { nearest } from "../../config/suggest.ts";
import type { DirectoryRecord, PeopleSource, SourceColumns } from "../../model/people-source.ts";
import type { ListRow, PeopleList } from "./list-text.ts";
import { PullRefusal } from "./refusal.ts";

/** Names that columns usually have, letters and digits only, the surest first. */
const USUAL: Readonly<Record<keyof SourceColumns, readonly string[]>> = {
  email: ["email", "emailaddress", "workemail", "primaryemail", "mail"],
  name: ["name", "fullname", "displayname"],
  givenName: ["givenname", "firstname"],
  familyName: ["familyname", "lastname", "surname"],
  active: ["active", "isactive", "enabled"],
};

const YES = new Set(["true", "yes", "y", "1", "active", "enabled", "current"]);
const NO = new Set(["false", "no", "n", "0", "inactive", "disabled", "former", "left", "terminated"]);

/** Columns shown where one is not found. */
const MAX_SHOWN = 12;

/**
 * Gives the columns of a list their meaning: those that the files name, else those that go by a usual name.
 * @throws PullRefusal `UNKNOWN_COLUMN`, `UNKNOWN_STATUS`
 */
export function recordsOf(list: PeopleList, source: PeopleSource): readonly DirectoryRecord[] {
  if (list.rows.length === 0) return [];
  const find = finderOf(list.columns);
  const columns: Partial<Record<keyof SourceColumns, string>> = {};
  for (const key of Object.keys(USUAL) as (keyof SourceColumns)[]) {
    const named = source.columns[key];
    const found = named === undefined ? usual(list.columns, USUAL[key]) : find(named);
    if (found !== undefined) columns[key] = found;
  }
  if (columns.email === undefined) throw unknownColumn("email", list.columns);
  checkAttributes(source, list.columns);
  return list.rows.map((row) => recordOf(row, columns));
}

/**
 * The same for records of a service, which knows what an e-mail is: only what the files name is taken from elsewhere.
 * @throws PullRefusal `UNKNOWN_COLUMN`, `UNKNOWN_STATUS`
 */
export function renamedRecords(
  records: readonly DirectoryRecord[],
  source: PeopleSource,
): readonly DirectoryRecord[] {
  const names = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const find = finderOf(names);
  const columns = Object.fromEntries(
    Object.entries(source.columns).map(([key, name]) => [key, find(String(name))]),
  ) as SourceColumns;
  if (records.length > 0) checkAttributes(source, names);
  if (Object.keys(columns).length === 0) return records;
  return records.map((record) => ({ ...record, ...recordOf(record, columns, record.isActive) }));
}

function recordOf(row: ListRow, columns: SourceColumns, wasActive = true): DirectoryRecord {
  const text = (key: keyof SourceColumns): Readonly<Record<string, string>> => {
    const value = columns[key] === undefined ? undefined : row.fields[columns[key]];
    return value === undefined || Array.isArray(value) ? {} : { [key]: String(value) };
  };
  return {
    place: row.place,
    ...text("email"),
    ...text("name"),
    ...text("givenName"),
    ...text("familyName"),
    isActive: columns.active === undefined ? wasActive : isActive(row, columns.active),
    fields: row.fields,
  };
}

/** Nobody has left by an empty cell. */
function isActive({ fields, place }: ListRow, column: string): boolean {
  const value = fields[column];
  if (value === undefined) return true;
  const text = String(value).trim().toLowerCase();
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  throw new PullRefusal(
    "UNKNOWN_STATUS",
    `In ${place} of the list of people, ${column} is "${String(value)}", which does not say whether somebody works here.`,
    `It may be ${[...YES].join(", ")}; or ${[...NO].join(", ")}. Leave the others out of the list, or write another column under columns: active.`,
  );
}

function checkAttributes(source: PeopleSource, names: readonly string[]): void {
  const find = finderOf(names);
  for (const column of Object.values(source.attributes)) find(column);
}

/** Finds a column that the files name, whatever its case. A misspelt one would take an attribute from everybody. */
function finderOf(names: readonly string[]): (column: string) => string {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (column) => {
    const found = known.get(column.toLowerCase());
    if (found === undefined) throw unknownColumn(column, names);
    return found;
  };
}

function unknownColumn(column: string, names: readonly string[]): PullRefusal {
  const shown = names.slice(0, MAX_SHOWN).join(", ");
  const more = names.length > MAX_SHOWN ? ` and ${names.length - MAX_SHOWN} more` : "";
  const near = nearest(column, names);
  return new PullRefusal(
    "UNKNOWN_COLUMN",
    `Nobody in the list of people has "${column}".`,
    `${near === undefined ? "" : `Did you mean ${near}? `}It has ${names.length === 0 ? "no columns" : `${shown}${more}`}. Correct columns: or attributes: of the directory.`,
  );
}

function usual(names: readonly string[], wanted: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/gu, "");
  return wanted.map((one) => names.find((name) => plain(name) === one)).find((name) => name !== undefined);
}
