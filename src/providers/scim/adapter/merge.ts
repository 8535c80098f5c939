import type { Json, JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { WirePatchOperation } from "../wire.ts";

/**
 * Carries out, on a record, the PATCH operations this adapter builds, and no others: what is known of the record
 * after a PATCH was accepted, and the body of a PUT where the service has no PATCH. Pure.
 */
export function mergePatch(raw: JsonObject, operations: readonly WirePatchOperation[]): JsonObject {
  return operations.reduce(mergeOne, raw);
}

/** The body of a PUT: the whole record without what only the service sets. */
export function putBody(record: JsonObject): JsonObject {
  const { meta: _meta, groups: _groups, ...rest } = record;
  const { members } = rest;
  if (!Array.isArray(members)) return rest;
  const kept = (members as readonly Json[]).map((item) =>
    isJsonObject(item)
      ? { value: item.value, ...(item.type === undefined ? {} : { type: item.type }) }
      : item,
  );
  return { ...rest, members: kept };
}

function mergeOne(raw: JsonObject, { op, path, value }: WirePatchOperation): JsonObject {
  if (path === undefined) return isJsonObject(value) ? { ...raw, ...value } : raw;
  const urn = /^(urn:.+):([^:]+)$/.exec(path);
  if (urn?.[1] === undefined || urn[2] === undefined) return mergeAt(raw, op, path, value as Json);
  const inner = raw[urn[1]];
  const schemas = Array.isArray(raw.schemas) ? (raw.schemas as readonly Json[]) : [];
  return {
    ...raw,
    schemas: schemas.includes(urn[1]) ? schemas : [...schemas, urn[1]],
    [urn[1]]: mergeAt(isJsonObject(inner) ? inner : {}, op, urn[2], value as Json),
  };
}

function mergeAt(
  home: JsonObject,
  op: WirePatchOperation["op"],
  path: string,
  value: Json | undefined,
): JsonObject {
  const filtered = /^(\w+)\[(\w+) eq (".*")\](?:\.(\w+))?$/.exec(path);
  if (filtered !== null) return mergeFiltered(home, op, filtered, value);
  const [name = path, sub] = path.split(".");
  if (sub !== undefined) {
    const inner = home[name];
    return {
      ...home,
      [name]: { ...(isJsonObject(inner) ? inner : {}), [sub]: op === "remove" ? undefined : value },
    };
  }
  if (op === "remove") {
    const { [name]: _removed, ...rest } = home;
    return rest;
  }
  const present = home[name];
  if (op === "add" && Array.isArray(value)) {
    return {
      ...home,
      [name]: [
        ...(Array.isArray(present) ? (present as readonly Json[]) : []),
        ...(value as readonly Json[]),
      ],
    };
  }
  return value === undefined ? home : { ...home, [name]: value };
}

function mergeFiltered(
  home: JsonObject,
  op: WirePatchOperation["op"],
  match: RegExpExecArray,
  value: Json | undefined,
): JsonObject {
  const [, name = "", key = "", quoted = '""', sub] = match;
  const wanted: unknown = JSON.parse(quoted);
  const present = home[name];
  const list = Array.isArray(present) ? (present as readonly Json[]) : [];
  const isHit = (item: Json): boolean => isJsonObject(item) && item[key] === wanted;
  if (op === "remove" && sub === undefined) return { ...home, [name]: list.filter((item) => !isHit(item)) };
  if (sub === undefined) return home;
  return {
    ...home,
    [name]: list.map((item) => (isHit(item) && isJsonObject(item) ? { ...item, [sub]: value } : item)),
  };
}
