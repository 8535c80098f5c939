import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderPair } from "../../edit/inline.ts";
import { ConfigError, UsageError } from "../../model/errors.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { Directory } from "../../model/person.ts";
import type { DesiredOrg } from "../../model/state.ts";
import { findProvider, providers } from "../../providers/registry.ts";
import { type ConnectedOrg, connectOrgs } from "../connect/connect.ts";
import { type Loaded, loadForCommand } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";

/** Where an import goes. */
export interface ImportTarget {
  /** The organization's key. */
  readonly key: string;
  /** The files that it joins, if any. */
  readonly loaded: Loaded | undefined;
}

/** What of the command line describes the organization. */
export interface TargetOptions {
  readonly provider: string;
  readonly org: string;
  readonly option?: readonly string[];
  readonly url?: string;
  readonly tokenEnv?: string;
}

/**
 * `url` and `token` of the new organization: as given, else as the files' organizations of the same provider have
 * them, if they all agree.
 */
export function hostOf(target: ImportTarget, options: TargetOptions): Readonly<Record<string, Json>> {
  const given = {
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.tokenEnv === undefined ? {} : { token: { env: options.tokenEnv } }),
  };
  const others = (target.loaded?.config.orgs ?? []).filter((org) => org.provider === options.provider);
  const known = others.map((org) => ({
    ...(org.urlVariable !== undefined
      ? { url: { env: org.urlVariable } }
      : org.url !== undefined
        ? { url: org.url }
        : {}),
    ...(org.tokenVariable === undefined ? {} : { token: { env: org.tokenVariable } }),
  }));
  const [first] = known;
  const doAgree = known.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return { ...(first !== undefined && doAgree ? first : {}), ...given };
}

/**
 * The organization as the command line describes it, held to the same rules as the files, with everybody whom the files
 * know.
 * @throws UsageError `UNKNOWN_PROVIDER`, `BAD_OPTION`, or what the loader says of it
 */
export async function skeletonOf(
  runtime: Runtime,
  target: ImportTarget,
  options: TargetOptions,
): Promise<{ readonly loaded: Loaded; readonly org: DesiredOrg }> {
  if (findProvider(options.provider) === undefined) {
    const ids = providers.map((entry) => entry.id).join(", ");
    throw new UsageError("UNKNOWN_PROVIDER", `There is no provider "${options.provider}".`, `One of ${ids}.`);
  }
  const value = {
    provider: options.provider,
    name: options.org,
    ...readOptions(options.option ?? []),
    ...hostOf(target, options),
  };
  const loaded = await loadAlone(runtime, target.key, value);
  const [org] = loaded.config.orgs;
  if (org === undefined) throw new Error("The organization was not loaded.");
  const directory = target.loaded?.config.directory ?? new Directory([]);
  return { org, loaded: { ...loaded, config: { ...loaded.config, directory } } };
}

/**
 * Connects the organization. What is wrong with its host stands on the command line, not in a file.
 * @throws UsageError
 */
export function connectTarget(
  runtime: Runtime,
  { loaded, org }: { readonly loaded: Loaded; readonly org: DesiredOrg },
): readonly ConnectedOrg[] {
  try {
    return connectOrgs(runtime, loaded, [org]);
  } catch (error) {
    throw asUsageError(error);
  }
}

async function loadAlone(runtime: Runtime, key: string, value: JsonObject): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-import-"));
  try {
    writeFileSync(join(folder, "access.yaml"), `version: 1\norgs: { ${renderPair(key, value)} }\n`);
    return await loadForCommand({ ...runtime, cwd: folder }, {});
  } catch (error) {
    throw asUsageError(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asUsageError(error: unknown): unknown {
  const [first] = error instanceof ConfigError ? error.diagnostics : [];
  return first === undefined ? error : new UsageError(first.code, first.message, first.hint);
}

/** @throws UsageError `BAD_OPTION` */
function readOptions(pairs: readonly string[]): JsonObject {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1)
        throw new UsageError("BAD_OPTION", `"${pair}" is not an option.`, "Write it like profile=generic.");
      return [pair.slice(0, at), readValue(pair.slice(at + 1))];
    }),
  );
}

function readValue(text: string): Json {
  if (text === "true") return true;
  if (text === "false") return false;
  return text;
}
