import { appendUnder } from "../model/append.ts";
import { UsageError } from "../model/errors.ts";
import { normalizeEmail } from "../model/subject.ts";
import { removeEntries, replaceValue, requireEntry } from "./collections.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { settleEmptySection } from "./empty-section.ts";
import { renderInline } from "./inline.ts";
import { findMentions, findRemarks, type Mention } from "./mentions.ts";
import type { Splice } from "./splice.ts";
import { readSubject } from "./subject-text.ts";
import { type Collection, entryOf, type Step } from "./yaml-file.ts";

/** What `rolecall offboard` is asked for. */
export interface OffboardRequest {
  /** A person's key or e-mail. */
  readonly person: string;
  /** Leaves the entry under `people`. */
  readonly keepPerson?: boolean;
}

/**
 * Takes a person out of every team, grant, group, setting and list of protected subjects, and out of `people`. What
 * the files only assert (an owner) stays, by e-mail.
 * @throws UsageError `UNKNOWN_SUBJECT`, `NOT_A_PERSON`, or why a place cannot be edited
 */
export function offboard(input: EditInput, request: OffboardRequest): EditOutcome {
  const subject = readSubject(request.person, input.config);
  if (subject.kind !== "person")
    throw new UsageError("NOT_A_PERSON", `${request.person} is a ${subject.kind}, and only people leave.`);
  const mentions = findMentions(input, subject.key);
  const done = mentions.map((mention) => describe(mention, input, subject.key));
  const isRemoved = request.keepPerson !== true && input.config.directory.people.has(subject.key);
  removeMentions(input, subject.key, mentions, isRemoved);
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
): void {
  const byCollection = new Map<Collection, { mention: Mention; steps: Step[] }>();
  const splices = new Map<string, Splice[]>();
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
