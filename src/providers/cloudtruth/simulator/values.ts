import type { StateValue } from "../../../simulator/contract.ts";

/** One mapping of the state file. */
export type Entry = { readonly [key: string]: StateValue | undefined };

/** @throws Error if the value is not a mapping */
export function asRecord(value: StateValue | undefined, what: string): Entry {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Error(`CloudTruth state: ${what} has to be a mapping.`);
}

/** A list; absent is empty. @throws Error if the value is something else */
export function asList(value: StateValue | undefined, what: string): readonly StateValue[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new Error(`CloudTruth state: ${what} has to be a list.`);
}

/** A text that is not empty, or undefined. */
export function maybeText(entry: Entry, key: string): string | undefined {
  const value = entry[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** @throws Error if it is missing */
export function text(entry: Entry, key: string, what: string): string {
  const value = maybeText(entry, key);
  if (value === undefined) throw new Error(`CloudTruth state: ${what} has no "${key}".`);
  return value;
}

/** A truth value. */
export function flag(entry: Entry, key: string, fallback: boolean): boolean {
  const value = entry[key];
  return typeof value === "boolean" ? value : fallback;
}

/** A number, or undefined. */
export function number(entry: Entry, key: string): number | undefined {
  const value = entry[key];
  return typeof value === "number" ? value : undefined;
}
