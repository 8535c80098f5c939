import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";

/** A day of some month, alone or with a time. Whether the month has that day only the loader knows. */
const DATE = {
  pattern:
    "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:[Tt](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:[Zz]|[+-](?:0\\d|1[0-4]):[0-5]\\d)?)?$",
  patternErrorMessage:
    "Write a date such as 2027-01-31 (UTC, the end of that day), or an instant such as 2027-01-31T18:00:00Z.",
} as const;

/**
 * The schema as editors want it: alternatives as `anyOf`. Behind `ada: ` there is no value yet, whose type a condition could
 * look at; an editor then completes what any of the alternatives allows. Conditions on values, such as which provider it is,
 * stay: they choose, and offer nothing.
 */
export function forEditors(schema: JsonObject): JsonObject {
  const { if: condition, then: meant, else: otherwise, ...rest } = mapValues(schema);
  if (condition === undefined) return rest;
  if (!isTypeOnly(condition) || !isJsonObject(meant) || !isJsonObject(otherwise)) {
    return {
      ...rest,
      if: condition,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      ...(meant === undefined ? {} : { then: meant }),
      ...(otherwise === undefined ? {} : { else: otherwise }),
    };
  }
  return { ...rest, anyOf: [...alternativesOf(otherwise), meant] };
}

/** What an inner choice offers; a schema that is none is one alternative. */
function alternativesOf(schema: JsonObject): readonly Json[] {
  const isChoice = Object.keys(schema).join() === "anyOf";
  return isChoice && Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
}

function isTypeOnly(condition: Json): boolean {
  return isJsonObject(condition) && Object.keys(condition).join() === "type";
}

function mapValues(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      value === undefined ? undefined : propertyOf(key, value),
    ]),
  );
}

/** The loader says itself what is wrong with a date, an editor by its pattern. */
function propertyOf(key: string, value: Json): Json {
  const isDate = key === "until" && isJsonObject(value) && value.type === "string";
  return isDate ? { ...value, ...DATE } : mapped(value);
}

function mapped(value: Json): Json {
  if (Array.isArray(value)) return value.map(mapped);
  return isJsonObject(value) ? forEditors(value) : value;
}
