import { type Address, formatAddress, parseAddress } from "../model/address.ts";
import { compareText } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import { cleanName } from "../model/names.ts";
import { groupNameOf, type SubjectKey } from "../model/subject.ts";
import { type AccountAddition, type Census, formAt, takeCensus } from "./census.ts";
import type { ImportInput } from "./import-input.ts";
import { comment, outlineOrg } from "./org-outline.ts";
import type { OutlineEntry } from "./outline.ts";
import { type FoundPerson, writePerson } from "./people.ts";
import { pinFound } from "./pin-found.ts";
import { nameResources } from "./resource-names.ts";
import { type HolderList, TeamBook } from "./team-book.ts";
import { writeAccess } from "./written-access.ts";

/** What an import writes, before it is text. */
export interface ImportDraft {
  /** New entries of `people`. */
  readonly people: readonly OutlineEntry[];
  /** New entries of `teams`. */
  readonly teams: readonly OutlineEntry[];
  /** The organization, under its key. */
  readonly org: OutlineEntry;
  /** Accounts to add to people that the files have. */
  readonly additions: readonly AccountAddition[];
  /** Names for people of the files who have none yet. */
  readonly names: ReadonlyMap<SubjectKey, string>;
  /** What somebody has to decide: what was left out and why. */
  readonly conflicts: readonly string[];
  /** Addresses of resources as the file makes them, to the addresses they were read under. */
  readonly liveAddresses: ReadonlyMap<Address, Address>;
  /** New people as the file calls them, to the subjects they were read as. */
  readonly liveSubjects: ReadonlyMap<SubjectKey, SubjectKey>;
}

/**
 * Writes an organization, read whole, as it would stand in the file. Pure: equal input gives equal output, whatever
 * the order in which the vendor listed things.
 */
export function importOrg(input: ImportInput): ImportDraft {
  const census = takeCensus(input);
  const teams = bookTeams(input, census);
  const names = nameResources(input);
  return {
    people: pinFound(input, census.found)
      .sort((a, b) => compareText(a.key, b.key))
      .map(outlinePerson),
    teams: [...teams.suggested].map(([key, members]) => ({ key, value: members })),
    org: { key: input.org.key, entries: outlineOrg(input, census, teams, names), isBlock: true },
    additions: census.additions,
    names: nameKnown(input),
    conflicts: listConflicts(input, census),
    liveSubjects: new Map([
      ...[...census.found].map(([subject, person]): [SubjectKey, SubjectKey] => [person.key, subject]),
      ...[...census.byId].map(([subject, name]): [SubjectKey, SubjectKey] => [name, subject]),
    ]),
    liveAddresses: new Map(
      [...names].map(([address, name]) => [
        formatAddress(input.org.key, parseAddress(address).section, name),
        address,
      ]),
    ),
  };
}

function outlinePerson(person: FoundPerson): OutlineEntry {
  const entries = Object.entries(writePerson(person)).map(([key, value]) => ({ key, value }));
  if (person.doubt === undefined) return { key: person.key, entries };
  return { key: person.key, entries, note: comment(`by name perhaps the same person as ${person.doubt}`) };
}

/** Where this system shows a name of somebody of whom the files have none. */
function nameKnown({ live, directory, shape, namedBy, canAddAccounts }: ImportInput): ImportDraft["names"] {
  const names = new Map<SubjectKey, string>();
  if (shape.members.keepsNames === true || !canAddAccounts) return names;
  for (const holders of live.grants.values()) {
    for (const [subject, { identity }] of holders) {
      const person = directory.people.get(subject);
      const name = cleanName(identity.name);
      if (person === undefined || name === undefined || namedBy?.has(subject) === true) continue;
      const isNamed = person.name ?? person.givenName ?? person.familyName;
      if (isNamed === undefined && person.kind === "person" && !names.has(subject)) names.set(subject, name);
    }
  }
  return names;
}

function bookTeams(input: ImportInput, census: Census): TeamBook {
  if (!input.suggestsTeams) return new TeamBook([], new Map(), new Set());
  const places: { address: string; list: HolderList[] }[] = [];
  for (const [address, holders] of [...input.live.grants].sort(([a], [b]) => compareText(a, b))) {
    const form = formAt(input.shape, address);
    if (form === undefined) continue;
    const list = [...holders].flatMap(([subject, grant]): HolderList[] => {
      const isPerson = groupNameOf(subject) === undefined && census.isWritten(address, subject, grant);
      const who = isPerson ? census.nameOf(subject) : undefined;
      const value: Json | undefined = writeAccess(form, grant.access);
      const isParticular = grant.pending !== undefined || grant.fixed !== undefined;
      return who === undefined || value === undefined || isParticular ? [] : [{ who, value }];
    });
    places.push({ address, list });
  }
  const taken = new Set([
    ...input.directory.people.keys(),
    ...[...census.found.values()].map((person) => person.key),
  ]);
  return new TeamBook(places, input.teams, taken);
}

function listConflicts(input: ImportInput, census: Census): readonly string[] {
  const { omissions, org } = input;
  const lines: string[] = [];
  for (const [subject, why] of census.left)
    lines.push(`${subject} is left out of ${org.key} and protected: ${why}.`);
  for (const [address, why] of omissions.holders)
    lines.push(`Who holds access on ${address} is not managed: ${why}.`);
  for (const [address, why] of omissions.resources) lines.push(`${address} is left out: ${why}.`);
  for (const [key, why] of omissions.settings) lines.push(`${key} is not managed: ${why}.`);
  for (const [section, why] of omissions.sections)
    lines.push(`${section} of ${formatAddress(org.key)} is left out: ${why}.`);
  for (const [section, why] of omissions.additive)
    lines.push(`${section} of ${formatAddress(org.key)} only adds: ${why}.`);
  if (omissions.owner !== undefined) lines.push(`The owner is not asserted: ${omissions.owner}.`);
  return lines.map((line) => comment(line.replace(/\.+$/, ".")));
}
