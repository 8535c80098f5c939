import { formatAddress, parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import { canonicalJson, isJsonObject, type Json } from "../model/json.ts";
import { groupNameOf } from "../model/subject.ts";
import { insertEntry, replaceValue } from "./collections.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { addLevels, checkTerms, type Levels, type Terms } from "./levels.ts";
import { type FoundEntry, findEntries, findHolders, type HolderPlace } from "./places.ts";
import { readLevels } from "./read-levels.ts";
import { readSubject } from "./subject-text.ts";

/** What `rolecall grant` is asked for. */
export interface GrantRequest extends Terms {
  /** A person's key, `team:NAME`, `group:NAME`, or an e-mail. */
  readonly subject: string;
  /** As {@link readLevels} takes it. Absent where the place has no roles. */
  readonly role?: string;
  readonly on: string;
}

/**
 * Writes a grant into the files, or adds to the one that is there.
 * @throws UsageError with what is wrong with the request, or with the place
 */
export function grant(input: EditInput, request: GrantRequest): EditOutcome {
  const subject = readSubject(request.subject, input.config);
  const place = findHolders(input, subject, request.on);
  refuseOwner(input, place, request.role);
  const levels = readLevels(place.form, request.role, place.address);
  const terms = termsOf(input, place, request);
  const { file, collection, entries } = findEntries(input, place, subject.key);
  const [present] = entries;
  if (collection === undefined) return beginReach(input, place);
  if (present === undefined) {
    const piece = newEntry(place, levels, terms);
    input.workspace.splice(place.file, [insertEntry(file, collection, piece)]);
    return {
      done: [`${place.file}: ${place.isReach ? subject.key : place.entry} on ${place.address}: ${piece}`],
      notes: [],
    };
  }
  return change(input, place, present, { levels, terms });
}

/** Where the owner is only asserted, nobody becomes one by a grant. */
function refuseOwner(input: EditInput, { org, address, form }: HolderPlace, role: string | undefined): void {
  const shape = input.shapeOf(org);
  const isLevel = form.form === "role" && form.roles.some(({ name }) => name === "owner");
  if (role?.trim().toLowerCase() !== "owner" || !shape.hasOwner || address !== org.key || isLevel) return;
  throw new UsageError(
    "OWNER_ONLY_ASSERTED",
    `The owner of ${org.key} is not granted: the file only asserts who it is.`,
    `${shape.ownerMoves === undefined ? "" : `${shape.ownerMoves} `}Once it has moved, \`rolecall set ${org.key} owner=PERSON\` corrects the file.`,
  );
}

function termsOf(input: EditInput, place: HolderPlace, { until, reason }: GrantRequest): Terms {
  const terms = checkTerms(
    { ...(until === undefined ? {} : { until }), ...(reason === undefined ? {} : { reason }) },
    input.now,
  );
  if (place.isReach && Object.keys(terms).length > 0) {
    throw new UsageError(
      "NO_TERMS",
      "What a group reaches has no end and no reason of its own.",
      "Leave --until and --reason out.",
    );
  }
  return terms;
}

function newEntry(place: HolderPlace, levels: Levels, terms: Terms): string {
  const value = addLevels(place.form, undefined, levels, terms);
  if (place.form.form !== "listed") return renderPair(place.entry, value);
  const hasTerms = Object.keys(terms).length > 0;
  return renderInline(hasTerms ? { subject: place.entry, ...terms } : place.entry);
}

function change(
  input: EditInput,
  place: HolderPlace,
  present: FoundEntry,
  { levels, terms }: { levels: Levels; terms: Terms },
): EditOutcome {
  const before = present.json;
  const after = changedValue(place, before, levels, terms);
  if (canonicalJson(before) === canonicalJson(after))
    return { done: [], notes: [`${place.entry} holds that on ${place.address} already.`] };
  const file = input.workspace.file(place.file);
  input.workspace.splice(place.file, [replaceValue(file, present, renderInline(after))]);
  const done = `${place.file}: ${place.entry} on ${place.address}: ${renderInline(before)} -> ${renderInline(after)}`;
  return { done: [done], notes: [] };
}

function changedValue(place: HolderPlace, before: Json, levels: Levels, terms: Terms): Json {
  if (place.form.form !== "listed") return addLevels(place.form, before, levels, terms);
  if (Object.keys(terms).length === 0) return before;
  return isJsonObject(before) ? { ...before, ...terms } : { subject: before, ...terms };
}

/** A group that reaches nothing yet has no list to add to. */
function beginReach(input: EditInput, place: HolderPlace): EditOutcome {
  const file = input.workspace.file(place.file);
  const key = String(place.path.at(-1));
  const group = file.collectionAt(place.path.slice(0, -1));
  const isMapping = isJsonObject(file.valueAt(place.path.slice(0, -1)));
  if (!place.isReach || group === undefined || !isMapping) {
    throw new UsageError(
      "EDIT_UNSAFE",
      `${place.path.slice(1).join(" > ")} in ${place.file} is written in its short form.`,
      `Write it as a mapping with ${key} first.`,
    );
  }
  const piece = renderPair(key, [place.entry]);
  input.workspace.splice(place.file, [insertEntry(file, group, piece)]);
  return { done: [`${place.file}: ${place.address}: ${piece}`], notes: [] };
}

/** True if the loaded files now give the subject something on the address. */
export function holdsOn(input: Pick<EditInput, "config">, subjectText: string, on: string): boolean {
  const subject = readSubject(subjectText, input.config);
  const { org, section, name } = parseAddress(on);
  const address = formatAddress(org, section, name);
  const holders = input.config.orgs.find((one) => one.key === org)?.grants.get(address);
  if (holders === undefined) return false;
  if (groupNameOf(subject.key) !== undefined || subject.kind === "person") return holders.has(subject.key);
  const members = input.config.teams.get(subject.key.slice("team:".length)) ?? new Set<string>();
  return [...members].every((member) => holders.has(member));
}
