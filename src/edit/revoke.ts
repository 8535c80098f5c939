import { formatAddress, parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import type { DesiredGrant, OriginRef } from "../model/state.ts";
import { removeEntries, replaceValue } from "./collections.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { settleEmptySection } from "./empty-section.ts";
import { renderInline } from "./inline.ts";
import { removeLevels } from "./levels.ts";
import { type FoundEntry, findEntries, findHolders, type HolderPlace } from "./places.ts";
import { readLevels } from "./read-levels.ts";
import { type NamedSubject, readSubject } from "./subject-text.ts";
import { entryOf, type YamlFile } from "./yaml-file.ts";

/** What `rolecall revoke` is asked for. */
export interface RevokeRequest {
  readonly subject: string;
  readonly on: string;
  /** Only this role, these permissions or these roles on environment types; absent: the whole entry. */
  readonly role?: string;
}

/**
 * Takes a grant out of the files. Access that comes through a team or along with other access is not touched, because
 * that would concern others: the refusal names the places.
 * @throws UsageError `HELD_THROUGH_TEAM`, `HELD_BY_IMPLICATION`, `NOT_HELD`, and what is wrong with the request
 */
export function revoke(input: EditInput, request: RevokeRequest): EditOutcome {
  const subject = readSubject(request.subject, input.config);
  const place = findHolders(input, subject, request.on);
  const { file, collection, entries } = findEntries(input, place, subject.key);
  if (collection === undefined || entries.length === 0) throw explainAbsence(input, subject, place);
  const notes: string[] = [];
  const done =
    request.role === undefined
      ? removeWhole(input, place, entries)
      : removePart(input, place, file, entries, request.role);
  const isMembers = place.path.length === 3;
  if (isMembers) {
    const note = settleEmptySection(input.workspace, {
      file: place.file,
      org: place.org.key,
      section: "members",
    });
    if (note !== undefined) notes.push(note);
  }
  return { done, notes: [...notes, ...stillHeld(input, subject, place)] };
}

function removeWhole(input: EditInput, place: HolderPlace, entries: readonly FoundEntry[]): string[] {
  const file = input.workspace.file(place.file);
  const collection = file.collectionAt(place.path);
  if (collection === undefined) return [];
  const parent = file.collectionAt(place.path.slice(0, -1));
  const owner = parent === undefined ? undefined : entryOf(parent, place.path.at(-1) ?? "")?.key;
  const steps = entries.map((entry) => entry.step);
  input.workspace.splice(place.file, removeEntries(file, collection, steps, owner));
  return entries.map(
    (entry) => `${place.file}: ${place.entry} on ${place.address}: ${renderInline(entry.json)} taken out`,
  );
}

function removePart(
  input: EditInput,
  place: HolderPlace,
  file: YamlFile,
  entries: readonly FoundEntry[],
  role: string,
): string[] {
  const levels = readLevels(place.form, role, place.address);
  const [entry, second] = entries;
  if (entry === undefined) return [];
  if (second !== undefined) {
    throw new UsageError(
      "EDIT_UNSAFE",
      `${place.entry} stands on ${place.address} twice, under two names.`,
      "Put the two entries together first.",
    );
  }
  const left = removeLevels(place.form, entry.json, levels, place.address);
  if (left === undefined) return removeWhole(input, place, entries);
  input.workspace.splice(place.file, [replaceValue(file, entry, renderInline(left))]);
  return [
    `${place.file}: ${place.entry} on ${place.address}: ${renderInline(entry.json)} -> ${renderInline(left)}`,
  ];
}

function grantOf(input: EditInput, subject: NamedSubject, place: HolderPlace): DesiredGrant | undefined {
  const { section, name } = parseAddress(place.address);
  const address = formatAddress(place.org.key, section, name);
  return input.config.orgs
    .find((org) => org.key === place.org.key)
    ?.grants.get(address)
    ?.get(subject.key);
}

function explainAbsence(input: EditInput, subject: NamedSubject, place: HolderPlace): UsageError {
  const held = grantOf(input, subject, place);
  const { owner } = place.org;
  if (place.address === place.org.key && owner?.subject === subject.key) {
    const { ownerMoves = "" } = input.shapeOf(place.org);
    return new UsageError(
      "OWNER_ONLY_ASSERTED",
      `${subject.key} owns ${place.address}, which the file only asserts.`,
      `${ownerMoves} Once it has moved, \`rolecall set ${place.address} owner=PERSON\` corrects the file.`.trim(),
    );
  }
  if (held === undefined) {
    return new UsageError(
      "NOT_HELD",
      `The files give ${subject.key} nothing on ${place.address}.`,
      "`rolecall explain` shows where somebody holds access.",
    );
  }
  const places = held.origins.map((ref) => describeOrigin(input, ref));
  if (held.isImplied === true) {
    return new UsageError(
      "HELD_BY_IMPLICATION",
      `${subject.key} belongs to ${place.address} because of access below it: ${places.join("; ")}.`,
      "Revoke that access; the membership then ends with it.",
    );
  }
  return new UsageError(
    "HELD_THROUGH_TEAM",
    `${subject.key} holds access on ${place.address} only through a team: ${places.join("; ")}.`,
    `\`rolecall team remove ${teamsOf(held.origins)[0] ?? "TEAM"} ${subject.key}\` takes them out of the team, or revoke the team's grant and grant the others theirs; either concerns more than this grant.`,
  );
}

/** The innermost team of each way. */
function teamsOf(origins: readonly OriginRef[]): readonly string[] {
  return origins.flatMap(
    ({ via }) => via.findLast((step) => step.startsWith("team:"))?.slice("team:".length) ?? [],
  );
}

function describeOrigin(input: EditInput, ref: OriginRef): string {
  const { file, line, column, via } = input.config.locate(ref);
  const through = via.length === 0 ? "" : ` through ${via.join(" > ")}`;
  return `${file}:${line}:${column}${through}`;
}

function stillHeld(input: EditInput, subject: NamedSubject, place: HolderPlace): string[] {
  const others = grantOf(input, subject, place)?.origins.filter((ref) => ref.via.length > 0) ?? [];
  if (others.length === 0) return [];
  const places = others.map((ref) => describeOrigin(input, ref));
  return [`${subject.key} still holds access on ${place.address}: ${places.join("; ")}.`];
}
