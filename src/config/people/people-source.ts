import { isJsonObject, type JsonObject } from "../../model/json.ts";
import type { DeclaredSource, SourceColumns, SourcePlace } from "../../model/people-source.ts";
import type { DesiredOrg, OriginRef } from "../../model/state.ts";
import type { Definition } from "../orgs/merge.ts";
import { hideTokens } from "../orgs/org-structure.ts";
import { hideUrls, readHost } from "../orgs/org-url.ts";
import type { ProblemList } from "../problems.ts";
import { quote, suggestion } from "../suggest.ts";

/** What `directory:` is read with. */
export interface SourceReading {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly orgs: readonly DesiredOrg[];
  /** Providers whose services list people; the first one is meant by an address. */
  readonly readers: readonly string[];
  readonly variablePrefixes: (provider: string) => readonly string[];
  readonly problems: ProblemList;
}

/** How messages call the service that only `directory:` names; its place in the file too. */
export const DIRECTORY_KEY = "directory";

/** True where `from` is the address of a service, and not the key of an organization. */
export function isServiceAddress(value: unknown): boolean {
  const from = isJsonObject(value) ? value.from : undefined;
  return isJsonObject(from) || (typeof from === "string" && from.includes("://"));
}

/** Reads `directory:`. Undefined where it is not valid; why is among the problems then. */
export function readPeopleSource(
  definition: Definition | undefined,
  reading: SourceReading,
): DeclaredSource | undefined {
  const { value, file } = definition ?? {};
  if (!isJsonObject(value) || file === undefined) return undefined;
  const origin: OriginRef = { file, parent: [], key: DIRECTORY_KEY, via: [] };
  const place = readPlace(value, origin, reading);
  const attributes = textsOf(value.attributes);
  const match = typeof value.match === "string" ? value.match : "email";
  if (match !== "email" && attributes[match] === undefined) {
    reading.problems.add({
      code: "UNKNOWN_MATCH",
      message: `match names ${quote(match)}, which is neither email nor one of the attributes of the directory.`,
      hint: suggestion(match, ["email", ...Object.keys(attributes)]) ?? "Add it under attributes.",
      spot: { file, path: [DIRECTORY_KEY, "match"], at: "value" },
    });
    return undefined;
  }
  const columns: SourceColumns = textsOf(value.columns);
  return place === undefined ? undefined : { place, match, columns, attributes, origin };
}

function readPlace(value: JsonObject, origin: OriginRef, reading: SourceReading): SourcePlace | undefined {
  const { from } = value;
  if (isServiceAddress(value)) return readService(value, origin, reading);
  if (from === "-") return { kind: "input" };
  if (typeof from !== "string") return undefined;
  const org = reading.orgs.find(({ key }) => key === from);
  if (org !== undefined && reading.readers.includes(org.provider)) return { kind: "org", org };
  const keys = reading.orgs
    .filter(({ provider }) => reading.readers.includes(provider))
    .map(({ key }) => key);
  const ways =
    "Write the https address of a service, the key of such an organization, or - for standard input.";
  reading.problems.add({
    code: "UNKNOWN_DIRECTORY",
    message:
      org === undefined
        ? `directory is to come from ${quote(from)}, which is neither an address nor an organization of the files.`
        : `directory is to come from ${quote(from)}, whose provider ${org.provider} does not list a company's people.`,
    hint: [suggestion(from, keys), ways].filter((text) => text !== undefined).join(" "),
    spot: { file: origin.file, path: [DIRECTORY_KEY, "from"], at: "value" },
  });
  return undefined;
}

function readService(value: JsonObject, origin: OriginRef, reading: SourceReading): SourcePlace | undefined {
  const { problems, env } = reading;
  const [provider = ""] = reading.readers;
  const { from, token } = value;
  const service: JsonObject = {
    ...(token === undefined ? {} : { token }),
    ...(from === undefined ? {} : { url: from }),
  };
  hideTokens(service, problems);
  hideUrls(service, problems);
  const context = { key: DIRECTORY_KEY, base: [DIRECTORY_KEY], file: origin.file, value: service, problems };
  const host = readHost(context, { env, prefixes: reading.variablePrefixes(provider) });
  return { kind: "service", org: serviceOrg(provider, host, origin) };
}

/** A service that is asked for its people alone, as an organization in which nothing is managed. */
export function serviceOrg(
  provider: string,
  host: Pick<DesiredOrg, "url" | "urlVariable" | "tokenVariable">,
  origin: OriginRef,
): DesiredOrg {
  return {
    key: DIRECTORY_KEY,
    name: DIRECTORY_KEY,
    provider,
    ...host,
    options: {},
    origin,
    modes: new Map(),
    unlisted: "ignore",
    protect: [],
    grants: new Map(),
    settings: new Map(),
    resources: new Map(),
    expired: [],
  };
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isJsonObject(value)) return {};
  const texts: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) if (typeof text === "string") texts[name] = text;
  return texts;
}
