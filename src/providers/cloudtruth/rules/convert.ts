import type { Access } from "../../../model/access.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";

const wireByName = new Map<string, string>([
  ["owner", "OWNER"],
  ["admin", "ADMIN"],
  ["contributor", "CONTRIB"],
  ["viewer", "VIEWER"],
  ["viewer-no-secrets", "NO_SECRETS"],
]);
const nameByWire = new Map([...wireByName].map(([name, wire]) => [wire, name]));

/** The wire's word for a role of the file, or undefined for a word that rolecall does not know. */
export function toWireRole(role: string | undefined): string | undefined {
  return role === undefined ? undefined : wireByName.get(role);
}

/** The file's word for a role of the wire; a role rolecall does not know is passed through as it is. */
export function toFileRole(wire: string): string {
  return nameByWire.get(wire) ?? wire;
}

/** True if the wire's role is one of the five known ones. */
export function isKnownRole(wire: string): boolean {
  return nameByWire.has(wire);
}

const accessByRole = new Map<string, Access>();

/** Access for a role of the wire; one shared object a role, so that many grants stay small. */
export function accessOf(wire: string): Access {
  const known = accessByRole.get(wire);
  if (known !== undefined) return known;
  const access: Access = { role: toFileRole(wire) };
  if (isKnownRole(wire)) accessByRole.set(wire, access);
  return access;
}

/** How strong a role of the wire is: 0 for none or unknown, 5 for owner. */
export function strengthOf(wire: string): number {
  return strengths.get(wire) ?? 0;
}

const strengths = new Map([...wireByName.values()].reverse().map((wire, index) => [wire, index + 1]));

/** A reference taken apart: its collection and the id in it, percent-decoded. */
export interface Reference {
  readonly collection: string;
  readonly id: string;
}

/**
 * Takes an object's URL apart. Only the path counts, decoded: the service writes ids encoded, some clients send them
 * raw, and the host may be another name of the same service.
 */
export function parseReference(url: string): Reference | undefined {
  const known = parsed.get(url);
  if (known !== undefined) return known;
  const reference = parseAnew(url);
  if (reference === undefined) return undefined;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(url, reference);
  return reference;
}

/** The same few people and projects are named by a hundred thousand grants. */
const parsed = new Map<string, Reference>();
const MOST_PARSED = 10_000;

function parseAnew(url: string): Reference | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://reference.invalid").pathname);
  } catch {
    return undefined;
  }
  const match = /\/api\/v1\/([^/]+)\/([^/]+)\/?$/.exec(path);
  const [, collection, id] = match ?? [];
  return collection === undefined || id === undefined ? undefined : { collection, id };
}

/** The id inside a reference to an object of one collection. */
export function idIn(url: string, collection: string): string | undefined {
  const reference = parseReference(url);
  return reference?.collection === collection ? reference.id : undefined;
}

/** A text field, or undefined if it is missing, null or something else. */
export function textOf(entry: JsonObject, field: string): string | undefined {
  const value = entry[field];
  return typeof value === "string" ? value : undefined;
}

/** A text field that is not empty. */
export function filledTextOf(entry: JsonObject, field: string): string | undefined {
  const value = textOf(entry, field);
  return value === "" ? undefined : value;
}

/** The texts in a list field; anything else in it is left out. */
export function textsOf(entry: JsonObject, field: string): readonly string[] {
  const value: unknown = entry[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** A value as an object. */
export function objectOf(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
