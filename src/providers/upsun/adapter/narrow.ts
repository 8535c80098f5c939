import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import { type FieldRules, kindOf, wrongField } from "../../kit/fields.ts";

/** A text field; throws a plain error that the caller turns into one about the vendor's answer. */
export function text(object: JsonObject, key: string): string {
  const value = object[key];
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`${key} is ${kindOf(value)} and not a text`);
}

export function optionalText(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === "string" ? value : undefined;
}

/** An object whose fields are of the kinds that the vendor documents, or an error with path and kind. */
export function checked(value: JsonObject, rules: FieldRules): JsonObject {
  const wrong = wrongField(value, rules);
  if (wrong !== undefined) throw new Error(wrong);
  return value;
}

/** A list of texts. */
export function texts(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  if (Array.isArray(value) && value.every((item): item is string => typeof item === "string")) return value;
  throw new Error(wrongField(value, ["text"], key) ?? `${key} is wrong`);
}

/** An object, or an error. */
export function object(value: unknown): JsonObject {
  if (isJsonObject(value)) return value;
  throw new Error("an object was expected");
}

/** The address behind a relation; undefined where the vendor gives none. */
export function linkOf(value: JsonObject, relation: string): string | undefined {
  const links = value._links;
  const link = isJsonObject(links) ? links[relation] : undefined;
  return isJsonObject(link) && typeof link.href === "string" ? link.href : undefined;
}

/** Every `ref:SET:n` link, in order. */
export function referenceLinks(value: JsonObject, set: string): readonly string[] {
  const links = value._links;
  if (!isJsonObject(links)) return [];
  const prefix = `ref:${set}:`;
  return Object.keys(links)
    .filter((relation) => relation.startsWith(prefix))
    .sort((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)))
    .flatMap((relation) => linkOf(value, relation) ?? []);
}
