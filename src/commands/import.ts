import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { lookalikesIn } from "../app/import/lookalikes.ts";
import { destinationIn, findPlace, loadPlace } from "../app/import/place.ts";
import { type Destination, type ImportManner, type Settled, settleImport } from "../app/import/settle.ts";
import { standaloneDestination, standaloneText } from "../app/import/standalone.ts";
import { loadForCommand } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { rootFileOf } from "../edit/workspace.ts";
import { UsageError } from "../model/errors.ts";
import { toKey } from "../model/names.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { renderLookalikes } from "../report/terminal/import-text.ts";
import { VERSION } from "../version.ts";
import { STARTER } from "./init.ts";

/** The options of `rolecall import --provider P --org NAME`. */
export interface ImportOptions extends Omit<ImportManner, "canEdit"> {
  readonly provider: string;
  /** The vendor's name of the organization. */
  readonly org: string;
  /** Existing files, for their people and hosts. */
  readonly config?: string;
  /** The organization's key in the file. Default: made from its name. */
  readonly key?: string;
  /** `name=value`: options of the organization. */
  readonly option?: readonly string[];
  readonly url?: string;
  /** Variable that holds the token, where it is not the provider's usual one. */
  readonly tokenEnv?: string;
  /** A file of its own. Default: standard output. */
  readonly out?: string;
  /** A file of the configuration that gets the organization; its comments and order survive. Made if it is not there. */
  readonly into?: string;
}

/**
 * Writes an organization as it is live, so that the plan right after is empty. Reads only; writes one file, or adds to
 * one.
 * @throws ConfigError for invalid files; UsageError for a request that makes no sense; ProviderError for a failed read
 */
export async function runImport(runtime: Runtime, options: ImportOptions): Promise<ExitCode> {
  refuseToOverwrite(runtime, options);
  const key = options.key ?? (toKey(options.org) || options.provider);
  const destination = await openDestination(runtime, options, key);
  runtime.stderr.write(`Reading ${sanitizeText(options.org)} whole ...\n`);
  const canEdit = options.into !== undefined;
  const settled = await settleImport(runtime, { ...options, key }, destination, { ...options, canEdit });
  deliver(runtime, options, destination, settled);
  report(runtime, settled, options);
  if (options.into !== undefined) {
    const fresh = new Set(settled.draft.people.flatMap(({ key: person }) => person ?? []));
    const place = findPlace(runtime, options.into, options.config);
    const { lookalikes, config } = await lookalikesIn(runtime, place, fresh);
    for (const line of renderLookalikes(lookalikes, config)) runtime.stderr.write(`${line}\n`);
  }
  return ExitCode.done;
}

function refuseToOverwrite(runtime: Runtime, { out }: ImportOptions): void {
  if (out === undefined || !existsSync(resolve(runtime.cwd, out))) return;
  throw new UsageError(
    "FILE_EXISTS",
    `${out} exists already; nothing was written.`,
    "Choose another file, or add to this one with --into.",
  );
}

async function openDestination(
  runtime: Runtime,
  { into, config }: ImportOptions,
  key: string,
): Promise<Destination> {
  if (into !== undefined) {
    const place = findPlace(runtime, into, config);
    return destinationIn(place, await loadPlace(runtime, place), key, STARTER);
  }
  if (config === undefined) return standaloneDestination(runtime, undefined);
  const loaded = await loadForCommand(runtime, { config });
  return standaloneDestination(runtime, {
    loaded,
    rootFile: rootFileOf(loaded.config, runtime.cwd, config),
  });
}

function deliver(
  runtime: Runtime,
  options: ImportOptions,
  destination: Destination,
  { draft }: Settled,
): void {
  if (options.into !== undefined) {
    const workspace = destination.write(draft);
    workspace.save();
    for (const path of workspace.changed())
      runtime.stderr.write(`wrote ${workspace.shown(path, runtime.cwd)}\n`);
    return;
  }
  const day = new Date(runtime.clock.now()).toISOString().slice(0, 10);
  const heading = `# ${sanitizeText(options.org)}, imported from ${options.provider} on ${day} by rolecall ${VERSION}.\n`;
  const text = standaloneText(draft, heading, destination.loaded === undefined);
  if (options.out === undefined) {
    runtime.stdout.write(text);
    return;
  }
  writeFileSync(resolve(runtime.cwd, options.out), text, { flag: "wx" });
  runtime.stderr.write(`wrote ${options.out}\n`);
}

function report(runtime: Runtime, { live, draft, isChecked }: Settled, options: ImportOptions): void {
  const say = (line: string): void => runtime.stderr.write(`${sanitizeText(line)}\n`);
  for (const { message } of live.notices) say(`note: ${message}`);
  for (const line of draft.conflicts) say(`warning: ${line}`);
  if (options.out !== undefined && options.config !== undefined)
    say(`Add ${options.out} to include in the root file, if no pattern there matches it.`);
  say(
    isChecked
      ? "Checked: the plan of what was written is empty."
      : "Not checked whether the plan of what was written is empty.",
  );
}
