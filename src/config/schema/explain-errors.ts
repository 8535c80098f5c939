import { append, appendUnder } from "../../model/append.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { Code } from "../codes.ts";
import type { PathPart } from "../source/positions.ts";
import { FILL_OR_REMOVE, quote, SEE_SCHEMA, suggestion } from "../suggest.ts";
import type { SchemaError } from "./validators.ts";

/** One violation of the schema, in our own words, with its path below the value that was validated. */
export interface SchemaFinding {
  readonly code: Code;
  readonly path: readonly PathPart[];
  readonly at: "key" | "value";
  readonly message: string;
  readonly hint: string;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "a mapping",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  null: "empty",
};

/**
 * Turns a validator's errors into findings; never repeats the validator's own words. `name` is the key behind which the
 * validated value stands.
 */
export function explainErrors(
  errors: readonly SchemaError[],
  root: unknown,
  name?: PathPart,
): readonly SchemaFinding[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword === "if" || error.propertyName !== undefined) continue;
    if (error.keyword === "anyOf" || error.keyword === "oneOf") chooseAlternative(kept, error, root);
    else kept.push(error);
  }
  return kept.map((error) => explain(error, root, name));
}

/** The branches' errors stand right before the error of the choice; only those of the likeliest branch stay. */
function chooseAlternative(kept: SchemaError[], choice: SchemaError, root: unknown): void {
  const branches = new Map<string, SchemaError[]>();
  const below = `${choice.schemaPath}/`;
  while (kept.length > 0) {
    const last = kept.at(-1);
    if (last === undefined || !last.schemaPath.startsWith(below)) break;
    if (!last.instancePath.startsWith(choice.instancePath)) break;
    kept.pop();
    const branch = last.schemaPath.slice(below.length).split("/")[0] ?? "";
    appendUnder(branches, branch, last);
  }
  // They were taken from the end.
  const all = [...branches.values()].map((errors) => errors.reverse());
  const value = valueAt(root, pathOf(choice.instancePath, root));
  const ranked = all
    .map((errors) => ({ errors, score: strangeness(errors, choice, value) }))
    .sort((a, b) => a.score - b.score);
  const best = ranked[0];
  if (best === undefined) kept.push(choice);
  else if (all.every((errors) => isMissingKeyOf(choice, errors))) kept.push(oneKeyOf(choice, all));
  else if (best.score >= 1000) kept.push(anyKindOf(choice, all));
  else append(kept, best.errors);
}

/** How unlikely it is that this branch was meant. */
function strangeness(errors: readonly SchemaError[], choice: SchemaError, value: unknown): number {
  let score = errors.length;
  for (const error of errors) {
    const isHere = error.instancePath === choice.instancePath;
    if (isHere && error.keyword === "type") score += 1000;
    if (isHere && error.keyword === "enum" && typeof value === "object") score += 1000;
    if (!isHere && error.keyword === "const") score += 100;
  }
  return score;
}

function isMissingKeyOf(choice: SchemaError, errors: readonly SchemaError[]): boolean {
  return errors.every((error) => error.keyword === "required" && error.instancePath === choice.instancePath);
}

function oneKeyOf(choice: SchemaError, branches: readonly (readonly SchemaError[])[]): SchemaError {
  const keys = branches.flat().map((error) => String(error.params.missingProperty));
  return { ...choice, keyword: "required", params: { missingProperty: [...new Set(keys)].join(" or ") } };
}

function anyKindOf(choice: SchemaError, branches: readonly (readonly SchemaError[])[]): SchemaError {
  const kinds = branches.flat().flatMap((error) => {
    if (error.instancePath !== choice.instancePath) return [];
    if (error.keyword === "enum") return ["string"];
    return error.keyword === "type" ? typesOf(error.params.type) : [];
  });
  return { ...choice, keyword: "type", params: { type: [...new Set(kinds)] } };
}

function typesOf(type: Json | undefined): readonly string[] {
  return (Array.isArray(type) ? type : [type]).map(String);
}

function explain(error: SchemaError, root: unknown, name: PathPart | undefined): SchemaFinding {
  const path = pathOf(error.instancePath, root);
  const value = valueAt(root, path);
  const whole = name === undefined ? [] : [name];
  const what = path.length + whole.length === 0 ? "The value" : nameOf([...whole, ...path]);
  const finding = (
    code: Code,
    message: string,
    hint: string,
    at: "key" | "value" = "value",
  ): SchemaFinding => ({ code, path, at, message, hint });
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, path);
    case "propertyNames": {
      const name = String(error.params.propertyName);
      const hint = "Use letters, digits, _, and inside the name also . and -.";
      const message = name === "" ? "A key is empty." : `${quote(name)} cannot be used as a key here.`;
      return { ...finding("BAD_NAME", message, hint, "key"), path: [...path, name] };
    }
    case "required":
      return missingKey(finding, what, String(error.params.missingProperty));
    case "type":
      return finding(
        "WRONG_TYPE",
        wrongType(what, typesOf(error.params.type), value),
        typeHint(error, value),
      );
    case "enum":
      return unknownValue(finding, what, value, error.params.allowedValues);
    case "const":
      return unknownValue(finding, what, value, [error.params.allowedValue ?? null]);
    case "format":
      return error.params.format === "email"
        ? finding(
            "BAD_EMAIL",
            `${show(value)} is not an e-mail address.`,
            exampleOf(error) ?? "Write NAME@HOST.",
          )
        : finding("BAD_VALUE", `${show(value)} is not a ${String(error.params.format)}.`, ruleHint(error));
    default:
      return finding("BAD_VALUE", `${what} ${ruleOf(error)}`, ruleHint(error));
  }
}

function unknownKey(error: SchemaError, path: readonly PathPart[]): SchemaFinding {
  const key = String(error.params.additionalProperty);
  const known = isJsonObject(error.parentSchema?.properties)
    ? Object.keys(error.parentSchema.properties)
    : [];
  const hint =
    key === "<<"
      ? "YAML 1.2 has no merge keys; use a team, or repeat the lines."
      : (suggestion(key, known) ?? SEE_SCHEMA);
  return {
    code: "UNKNOWN_KEY",
    path: [...path, key],
    at: "key",
    message:
      path.length === 0
        ? `The key ${quote(key)} means nothing here.`
        : `${nameOf(path)} has no key ${quote(key)}.`,
    hint,
  };
}

function unknownValue(
  finding: (code: Code, message: string, hint: string) => SchemaFinding,
  what: string,
  value: unknown,
  allowed: Json | undefined,
): SchemaFinding {
  const names = Array.isArray(allowed)
    ? allowed.map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
    : [];
  if (typeof value === "object")
    return finding(
      "WRONG_TYPE",
      `${what} must be one of ${names.join(", ")}.`,
      value === null ? FILL_OR_REMOVE : "Write one of these names, or remove the key.",
    );
  return finding(
    "UNKNOWN_VALUE",
    `${what} cannot be ${show(value)}.`,
    suggestion(String(value), names) ?? SEE_SCHEMA,
  );
}

function wrongType(what: string, types: readonly string[], value: unknown): string {
  const wanted = types.map((type) => TYPE_NAMES[type] ?? type).join(" or ");
  return `${what} must be ${wanted}, not ${kindOf(value)}.`;
}

const TYPE_HINTS: Readonly<Record<string, string>> = {
  string: "Write a text; one that looks like a number, a date or true needs quotes.",
  array: "Write a list, such as [a, b].",
  object: "Write a mapping, such as { key: value }.",
  boolean: "Write true or false.",
  integer: "Write a number, such as 2.",
  number: "Write a number, such as 2.",
};

function typeHint(error: SchemaError, value: unknown): string {
  if (value === null) return FILL_OR_REMOVE;
  const type = typesOf(error.params.type)[0] ?? "";
  const required = error.parentSchema?.required;
  if (type === "object" && Array.isArray(required) && required.length > 0)
    return `Write a mapping with at least ${required.join(", ")}.`;
  return exampleOf(error) ?? TYPE_HINTS[type] ?? SEE_SCHEMA;
}

function missingKey(
  finding: (code: Code, message: string, hint: string, at: "key") => SchemaFinding,
  what: string,
  key: string,
): SchemaFinding {
  return finding("MISSING_KEY", `${what} needs the key ${key}.`, `Add ${key} to it.`, "key");
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return typeof value === "string" ? "a text" : show(value);
}

function show(value: unknown): string {
  return typeof value === "string" ? quote(value) : quote(String(JSON.stringify(value))).slice(1, -1);
}

const RULES: Readonly<Record<string, (params: JsonObject) => string>> = {
  minLength: () => "must not be empty.",
  maxLength: (params) => `may have at most ${String(params.limit)} characters.`,
  minItems: (params) => `needs at least ${String(params.limit)} entries.`,
  maxItems: (params) => `may have at most ${String(params.limit)} entries.`,
  minProperties: (params) => `needs at least ${String(params.limit)} keys.`,
  maxProperties: (params) => `may have at most ${String(params.limit)} keys.`,
  uniqueItems: () => "names the same thing twice.",
  minimum: (params) => `must be ${String(params.limit)} or more.`,
  maximum: (params) => `must be ${String(params.limit)} or less.`,
  multipleOf: (params) => `must be a multiple of ${String(params.multipleOf)}.`,
};

function ruleOf(error: SchemaError): string {
  return RULES[error.keyword]?.(error.params) ?? "is not written as it should be.";
}

function ruleHint(error: SchemaError): string {
  if (RULES[error.keyword] === undefined) return exampleOf(error) ?? SEE_SCHEMA;
  return exampleOf(error) ?? "Write such a value, or remove the key.";
}

function exampleOf(error: SchemaError): string | undefined {
  const examples = error.parentSchema?.examples;
  return Array.isArray(examples) && examples.length > 0
    ? `For example: ${JSON.stringify(examples[0])}.`
    : undefined;
}

/** The last key of a path in words; list items are counted from 1. */
function nameOf(path: readonly PathPart[]): string {
  const last = path.at(-1);
  if (typeof last === "string") return quote(last);
  const list = path.findLast((part) => typeof part === "string");
  return list === undefined
    ? `Entry ${Number(last) + 1}`
    : `Entry ${Number(last) + 1} of ${quote(String(list))}`;
}

/** A JSON Pointer as path; only in lists are digits an index. */
function pathOf(pointer: string, root: unknown): PathPart[] {
  const path: PathPart[] = [];
  let value = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(value) ? Number(key) : key;
    path.push(step);
    value = valueAt(value, [step]);
  }
  return path;
}

function valueAt(root: unknown, path: readonly PathPart[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<PathPart, unknown>>)[part];
  }
  return value;
}
