import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";

/**
 * Reading what real services send: names in any case (RFC 7643 §2.1), numbers and booleans as text, null and [] for
 * "not set" (RFC 7643 §2.5). Nothing here is used for writing.
 */
export function field(object: unknown, name: string): unknown {
  if (!isJsonObject(object)) return undefined;
  const direct = object[name];
  if (direct !== undefined) return direct ?? undefined;
  const wanted = name.toLowerCase();
  for (const key of Object.keys(object)) {
    // Most names are of another length, which is found out without another text.
    if (key.length === name.length && key.toLowerCase() === wanted) return object[key] ?? undefined;
  }
  return undefined;
}

/** Text, if it is text and not empty. */
export function textField(object: unknown, name: string): string | undefined {
  const value = field(object, name);
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number, also one written as text. */
export function numberField(object: unknown, name: string): number | undefined {
  const value = field(object, name);
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** A boolean, also `"True"`. Undefined for anything else: missing is unknown, not false. */
export function booleanField(object: unknown, name: string): boolean | undefined {
  const value = field(object, name);
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const lower = value.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
}

/** A list; a single value counts as a list of one, nothing as an empty one. */
export function listField(object: unknown, name: string): readonly unknown[] {
  const value = field(object, name);
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** An object, or an empty one. */
export function objectField(object: unknown, name: string): JsonObject {
  const value = field(object, name);
  return isJsonObject(value) ? value : {};
}

/** The id at the end of a location, absolute or relative. */
export function idOfLocation(location: string | undefined): string | undefined {
  const last = location
    ?.split(/[?#]/)[0]
    ?.split("/")
    .filter((part) => part !== "")
    .at(-1);
  if (last === undefined) return undefined;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
