import { existsSync } from "node:fs";
import { join } from "node:path";
import { openFiles, showDifference, tryFiles } from "../app/edit/commit-edit.ts";
import type { Loaded } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { splitRoot } from "../edit/split.ts";
import type { Workspace } from "../edit/workspace.ts";
import { ConfigError, UsageError } from "../model/errors.ts";
import { canonicalJson } from "../model/json.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { digestDesired } from "../plan/saved/desired.ts";

/** What files are made of. */
const PARTS = ["people", "teams", "orgs", "policies"] as const;

/** The options of `rolecall split`. */
export interface SplitOptions {
  /** The file, or the folder of its `access.yaml`. Default: the working directory. */
  readonly path?: string;
  /** Shows the difference and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Turns one file into the usual layout: people and teams, policies, and each organization in a file of its own. What
 * the files ask for is the same before and after, or nothing is written.
 * @throws ConfigError for invalid files; UsageError `FILE_EXISTS`, `EDIT_ANCHOR`, `EDIT_UNSAFE`
 */
export async function runSplit(runtime: Runtime, { path = ".", dryRun }: SplitOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, { config: path });
  const { workspace, rootFile, loaded } = open;
  const before = meaningOf(loaded, workspace);
  const done = splitRoot(workspace, rootFile, (file) => existsSync(join(workspace.root, file)));
  if (done.length === 0) {
    runtime.stderr.write(
      "Nothing to split: the root file holds no people, teams, policies or organizations.\n",
    );
    return ExitCode.done;
  }
  const after = await afterwards(() => tryFiles(runtime, open, async (now) => meaningOf(now, workspace)));
  if (before !== after)
    throw new UsageError(
      "EDIT_UNSAFE",
      "The files would not say the same any more; nothing was written.",
      "This is a fault of rolecall; please report it.",
    );
  if (dryRun === true) showDifference(runtime, workspace);
  else {
    workspace.save();
    for (const line of done) runtime.stdout.write(`${sanitizeText(line)}\n`);
  }
  runtime.stderr.write(
    dryRun === true
      ? "Dry run: nothing was written.\n"
      : "Checked: what the files ask for is the same as before.\n",
  );
  return ExitCode.done;
}

/** Everything that the files say, as one text: what stands in them, and what it comes to. */
function meaningOf({ config }: Loaded, workspace: Workspace): string {
  const written = PARTS.map((part) => {
    const values = workspace.paths.map((path) => workspace.file(path).valueAt([part]));
    return part === "policies"
      ? values.flatMap((value) => value ?? [])
      : (Object.assign({}, ...values.map((value) => Object(value) as object)) as object);
  });
  return canonicalJson([written, digestDesired(config.orgs, config.directory)]);
}

async function afterwards(load: () => Promise<string>): Promise<string> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first] = error.diagnostics;
    throw new UsageError(
      "EDIT_UNSAFE",
      `The files would not be valid any more: ${first?.message ?? ""} Nothing was written.`,
      "This is a fault of rolecall; please report it.",
    );
  }
}
