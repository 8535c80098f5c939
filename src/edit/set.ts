import { parseDocument } from "yaml";
import { suggestion } from "../config/suggest.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import type { OrgShape, SectionShape, SettingShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import { insertEntry, removeEntries, replaceValue } from "./collections.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { findOrg, requireResource } from "./places.ts";
import { readSubject } from "./subject-text.ts";
import { entryOf, type Step } from "./yaml-file.ts";

/** What `rolecall set` is asked for. */
export interface SetRequest {
  readonly on: string;
  /** `KEY=VALUE`; with nothing behind the sign the key is taken out. */
  readonly pairs: readonly string[];
}

/** Keys of an organization that are set on it, beside its provider's own. */
const ORG_KEYS = ["name", "unlisted"];

/**
 * Writes settings of a resource, such as a lock, or options of an organization.
 * @throws UsageError `BAD_SETTING`, `UNKNOWN_SETTING`, `UNKNOWN_ORG`, `UNKNOWN_ADDRESS`, `EDIT_SHARED`
 */
export function setValues(input: EditInput, { on, pairs }: SetRequest): EditOutcome {
  const place = placeOf(input, on);
  const done: string[] = [];
  const notes: string[] = [];
  for (const pair of pairs) {
    const { key, text } = splitPair(pair);
    const setting = place.settings.find((one) => one.key === key);
    if (setting === undefined && !place.keys.includes(key)) throw unknownKey(place, key);
    const value = text === "" ? undefined : readValue(input, setting, key, text);
    const line = write(input, place, key, value);
    if (line === undefined) notes.push(`${key} of ${place.address} is that already.`);
    else done.push(line);
    if (key === "owner" && place.shape.ownerMoves !== undefined)
      notes.push(`owner is only compared with what is live. ${place.shape.ownerMoves}`);
  }
  return { done, notes };
}

interface SettingPlace {
  readonly org: DesiredOrg;
  readonly shape: OrgShape;
  readonly section?: SectionShape;
  readonly path: readonly Step[];
  readonly address: string;
  readonly settings: readonly SettingShape[];
  /** Keys beside the settings. */
  readonly keys: readonly string[];
}

function placeOf(input: EditInput, on: string): SettingPlace {
  const org = findOrg(input, on);
  const shape = input.shapeOf(org);
  const { section: sectionName, name } = parseAddress(on);
  const section = shape.sections.find((one) => one.section === sectionName);
  if (sectionName === undefined || name === undefined) {
    if (on !== formatAddress(org.key)) throw noAddress(org, shape, on);
    const keys = [...ORG_KEYS, ...(shape.hasOwner ? ["owner"] : []), ...Object.keys(shape.options)];
    return { org, shape, path: ["orgs", org.key], address: org.key, settings: [], keys };
  }
  if (section === undefined) throw noAddress(org, shape, on);
  requireResource(org, section, name);
  const path = ["orgs", org.key, section.section, name];
  return {
    org,
    shape,
    section,
    path,
    address: on,
    settings: section.settings,
    keys: section.hasId ? ["id"] : [],
  };
}

function noAddress(org: DesiredOrg, shape: OrgShape, on: string): UsageError {
  const examples = shape.sections
    .filter(({ settings }) => settings.length > 0)
    .map(({ section }) => `${formatAddress(org.key, section, "NAME")}`);
  return new UsageError(
    "UNKNOWN_ADDRESS",
    `"${on}" is not a valid address.`,
    `Write ${[org.key, ...examples].join(" or ")}.`,
  );
}

function splitPair(pair: string): { readonly key: string; readonly text: string } {
  const at = pair.indexOf("=");
  if (at > 0) return { key: pair.slice(0, at).trim(), text: pair.slice(at + 1).trim() };
  throw new UsageError(
    "BAD_SETTING",
    `"${pair}" is not KEY=VALUE.`,
    "Write it like locked=true; KEY= with nothing behind it takes the key out.",
  );
}

function unknownKey(place: SettingPlace, key: string): UsageError {
  const { section, shape, address } = place;
  const holders = section?.holders?.key ?? (section === undefined ? "members" : undefined);
  if (key === holders || shape.sections.some((one) => one.section === key)) {
    return new UsageError(
      "UNKNOWN_SETTING",
      `${key} of ${address} is not a single value.`,
      `\`rolecall grant\` and \`rolecall revoke\` edit who has access.`,
    );
  }
  const known = [...place.settings.map((one) => one.key), ...place.keys];
  const hint =
    known.length === 0
      ? `A ${section?.noun ?? "resource"} has no settings.`
      : (suggestion(key, known) ?? `Possible here: ${known.join(", ")}.`);
  return new UsageError("UNKNOWN_SETTING", `${address} has no setting "${key}".`, hint);
}

/** The text as YAML: `true`, `[a, b]`, `{ development: contributor }`. */
function readValue(input: EditInput, setting: SettingShape | undefined, key: string, text: string): Json {
  if (setting?.kind === "subject" || (setting === undefined && key === "owner"))
    return readSubject(text, input.config).written;
  const document = parseDocument(text, { version: "1.2" });
  const [problem] = document.errors;
  if (problem !== undefined) {
    throw new UsageError(
      "BAD_SETTING",
      `The value of ${key} cannot be read: ${problem.message.split("\n")[0] ?? ""}`,
      "Write it as it would stand in the file, in quotes where it holds spaces.",
    );
  }
  const value = document.toJS() as Json;
  const normalized = setting?.normalize(value);
  if (normalized !== undefined && "problem" in normalized)
    throw new UsageError("BAD_SETTING", `${key}=${text}: ${normalized.problem}`, normalized.hint);
  return value;
}

/** What was done; undefined where the file says it already. */
function write(
  input: EditInput,
  { org, path, address }: SettingPlace,
  key: string,
  value: Json | undefined,
): string | undefined {
  const { file: name } = org.origin;
  const file = input.workspace.file(name);
  const before = file.valueAt([...path, key]) as Json | undefined;
  if (canonicalJson(before ?? null) === canonicalJson(value ?? null)) return undefined;
  const was = before === undefined ? "" : `${renderInline(before)} -> `;
  const collection = file.collectionAt(path);
  const present = collection === undefined ? undefined : entryOf(collection, key);
  const piece = value === undefined ? undefined : renderInline(value);
  if (collection === undefined || Array.isArray(file.valueAt(path))) {
    beginMapping(input, { name, path, key }, piece);
  } else if (piece === undefined) {
    const owner = file.collectionAt(path.slice(0, -1));
    const node = owner === undefined ? undefined : entryOf(owner, path.at(-1) ?? "")?.key;
    input.workspace.splice(name, removeEntries(file, collection, [key], node));
  } else {
    const splice =
      present === undefined
        ? insertEntry(file, collection, renderPair(key, value))
        : replaceValue(file, present, piece);
    input.workspace.splice(name, [splice]);
  }
  return `${name}: ${address}: ${key}: ${was}${piece ?? "taken out; it is not managed any more"}`;
}

/** A resource with nothing in it yet, or written as the bare list of its holders. */
function beginMapping(
  input: EditInput,
  { name, path, key }: { name: string; path: readonly Step[]; key: string },
  piece: string | undefined,
): void {
  const file = input.workspace.file(name);
  const entry = file.entryAt(path);
  const value = file.valueAt(path);
  if (piece === undefined || entry === undefined) return;
  if (Array.isArray(value)) {
    throw new UsageError(
      "EDIT_UNSAFE",
      `${path.slice(1).join("/")} in ${name} is written in its short form, the bare list of its holders.`,
      `Write it as a mapping with ${key} first.`,
    );
  }
  input.workspace.splice(name, [
    replaceValue(file, entry, `{ ${renderPair(key, parseDocument(piece).toJS())} }`),
  ]);
}
