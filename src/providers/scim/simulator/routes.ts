import { MEDIA_TYPE } from "../wire.ts";
import { type InnerResult, runBulk } from "./bulk.ts";
import { discover } from "./discovery.ts";
import { entryOf, invalid, isObject, ScimFault, tryParse } from "./fault.ts";
import { type Lister, queryOf, searchOf } from "./list.ts";
import type { SimulatedOrganization } from "./organization.ts";
import { versionOf } from "./organization.ts";
import { applyQuirks, type Budget } from "./quirks.ts";
import type { StoredRecord } from "./record.ts";
import { locationOf, project, renderRecord } from "./render.ts";
import { roleOf } from "./rules.ts";
import type { ResourceKind } from "./schemas.ts";

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
  readonly segments: readonly string[];
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
  readonly base: string;
  readonly user: StoredRecord;
}

const DISCOVERY = new Set(["ServiceProviderConfig", "ResourceTypes", "Schemas"]);

/** Answers one request. @throws ScimFault */
export function route(call: Call): Response {
  const { org, segments, method } = call;
  const [endpoint = "", id, extra] = segments;
  if (DISCOVERY.has(endpoint) && extra === undefined) {
    allow(method, ["GET"]);
    return answer(call, 200, discover(org, segments, call.url.searchParams, call.base));
  }
  if (endpoint === "Me" && id === undefined) return me(call);
  if (endpoint === "Bulk" && id === undefined) return bulk(call);
  if (endpoint === ".search" && id === undefined) return search(call, [org.kinds.user, org.kinds.group]);
  const kind = [org.kinds.user, org.kinds.group].find((item) => item.endpoint === `/${endpoint}`);
  if (kind === undefined || extra !== undefined) throw new ScimFault(404, "Not found.");
  if (id === ".search") return search(call, [kind]);
  return id === undefined || id === "" ? collection(call, kind) : single(call, kind, id);
}

function allow(method: string, methods: readonly string[]): void {
  if (!methods.includes(method))
    throw new ScimFault(405, `${method} is not allowed here.`, undefined, { Allow: methods.join(", ") });
}

function me(call: Call): Response {
  if (!call.org.switches.me) throw new ScimFault(501, "/Me is not supported.");
  return answer(call, 200, renderRecord(call.org, call.user, call.base));
}

function search(call: Call, kinds: readonly ResourceKind[]): Response {
  allow(call.method, ["POST"]);
  if (call.org.switches.noSearch) throw new ScimFault(501, "/.search is not supported.");
  return answer(call, 200, call.home.lister.list(kinds, searchOf(bodyOf(call)), call.base));
}

function collection(call: Call, kind: ResourceKind): Response {
  allow(call.method, ["GET", "POST"]);
  if (call.method === "GET")
    return answer(call, 200, call.home.lister.list([kind], queryOf(call.url.searchParams), call.base));
  const made = createRecord(call, kind, bodyOf(call));
  const location = locationOf(call.org, made, call.base);
  return answer(call, 201, shown(call, kind, made), {
    ...(location === undefined ? {} : { Location: location }),
    ETag: versionOf(made),
  });
}

function shown(call: Call, kind: ResourceKind, record: StoredRecord): Record<string, unknown> {
  const query = queryOf(call.url.searchParams);
  return project(kind, renderRecord(call.org, record, call.base), query);
}

function single(call: Call, kind: ResourceKind, id: string): Response {
  allow(call.method, ["GET", "PUT", "PATCH", "DELETE"]);
  const ifMatch = call.headers.get("if-match") ?? undefined;
  if (call.method === "GET") {
    const record = call.org.read(kind, id);
    const etag = versionOf(record);
    if (call.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { ETag: etag } });
    return answer(call, 200, shown(call, kind, record), { ETag: etag });
  }
  if (call.method === "DELETE") {
    removeRecord(call, kind, id, ifMatch);
    return answer(call, 204, undefined);
  }
  const changed = changeRecord(call, kind, call.method, id, ifMatch, bodyOf(call));
  const isBodyAsked = call.url.searchParams.has("attributes");
  if (call.org.switches.answer204 && !isBodyAsked)
    return answer(call, 204, undefined, { ETag: versionOf(changed) });
  return answer(call, 200, shown(call, kind, changed), { ETag: versionOf(changed) });
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
  allow(call.method, ["POST"]);
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
