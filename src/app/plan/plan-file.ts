import { resolve } from "node:path";
import { readRegularFile } from "../../apply/regular-file.ts";
import type { LoadedConfig } from "../../config/config.ts";
import { UsageError } from "../../model/errors.ts";
import { PLAN_SCHEMA, type Plan } from "../../model/plan.ts";
import { printableJson } from "../../model/sanitize.ts";
import { digestDesired } from "../../plan/saved/desired.ts";
import { digestPlan } from "../../plan/saved/digest.ts";
import { writeWholeFile } from "../files/whole-file.ts";
import type { Runtime } from "../runtime.ts";

const MOST_BYTES = 256 * 1024 * 1024;
/** Deeper than any plan; values are walked recursively later on. */
const MOST_DEPTH = 100;

/** The digest of what the files ask for in the organizations of a plan. */
export function desiredOf(
  { orgs, directory }: Pick<LoadedConfig, "orgs" | "directory">,
  planned: Plan["orgs"],
): string {
  const keys = new Set(planned.map(({ key }) => key));
  return digestDesired(
    orgs.filter(({ key }) => keys.has(key)),
    directory,
  );
}

/** A plan with what has to be the same when it is applied: not the files to the letter, but what they ask for. */
export function forSaving(plan: Plan, config: Pick<LoadedConfig, "orgs" | "directory">): Plan {
  const held = { ...plan, desired: desiredOf(config, plan.orgs) };
  return { ...held, digest: digestPlan(held) };
}

/** Writes a plan whole or not at all. @throws UsageError `PLAN_NOT_WRITABLE` */
export function writePlanFile(runtime: Runtime, path: string, plan: Plan): void {
  writePageFile(runtime, path, `${printableJson(plan)}\n`);
}

/** Writes a plan in a form that people read. @throws UsageError `PLAN_NOT_WRITABLE` */
export function writePageFile(runtime: Runtime, path: string, text: string): void {
  try {
    writeWholeFile(resolve(runtime.cwd, path), [text], 0o600);
  } catch (error) {
    throw new UsageError(
      "PLAN_NOT_WRITABLE",
      `The plan cannot be written to ${path}: ${(error as Error).message}.`,
      "Name a file with --out, in a folder that is there and can be written.",
    );
  }
}

/**
 * Reads a plan file and checks it against its schema before anything else looks at it.
 * @throws UsageError for a file that cannot be read, is not JSON, or is not a plan of this schema
 */
export async function readPlanFile(runtime: Runtime, path: string): Promise<Plan> {
  const value = parse(readText(runtime, path), path);
  if (isDeeperThan(value, MOST_DEPTH)) {
    throw new UsageError(
      "PLAN_INVALID",
      `${path} is not a valid plan: it is nested more than ${MOST_DEPTH} levels deep.`,
      "Make it again with: rolecall plan --out FILE",
    );
  }
  const version = (value as { schema?: unknown } | null)?.schema;
  if (version !== PLAN_SCHEMA) {
    throw new UsageError(
      "PLAN_OTHER_SCHEMA",
      `${path} is not a plan of schema ${PLAN_SCHEMA}${typeof version === "number" ? `, but of schema ${version}` : ""}.`,
      "Make it with: rolecall plan --out FILE",
    );
  }
  const { explainPlanProblems } = await import("../../plan/saved/validate-plan.ts");
  const problems = explainPlanProblems(value);
  if (problems.length === 0) return value as Plan;
  throw new UsageError(
    "PLAN_INVALID",
    `${path} is not a valid plan: ${problems.slice(0, 5).join("; ")}.`,
    "Make it again with: rolecall plan --out FILE",
  );
}

function readText(runtime: Runtime, path: string): string {
  try {
    return readRegularFile(resolve(runtime.cwd, path), MOST_BYTES).toString("utf8");
  } catch (error) {
    throw new UsageError(
      "PLAN_NOT_READABLE",
      `The plan file ${path} cannot be read: ${(error as Error).message}.`,
      "Make it with: rolecall plan --out FILE",
    );
  }
}

function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== "object" || item === null) continue;
      for (const inner of Object.values(item)) next.push(inner);
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError("PLAN_INVALID", `${path} is not JSON.`, "Make it with: rolecall plan --out FILE");
  }
}
