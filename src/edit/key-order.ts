import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import type { AccessForm, OrgShape, SectionShape, SettingShape } from "../model/shape.ts";
import { keyText } from "./yaml-file.ts";

/** The shape of an organization as it stands in the file; undefined for one that makes no sense. */
export type FindShape = (provider: string, org: JsonObject) => OrgShape | undefined;

const FILE = ["version", "include", "directory", "people", "teams", "orgs", "policies"];
const PERSON = [
  "name",
  "givenName",
  "familyName",
  "email",
  "aliases",
  "accounts",
  "kind",
  "directory",
  "attributes",
  "note",
];
const TEAM = ["members", "where", "also", "only", "except", "description", "examples"];
const TERMS = ["until", "reason"];

/**
 * Brings the keys that the language knows into one order. The order of people, teams, organizations, resources,
 * subjects, list items and policies is the author's and stays.
 */
export function orderKeys(root: Node | null, findShape: FindShape): void {
  if (!isMap(root)) return;
  sortKeys(root, FILE);
  forEachValue(child(root, "people"), (person) => sortKeys(person, PERSON));
  forEachValue(child(root, "teams"), (team) => sortKeys(team, TEAM));
  forEachValue(child(root, "orgs"), (org) => {
    if (isMap(org)) orderOrg(org, findShape);
  });
}

function orderOrg(org: YAMLMap, findShape: FindShape): void {
  const provider = textOf(org, "provider");
  const value: unknown = org.toJSON();
  const shape = provider === undefined || !isJsonObject(value) ? undefined : findShape(provider, value);
  if (shape === undefined) return;
  const sections = shape.sections.map((section) => section.section);
  sortKeys(org, [
    "provider",
    "name",
    ...Object.keys(shape.options),
    "url",
    "token",
    "owner",
    "manage",
    "unlisted",
    "protect",
    "members",
    ...sections,
  ]);
  sortKeys(child(org, "manage"), ["members", ...sections]);
  orderHolders(child(org, "members"), shape.members.form);
  for (const section of shape.sections) {
    forEachValue(child(org, section.section), (resource) => orderResource(resource, section));
  }
}

/**
 * The keys of one resource in their order: its id, what it is in one word (whose it is, a switch), who holds access,
 * other settings, what it reaches.
 */
export function resourceKeys({ holders, settings, reaches }: SectionShape): readonly string[] {
  const isWord = (setting: SettingShape): boolean =>
    setting.kind === "subject" || setting.schema.type === "boolean";
  const words = settings.filter(isWord).map((setting) => setting.key);
  const others = settings.filter((setting) => !isWord(setting)).map((setting) => setting.key);
  const held = holders === undefined ? [] : [holders.key];
  return ["id", ...words, ...held, ...others, ...(reaches === undefined ? [] : [reaches.key])];
}

function orderResource(resource: Node | null | undefined, section: SectionShape): void {
  const { holders } = section;
  if (isSeq(resource)) {
    if (holders !== undefined) orderHolders(resource, holders.form);
    return;
  }
  if (!isMap(resource)) return;
  sortKeys(resource, resourceKeys(section));
  if (holders !== undefined) orderHolders(child(resource, holders.key), holders.form);
}

function orderHolders(holders: Node | null | undefined, form: AccessForm): void {
  const order = [...levelKeys(form), ...TERMS];
  if (isMap(holders)) forEachValue(holders, (grant) => sortKeys(grant, order));
  else if (isSeq(holders)) for (const item of holders.items) sortKeys(item as Node, ["subject", ...TERMS]);
}

/** Shapes name the most critical environment type first; files end with it. */
function levelKeys(form: AccessForm): readonly string[] {
  switch (form.form) {
    case "role":
      return ["role", "disabled"];
    case "permissions":
      return ["permissions"];
    case "environments":
      return ["role", ...[...form.environments].reverse()];
    case "listed":
      return ["subject"];
  }
}

/** Known keys in the order given, others behind them as they stood. */
function sortKeys(node: Node | null | undefined, order: readonly string[]): void {
  if (!isMap(node)) return;
  const rank = (pair: Pair<unknown, unknown>): number => {
    const index = order.indexOf(keyText(pair));
    return index < 0 ? order.length : index;
  };
  node.items = node.items
    .map((pair, index) => ({ pair, index }))
    .sort((a, b) => rank(a.pair) - rank(b.pair) || a.index - b.index)
    .map(({ pair }) => pair);
}

function child(node: Node | null | undefined, key: string): Node | null | undefined {
  if (!isMap(node)) return undefined;
  return (node.items.find((pair) => keyText(pair) === key)?.value ?? undefined) as Node | undefined;
}

function forEachValue(node: Node | null | undefined, visit: (value: Node | null) => void): void {
  if (isMap(node)) for (const pair of node.items) visit((pair.value ?? null) as Node | null);
}

function textOf(node: YAMLMap, key: string): string | undefined {
  const value = child(node, key);
  return isScalar(value) && typeof value.value === "string" ? value.value : undefined;
}
