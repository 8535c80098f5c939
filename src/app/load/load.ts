import type { LoadedConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load.ts";
import type { JsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { Provider } from "../../providers/provider.ts";
import { findProvider, providers as registry } from "../../providers/registry.ts";
import type { Runtime } from "../runtime.ts";
import { parseInstant } from "./instant.ts";

/** The files, the providers they use, and the instant they were resolved at. */
export interface Loaded {
  readonly config: LoadedConfig;
  readonly providers: ReadonlyMap<string, Provider>;
  /** The shape of an organization. @throws Error if its provider was not loaded, which would be our fault */
  shapeOf(provider: string, options: JsonObject): OrgShape;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What most commands take. */
export interface LoadOptions {
  /** File or folder. Default: `access.yaml` in the working directory. */
  readonly config?: string;
  /** Date or instant at which grants are judged for expiry. Default: now. */
  readonly at?: string;
}

/**
 * Reads and checks the files.
 * @throws ConfigError with every problem; UsageError for an unreadable `--at`
 */
export async function loadForCommand(runtime: Runtime, options: LoadOptions): Promise<Loaded> {
  const now = options.at === undefined ? runtime.clock.now() : parseInstant(options.at);
  const loaded = new Map<string, Provider>();
  const shapeOf = (provider: string, orgOptions: JsonObject): OrgShape | undefined =>
    loaded.get(provider)?.shape(orgOptions);
  const config = await loadConfig({
    path: options.config ?? ".",
    cwd: runtime.cwd,
    now,
    env: runtime.env,
    providerIds: registry.map((entry) => entry.id),
    loadProviders: async (ids) => {
      for (const id of ids) {
        const entry = findProvider(id);
        if (entry !== undefined) loaded.set(id, await entry.load());
      }
    },
    shapes: shapeOf,
    directoryReaders: registry.flatMap((entry) => (entry.listsPeople === true ? entry.id : [])),
    variablePrefixes: (provider) => loaded.get(provider)?.variablePrefixes ?? [],
  });
  return {
    config,
    providers: loaded,
    now,
    shapeOf: (provider, orgOptions) => {
      const shape = shapeOf(provider, orgOptions);
      if (shape === undefined) throw new Error(`Provider ${provider} was not loaded.`);
      return shape;
    },
  };
}
