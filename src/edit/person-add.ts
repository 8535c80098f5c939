import { appendUnder } from "../model/append.ts";
import { UsageError } from "../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { shortRule } from "../model/rule-path.ts";
import { normalizeEmail } from "../model/subject.ts";
import { insertEntry } from "./collections.ts";
import { fileOfEntry, homeOf } from "./declared.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { insertIntoPart } from "./insert-part.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { requireFreeEmail, requireFreeName, requirePerson } from "./names.ts";
import type { Splice } from "./splice.ts";
import { spelledSubject, subjectOfItem } from "./subject-text.ts";
import { isPast } from "./terms.ts";
import { type Collection, entriesOf, type YamlFile } from "./yaml-file.ts";

/** What `rolecall person add` is asked for. */
export interface PersonRequest {
  /** The new person's key. */
  readonly person: string;
  readonly email: string;
  readonly name?: string;
  /** `service` for an account that is nobody's. */
  readonly kind?: string;
  /** Somebody whose grants and teams the new person gets too. */
  readonly like?: string;
}

/** Grants and teams that stand together: one section of one organization, or all teams. */
export interface LikeGroup {
  /** `teams`, or an organization's key and a section, as in `acme projects`. */
  readonly title: string;
  readonly mentions: readonly Mention[];
}

/**
 * What somebody holds by an entry of their own, section by section: what a new person may get too. Ended grants are left
 * out, and so is what one person alone can be (an owner, a setting, a protection).
 */
export function groupsLike(input: EditInput, like: string): readonly LikeGroup[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of findMentions(input, requirePerson(input, like).key)) {
    if (mention.kind !== "team" && mention.kind !== "grant") continue;
    if (isPast(mention.json, input.now)) continue;
    const [, , section = "members"] = mention.path;
    const title = mention.kind === "team" ? "teams" : `${mention.org ?? ""} ${String(section)}`;
    appendUnder(groups, title, mention);
  }
  return [...groups].map(([title, mentions]) => ({ title, mentions }));
}

/**
 * Adds a person, with what some of {@link groupsLike} hold.
 * @throws UsageError `BAD_NAME`, `BAD_EMAIL`, `NAME_CLASH`, `EXISTS_ALREADY`, `DUPLICATE_EMAIL`
 */
export function addPerson(
  input: EditInput,
  request: PersonRequest,
  like: readonly LikeGroup[] = [],
): EditOutcome {
  const { person, email, name, kind } = request;
  requireFreeName(input, person, "person");
  requireFreeEmail(input, email, person);
  if (kind !== undefined && kind !== "person" && kind !== "service")
    throw new UsageError("BAD_KIND", `"${kind}" is not a valid kind.`, "Write person or service.");
  const copies = copyMentions(
    input,
    { person, email },
    like.flatMap(({ mentions }) => mentions),
  );
  const value: JsonObject = {
    ...(name === undefined ? {} : { name }),
    email,
    ...(kind === "service" ? { kind } : {}),
  };
  const path =
    (request.like === undefined
      ? undefined
      : fileOfEntry(input.workspace, "people", requirePerson(input, request.like).key)) ??
    homeOf(input.workspace, "people");
  insertIntoPart(input.workspace, path, "people", [{ key: person, value }]);
  return {
    done: [`${path}: people: ${renderPair(person, value)}`, ...copies],
    notes: [...notKnown(input, email), ...byRule(input, request)],
  };
}

/** What a rule gives somebody is not copied: it follows from the attributes. */
function byRule(input: EditInput, { person, like }: PersonRequest): readonly string[] {
  if (like === undefined) return [];
  const { key } = requirePerson(input, like);
  const listed = new Set(findMentions(input, key).map(({ path: [section, team] }) => `${section} ${team}`));
  return [...input.config.teams].flatMap(([team, members]) => {
    const path = fileOfEntry(input.workspace, "teams", team);
    const rule =
      path === undefined ? undefined : input.workspace.file(path).valueAt(["teams", team, "where"]);
    if (typeof rule !== "string" || !members.has(key) || listed.has(`teams ${team}`)) return [];
    return [
      `${key} is in team:${team} by its rule ${shortRule(rule)}: give ${person} the attributes that it asks for.`,
    ];
  });
}

/** An address that stands in the files bare means the new person from now on. */
function notKnown(input: EditInput, email: string): readonly string[] {
  const count = findMentions(input, normalizeEmail(email)).length;
  if (count === 0) return [];
  const places = count === 1 ? "1 place" : `${count} places`;
  return [`${email} stands in ${places} of the files already; those mean this person from now on.`];
}

function copyMentions(
  input: EditInput,
  { person, email }: Pick<PersonRequest, "person" | "email">,
  mentions: readonly Mention[],
): readonly string[] {
  const done: string[] = [];
  const splices = new Map<string, Splice[]>();
  const seen = new Set<Collection>();
  for (const mention of mentions) {
    const file = input.workspace.file(mention.file);
    if (seen.has(mention.collection)) continue;
    seen.add(mention.collection);
    if (holds(input, file, mention.collection, normalizeEmail(email))) continue;
    const isMapping = typeof mention.step === "string";
    const item = isMapping ? mention.json : itemFor(mention.json, person);
    const piece = isMapping ? renderPair(person, item) : renderInline(item);
    appendUnder(splices, mention.file, insertEntry(file, mention.collection, piece));
    const place = mention.path.slice(mention.kind === "team" ? 0 : 1).join("/");
    done.push(`${mention.file}: ${place}: ${piece}`);
  }
  for (const [path, list] of splices) input.workspace.splice(path, list);
  return done;
}

function itemFor(json: Json, person: string): Json {
  return isJsonObject(json) ? { ...json, subject: person } : person;
}

function holds(input: EditInput, file: YamlFile, collection: Collection, subject: string): boolean {
  return entriesOf(collection).some(({ step, value }) => {
    const text = typeof step === "string" ? step : subjectOfItem(file.plain(value));
    return text !== undefined && spelledSubject(text, input.config.directory) === subject;
  });
}
