import { suggestion } from "../config/suggest.ts";
import { UsageError } from "../model/errors.ts";
import { insertEntry, removeEntries } from "./collections.ts";
import { fileOfEntry, homeOf } from "./declared.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { insertIntoPart } from "./insert-part.ts";
import { requireFreeName } from "./names.ts";
import { type NamedSubject, readSubject, spelledSubject, subjectOfItem } from "./subject-text.ts";
import { type Collection, entriesOf, entryOf, type Step, type YamlFile } from "./yaml-file.ts";

/** What the verbs of `rolecall team` are asked for. */
export interface TeamRequest {
  /** The team's name, with or without `team:`. */
  readonly team: string;
  /** People by key or address, and `team:NAME`. */
  readonly members: readonly string[];
}

/** Makes a team. @throws UsageError `BAD_NAME`, `EXISTS_ALREADY`, `NAME_CLASH`, `UNKNOWN_SUBJECT`, `NOT_A_PERSON` */
export function createTeam(input: EditInput, request: TeamRequest): EditOutcome {
  const name = nameOf(request.team);
  requireFreeName(input, name, "team");
  const members = unique(request.members.map((text) => readMember(input, text).written));
  const path = homeOf(input.workspace, "teams");
  const entry = { key: name, isList: true, entries: members.map((value) => ({ value })) };
  insertIntoPart(input.workspace, path, "teams", [entry]);
  return {
    done: [`${path}: teams: ${renderPair(name, members)}`],
    notes: [`\`rolecall grant team:${name} ROLE --on ADDRESS\` gives the team access.`],
  };
}

/** Adds people or teams to a team. @throws UsageError `UNKNOWN_TEAM`, `UNKNOWN_SUBJECT`, `EDIT_SHARED` */
export function addToTeam(input: EditInput, request: TeamRequest): EditOutcome {
  const { name, path, file } = findTeam(input, request.team);
  const members = request.members.map((text) => readMember(input, text));
  const done: string[] = [];
  const notes: string[] = [];
  const added: NamedSubject[] = [];
  const list = listFor(file, name, "also");
  const excluded = namedIn(input, file, file.collectionAt(["teams", name, "except"]));
  for (const member of members) {
    const isThere = list !== undefined && namedIn(input, file, list.collection).has(member.key);
    if (isThere || added.some(({ key }) => key === member.key))
      notes.push(`${member.written} is in ${name} already.`);
    else if (excluded.has(member.key))
      notes.push(
        `${member.written} stands under except of ${name}, which has the last word: take it out there.`,
      );
    else added.push(member);
  }
  if (added.length > 0)
    done.push(`${path}: ${name}: ${added.map(({ written }) => written).join(", ")} added`);
  write(input, path, { name, list, key: "also" }, added);
  return { done, notes };
}

/**
 * Takes people or teams out of a team. Whom the team's rule brings in is excepted.
 * @throws UsageError `UNKNOWN_TEAM`, `NOT_IN_TEAM`, `EDIT_SHARED`, `EDIT_ANCHOR`
 */
export function removeFromTeam(input: EditInput, request: TeamRequest): EditOutcome {
  const { name, path, file } = findTeam(input, request.team);
  const found = new Map<Collection, { key: string; steps: Step[] }>();
  const removed: string[] = [];
  const excepted: NamedSubject[] = [];
  for (const text of request.members) {
    const member = readMember(input, text);
    const places = placesOf(input, file, name, member.key);
    for (const { key, collection, step } of places) {
      const known = found.get(collection);
      if (known === undefined) found.set(collection, { key, steps: [step] });
      else if (!known.steps.includes(step)) known.steps.push(step);
    }
    if (places.length > 0) removed.push(member.written);
    const isByRule = isRule(file, name) && input.config.teams.get(name)?.has(member.key) === true;
    if (isByRule && !(places.length > 0 && !hasWhere(file, name))) excepted.push(member);
    if (places.length === 0 && !isByRule) throw notInTeam(input, name, member);
  }
  const splices = [...found].flatMap(([collection, { key, steps }]) =>
    removeEntries(file, collection, steps, ownerOf(file, name, key)),
  );
  input.workspace.splice(path, splices);
  write(
    input,
    path,
    { name, list: listFor(input.workspace.file(path), name, "except"), key: "except" },
    excepted,
  );
  return {
    done: [
      ...(removed.length === 0 ? [] : [`${path}: ${name}: ${unique(removed).join(", ")} taken out`]),
      ...(excepted.length === 0
        ? []
        : [
            `${path}: ${name}: except ${excepted.map(({ written }) => written).join(", ")}: the rule brings them in`,
          ]),
    ],
    notes: [],
  };
}

function nameOf(text: string): string {
  return text.startsWith("team:") ? text.slice("team:".length) : text;
}

function readMember(input: EditInput, text: string): NamedSubject {
  const subject = readSubject(text, input.config);
  if (subject.kind !== "group") return subject;
  throw new UsageError(
    "NOT_A_PERSON",
    `${text} is a vendor-side group, which cannot be in a team.`,
    `Grant it where the team is granted, or name its members.`,
  );
}

interface FoundTeam {
  readonly name: string;
  readonly path: string;
  readonly file: YamlFile;
}

function findTeam(input: EditInput, text: string): FoundTeam {
  const name = nameOf(text);
  const path = fileOfEntry(input.workspace, "teams", name);
  if (path !== undefined) return { name, path, file: input.workspace.file(path) };
  const near = suggestion(name, input.config.teams.keys());
  const create = `\`rolecall team create ${name} PERSON\` makes it.`;
  throw new UsageError(
    "UNKNOWN_TEAM",
    `There is no team "${name}".`,
    near === undefined ? create : `${near} ${create}`,
  );
}

/** A team is a list, a mapping with `members`, or a rule with `also` and `except`. */
function listFor(
  file: YamlFile,
  name: string,
  key: "also" | "except",
): { readonly collection: Collection; readonly key: string | undefined } | undefined {
  const value = file.valueAt(["teams", name]);
  const path = Array.isArray(value) ? [] : isRule(file, name) ? [key] : ["members"];
  const collection = file.collectionAt(["teams", name, ...path]);
  return collection === undefined ? undefined : { collection, key: path[0] };
}

function isRule(file: YamlFile, name: string): boolean {
  return ["where", "also", "only", "except"].some((key) => file.valueAt(["teams", name, key]) !== undefined);
}

function hasWhere(file: YamlFile, name: string): boolean {
  return file.valueAt(["teams", name, "where"]) !== undefined;
}

function write(
  input: EditInput,
  path: string,
  { name, list, key }: { name: string; list: ReturnType<typeof listFor>; key: string },
  members: readonly NamedSubject[],
): void {
  if (members.length === 0) return;
  const file = input.workspace.file(path);
  if (list !== undefined && entriesOf(list.collection).length > 0) {
    const pieces = members.map(({ written }) => renderInline(written));
    const isFlow = list.collection.flow === true;
    const joined = isFlow ? [pieces.join(", ")] : pieces;
    input.workspace.splice(
      path,
      joined.map((piece) => insertEntry(file, list.collection, piece)),
    );
    return;
  }
  if (list !== undefined) {
    const text = members.map(({ written }) => renderInline(written)).join(", ");
    input.workspace.splice(path, [insertEntry(file, list.collection, text)]);
    return;
  }
  const whole = file.collectionAt(["teams", name]);
  if (whole === undefined) return;
  const piece = renderPair(
    key,
    members.map(({ written }) => written),
  );
  input.workspace.splice(path, [insertEntry(file, whole, piece)]);
}

function placesOf(
  input: EditInput,
  file: YamlFile,
  name: string,
  subject: string,
): readonly { readonly key: string; readonly collection: Collection; readonly step: Step }[] {
  const isList = Array.isArray(file.valueAt(["teams", name]));
  const keys = isList ? [""] : ["members", "also", "only"];
  return keys.flatMap((key) => {
    const collection = file.collectionAt(["teams", name, ...(key === "" ? [] : [key])]);
    if (collection === undefined) return [];
    return entriesOf(collection)
      .filter(({ value }) => subjectIn(input, file.plain(value)) === subject)
      .map(({ step }) => ({ key, collection, step }));
  });
}

function namedIn(input: EditInput, file: YamlFile, collection: Collection | undefined): ReadonlySet<string> {
  if (collection === undefined) return new Set();
  const all = entriesOf(collection).map(({ value }) => subjectIn(input, file.plain(value)));
  return new Set(all.filter((one) => one !== undefined));
}

function subjectIn(input: EditInput, value: unknown): string | undefined {
  const text = subjectOfItem(value);
  return text === undefined ? undefined : spelledSubject(text, input.config.directory);
}

function ownerOf(file: YamlFile, name: string, key: string): ReturnType<typeof keyNode> {
  return key === "" ? keyNode(file, ["teams"], name) : keyNode(file, ["teams", name], key);
}

function keyNode(
  file: YamlFile,
  path: readonly Step[],
  key: string,
): NonNullable<ReturnType<typeof entryOf>>["key"] {
  const collection = file.collectionAt(path);
  return collection === undefined ? undefined : entryOf(collection, key)?.key;
}

function notInTeam(input: EditInput, name: string, member: NamedSubject): UsageError {
  const inner = [...input.config.teams].find(
    ([other, members]) =>
      other !== name && members.has(member.key) && input.config.teams.get(name)?.has(member.key),
  );
  if (inner === undefined) {
    return new UsageError(
      "NOT_IN_TEAM",
      `${member.written} is not in ${name}.`,
      `\`rolecall explain ${member.written}\` shows what they hold.`,
    );
  }
  return new UsageError(
    "NOT_IN_TEAM",
    `${member.written} is in ${name} only through another team, such as team:${inner[0]}.`,
    `\`rolecall team remove ${inner[0]} ${member.written}\` takes them out there.`,
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
