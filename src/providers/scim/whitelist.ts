import type { Json, JsonObject } from "../../model/json.ts";
import { canonicalJson, isJsonObject } from "../../model/json.ts";
import type { Normalized, SettingShape } from "../../model/shape.ts";
import { canonicalizeNetwork, isOpenToAll } from "./network.ts";

/** One network that may connect. */
export interface WhitelistEntry {
  /** Canonical CIDR. */
  readonly value: string;
  readonly label?: string;
}

/** A whitelist as the file asks for it. */
export interface Whitelist {
  /** True if other entries are removed. */
  readonly isExact: boolean;
  /** By network, unique, sorted. */
  readonly entries: readonly WhitelistEntry[];
}

const entrySchema: JsonObject = {
  anyOf: [
    { type: "string", minLength: 1 },
    {
      type: "object",
      additionalProperties: false,
      required: ["value"],
      properties: {
        value: { type: "string", minLength: 1, description: "Address or network in CIDR form" },
        label: { type: "string", description: "What the network is" },
        acknowledged: { const: true, description: "Needed for 0.0.0.0/0 and ::/0, which let everybody in" },
      },
    },
  ],
};

const listSchema: JsonObject = { type: "array", items: entrySchema };

/** The `whitelist` of a space: a list adds what is missing, `{ exact: [...] }` also removes the rest. */
export const whitelistSetting: SettingShape = {
  key: "whitelist",
  description: "Networks that may connect; a list adds, { exact: [...] } also removes others",
  schema: {
    anyOf: [
      listSchema,
      { type: "object", additionalProperties: false, required: ["exact"], properties: { exact: listSchema } },
    ],
  },
  kind: "value",
  normalize: normalizeWhitelist,
  isSatisfied: (live, desired) => isWhitelistSatisfied(readWhitelist(live).entries, readWhitelist(desired)),
  describe: describeWhitelist,
  compare: compareWhitelists,
};

function normalizeWhitelist(value: Json): Normalized {
  const isExact = isJsonObject(value);
  const list = isExact ? value.exact : value;
  if (!Array.isArray(list)) return { problem: "A whitelist is a list of networks, or { exact: [...] }." };
  const byNetwork = new Map<string, WhitelistEntry>();
  for (const item of list as readonly Json[]) {
    const text = isJsonObject(item) ? item.value : item;
    if (typeof text !== "string")
      return { problem: "Each entry of a whitelist is a network or { value, label }." };
    const result = canonicalizeNetwork(text);
    if ("problem" in result) return result;
    if (isOpenToAll(result.network) && !(isJsonObject(item) && item.acknowledged === true)) {
      return {
        problem: `"${text}" lets everybody in.`,
        hint: `If that is meant, write { value: "${result.network}", acknowledged: true }.`,
      };
    }
    const label = isJsonObject(item) ? item.label : undefined;
    const known = byNetwork.get(result.network);
    byNetwork.set(result.network, {
      ...known,
      value: result.network,
      ...(typeof label === "string" && label !== "" ? { label } : {}),
    });
  }
  const entries = writeEntries([...byNetwork.values()]);
  return { value: isExact ? { exact: entries } : entries };
}

/** Entries as the file writes them: sorted, a bare text where there is no label. */
export function writeEntries(entries: readonly WhitelistEntry[]): readonly Json[] {
  return [...entries]
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .map((entry) => {
      if (entry.label === undefined && !isOpenToAll(entry.value)) return entry.value;
      return {
        value: entry.value,
        ...(entry.label === undefined ? {} : { label: entry.label }),
        ...(isOpenToAll(entry.value) ? { acknowledged: true } : {}),
      };
    });
}

/** Reads a normalised value, desired or live. */
export function readWhitelist(value: Json | undefined): Whitelist {
  const isExact = isJsonObject(value);
  const list = isExact ? value.exact : value;
  const entries = (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((item): WhitelistEntry[] => {
    if (typeof item === "string") return [{ value: item }];
    if (!isJsonObject(item) || typeof item.value !== "string") return [];
    return [{ value: item.value, ...(typeof item.label === "string" ? { label: item.label } : {}) }];
  });
  return { isExact, entries };
}

/** What has to change so that live entries become what is desired. A label the file does not give is left alone. */
export function whitelistChanges(
  live: readonly WhitelistEntry[],
  desired: Whitelist,
): {
  readonly added: readonly WhitelistEntry[];
  readonly relabelled: readonly WhitelistEntry[];
  readonly removed: readonly WhitelistEntry[];
} {
  const present = new Map(live.map((entry) => [entry.value, entry]));
  const wanted = new Set(desired.entries.map((entry) => entry.value));
  return {
    added: desired.entries.filter((entry) => !present.has(entry.value)),
    relabelled: desired.entries.filter((entry) => {
      const known = present.get(entry.value);
      return known !== undefined && entry.label !== undefined && known.label !== entry.label;
    }),
    removed: desired.isExact ? live.filter((entry) => !wanted.has(entry.value)) : [],
  };
}

function isWhitelistSatisfied(live: readonly WhitelistEntry[], desired: Whitelist): boolean {
  const { added, relabelled, removed } = whitelistChanges(live, desired);
  return added.length + relabelled.length + removed.length === 0;
}

function compareWhitelists(
  before: Json | undefined,
  after: Json | undefined,
): "more" | "less" | "mixed" | "none" {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return "none";
  const { added, removed } = whitelistChanges(readWhitelist(before).entries, readWhitelist(after));
  if (added.length > 0) return removed.length > 0 ? "mixed" : "more";
  return removed.length > 0 ? "less" : "none";
}

function describeWhitelist(value: Json): string {
  const { isExact, entries } = readWhitelist(value);
  const words = entries.map((entry) =>
    entry.label === undefined ? entry.value : `${entry.value} (${entry.label})`,
  );
  return `${isExact ? "exactly " : ""}${words.length === 0 ? "no network" : words.join(", ")}`;
}
