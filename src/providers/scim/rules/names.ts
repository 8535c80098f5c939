import type { Directory, Person } from "../../../model/person.ts";
import type { SubjectKey } from "../../../model/subject.ts";

/** First and last name. */
export interface NameParts {
  readonly givenName: string;
  readonly familyName: string;
}

/** The parts of a person's name, given or taken from `name` at its last space; undefined if the file does not say. */
export function namePartsOf(person: Person): NameParts | undefined {
  const { givenName, familyName } = person;
  if (givenName !== undefined && familyName !== undefined) return { givenName, familyName };
  const words = person.name?.trim().split(/\s+/) ?? [];
  if (words.length < 2) return undefined;
  return {
    givenName: givenName ?? words.slice(0, -1).join(" "),
    familyName: familyName ?? (words.at(-1) as string),
  };
}

/** Name parts for a new record: the file's, or the local part of the e-mail where a service insists on a name. */
export function newNameParts(directory: Directory, subject: SubjectKey, email: string): NameParts {
  const person = directory.people.get(subject);
  const known = person === undefined ? undefined : namePartsOf(person);
  if (known !== undefined) return known;
  const local = email.split("@")[0] ?? email;
  const [first = local, ...rest] = (person?.name ?? local).split(/[._\s]+/);
  return { givenName: first, familyName: rest.join(" ") || first };
}

/** Attributes of a person that differ from what the service keeps, by name; only what the file says. */
export function differingDetails(
  live: Readonly<Record<string, string>>,
  person: Person,
  email: string | undefined,
): Readonly<Record<string, string>> {
  const differing: Record<string, string> = {};
  if (email !== undefined && email.toLowerCase() !== live.email) differing.email = email.toLowerCase();
  const parts = namePartsOf(person);
  if (parts === undefined) return differing;
  const isSplitKnown = person.givenName !== undefined && person.familyName !== undefined;
  const liveWhole = [live.givenName, live.familyName].filter((part) => part !== undefined).join(" ");
  // Where the file has one whole name, any way of splitting it is right.
  if (!isSplitKnown && liveWhole === person.name?.trim().replace(/\s+/g, " ")) return differing;
  if (parts.givenName !== live.givenName) differing.givenName = parts.givenName;
  if (parts.familyName !== live.familyName) differing.familyName = parts.familyName;
  return differing;
}
