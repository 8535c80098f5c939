import { cleanName, splitsAlike } from "../../model/names.ts";
import type { DirectoryRecord } from "../../model/people-source.ts";
import type { Person } from "../../model/person.ts";
import type { Names } from "./comparison.ts";

/** What of a name the directory has otherwise. Parts are written only where the files have parts. */
export function newNames(person: Person, record: DirectoryRecord, hasParts: boolean): Names {
  const name = cleanName(wholeName(record));
  if (name === undefined || name.normalize("NFC") === person.name?.normalize("NFC")) return {};
  if (!hasParts) return { name };
  const [givenName, familyName] = [cleanName(record.givenName), cleanName(record.familyName)];
  return {
    ...(givenName === undefined || givenName === person.givenName ? {} : { givenName }),
    ...(familyName === undefined || familyName === person.familyName ? {} : { familyName }),
  };
}

/** The name of somebody new, in parts where the loader would split it elsewhere. */
export function namesOf(record: DirectoryRecord): Names {
  const [givenName, familyName] = [cleanName(record.givenName), cleanName(record.familyName)];
  if (givenName !== undefined && familyName !== undefined && !splitsAlike(givenName, familyName))
    return { givenName, familyName };
  const name = cleanName(wholeName(record));
  return name === undefined ? {} : { name };
}

/** The whole name of an entry. */
export function wholeName({ name, givenName, familyName }: DirectoryRecord): string | undefined {
  return givenName === undefined || familyName === undefined ? name : `${givenName} ${familyName}`;
}

/** A name for comparing: in lower case, with single spaces. */
export function foldName(name: string | undefined): string | undefined {
  const folded = name?.normalize("NFC").trim().toLowerCase().replace(/\s+/gu, " ");
  return folded === "" ? undefined : folded;
}
