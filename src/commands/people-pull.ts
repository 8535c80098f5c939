import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import { type PullRequest, preparePull } from "../app/people/pull.ts";
import { isRefusal } from "../app/people/refusal.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { printError } from "../terminal/print-error.ts";

/** The options of `rolecall people pull`. */
export interface PeoplePullOptions extends EditOptions, PullRequest {
  /** Shows the difference and writes nothing; exit 2 if there is one. */
  readonly check?: boolean;
}

/**
 * Brings the people of the files up to date with the directory that knows who works here. Edits the files only; reads
 * the directory, and touches no vendor. Exit 4 where the list cannot be the truth or would take too much away.
 * @throws ConfigError for invalid files, or a host that the token may not go to; UsageError; ProviderError
 */
export async function runPeoplePull(runtime: Runtime, options: PeoplePullOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  try {
    const { outcome, comparison, explain } = await preparePull(runtime, open, options);
    const dryRun = options.check === true || options.dryRun === true;
    const code = await commitEdit(runtime, open, outcome, { ...options, dryRun, explain });
    const { joiners, movers, leavers } = comparison;
    const isDifferent = joiners.length + movers.length + leavers.length > 0;
    runtime.stderr.write(
      `${joiners.length} joined, ${movers.length} moved, ${leavers.length} left; the directory speaks for ${comparison.concerned} people of the files.\n`,
    );
    return options.check === true && isDifferent && code === ExitCode.done ? ExitCode.changes : code;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    printError(runtime, error);
    runtime.stderr.write("Refused; nothing was written.\n");
    return ExitCode.refused;
  }
}
