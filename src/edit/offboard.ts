import { formatAddress } from "../model/address.ts";
import { appendUnder } from "../model/append.ts";
import { UsageError } from "../model/errors.ts";
import { normalizeEmail } from "../model/subject.ts";
import { removeEntries, replaceValue, requireEntry } from "./collections.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { settleEmptySection } from "./empty-section.ts";
import { renderInline } from "./inline.ts";
import { findLeftBehind } from "./left-behind.ts";
import { addressOf, findMentions, findRemarks, type Mention } from "./mentions.ts";
import { requirePerson } from "./names.ts";
import { putInPlace } from "./put-in-place.ts";
import type { Splice } from "./splice.ts";
import { readSubject } from "./subject-text.ts";
import { type Collection, entryOf, type Step } from "./yaml-file.ts";

/** What `rolecall offboard` is asked for. */
export interface OffboardRequest {
  /** A person's key or e-mail. */
  readonly person: string;
  /** Leaves the entry under `people`. */
  readonly keepPerson?: boolean;
  /** Who takes over what only the person was: settings that name them, places without another owner, their teams. */
  readonly successor?: string;
}

/**
 * Takes a person out of every team, grant, group, setting and list of protected subjects, and out of `people`. What
 * the files only assert (an owner) stays, by e-mail.
 * @throws UsageError `UNKNOWN_SUBJECT`, `NOT_A_PERSON`, `SAME_PERSON`, or why a place cannot be edited
 */
export function offboard(input: EditInput, request: OffboardRequest): EditOutcome {
  const subject = readSubject(request.person, input.config);
  if (subject.kind !== "person")
    throw new UsageError("NOT_A_PERSON", `${request.person} is a ${subject.kind}, and only people leave.`);
  const all = findMentions(input, subject.key);
  const inherited = inheritedMentions(input, subject.key, all, request.successor);
  const handed = putInPlace(input, successorOf(input, subject.key, request.successor), inherited);
  const mentions = all.filter((mention) => !inherited.includes(mention));
  const done = [...handed.done, ...mentions.map((mention) => describe(mention, input, subject.key))];
  const isRemoved = request.keepPerson !== true && input.config.directory.people.has(subject.key);
  removeMentions(input, subject.key, mentions, isRemoved, handed.splices);
  if (isRemoved) done.push(removePerson(input, subject.key));
  const emptied = mentions
    .filter(
      (mention) => mention.kind === "grant" && mention.path.at(-1) === "members" && mention.path.length === 3,
    )
    .flatMap((mention) => {
      const place = { file: mention.file, org: mention.org ?? "", section: "members" };
      return settleEmptySection(input.workspace, place) ?? [];
    });
  const remarks = findRemarks(input, namesOf(input, subject.key));
  return { done, notes: [...emptied, ...remarks] };
}

/** The successor's key; the leaver's own where nobody succeeds. @throws UsageError `UNKNOWN_SUBJECT`, `SAME_PERSON` */
function successorOf(input: EditInput, leaver: string, written: string | undefined): string {
  if (written === undefined) return leaver;
  const { key } = requirePerson(input, written);
  if (key !== leaver) return key;
  throw new UsageError("SAME_PERSON", `${key} cannot succeed themselves.`, "Name somebody else.");
}

/** What the successor takes over. Grants that others hold too are not theirs to inherit. */
function inheritedMentions(
  input: EditInput,
  leaver: string,
  mentions: readonly Mention[],
  successor: string | undefined,
): readonly Mention[] {
  if (successor === undefined) return [];
  const left = findLeftBehind(input.config, input.config, leaver, input.shapeOf);
  const last = new Set(left.filter(({ kind }) => kind === "last").map(({ address }) => address));
  const inherited = mentions.filter(
    (mention) =>
      mention.kind === "team" ||
      mention.kind === "setting" ||
      (mention.kind === "grant" && last.has(addressOf(mention))),
  );
  const { key } = requirePerson(input, successor);
  const needed = new Set(
    inherited.filter((mention) => needsMember(input, mention, key)).map(({ org }) => org),
  );
  return mentions.filter(
    (mention) => inherited.includes(mention) || (isMembership(mention) && needed.has(mention.org)),
  );
}

/** True for a place that only members may have, in an organization where the successor is none. */
function needsMember(input: EditInput, { org, path }: Mention, successor: string): boolean {
  const desired = input.config.orgs.find((one) => one.key === org);
  if (desired === undefined || desired.grants.get(formatAddress(desired.key))?.has(successor) === true)
    return false;
  return input.shapeOf(desired).members.requiredBy?.includes(String(path[2])) === true;
}

function isMembership({ kind, path }: Mention): boolean {
  return kind === "grant" && path.length === 3 && path[2] === "members";
}

/** Every name the person goes by, in lower case. */
function namesOf(input: EditInput, subject: string): ReadonlySet<string> {
  const person = input.config.directory.people.get(subject);
  if (person === undefined) return new Set([subject]);
  const emails = [person.email, ...person.aliases, ...Object.values(person.accounts).flat()].filter((one) =>
    one.includes("@"),
  );
  return new Set([subject.toLowerCase(), ...emails.map(normalizeEmail)]);
}

function describe(mention: Mention, input: EditInput, subject: string): string {
  const place = mention.path.slice(mention.kind === "team" ? 0 : 1).join("/");
  switch (mention.kind) {
    case "team":
      return `${mention.file}: out of ${place}`;
    case "grant":
      return `${mention.file}: ${place}: ${renderInline(mention.json)} taken out`;
    case "setting":
      return `${mention.file}: ${place}: ${String(mention.step)}: ${subject} taken out; it is not managed until somebody else is named`;
    case "protect":
      return `${mention.file}: ${place}: no longer protected`;
    case "owner":
      return `${mention.file}: ${place}: still asserted as owner${input.config.directory.people.has(subject) ? ", by e-mail" : ""}; hand the organization over at the vendor`;
  }
}

function removeMentions(
  input: EditInput,
  subject: string,
  mentions: readonly Mention[],
  isRemoved: boolean,
  others: ReadonlyMap<string, readonly Splice[]>,
): void {
  const byCollection = new Map<Collection, { mention: Mention; steps: Step[] }>();
  const splices = new Map([...others].map(([file, list]) => [file, [...list]]));
  const add = (file: string, more: readonly Splice[]): void => {
    for (const splice of more) appendUnder(splices, file, splice);
  };
  for (const mention of mentions) {
    if (mention.kind === "owner") {
      if (isRemoved) add(mention.file, [assertByEmail(input, subject, mention)]);
      continue;
    }
    const known = byCollection.get(mention.collection);
    if (known === undefined) byCollection.set(mention.collection, { mention, steps: [mention.step] });
    else known.steps.push(mention.step);
  }
  for (const [collection, { mention, steps }] of byCollection) {
    add(mention.file, removeEntries(input.workspace.file(mention.file), collection, steps, mention.owner));
  }
  for (const [file, list] of splices) input.workspace.splice(file, list);
}

function assertByEmail(input: EditInput, subject: string, mention: Mention): Splice {
  const email = input.config.directory.people.get(subject)?.email ?? subject;
  const entry = requireEntry(mention.collection, mention.step);
  return replaceValue(input.workspace.file(mention.file), entry, renderInline(email));
}

function removePerson(input: EditInput, key: string): string {
  for (const path of input.workspace.paths) {
    const file = input.workspace.file(path);
    const root = file.own(file.document.contents);
    const people = root === undefined ? undefined : entryOf(root, "people");
    const collection = file.own(people?.value);
    if (collection === undefined || entryOf(collection, key) === undefined) continue;
    input.workspace.splice(path, removeEntries(file, collection, [key], people?.key));
    return `${path}: ${key} taken out of people`;
  }
  throw new UsageError(
    "EDIT_UNSAFE",
    `The entry of ${key} under people is shared through an anchor.`,
    "Take it out by hand.",
  );
}
