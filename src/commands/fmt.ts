import { type EditOptions, openFiles, showDifference } from "../app/edit/commit-edit.ts";
import type { Loaded } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { formatText } from "../edit/format.ts";
import type { FindShape } from "../edit/key-order.ts";
import { sanitizeLine } from "../model/sanitize.ts";

/** The options of `rolecall fmt`. */
export interface FmtOptions extends EditOptions {
  /** Writes nothing; exit 1 and the names of the files that are not in canonical style. */
  readonly check?: boolean;
}

/**
 * Brings every file of the configuration into canonical order and style. What the files say does not change.
 * @throws ConfigError for invalid files; UsageError `FORMAT_UNSAFE`
 */
export async function runFmt(runtime: Runtime, options: FmtOptions): Promise<ExitCode> {
  const { workspace, loaded } = await openFiles(runtime, options);
  const findShape = shapeFinder(loaded);
  for (const path of workspace.paths)
    workspace.replace(path, formatText(path, workspace.textOf(path), findShape));
  const changed = workspace.changed();
  if (options.dryRun === true) showDifference(runtime, workspace);
  else {
    if (options.check !== true) workspace.save();
    for (const path of changed) runtime.stdout.write(`${sanitizeLine(workspace.shown(path, runtime.cwd))}\n`);
  }
  return options.check === true && changed.length > 0 ? ExitCode.failed : ExitCode.done;
}

/** Options may change the shape, and the general shape names the options. */
function shapeFinder(loaded: Loaded): FindShape {
  return (id, org) => {
    const provider = loaded.providers.get(id);
    if (provider === undefined) return undefined;
    const names = Object.keys(provider.shape({}).options).filter((name) => org[name] !== undefined);
    return provider.shape(Object.fromEntries(names.map((name) => [name, org[name]])));
  };
}
