import type { AttributeDefinition } from "./attribute.ts";
import { invalid, isObject } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";
import { versionOf } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import type { ResourceKind } from "./schemas.ts";
import { COMMON, resolveAttribute } from "./schemas.ts";

/** Which attributes a request asked for. */
export interface Projection {
  readonly attributes?: readonly string[];
  readonly excluded?: readonly string[];
}

type Rendered = Record<string, unknown>;

/** The kind of a record. */
export function kindOf(org: SimulatedOrganization, record: StoredRecord): ResourceKind {
  return record.kind === "User" ? org.kinds.user : org.kinds.group;
}

/** The whole record as the wire shows it, before projection and quirks. `base` is the SCIM base URL. */
export function renderRecord(org: SimulatedOrganization, record: StoredRecord, base: string): Rendered {
  const kind = kindOf(org, record);
  const filled = record.kind === "User" ? fillUser(org, record, base) : fillGroup(org, record, base);
  const extensions = kind.extensions.map((schema) => schema.id).filter((id) => isFilled(filled[id]));
  const body: Rendered = { schemas: [kind.core.id, ...extensions], id: record.id };
  for (const definition of [...COMMON, ...kind.core.attributes]) {
    if (definition.returned === "never") continue;
    const value = filled[definition.name];
    if (value !== undefined) body[definition.name] = value;
  }
  for (const id of extensions) body[id] = filled[id];
  body.meta = metaOf(org, record, base);
  return body;
}

function isFilled(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

function metaOf(org: SimulatedOrganization, record: StoredRecord, base: string): Rendered {
  const location = locationOf(org, record, base);
  return {
    resourceType: record.kind,
    created: new Date(record.created).toISOString(),
    lastModified: new Date(record.modified).toISOString(),
    ...(location === undefined ? {} : { location }),
    ...(org.switches.frameworkEtag ? {} : { version: versionOf(record) }),
  };
}

/** Where a record is, absolute unless a switch says otherwise. */
export function locationOf(
  org: SimulatedOrganization,
  record: StoredRecord,
  base: string,
): string | undefined {
  const path = `${kindOf(org, record).endpoint}/${encodeURIComponent(record.id)}`;
  if (org.switches.location === "absent") return undefined;
  return org.switches.location === "relative" ? path : `${base}${path}`;
}

function nameOf(record: StoredRecord | undefined): string | undefined {
  if (record === undefined) return undefined;
  const { displayName, name, userName } = record.attributes;
  if (typeof displayName === "string") return displayName;
  if (isObject(name)) return [name.givenName, name.familyName].filter((part) => part !== undefined).join(" ");
  return typeof userName === "string" ? userName : undefined;
}

function fillUser(org: SimulatedOrganization, record: StoredRecord, base: string): Rendered {
  const groups = org.visible("Group").filter((group) => membersOf(group).includes(record.id));
  if (groups.length === 0) return { ...record.attributes };
  return {
    ...record.attributes,
    groups: groups.map((group) => ({
      value: group.id,
      $ref: `${base}/Groups/${encodeURIComponent(group.id)}`,
      display: group.attributes.displayName,
      type: "direct",
    })),
  };
}

function membersOf(group: StoredRecord): unknown[] {
  const { members } = group.attributes;
  return Array.isArray(members) ? members.map((member) => (isObject(member) ? member.value : undefined)) : [];
}

function fillGroup(org: SimulatedOrganization, record: StoredRecord, base: string): Rendered {
  const filled: Rendered = { ...record.attributes };
  const reference = (id: unknown): Rendered => {
    const display = nameOf(org.records.get(String(id)));
    return {
      value: id,
      $ref: `${base}/Users/${encodeURIComponent(String(id))}`,
      ...(display === undefined ? {} : { display }),
    };
  };
  if (org.switches.membersHidden) delete filled.members;
  else if (Array.isArray(filled.members)) {
    filled.members = membersOf(record).map((id) => ({ ...reference(id), type: "User" }));
  }
  const urn = org.options.extension;
  const space = urn === undefined ? undefined : filled[urn];
  if (urn !== undefined && isObject(space) && isObject(space.owner)) {
    filled[urn] = { ...space, owner: reference(space.owner.value) };
  }
  return filled;
}

/** Keeps what was asked for; `id` and `schemas` always stay (rule 23). @throws ScimFault 400 */
export function project(kind: ResourceKind, body: Rendered, projection: Projection): Rendered {
  const { attributes, excluded } = projection;
  if (attributes !== undefined && excluded !== undefined) {
    throw invalid("invalidValue", "attributes and excludedAttributes exclude each other.");
  }
  if (attributes !== undefined) return keepOnly(kind, body, attributes);
  if (excluded !== undefined) return dropAll(kind, body, excluded);
  return body;
}

function keepOnly(kind: ResourceKind, body: Rendered, names: readonly string[]): Rendered {
  const kept: Rendered = { schemas: body.schemas, id: body.id };
  for (const name of names) {
    const path = resolveAttribute(kind, name);
    if (path === undefined) continue;
    const source = path.urn === undefined ? body : body[path.urn];
    if (!isObject(source) || source[path.definition.name] === undefined) continue;
    const value =
      path.sub === undefined
        ? source[path.definition.name]
        : onlySub(source[path.definition.name], path.sub.name);
    const target = path.urn === undefined ? kept : extensionIn(kept, path.urn);
    target[path.definition.name] = mergeValues(target[path.definition.name], value);
  }
  return kept;
}

function extensionIn(body: Rendered, urn: string): Rendered {
  const present = body[urn];
  if (isObject(present)) return present;
  const made: Rendered = {};
  body[urn] = made;
  return made;
}

function onlySub(value: unknown, sub: string): unknown {
  if (Array.isArray(value)) return value.map((item) => onlySub(item, sub));
  return isObject(value) && value[sub] !== undefined ? { [sub]: value[sub] } : {};
}

function mergeValues(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, index) => mergeValues(item, b[index]));
  return isObject(a) && isObject(b) ? { ...a, ...b } : b;
}

function dropAll(kind: ResourceKind, body: Rendered, names: readonly string[]): Rendered {
  const kept = structuredClone(body);
  for (const name of names) {
    const path = resolveAttribute(kind, name);
    if (path === undefined || isAlways(path.definition)) continue;
    const source = path.urn === undefined ? kept : kept[path.urn];
    if (!isObject(source)) continue;
    if (path.sub === undefined) delete source[path.definition.name];
    else dropSub(source[path.definition.name], path.sub.name);
  }
  return kept;
}

function isAlways(definition: AttributeDefinition): boolean {
  return definition.returned === "always";
}

function dropSub(value: unknown, sub: string): void {
  for (const item of Array.isArray(value) ? value : [value]) if (isObject(item)) delete item[sub];
}
