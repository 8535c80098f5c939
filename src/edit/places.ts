import { suggestion } from "../config/suggest.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import type { Json } from "../model/json.ts";
import type { AccessForm, OrgShape, SectionShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import { groupNameOf } from "../model/subject.ts";
import type { EditInput } from "./edit-input.ts";
import { type NamedSubject, spelledSubject, subjectOfItem } from "./subject-text.ts";
import { type Collection, type EntryNode, entriesOf, type Step, type YamlFile } from "./yaml-file.ts";

/** Where the files say who holds access on one address. */
export interface HolderPlace {
  readonly org: DesiredOrg;
  readonly file: string;
  /** Path of the mapping or list of holders. */
  readonly path: readonly Step[];
  readonly form: AccessForm;
  /** The address in one form, for messages. */
  readonly address: string;
  /** What the entry is called: the subject, or for a group's reach the resource. */
  readonly entry: string;
  /** True if the place lists what a group reaches. */
  readonly isReach: boolean;
}

/** @throws UsageError `UNKNOWN_ORG`, `UNKNOWN_ADDRESS` */
export function findOrg(input: EditInput, address: string): DesiredOrg {
  const { org } = parseAddress(address);
  const found = input.config.orgs.find((candidate) => candidate.key === org);
  if (found !== undefined) return found;
  const keys = input.config.orgs.map((candidate) => candidate.key);
  throw new UsageError(
    "UNKNOWN_ORG",
    `There is no organization "${org}" in the files.`,
    suggestion(org, keys),
  );
}

/**
 * Finds the collection that an address's grants stand in.
 * @throws UsageError `UNKNOWN_ORG`, `UNKNOWN_ADDRESS`, `NOT_MANAGED`
 */
export function findHolders(input: EditInput, subject: NamedSubject, address: string): HolderPlace {
  const org = findOrg(input, address);
  const shape = input.shapeOf(org);
  const { section, name } = parseAddress(address);
  const base = { org, file: org.origin.file, isReach: false, entry: subject.written };
  if (section === undefined || name === undefined) {
    if (address !== formatAddress(org.key)) throw unknownSection(org, shape, address);
    const path = ["orgs", org.key, "members"];
    requireDeclared(input, org, path, "members");
    return { ...base, path, form: shape.members.form, address: org.key };
  }
  const sectionShape = shape.sections.find((candidate) => candidate.section === section);
  if (sectionShape === undefined) throw unknownSection(org, shape, address);
  const group = groupNameOf(subject.key);
  const reaching =
    group === undefined ? undefined : shape.sections.find((one) => one.reaches?.section === section);
  requireResource(org, sectionShape, name);
  if (group !== undefined && reaching?.reaches !== undefined) {
    requireResource(org, reaching, group);
    const path = ["orgs", org.key, reaching.section, group, reaching.reaches.key];
    return { ...base, path, form: { form: "listed" }, address, entry: name, isReach: true };
  }
  const { holders } = sectionShape;
  if (holders === undefined) {
    throw new UsageError(
      "NOT_MANAGED",
      `Nobody holds access on a ${sectionShape.noun}; it has settings only.`,
    );
  }
  const resource = ["orgs", org.key, section, name];
  const isShort = Array.isArray(input.workspace.file(base.file).valueAt(resource));
  const path = isShort ? resource : [...resource, holders.key];
  requireDeclared(input, org, path, holders.key);
  const isList = Array.isArray(input.workspace.file(base.file).valueAt(path));
  return { ...base, path, form: isList ? listed(holders.form) : holders.form, address };
}

/** A bare list has no room for roles, though a mapping in its place would have. */
function listed(form: AccessForm): AccessForm {
  if (form.form !== "role" || form.listedAs === undefined) return form;
  return { form: "listed", role: form.listedAs };
}

function unknownSection(org: DesiredOrg, shape: OrgShape, address: string): UsageError {
  const examples = shape.sections.map((section) => `${org.key}/${section.section}/NAME`);
  return new UsageError(
    "UNKNOWN_ADDRESS",
    `"${address}" is not an address.`,
    `Write ${org.key} for the organization itself, or ${examples.join(", ")}.`,
  );
}

/** @throws UsageError `UNKNOWN_ADDRESS` for a resource that the files do not list */
export function requireResource(org: DesiredOrg, section: SectionShape, name: string): void {
  const address = formatAddress(org.key, section.section, name);
  if (org.resources.has(address)) return;
  const names = [...org.resources.values()]
    .filter((one) => one.section === section.section)
    .map((one) => one.key);
  throw new UsageError(
    "UNKNOWN_ADDRESS",
    `${org.key} lists no ${section.noun} "${name}".`,
    suggestion(name, names) ?? `Add it under ${section.section} first.`,
  );
}

/** To begin a list where there is none would take away from everybody who is not on it. */
function requireDeclared(input: EditInput, org: DesiredOrg, path: readonly Step[], key: string): void {
  const value = input.workspace.file(org.origin.file).valueAt(path);
  if (value !== undefined && value !== null) return;
  throw new UsageError(
    "NOT_MANAGED",
    `The files do not say ${key} for ${path.slice(1, -1).join("/")}, so it is left alone; to begin with one entry would take everybody else's away.`,
    `Write ${key} with everybody who is to keep access; \`rolecall import\` shows who holds it now.`,
  );
}

/** The entries of a place that mean one subject, with what stands there. */
export function findEntries(
  input: EditInput,
  place: HolderPlace,
  key: string,
): {
  readonly file: YamlFile;
  readonly collection: Collection | undefined;
  readonly entries: readonly FoundEntry[];
} {
  const file = input.workspace.file(place.file);
  const collection = file.collectionAt(place.path);
  if (collection === undefined) return { file, collection, entries: [] };
  const wanted = place.isReach ? place.entry : key;
  const entries = entriesOf(collection).flatMap((entry): FoundEntry[] => {
    const value = plainValueOf(file, entry);
    const text = typeof entry.step === "string" ? entry.step : subjectOfItem(value);
    if (text === undefined) return [];
    const spelled = place.isReach ? text : spelledSubject(text, input.config.directory);
    return spelled === wanted ? [{ ...entry, json: value }] : [];
  });
  return { file, collection, entries };
}

/** An entry and its value as plain data. */
export interface FoundEntry extends EntryNode {
  readonly step: Step;
  readonly json: Json;
}

/** The value of an entry as plain data; aliases are followed. */
export function plainValueOf(file: YamlFile, entry: EntryNode): Json {
  return file.plain(entry.value) as Json;
}
