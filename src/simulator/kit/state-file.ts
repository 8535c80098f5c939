import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import type { StateValue } from "../contract.ts";

/** The state of all simulators, as the file gives it. */
export interface SimulatorState {
  readonly version: 1;
  /** The simulators' time at the start, ISO 8601; absent: the real time. */
  readonly clock?: string;
  /** Each provider's part by its id. */
  readonly providers: Readonly<Record<string, StateValue>>;
}

/** A provider's part of the schema. */
export interface StateSchemaPart {
  readonly id: string;
  readonly stateSchema: object;
}

/** A state file that cannot be used, with every problem found. */
export class StateFileError extends Error {
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(
      `${file} is not a usable simulator state:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    );
    this.name = "StateFileError";
    this.problems = problems;
  }
}

const mostProblems = 20;

/**
 * The JSON Schema (draft 2020-12) of the whole file. Definitions of the parts are moved to the top under names of
 * their own, because a reference such as `#/$defs/user` means the top of the file wherever it stands.
 */
export function buildStateSchema(parts: readonly StateSchemaPart[]): Record<string, unknown> {
  const definitions: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {
    version: { const: 1, description: "Version of this format." },
    clock: {
      type: "string",
      format: "date-time",
      description: "The simulators' time when they start; the real time if absent.",
    },
  };
  for (const part of [...parts].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const { $defs, $schema: _, $id: __, ...schema } = { ...part.stateSchema } as Record<string, unknown>;
    for (const [name, definition] of Object.entries(isRecord($defs) ? $defs : {})) {
      definitions[`${part.id}.${name}`] = moveReferences(definition, part.id);
    }
    definitions[part.id] = moveReferences(schema, part.id);
    properties[part.id] = { $ref: `#/$defs/${part.id}` };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "State of rolecall's simulators",
    type: "object",
    required: ["version"],
    additionalProperties: false,
    properties,
    $defs: definitions,
  };
}

/** Reads a state file. @throws StateFileError with what is wrong and where */
export async function readStateFile(
  path: string,
  parts: readonly StateSchemaPart[],
): Promise<SimulatorState> {
  let text: string;
  try {
    // A pipe or a device would hang or never end.
    if (!(await stat(path)).isFile()) throw new StateFileError(path, ["It is not a regular file."]);
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof StateFileError) throw error;
    throw new StateFileError(path, [`It cannot be read: ${errorCode(error)}.`]);
  }
  return await parseState(text, path, parts);
}

/** Reads the text of a state file. `name` is for messages. @throws StateFileError */
export async function parseState(
  text: string,
  name: string,
  parts: readonly StateSchemaPart[],
): Promise<SimulatorState> {
  const { load, CORE_SCHEMA } = await import("js-yaml/browser");
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA, filename: name, maxDepth: 64, maxAliases: 1_000 });
  } catch (error) {
    throw new StateFileError(name, [error instanceof Error ? error.message : String(error)]);
  }
  const problems = await findProblems(value, parts);
  if (problems.length > 0) throw new StateFileError(name, problems);
  const { version: _, clock, ...providers } = value as Record<string, StateValue>;
  return { version: 1, ...(typeof clock === "string" ? { clock } : {}), providers };
}

/** The text of a state file, in the order given. */
export async function formatState(state: SimulatorState): Promise<string> {
  const { dump } = await import("js-yaml/browser");
  const clock = state.clock === undefined ? {} : { clock: state.clock };
  return dump({ version: state.version, ...clock, ...state.providers }, { lineWidth: 110, noRefs: true });
}

/** Replaces a file in one step, so that nobody reads half of it. `mode` as in `chmod`. */
export async function replaceFile(path: string, text: string, mode = 0o644): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  const file = await open(temporary, "wx", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function findProblems(value: unknown, parts: readonly StateSchemaPart[]): Promise<string[]> {
  if (!isRecord(value)) return ["It must be a mapping with `version: 1` and one key for each provider."];
  const { compileSchema } = await import("./compile-schema.ts");
  const validate = compileSchema(buildStateSchema(parts));
  if (validate(value)) return [];
  const problems = new Set<string>();
  for (const error of validate.errors ?? []) {
    // These only repeat that something inside them was wrong.
    if (error.keyword === "anyOf" || error.keyword === "oneOf" || error.keyword === "if") continue;
    problems.add(`${describePlace(error.instancePath)}: ${describeProblem(error)}.`);
  }
  if (problems.size === 0)
    problems.add(`${describePlace(validate.errors?.[0]?.instancePath ?? "")}: it has no allowed form.`);
  return limit([...problems]);
}

function limit(problems: readonly string[]): string[] {
  const more = problems.length - mostProblems;
  return more <= 0 ? [...problems] : [...problems.slice(0, mostProblems), `and ${more} more.`];
}

function describePlace(pointer: string): string {
  if (pointer === "") return "top";
  const names = pointer.slice(1).split("/");
  return names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~")).join(" > ");
}

function describeProblem(error: {
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}): string {
  const { params } = error;
  if (error.keyword === "additionalProperties") return `unknown key "${String(params.additionalProperty)}"`;
  if (error.keyword === "enum") return `must be one of ${JSON.stringify(params.allowedValues)}`;
  if (error.keyword === "const") return `must be ${JSON.stringify(params.allowedValue)}`;
  return error.message ?? error.keyword;
}

function moveReferences(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((item) => moveReferences(item, id));
  if (!isRecord(value)) return value;
  const moved: Record<string, unknown> = {};
  for (const [key, content] of Object.entries(value)) {
    moved[key] =
      key === "$ref" && typeof content === "string"
        ? moveReference(content, id)
        : moveReferences(content, id);
  }
  return moved;
}

function moveReference(reference: string, id: string): string {
  if (reference === "#") return `#/$defs/${id}`;
  if (reference.startsWith("#/$defs/")) return `#/$defs/${id}.${reference.slice("#/$defs/".length)}`;
  return reference.startsWith("#/") ? `#/$defs/${id}${reference.slice(1)}` : reference;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
