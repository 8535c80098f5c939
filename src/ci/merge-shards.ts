import { createHash } from "node:crypto";
import { compareText } from "../model/diagnostic.ts";
import { UsageError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import { PLAN_SCHEMA, type Plan } from "../model/plan.ts";

/**
 * Puts the plans of several shards together, so that one comment can show them. The result is for reading: its digest
 * covers the shards' digests in the order of their organizations, and each shard is applied from its own plan file.
 * @throws UsageError `OVERLAPPING_SHARDS` if two of them plan the same organization, `MIXED_SHARDS` if they were made
 * by different versions or from different files, `NO_SHARDS` for none at all
 */
export function mergePlans(plans: readonly Plan[]): Plan {
  const shards = [...plans].sort((a, b) => compareText(firstOrg(a), firstOrg(b)));
  const [first] = shards;
  if (first === undefined) {
    throw new UsageError(
      "NO_SHARDS",
      "There is no plan to put together.",
      "Give the shards' plan files as plan-file.",
    );
  }
  if (shards.length === 1) return first;
  checkShards(shards, first);
  return {
    schema: PLAN_SCHEMA,
    tool: first.tool,
    at: shards.map((plan) => plan.at).reduce((a, b) => (a < b ? a : b)),
    files: first.files,
    orgs: shards.flatMap((plan) => plan.orgs),
    operations: shards.flatMap((plan) => plan.operations),
    people: shards.flatMap((plan) => plan.people),
    pending: shards.flatMap((plan) => plan.pending),
    deferred: shards.flatMap((plan) => plan.deferred),
    spared: shards.flatMap((plan) => plan.spared),
    guards: shards.flatMap((plan) => plan.guards),
    findings: mergeFindings(shards),
    digest: mergeDigests(shards),
  };
}

/**
 * Reads a plan from the text of a plan file, far enough to show it. What applies a plan checks it against the schema.
 * @throws UsageError `BAD_PLAN_FILE`
 */
export function parsePlan(text: string, name: string): Plan {
  const value = parseJson(text);
  const lists = [
    "orgs",
    "operations",
    "people",
    "pending",
    "deferred",
    "spared",
    "guards",
    "findings",
    "files",
  ];
  const isPlan =
    isJsonObject(value) &&
    value.schema === PLAN_SCHEMA &&
    typeof value.digest === "string" &&
    lists.every((key) => Array.isArray(value[key]));
  if (isPlan) return value as unknown as Plan;
  throw new UsageError(
    "BAD_PLAN_FILE",
    `${name} is not a plan of this version.`,
    "Make it again with `rolecall plan --out`.",
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkShards(shards: readonly Plan[], first: Plan): void {
  const seen = new Set<string>();
  for (const plan of shards) {
    if (plan.tool !== first.tool || JSON.stringify(plan.files) !== JSON.stringify(first.files)) {
      throw new UsageError(
        "MIXED_SHARDS",
        "The shards were planned from different files or by different versions.",
        "Plan all shards of one run from the same commit.",
      );
    }
    for (const { key } of plan.orgs) {
      if (seen.has(key)) {
        throw new UsageError(
          "OVERLAPPING_SHARDS",
          `Two shards plan ${key}.`,
          "Give each organization to one shard; `rolecall matrix` does.",
        );
      }
      seen.add(key);
    }
  }
}

/** Findings about the files as a whole come from every shard; each is kept once. */
function mergeFindings(shards: readonly Plan[]): Plan["findings"] {
  return [
    ...new Map(shards.flatMap((plan) => plan.findings).map((one) => [JSON.stringify(one), one])).values(),
  ];
}

function mergeDigests(shards: readonly Plan[]): string {
  const hash = createHash("sha256");
  for (const plan of shards) hash.update(`${plan.digest}\n`);
  return `sha256:${hash.digest("hex")}`;
}

function firstOrg(plan: Plan): string {
  return plan.orgs.map((org) => org.key).sort()[0] ?? "";
}
