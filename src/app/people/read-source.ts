import { DIRECTORY_KEY, serviceOrg } from "../../config/people/people-source.ts";
import { resolveBaseUrl } from "../../http/hosts.ts";
import { UsageError } from "../../model/errors.ts";
import type { DirectoryRecord, PeopleSource, SourcePlace } from "../../model/people-source.ts";
import type { DesiredOrg } from "../../model/state.ts";
import { providers } from "../../providers/registry.ts";
import { withAllowedHosts } from "../connect/allow-variable.ts";
import { entryFor } from "../connect/allowed-hosts.ts";
import { connectOrgs } from "../connect/connect.ts";
import type { Loaded } from "../load/load.ts";
import { selectOrgs } from "../load/select-orgs.ts";
import type { Runtime } from "../runtime.ts";
import { recordsOf, renamedRecords } from "./columns.ts";
import { type ListFormat, readList } from "./list-text.ts";

/** Which directory is read. */
export interface SourceChoice {
  /** An address, the key of an organization, or - for standard input. Default: what the files say. */
  readonly from?: string;
  /** How standard input is written. Default: seen by its first character. */
  readonly format?: ListFormat;
}

/** Everybody in a directory, and what the files say of it. */
export interface ReadPeople {
  readonly records: readonly DirectoryRecord[];
  readonly source: PeopleSource;
}

/**
 * Reads the directory that knows who works here, and writes nothing there.
 * @throws UsageError `MISSING_SOURCE`, `NOT_A_DIRECTORY`, `UNKNOWN_ORG`, `NO_INPUT`, `BAD_HOST`; PullRefusal for a list
 * that cannot be the truth; ProviderError; ConfigError for a host that the token may not go to
 */
export async function readPeople(
  runtime: Runtime,
  loaded: Loaded,
  choice: SourceChoice,
): Promise<ReadPeople> {
  const declared = loaded.config.peopleSource;
  const common = {
    match: declared?.match ?? "email",
    columns: declared?.columns ?? {},
    attributes: declared?.attributes ?? {},
  };
  const place = placeOf(loaded, choice.from);
  const source = { ...common, place };
  if (place.kind === "input") {
    const list = await readList(await inputOf(runtime), choice.format);
    return { source, records: recordsOf(list, source) };
  }
  const isTyped = place.kind === "service" && choice.from !== undefined;
  const records = await readService(isTyped ? allowing(runtime, place.org) : runtime, loaded, place.org);
  return { source, records: renamedRecords(records, source) };
}

function placeOf(loaded: Loaded, from: string | undefined): SourcePlace {
  const declared = loaded.config.peopleSource?.place;
  if (from === undefined) {
    if (declared !== undefined) return declared;
    throw new UsageError(
      "MISSING_SOURCE",
      "Nothing says where people come from.",
      "Give --from: the address of a SCIM service, the key of an organization, or - for CSV or JSON on standard input; or write directory: { from: … } into the files.",
    );
  }
  if (from === "-") return { kind: "input" };
  if (from.includes("://")) return typedService(from, declared);
  const [org] = selectOrgs(loaded.config, [from]);
  if (org === undefined || !readers().includes(org.provider)) {
    throw new UsageError(
      "NOT_A_DIRECTORY",
      `The provider of ${from} does not list a company's people.`,
      `Name an organization of the provider ${readers().join(" or ")}, an address, or - for standard input.`,
    );
  }
  return { kind: "org", org };
}

function readers(): readonly string[] {
  return providers.flatMap((entry) => (entry.listsPeople === true ? entry.id : []));
}

/** An address on the command line, with the token that the files name for theirs. */
function typedService(from: string, declared: SourcePlace | undefined): SourcePlace {
  const resolved = resolveBaseUrl(from);
  if ("problem" in resolved) throw new UsageError("BAD_HOST", resolved.problem, "Correct --from.");
  const { tokenVariable } = declared?.kind === "service" ? declared.org : {};
  const [provider = ""] = readers();
  const host = { url: resolved.url, ...(tokenVariable === undefined ? {} : { tokenVariable }) };
  const origin = { file: "", parent: [], key: DIRECTORY_KEY, via: [] };
  return { kind: "service", org: serviceOrg(provider, host, origin) };
}

/** Who types an address chooses the host, as with --allow-host; a file does not. */
function allowing(runtime: Runtime, { provider, url = "" }: DesiredOrg): Runtime {
  return withAllowedHosts(runtime, [entryFor(provider, new URL(url))]);
}

async function readService(
  runtime: Runtime,
  loaded: Loaded,
  org: DesiredOrg,
): Promise<readonly DirectoryRecord[]> {
  const known = loaded.providers.get(org.provider);
  const provider = known ?? (await providers.find(({ id }) => id === org.provider)?.load());
  if (provider === undefined) throw new Error(`There is no provider ${org.provider}.`);
  const all = { ...loaded, providers: new Map([...loaded.providers, [org.provider, provider]]) };
  const [connected] = connectOrgs(runtime, all, [org], { cache: false });
  if (connected?.readDirectory === undefined) throw new Error(`${org.provider} lists no people.`);
  return await connected.readDirectory();
}

async function inputOf({ readInput }: Runtime): Promise<Uint8Array> {
  if (readInput !== undefined) return await readInput();
  throw new UsageError(
    "NO_INPUT",
    "Nothing comes in on standard input.",
    "For example: rolecall people pull --from - < people.csv",
  );
}
