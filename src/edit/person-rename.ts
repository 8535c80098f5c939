import { UsageError } from "../model/errors.ts";
import { normalizeEmail } from "../model/subject.ts";
import { insertEntry, replaceValue } from "./collections.ts";
import { fileOfEntry } from "./declared.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { findRemarks } from "./mentions.ts";
import { requireFreeEmail, requirePerson } from "./names.ts";
import type { Splice } from "./splice.ts";
import { type Collection, entriesOf, entryOf, type YamlFile } from "./yaml-file.ts";

/** What `rolecall person rename` is asked for. */
export interface RenameRequest {
  /** A person's key or any of their addresses. */
  readonly person: string;
  /** The new main address. */
  readonly email: string;
}

/**
 * Gives a person another main address. The one before becomes an alias, so that the accounts that still go by it are
 * found.
 * @throws UsageError `UNKNOWN_SUBJECT`, `BAD_EMAIL`, `DUPLICATE_EMAIL`, `EDIT_UNSAFE`
 */
export function renamePerson(input: EditInput, request: RenameRequest): EditOutcome {
  const person = requirePerson(input, request.person);
  const { email } = request;
  if (!email.includes("@")) {
    throw new UsageError(
      "BAD_EMAIL",
      `"${email}" is not a valid e-mail, and a key is not renamed: teams, grants and policies name people by it.`,
      `Write the new address, as in \`rolecall person rename ${person.key} new@acme.example\`.`,
    );
  }
  requireFreeEmail(input, email, person.key);
  if (email === person.email) return { done: [], notes: [`${person.key} has that address already.`] };
  const path = fileOfEntry(input.workspace, "people", person.key) ?? "";
  const file = input.workspace.file(path);
  const entry = personEntry(file, person.key);
  const main = entryOf(entry, "email");
  if (main === undefined) throw unsafe(path, person.key);
  const isOtherCase = normalizeEmail(email) === normalizeEmail(person.email);
  const aliases = isOtherCase ? [] : aliasSplices(file, entry, person.email, email);
  input.workspace.splice(path, [replaceValue(file, main, renderInline(email)), ...aliases]);
  const alias = isOtherCase ? "" : `; ${person.email} is an alias now`;
  return {
    done: [`${path}: ${person.key}: email: ${person.email} -> ${email}${alias}`],
    notes: findRemarks(input, new Set([normalizeEmail(person.email)])),
  };
}

/** The mapping of one person as it may be edited. @throws UsageError `EDIT_SHARED`, `EDIT_UNSAFE` */
export function personEntry(file: YamlFile, key: string): Collection {
  const entry = file.collectionAt(["people", key]);
  if (entry === undefined) throw unsafe(file.path, key);
  return entry;
}

/** The old address goes where the new one stood among the aliases, else behind them. */
function aliasSplices(file: YamlFile, entry: Collection, old: string, now: string): readonly Splice[] {
  const aliases = entryOf(entry, "aliases");
  if (aliases === undefined || aliases.value === null)
    return aliases === undefined
      ? [insertEntry(file, entry, renderPair("aliases", [old]))]
      : [replaceValue(file, aliases, renderInline([old]))];
  const list = file.own(aliases.value);
  if (list === undefined) throw unsafe(file.path, "aliases");
  const items = entriesOf(list).map((item) => ({ item, text: String(file.plain(item.value)) }));
  const same = (text: string, other: string): boolean => normalizeEmail(text) === normalizeEmail(other);
  const known = items.find(({ text }) => same(text, now));
  if (known !== undefined) return [replaceValue(file, known.item, renderInline(old))];
  return items.some(({ text }) => same(text, old)) ? [] : [insertEntry(file, list, renderInline(old))];
}

function unsafe(path: string, what: string): UsageError {
  return new UsageError(
    "EDIT_UNSAFE",
    `${what} in ${path} is shared with other places through an anchor.`,
    "Make the change by hand.",
  );
}
