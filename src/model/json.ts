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

/**
 * A copy and no replacer function, which costs several times as much; and no copy of what is in order already. Plans may
 * have many operations.
 */
function sortedCopy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return sortedItems(value);
  if ("toJSON" in value && typeof value.toJSON === "function")
    return sortedCopy(JSON.parse(JSON.stringify(value)));
  const source = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(source);
  let copy: Record<string, unknown> | undefined;
  if (!isSorted(keys)) {
    keys.sort();
    copy = {};
  }
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? "";
    const item = sortedCopy(source[key]);
    if (copy === undefined && item !== source[key]) copy = firstOf(source, keys, index);
    if (copy !== undefined) define(copy, key, item);
  }
  return copy ?? source;
}

function sortedItems(items: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const before = items[index];
    const item = sortedCopy(before);
    if (copy === undefined && item !== before) copy = items.slice(0, index);
    copy?.push(item);
  }
  return copy ?? items;
}

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
  }
  return true;
}

function firstOf(
  source: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  count: number,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of keys.slice(0, count)) define(copy, key, source[key]);
  return copy;
}

function define(copy: Record<string, unknown>, key: string, item: unknown): void {
  if (key !== "__proto__") copy[key] = item;
  else Object.defineProperty(copy, key, { value: item, enumerable: true });
}
