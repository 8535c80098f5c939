import { isDeepStrictEqual } from "node:util";
import type { AttributeDefinition, SchemaDefinition } from "./attribute.ts";
import type { CoerceOptions } from "./coerce.ts";
import { coerceAttribute, coerceSingle } from "./coerce.ts";
import { entryOf, invalid, isObject } from "./fault.ts";
import type { Filter } from "./filter.ts";
import { matchesFilter } from "./filter-match.ts";
import { type PatchPath, parsePath } from "./patch-path.ts";
import type { ResolvedAttribute, ResourceKind } from "./schemas.ts";
import { resolveAttribute } from "./schemas.ts";

/** How PATCH departs from the standard. */
export interface PatchOptions extends CoerceOptions {
  /** Refuses `Add` and `Replace` with a capital letter. */
  readonly hasStrictOps: boolean;
  /** Stores a member a second time instead of noticing that it is there. */
  readonly duplicatesOnAdd: boolean;
  /** Answers the addition of a present member with a conflict; called with the value. */
  readonly onPresentMember?: () => Error;
}

type Resource = Record<string, unknown>;

/** Applies all operations to a copy, or none. @throws ScimFault */
export function applyPatch(
  kind: ResourceKind,
  resource: Readonly<Resource>,
  operations: unknown,
  options: PatchOptions,
): Resource {
  if (!Array.isArray(operations) || operations.length === 0) {
    throw invalid("invalidSyntax", "Operations has to be a list with at least one operation.");
  }
  const result = structuredClone(resource) as Resource;
  for (const operation of operations) applyOne(kind, result, operation, options);
  return result;
}

function applyOne(kind: ResourceKind, resource: Resource, operation: unknown, options: PatchOptions): void {
  if (!isObject(operation)) throw invalid("invalidSyntax", "Each operation has to be an object.");
  const op = readOp(entryOf(operation, "op")?.[1], options);
  const path = entryOf(operation, "path")?.[1];
  const value = entryOf(operation, "value")?.[1];
  if (path !== undefined && typeof path !== "string") throw invalid("invalidPath", "path has to be text.");
  if (path === undefined || path === "") {
    if (op === "remove") throw invalid("noTarget", "remove needs a path.");
    if (!isObject(value)) throw invalid("invalidValue", "Without a path the value has to be an object.");
    applyObject(kind, resource, op, value, options);
    return;
  }
  const extension = kind.extensions.find(({ id }) => id.toLowerCase() === path.toLowerCase());
  if (extension === undefined) applyAtPath(kind, resource, op, path, value, options);
  else if (op === "remove") removeExtension(kind, resource, extension, options);
  else applyObject(kind, resource, op, { [extension.id]: value }, options);
}

/** What can be written goes; what can only be read stays. */
function removeExtension(
  kind: ResourceKind,
  resource: Resource,
  { id, attributes }: SchemaDefinition,
  options: PatchOptions,
): void {
  const present = resource[id];
  for (const { name, mutability } of attributes) {
    if (mutability !== "readOnly" && isObject(present) && present[name] !== undefined)
      applyAtPath(kind, resource, "remove", `${id}:${name}`, undefined, options);
  }
}

function readOp(op: unknown, options: PatchOptions): "add" | "replace" | "remove" {
  const text = typeof op === "string" ? (options.hasStrictOps ? op : op.toLowerCase()) : undefined;
  if (text === "add" || text === "replace" || text === "remove") return text;
  throw invalid("invalidSyntax", `op ${String(op)} is not known.`);
}

function applyObject(
  kind: ResourceKind,
  resource: Resource,
  op: "add" | "replace",
  value: Resource,
  options: PatchOptions,
): void {
  for (const [key, item] of Object.entries(value)) {
    if (key.toLowerCase() === "schemas") continue;
    const extension = kind.extensions.find((schema) => schema.id.toLowerCase() === key.toLowerCase());
    if (extension === undefined) {
      if (
        resolveAttribute(kind, key) === undefined &&
        !options.refusesUnknown &&
        !key.toLowerCase().startsWith("urn:")
      )
        continue;
      applyAtPath(kind, resource, op, key, item, options);
      continue;
    }
    if (!isObject(item)) throw invalid("invalidValue", `${key} has to be an object.`);
    for (const [name, inner] of Object.entries(item).filter(([part]) => part.toLowerCase() !== "schemas"))
      applyAtPath(kind, resource, op, `${extension.id}:${name}`, inner, options);
  }
}

function applyAtPath(
  kind: ResourceKind,
  resource: Resource,
  op: "add" | "replace" | "remove",
  text: string,
  value: unknown,
  options: PatchOptions,
): void {
  const path = parsePath(kind, text);
  const { definition, sub, urn } = path.attribute;
  if (definition.mutability === "readOnly" || sub?.mutability === "readOnly") {
    throw invalid("mutability", `${text} is read-only.`);
  }
  const home = homeOf(resource, urn, op !== "remove");
  if (home === undefined) {
    if (path.filter !== undefined) throw invalid("noTarget", `${text} matches nothing.`);
    return;
  }
  if (path.filter !== undefined) applyFiltered(home, path, op, text, value, options);
  else if (op === "remove") removeAt(home, path.attribute, value);
  else if (sub !== undefined) setSub(home, definition, sub, value, options);
  else if (definition.multiValued && op === "add") addValues(home, definition, value, options);
  else if (definition.type === "complex" && !definition.multiValued)
    mergeComplex(home, definition, op, value, options);
  else setOrDrop(home, definition.name, withOnePrimary(coerceAttribute(definition, value, options)));
  if (urn !== undefined && Object.keys(home).length === 0) delete resource[urn];
}

function homeOf(resource: Resource, urn: string | undefined, isMade: boolean): Resource | undefined {
  if (urn === undefined) return resource;
  const present = resource[urn];
  if (isObject(present)) return present;
  if (!isMade) return undefined;
  const made: Resource = {};
  resource[urn] = made;
  return made;
}

function setOrDrop(home: Resource, name: string, value: unknown): void {
  if (value === undefined) delete home[name];
  else home[name] = value;
}

function listAt(home: Resource, name: string): unknown[] {
  const value = home[name];
  return Array.isArray(value) ? value : [];
}

function addValues(
  home: Resource,
  definition: AttributeDefinition,
  value: unknown,
  options: PatchOptions,
): void {
  const coerced = coerceAttribute(definition, value, options);
  const added = Array.isArray(coerced) ? coerced : [];
  let list = listAt(home, definition.name);
  for (const item of added) {
    const isPresent = list.some((present) => isSameValue(definition, present, item));
    if (isPresent && definition.name === "members" && options.onPresentMember !== undefined)
      throw options.onPresentMember();
    if (isPresent && !(definition.name === "members" && options.duplicatesOnAdd)) continue;
    if (isObject(item) && item.primary === true) list = list.map(withoutPrimary);
    list = [...list, item];
  }
  setOrDrop(home, definition.name, list.length === 0 ? undefined : list);
}

function isSameValue(definition: AttributeDefinition, a: unknown, b: unknown): boolean {
  if (definition.name === "members" && isObject(a) && isObject(b)) return a.value === b.value;
  return isDeepStrictEqual(a, b);
}

function withoutPrimary(item: unknown): unknown {
  if (!isObject(item) || item.primary !== true) return item;
  const { primary: _primary, ...rest } = item;
  return rest;
}

/** Leaves at most the last value marked as primary. */
function withOnePrimary(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const last = value.findLastIndex((item) => isObject(item) && item.primary === true);
  return value.map((item, index) => (index === last ? item : withoutPrimary(item)));
}

function mergeComplex(
  home: Resource,
  definition: AttributeDefinition,
  op: "add" | "replace",
  value: unknown,
  options: PatchOptions,
): void {
  const coerced = coerceAttribute(definition, value, options);
  const present = home[definition.name];
  const base = op === "add" || op === "replace" ? (isObject(present) ? present : {}) : {};
  if (coerced === undefined) delete home[definition.name];
  else if (isObject(coerced)) home[definition.name] = { ...base, ...coerced };
}

function setSub(
  home: Resource,
  definition: AttributeDefinition,
  sub: AttributeDefinition,
  value: unknown,
  options: PatchOptions,
): void {
  const coerced = coerceAttribute(sub, value, options);
  if (definition.multiValued) {
    refuseImmutable(definition, sub);
    for (const item of listAt(home, definition.name)) if (isObject(item)) setOrDrop(item, sub.name, coerced);
    return;
  }
  const present = home[definition.name];
  const target = isObject(present) ? present : {};
  setOrDrop(target, sub.name, coerced);
  setOrDrop(home, definition.name, Object.keys(target).length === 0 ? undefined : target);
}

function refuseImmutable(definition: AttributeDefinition, sub: AttributeDefinition): void {
  if (sub.mutability === "immutable")
    throw invalid("mutability", `${definition.name}.${sub.name} cannot be changed.`);
}

function applyFiltered(
  home: Resource,
  path: PatchPath,
  op: "add" | "replace" | "remove",
  text: string,
  value: unknown,
  options: PatchOptions,
): void {
  const { definition, sub } = path.attribute;
  const { filter } = path;
  if (filter === undefined) return;
  const list = listAt(home, definition.name);
  const isHit = (item: unknown): boolean => isObject(item) && matchesFilter(filter, item);
  if (!list.some(isHit)) {
    if (op !== "add" || sub === undefined) throw invalid("noTarget", `${text} matches nothing.`);
    home[definition.name] = [...list, elementFor(definition, sub, filter, value, options)];
    return;
  }
  if (op === "remove" && sub === undefined) {
    const rest = list.filter((item) => !isHit(item));
    setOrDrop(home, definition.name, rest.length === 0 ? undefined : rest);
    return;
  }
  if (sub !== undefined) refuseImmutable(definition, sub);
  home[definition.name] = list.map((item) =>
    isHit(item) && isObject(item) ? changeElement(definition, item, sub, op, value, options) : item,
  );
}

function changeElement(
  definition: AttributeDefinition,
  item: Resource,
  sub: AttributeDefinition | undefined,
  op: "add" | "replace" | "remove",
  value: unknown,
  options: PatchOptions,
): Resource {
  if (sub !== undefined) {
    const next = { ...item };
    setOrDrop(next, sub.name, op === "remove" ? undefined : coerceAttribute(sub, value, options));
    return next;
  }
  const coerced = coerceSingle(definition, value, options);
  if (!isObject(coerced)) throw invalid("invalidValue", `${definition.name} needs an object.`);
  for (const part of definition.subAttributes ?? []) {
    if (part.mutability === "immutable" && part.name in coerced && coerced[part.name] !== item[part.name])
      refuseImmutable(definition, part);
  }
  return op === "add" ? { ...item, ...coerced } : coerced;
}

/** `add` to `emails[type eq "work"].value` where there is none: real clients expect the element to be made. */
function elementFor(
  definition: AttributeDefinition,
  sub: AttributeDefinition,
  filter: Filter,
  value: unknown,
  options: PatchOptions,
): Resource {
  if (filter.kind !== "compare" || filter.operator !== "eq")
    throw invalid("noTarget", "The filter matches nothing.");
  const made = {
    [filter.attribute.definition.name]: filter.value,
    [sub.name]: coerceAttribute(sub, value, options),
  };
  return coerceSingle(definition, made, options) as Resource;
}

function removeAt(home: Resource, attribute: ResolvedAttribute, value: unknown): void {
  const { definition, sub } = attribute;
  if (sub !== undefined) {
    refuseImmutable(definition, sub);
    const present = home[definition.name];
    for (const item of Array.isArray(present) ? present : [present])
      if (isObject(item)) delete item[sub.name];
    if (isObject(present) && Object.keys(present).length === 0) delete home[definition.name];
    return;
  }
  if (definition.required) throw invalid("mutability", `${definition.name} is required.`);
  const listed = (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(isObject);
  if (definition.multiValued && listed.length > 0) {
    const gone = new Set(listed.map((item) => entryOf(item, "value")?.[1]));
    const rest = listAt(home, definition.name).filter((item) => !(isObject(item) && gone.has(item.value)));
    setOrDrop(home, definition.name, rest.length === 0 ? undefined : rest);
    return;
  }
  delete home[definition.name];
}
