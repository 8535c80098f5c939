import type { Diagnostic } from "../../../model/diagnostic.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { Profile } from "../profiles/profile.ts";
import { URN } from "../wire.ts";
import type { Answer, Client } from "./client.ts";
import { booleanField, field, listField, numberField, objectField, textField } from "./lenient.ts";

/** What the service can do, from its own announcement or, where there is none, from the profile. */
export interface Features {
  readonly usersPath: string;
  readonly groupsPath: string;
  readonly hasPatch: boolean;
  readonly hasBulk: boolean;
  /** Operations of one bulk request: the smaller of the profile's and the service's limit. */
  readonly bulkLimit: number;
  /** Bytes of one bulk request; 0: not announced. */
  readonly bulkBytes: number;
  readonly hasFilter: boolean;
  /** `filter.maxResults`; 0: not announced. */
  readonly maxResults: number;
  readonly hasEtag: boolean;
  /** Paging by cursor (RFC 9865) because index paging is not offered. */
  readonly isCursorOnly: boolean;
  /** True if the group extension of the profile is announced, or nothing is. */
  readonly hasExtension: boolean;
  /** Extension attributes that the schema marks as read-only, lower case. */
  readonly readOnly: ReadonlySet<string>;
  readonly notices: readonly Diagnostic[];
}

/** Reads the three discovery endpoints; one that is refused is as good as missing. @throws ProviderError for failures */
export async function discoverFeatures(client: Client, profile: Profile, address: string): Promise<Features> {
  const [config, types, schemas] = await Promise.all([
    ask(client, "/ServiceProviderConfig"),
    ask(client, "/ResourceTypes"),
    ask(client, "/Schemas"),
  ]);
  const notices: Diagnostic[] = [];
  if (config === undefined) notices.push(missingNotice(address));
  const users = endpointOf(types, "User", URN.user) ?? "/Users";
  const groups = endpointOf(types, "Group", URN.group) ?? "/Groups";
  return {
    usersPath: users,
    groupsPath: groups,
    ...configured(config, profile),
    ...extensionFeatures(profile, types, schemas),
    notices,
  };
}

async function ask(client: Client, path: string): Promise<unknown> {
  // A success that is not JSON is a web page in the service's place, and no refusal: it stops the run.
  const answer: Answer = await client.send("GET", path);
  // Optional endpoints: who refuses one may serve the users all the same, and a token that is not accepted is refused there.
  if (answer.status === 501 || (answer.status >= 400 && answer.status < 500 && answer.status !== 429))
    return undefined;
  if (answer.status >= 400) throw client.refusal(answer, true);
  return answer.body;
}

/** The schemas that the service announces, in lower case; none if it announces nothing. @throws ProviderError for failures */
export async function schemaUrns(client: Client): Promise<ReadonlySet<string>> {
  const entries = entriesOf(await ask(client, "/Schemas")) ?? [];
  return new Set(entries.flatMap((entry) => textField(entry, "id")?.toLowerCase() ?? []));
}

function missingNotice(address: string): Diagnostic {
  return {
    severity: "note",
    code: "DISCOVERY_MISSING",
    address,
    message:
      "The service does not say what it can do (no ServiceProviderConfig); the profile's assumptions are used.",
  };
}

function configured(
  config: unknown,
  profile: Profile,
): Omit<Features, "usersPath" | "groupsPath" | "hasExtension" | "readOnly" | "notices"> {
  const supports = (name: string, assumed: boolean): boolean =>
    config === undefined ? assumed : booleanField(field(config, name), "supported") === true;
  const bulk = objectField(config, "bulk");
  const most = numberField(bulk, "maxOperations") ?? 0;
  const pagination = field(config, "pagination");
  const hasIndex = booleanField(pagination, "index") ?? booleanField(pagination, "cursor") !== true;
  return {
    hasPatch: supports("patch", profile.assumed.patch),
    hasBulk: supports("bulk", profile.assumed.bulk) && most !== 1,
    bulkLimit: most > 0 ? Math.min(profile.bulkLimit, most) : profile.bulkLimit,
    bulkBytes: numberField(bulk, "maxPayloadSize") ?? 0,
    hasFilter: supports("filter", profile.assumed.filter),
    maxResults: numberField(field(config, "filter"), "maxResults") ?? 0,
    hasEtag: supports("etag", profile.assumed.etag),
    isCursorOnly: isJsonObject(pagination) && !hasIndex,
  };
}

/** `/ResourceTypes` and `/Schemas` may be a ListResponse or a bare array. */
function entriesOf(body: unknown): readonly unknown[] | undefined {
  if (body === undefined) return undefined;
  return Array.isArray(body) ? body : listField(body, "Resources");
}

function typeOf(types: unknown, name: string, schema: string): unknown {
  return entriesOf(types)?.find(
    (item) =>
      textField(item, "schema")?.toLowerCase() === schema.toLowerCase() || textField(item, "name") === name,
  );
}

function endpointOf(types: unknown, name: string, schema: string): string | undefined {
  const endpoint = textField(typeOf(types, name, schema), "endpoint");
  if (endpoint === undefined) return undefined;
  const path = endpoint.includes("://") ? `/${endpoint.split("/").at(-1) ?? ""}` : endpoint;
  return path.startsWith("/") ? path : `/${path}`;
}

function extensionFeatures(
  profile: Profile,
  types: unknown,
  schemas: unknown,
): Pick<Features, "hasExtension" | "readOnly"> {
  const urn = profile.extension?.toLowerCase();
  if (urn === undefined) return { hasExtension: false, readOnly: new Set() };
  const group = typeOf(types, "Group", URN.group);
  const hasExtension =
    group === undefined ||
    listField(group, "schemaExtensions").some((item) => textField(item, "schema")?.toLowerCase() === urn);
  const schema = entriesOf(schemas)?.find((item) => textField(item, "id")?.toLowerCase() === urn);
  const readOnly = listField(schema, "attributes")
    .filter((item) => textField(item, "mutability") === "readOnly")
    .flatMap((item) => textField(item, "name")?.toLowerCase() ?? []);
  return { hasExtension, readOnly: new Set(readOnly) };
}
