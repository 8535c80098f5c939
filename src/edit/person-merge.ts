import { appendUnder } from "../model/append.ts";
import { UsageError } from "../model/errors.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import type { Person } from "../model/person.ts";
import { normalizeEmail } from "../model/subject.ts";
import { insertEntry, removeEntries, replaceValue } from "./collections.ts";
import { fileOfEntry } from "./declared.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { findMentions, findRemarks } from "./mentions.ts";
import { requirePerson } from "./names.ts";
import { personEntry } from "./person-rename.ts";
import { putInPlace } from "./put-in-place.ts";
import type { Splice } from "./splice.ts";
import { type Collection, entryOf, type YamlFile } from "./yaml-file.ts";

/** What `rolecall person merge` is asked for. */
export interface MergeRequest {
  /** Who stays, by key or address. */
  readonly kept: string;
  /** Whose entry becomes a part of the other. */
  readonly merged: string;
}

/**
 * Makes one person of two entries: the addresses of the second become aliases, its accounts further accounts, and
 * whatever names it names the first.
 * @throws UsageError `UNKNOWN_SUBJECT`, `SAME_PERSON`, `EDIT_UNSAFE`, `EDIT_SHARED`
 */
export function mergePeople(input: EditInput, request: MergeRequest): EditOutcome {
  const kept = requirePerson(input, request.kept);
  const merged = requirePerson(input, request.merged);
  if (kept.key === merged.key) {
    throw new UsageError(
      "SAME_PERSON",
      `${request.kept} and ${request.merged} are one entry already: ${kept.key}.`,
      "Name the other entry.",
    );
  }
  if (kept.kind !== merged.kind) {
    throw new UsageError(
      "EDIT_UNSAFE",
      `One of ${kept.key} and ${merged.key} is a person and the other a service account.`,
      "Correct kind first.",
    );
  }
  const splices = new Map<string, Splice[]>();
  const add = (path: string, more: readonly Splice[]): void => {
    for (const splice of more) appendUnder(splices, path, splice);
  };
  const path = fileOfEntry(input.workspace, "people", kept.key) ?? "";
  const other = fileOfEntry(input.workspace, "people", merged.key) ?? "";
  const file = input.workspace.file(path);
  const together = sharedOrgs(input, kept, merged);
  const mine = rawOf(file, kept);
  const theirs = rawOf(input.workspace.file(other), merged);
  add(path, joinEntry(file, kept, mine, theirs, together));
  add(other, removal(input.workspace.file(other), merged.key));
  const moved = putInPlace(input, kept.key, findMentions(input, merged.key));
  for (const [name, list] of moved.splices) add(name, list);
  for (const [name, list] of splices) input.workspace.splice(name, list);
  const names = new Set([merged.key.toLowerCase()]);
  return {
    done: [
      `${path}: ${kept.key} goes by ${namesOf(merged)} too; ${merged.key} taken out of people`,
      ...moved.done,
    ],
    notes: [...accountNotes(kept, merged, together), ...findRemarks(input, names)],
  };
}

/** What somebody goes by: the address, or the accounts where that is all there is. */
function namesOf({ email, accounts, key }: Person): string {
  if (email !== "") return email;
  const names = Object.entries(accounts).flatMap(([scope, list]) => list.map((name) => `${name} (${scope})`));
  return names.length === 0 ? key : names.join(", ");
}

/** An organization in which both stand, so that each has an account there, and the addresses of the two. */
interface SharedOrg {
  readonly key: string;
  readonly emails: readonly [string, string];
}

/** Organizations in which both stand and no account of either is named yet. */
function sharedOrgs({ config }: EditInput, kept: Person, merged: Person): readonly SharedOrg[] {
  return config.orgs.flatMap(({ key, provider, grants }): SharedOrg[] => {
    const holders = [...grants.values()];
    const areThere = [kept, merged].every((person) => holders.some((subjects) => subjects.has(person.key)));
    const isNamed = [kept, merged].some(({ accounts }) =>
      [key, provider].some((scope) => accounts[scope] !== undefined),
    );
    if (!areThere || isNamed || kept.email === "" || merged.email === "") return [];
    return [{ key, emails: [kept.email, merged.email] }];
  });
}

function rawOf(file: YamlFile, { key }: Person): JsonObject {
  const value = file.valueAt(["people", key]);
  return isJsonObject(value) ? value : {};
}

function removal(file: YamlFile, key: string): readonly Splice[] {
  const people = file.collectionAt(["people"]);
  if (people === undefined) return [];
  personEntry(file, key);
  const root = file.own(file.document.contents);
  return removeEntries(file, people, [key], root === undefined ? undefined : entryOf(root, "people")?.key);
}

/** Keys that only one of the two has are taken over; addresses and accounts are joined. */
function joinEntry(
  file: YamlFile,
  kept: Person,
  mine: JsonObject,
  theirs: JsonObject,
  together: readonly SharedOrg[],
): readonly Splice[] {
  const entry = personEntry(file, kept.key);
  const wanted: Record<string, Json> = {};
  for (const [key, value] of Object.entries(theirs))
    if (mine[key] === undefined && value !== undefined && key !== "email") wanted[key] = value;
  const aliases = joinAliases(mine, theirs);
  if (aliases.length > 0) wanted.aliases = aliases;
  const shared = Object.fromEntries(together.map(({ key, emails }) => [key, [...emails]]));
  const accounts = joinAccounts(mine.accounts, theirs.accounts) ?? (together.length > 0 ? {} : undefined);
  if (accounts !== undefined) wanted.accounts = { ...accounts, ...shared };
  if (isJsonObject(mine.attributes) && isJsonObject(theirs.attributes))
    wanted.attributes = { ...theirs.attributes, ...mine.attributes };
  return Object.entries(wanted).flatMap(([key, value]) => write(file, entry, key, value, mine[key]));
}

/** What is there already stays as it is written, with its comments: only what is new is put beside it. */
function write(
  file: YamlFile,
  entry: Collection,
  key: string,
  value: Json,
  before: Json | undefined,
): readonly Splice[] {
  if (canonicalJson(before) === canonicalJson(value)) return [];
  const present = entryOf(entry, key);
  if (present === undefined) return [insertEntry(file, entry, renderPair(key, value))];
  const inside = file.own(present.value);
  if (inside !== undefined && isJsonObject(before) && isJsonObject(value))
    return Object.entries(value).flatMap(([name, one]) =>
      write(file, inside, name, one ?? null, before[name]),
    );
  if (inside !== undefined && Array.isArray(before) && before.length > 0 && Array.isArray(value))
    return value.slice(before.length).map((one) => insertEntry(file, inside, renderInline(one)));
  return [replaceValue(file, present, renderInline(value))];
}

function joinAliases(mine: JsonObject, theirs: JsonObject): readonly Json[] {
  const own = listOf(mine.aliases);
  const known = new Set([mine.email, ...own].map((one) => normalizeEmail(String(one))));
  const more = [theirs.email, ...listOf(theirs.aliases)].filter(
    (one) => typeof one === "string" && !known.has(normalizeEmail(one)),
  );
  return [...own, ...more.map((one) => one ?? "")];
}

function joinAccounts(mine: Json | undefined, theirs: Json | undefined): JsonObject | undefined {
  const [own, other] = [mine, theirs].map((value) => (isJsonObject(value) ? value : {}));
  const scopes = [...new Set([...Object.keys(own ?? {}), ...Object.keys(other ?? {})])];
  if (scopes.length === 0) return undefined;
  return Object.fromEntries(
    scopes.map((scope): [string, Json] => {
      const all = [...new Set([...listOf(own?.[scope]), ...listOf(other?.[scope])])];
      return [scope, all.length === 1 ? (all[0] ?? "") : all];
    }),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

/** Where both have an account at one vendor, the first gets what the files grant. */
function accountNotes(kept: Person, merged: Person, together: readonly SharedOrg[]): readonly string[] {
  const both = Object.keys(kept.accounts).filter((scope) => merged.accounts[scope] !== undefined);
  const scopes = [...both, ...together.map(({ key }) => key)];
  const known = scopes.map(
    (scope) =>
      `${kept.key} has several accounts at ${scope} now: the first in the list gets what the files grant, the others keep what they have.`,
  );
  if (known.length > 0 || kept.email === "" || merged.email === "") return known;
  return [
    `Where ${kept.email} and ${merged.email} are two accounts of one organization, \`rolecall plan\` names both; list them under accounts, the main one first.`,
  ];
}
