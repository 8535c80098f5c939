import { createRouteTable } from "../../../../simulator/kit/route-table.ts";
import { MEDIA_TYPE } from "../../wire.ts";
import { entryOf, invalid, isObject, ScimFault, tryParse } from "../fault.ts";
import { type Lister, queryOf, searchOf } from "../list.ts";
import type { SimulatedOrganization } from "../organization.ts";
import { versionOf } from "../organization.ts";
import { applyQuirks, type Budget } from "../quirks.ts";
import type { StoredRecord } from "../record.ts";
import { locationOf, project, renderRecord } from "../render.ts";
import { roleOf } from "../rules.ts";
import type { ResourceKind } from "../schemas.ts";
import { type InnerResult, runBulk } from "./bulk.ts";
import { discover } from "./discovery.ts";

/** One organization with what remembers its requests. */
export interface Home {
  readonly org: SimulatedOrganization;
  readonly lister: Lister;
  readonly budget: Budget;
}

/** One request that was let in. */
export interface Call {
  readonly home: Home;
  readonly org: SimulatedOrganization;
  readonly method: string;
  /** Below the base, as it was sent, without a slash at the end. */
  readonly path: string;
  readonly segments: readonly string[];
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
  readonly base: string;
  readonly user: StoredRecord;
}

/** Every route behind a token, by path below the base. */
const table = createRouteTable<(call: Call) => Response>();
for (const name of ["ServiceProviderConfig", "ResourceTypes", "Schemas"]) {
  for (const path of [`/${name}`, `/${name}/:id`]) {
    table.on("GET", path, (call) =>
      answer(call, 200, discover(call.org, call.segments, call.url.searchParams, call.base)),
    );
  }
}
table.on("GET", "/Me", me);
table.on("POST", "/Bulk", bulk);
table.on("POST", "/.search", (call) => search(call, [call.org.kinds.user, call.org.kinds.group]));
for (const name of ["user", "group"] as const) {
  const path = name === "user" ? "/Users" : "/Groups";
  for (const method of ["GET", "POST"])
    table.on(method, path, (call) => collection(call, call.org.kinds[name]));
  table.on("POST", `${path}/.search`, (call) => search(call, [call.org.kinds[name]]));
  for (const method of ["GET", "PUT", "PATCH", "DELETE"])
    table.on(method, `${path}/:id`, (call) => single(call, call.org.kinds[name], call.segments[1] ?? ""));
}

/** Answers one request. @throws ScimFault */
export function route(call: Call): Response {
  const found = table.match(call.method, call.path);
  if (found.kind === "found") return found.value(call);
  if (found.kind === "unknown") throw new ScimFault(404, "Not found.");
  const headers = { Allow: found.allowed.join(", ") };
  if (call.method === "OPTIONS") return new Response(null, { status: 204, headers });
  throw new ScimFault(405, `${call.method} is not allowed here.`, undefined, headers);
}

function me(call: Call): Response {
  if (!call.org.switches.me) throw new ScimFault(501, "/Me is not supported.");
  return answer(call, 200, renderRecord(call.org, call.user, call.base));
}

function search(call: Call, kinds: readonly ResourceKind[]): Response {
  if (call.org.switches.noSearch) throw new ScimFault(501, "/.search is not supported.");
  return answer(call, 200, call.home.lister.list(kinds, searchOf(bodyOf(call)), call.base));
}

function collection(call: Call, kind: ResourceKind): Response {
  if (call.method === "GET")
    return answer(call, 200, call.home.lister.list([kind], queryOf(call.url.searchParams), call.base));
  const made = createRecord(call, kind, bodyOf(call));
  return answer(call, 201, shown(call, kind, made), headersOf(call, made));
}

/** `Location` and `ETag`, on every answer about one record. Rule 25. */
function headersOf(call: Call, record: StoredRecord): Record<string, string> {
  const location = locationOf(call.org, record, call.base);
  return { ...(location === undefined ? {} : { Location: location }), ETag: versionOf(record) };
}

function shown(call: Call, kind: ResourceKind, record: StoredRecord): Record<string, unknown> {
  const query = queryOf(call.url.searchParams);
  return project(kind, renderRecord(call.org, record, call.base), query);
}

function single(call: Call, kind: ResourceKind, id: string): Response {
  const ifMatch = call.headers.get("if-match") ?? undefined;
  if (call.method === "GET") {
    const record = call.org.read(kind, id);
    const etag = versionOf(record);
    if (call.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: headersOf(call, record) });
    return answer(call, 200, shown(call, kind, record), headersOf(call, record));
  }
  if (call.method === "DELETE") {
    removeRecord(call, kind, id, ifMatch);
    return answer(call, 204, undefined);
  }
  const changed = changeRecord(call, kind, call.method, id, ifMatch, bodyOf(call));
  const isBodyAsked = call.url.searchParams.has("attributes");
  if (call.org.switches.answer204 && !isBodyAsked)
    return answer(call, 204, undefined, headersOf(call, changed));
  return answer(call, 200, shown(call, kind, changed), headersOf(call, changed));
}

/** Rule 3: only administrators manage users. */
function refuseNonAdmin(call: Call, kind: ResourceKind): void {
  if (kind.name !== "User" || !call.org.hasVizNowRules) return;
  const acting = call.org.records.get(call.user.id) ?? call.user;
  if (roleOf(acting) !== "Admin") throw new ScimFault(403, "Only an Admin manages users.");
}

function createRecord(call: Call, kind: ResourceKind, body: Record<string, unknown>): StoredRecord {
  refuseNonAdmin(call, kind);
  const { refuseOnce } = call.org.switches;
  const name = String(entryOf(body, "userName")?.[1]).toLowerCase();
  const at = refuseOnce.findIndex((email) => email.toLowerCase() === name);
  if (kind.name === "User" && at >= 0) {
    call.org.switches.refuseOnce = refuseOnce.filter((_email, index) => index !== at);
    throw invalid("invalidValue", `${name} is refused for now.`);
  }
  return call.org.create(kind, body);
}

function removeRecord(call: Call, kind: ResourceKind, id: string, ifMatch: string | undefined): void {
  if (call.org.switches.noDelete) throw new ScimFault(501, "DELETE is not supported.");
  refuseNonAdmin(call, kind);
  call.org.remove(kind, call.org.find(kind, id, ifMatch));
}

function changeRecord(
  call: Call,
  kind: ResourceKind,
  method: string,
  id: string,
  ifMatch: string | undefined,
  body: Record<string, unknown>,
): StoredRecord {
  const { switches } = call.org;
  if (method === "PATCH" && switches.noPatch) throw new ScimFault(501, "PATCH is not supported.");
  if (method === "PUT" && switches.noPut) throw new ScimFault(501, "PUT is not supported.");
  refuseNonAdmin(call, kind);
  const record = call.org.find(kind, id, ifMatch);
  return method === "PATCH" ? call.org.patch(kind, record, body) : call.org.replace(kind, record, body);
}

function bulk(call: Call): Response {
  if (call.org.switches.noBulk) throw new ScimFault(501, "/Bulk is not supported.");
  const bytes = Buffer.byteLength(call.text);
  const body = runBulk(call.org, bodyOf(call), bytes, (method, path, version, data) =>
    inner(call, method, path, version, data),
  );
  return answer(call, 200, body);
}

function inner(
  call: Call,
  method: string,
  path: string,
  version: string | undefined,
  data: unknown,
): InnerResult {
  const [endpoint, id] = path.replace(/^\//, "").split("/").map(decode);
  const kind = [call.org.kinds.user, call.org.kinds.group].find((item) => item.endpoint === `/${endpoint}`);
  if (kind === undefined) throw new ScimFault(404, `${path} does not exist.`);
  if (method === "DELETE" && id !== undefined) {
    removeRecord(call, kind, id, version);
    return { status: 204, location: `${call.base}${path}` };
  }
  if (!isObject(data)) throw invalid("invalidSyntax", "data has to be an object.");
  if (method === "POST" && id === undefined) return innerResult(call, createRecord(call, kind, data), 201);
  if ((method === "PUT" || method === "PATCH") && id !== undefined) {
    return innerResult(
      call,
      changeRecord(call, kind, method, id, version, data),
      call.org.switches.answer204 ? 204 : 200,
    );
  }
  throw new ScimFault(405, `${method} ${path} is not allowed.`);
}

function innerResult(call: Call, record: StoredRecord, status: number): InnerResult {
  const location = locationOf(call.org, record, call.base);
  return {
    status,
    id: record.id,
    version: versionOf(record),
    ...(location === undefined ? {} : { location }),
  };
}

function bodyOf(call: Call): Record<string, unknown> {
  const type = (call.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== MEDIA_TYPE && type !== "application/json")
    throw new ScimFault(415, `${type ?? ""} is not understood; send ${MEDIA_TYPE}.`);
  const body = tryParse(call.text);
  if (!isObject(body)) throw invalid("invalidSyntax", "The body is not a JSON object.");
  return body;
}

function answer(
  call: Call,
  status: number,
  body: Record<string, unknown> | undefined,
  headers: Record<string, string> = {},
): Response {
  return applyQuirks(call.org, status, body, headers);
}

/** A path segment as text. */
export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
