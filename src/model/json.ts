/** A value that survives `JSON.parse(JSON.stringify(value))` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; keys whose value is `undefined` are absent when written. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** True for a plain object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The one text form of a value: keys sorted, no white space. Equal values give equal text on every
 * machine, so the text can be compared and hashed.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortedCopy(value));
}

/** A copy and no replacer function, which costs several times as much; plans may have many operations. */
function sortedCopy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedCopy);
  if ("toJSON" in value && typeof value.toJSON === "function")
    return sortedCopy(JSON.parse(JSON.stringify(value)));
  const source = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort()) {
    const item = sortedCopy(source[key]);
    if (key !== "__proto__") copy[key] = item;
    else Object.defineProperty(copy, key, { value: item, enumerable: true });
  }
  return copy;
}
