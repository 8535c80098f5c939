import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compileValidators } from "../../scripts/generate-schemas.ts";
import type { LoadedConfig } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/load.ts";
import type { SchemaProvider } from "../../src/config/schema/schema.ts";
import type { Validators } from "../../src/config/schema/validators.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { ConfigError } from "../../src/model/errors.ts";
import { policySchema } from "../../src/policy/schema.ts";
import { fakeProviders } from "./fake-shapes.ts";

export const validators = compileValidators({ providers: fakeProviders, policySchema });

/** Files by path; the root file is `access.yaml`. A text alone is the root file. */
export type Files = string | Readonly<Record<string, string | Uint8Array>>;

/** The clock of the tests: noon of 2026-06-15. */
export const NOW = Date.UTC(2026, 5, 15, 12);

/** Providers, and the validators made from them. */
export interface World {
  readonly providers: readonly SchemaProvider[];
  readonly validators: Validators;
}

export interface LoadTextOptions {
  readonly now?: number;
  readonly path?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** In place of the stand-ins. */
  readonly world?: World;
  /** Called with the folder before loading, for links and other oddities. */
  readonly prepare?: (folder: string) => Promise<void>;
}

/** Loads files from a fresh folder. */
export async function loadText(files: Files, options: LoadTextOptions = {}): Promise<LoadedConfig> {
  const { providers, validators: compiled } = options.world ?? { providers: fakeProviders, validators };
  const folder = await mkdtemp(join(tmpdir(), "rolecall-config-"));
  try {
    const all = typeof files === "string" ? { "access.yaml": files } : files;
    for (const [path, content] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await options.prepare?.(folder);
    return await loadConfig({
      path: options.path ?? ".",
      cwd: folder,
      now: options.now ?? NOW,
      env: options.env ?? {},
      providerIds: providers.map((provider) => provider.id),
      shapes: (id, orgOptions) => providers.find((provider) => provider.id === id)?.shape(orgOptions),
      variablePrefixes: (id) => [`${id.toUpperCase()}_`],
      validators: compiled,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All diagnostics, thrown or returned. */
export async function diagnose(files: Files, options: LoadTextOptions = {}): Promise<readonly Diagnostic[]> {
  try {
    return (await loadText(files, options)).warnings;
  } catch (error) {
    if (error instanceof ConfigError) return error.diagnostics;
    throw error;
  }
}

/** `CODE line:column` of each diagnostic. */
export async function summarize(files: Files, options: LoadTextOptions = {}): Promise<readonly string[]> {
  return (await diagnose(files, options)).map(({ code, place }) =>
    place === undefined ? code : `${code} ${place.line}:${place.column}`,
  );
}
