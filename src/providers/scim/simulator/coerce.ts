import type { AttributeDefinition } from "./attribute.ts";
import { entryOf, invalid, isObject } from "./fault.ts";
import type { ResourceKind } from "./schemas.ts";
import { COMMON, findAttribute } from "./schemas.ts";

/** How strictly input is read. */
export interface CoerceOptions {
  /** `"True"` and `"False"` count as booleans. */
  readonly hasLenientBooleans: boolean;
  /** Attributes that no schema knows are refused instead of ignored. */
  readonly refusesUnknown: boolean;
}

/** Reads one value by its definition. @throws ScimFault 400 `invalidValue` */
export function coerceAttribute(
  definition: AttributeDefinition,
  value: unknown,
  options: CoerceOptions,
): unknown {
  if (value === null) return undefined;
  if (!definition.multiValued) return coerceSingle(definition, value, options);
  const items = Array.isArray(value) ? value : [value];
  const kept = items
    .map((item) => coerceSingle(definition, item, options))
    .filter((item) => item !== undefined);
  return kept.length === 0 ? undefined : kept;
}

/** Reads one element. @throws ScimFault 400 `invalidValue` */
export function coerceSingle(
  definition: AttributeDefinition,
  value: unknown,
  options: CoerceOptions,
): unknown {
  switch (definition.type) {
    case "boolean":
      return coerceBoolean(definition, value, options);
    case "integer":
      if (typeof value === "number" && Number.isInteger(value)) return value;
      throw wrongType(definition, "an integer");
    case "complex":
      return coerceComplex(definition, value, options);
    default:
      if (typeof value === "string") return value;
      throw wrongType(definition, "a string");
  }
}

function coerceBoolean(definition: AttributeDefinition, value: unknown, options: CoerceOptions): boolean {
  if (typeof value === "boolean") return value;
  if (options.hasLenientBooleans && typeof value === "string") {
    if (value.toLowerCase() === "true") return true;
    if (value.toLowerCase() === "false") return false;
  }
  throw wrongType(definition, "a boolean");
}

function coerceComplex(definition: AttributeDefinition, value: unknown, options: CoerceOptions): unknown {
  if (!isObject(value)) throw wrongType(definition, "an object");
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const sub = findAttribute(definition.subAttributes ?? [], key);
    if (sub === undefined) {
      if (options.refusesUnknown) throw invalid("invalidSyntax", `${definition.name}.${key} is not known.`);
      continue;
    }
    if (sub.mutability === "readOnly") continue;
    const coerced = coerceAttribute(sub, item, options);
    if (coerced !== undefined) result[sub.name] = coerced;
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

function wrongType(definition: AttributeDefinition, wanted: string): Error {
  return invalid("invalidValue", `${definition.name} has to be ${wanted}.`);
}

/** Reads a whole resource as sent by POST or PUT; read-only parts are left out. @throws ScimFault */
export function coerceResource(
  kind: ResourceKind,
  body: Readonly<Record<string, unknown>>,
  options: CoerceOptions,
): Record<string, unknown> {
  checkSchemas(kind, body);
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    if (key.toLowerCase() === "schemas") continue;
    if (key.toLowerCase().startsWith("urn:")) {
      Object.assign(result, coerceExtension(kind, key, value, options));
      continue;
    }
    const definition = findAttribute([...COMMON, ...kind.core.attributes], key);
    if (definition === undefined) {
      if (options.refusesUnknown) throw invalid("invalidSyntax", `The attribute ${key} is not known.`);
      continue;
    }
    if (definition.mutability === "readOnly") continue;
    const coerced = coerceAttribute(definition, value, options);
    if (coerced !== undefined) result[definition.name] = coerced;
  }
  return result;
}

function checkSchemas(kind: ResourceKind, body: Readonly<Record<string, unknown>>): void {
  const schemas = entryOf(body, "schemas")?.[1];
  const names = Array.isArray(schemas) ? schemas.map((item) => String(item).toLowerCase()) : [];
  if (!names.includes(kind.core.id.toLowerCase())) {
    throw invalid("invalidSyntax", `schemas has to name ${kind.core.id}.`);
  }
}

function coerceExtension(
  kind: ResourceKind,
  key: string,
  value: unknown,
  options: CoerceOptions,
): Record<string, unknown> {
  const schema = kind.extensions.find((item) => item.id.toLowerCase() === key.toLowerCase());
  if (schema === undefined) {
    if (options.refusesUnknown) throw invalid("invalidSyntax", `The schema ${key} is not known.`);
    return {};
  }
  if (value === null) return {};
  if (!isObject(value)) throw invalid("invalidValue", `${key} has to be an object.`);
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const definition = findAttribute(schema.attributes, name);
    if (definition === undefined) {
      if (options.refusesUnknown) throw invalid("invalidSyntax", `${key}:${name} is not known.`);
      continue;
    }
    if (definition.mutability === "readOnly") continue;
    const coerced = coerceAttribute(definition, item, options);
    if (coerced !== undefined) result[definition.name] = coerced;
  }
  return Object.keys(result).length === 0 ? {} : { [schema.id]: result };
}
