import type { LoadOptions } from "../app/load/load.ts";
import { loadForCommand } from "../app/load/load.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { readLive } from "../app/read/read-live.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { insightOrgs } from "../insight/effective.ts";
import type { ExplainInput } from "../insight/explain.ts";
import { explain } from "../insight/explain.ts";
import { renderExplanation } from "../insight/render-text.ts";
import { findSubjects } from "../insight/subjects.ts";
import { printableJson } from "../model/sanitize.ts";
import { painterFor } from "../report/terminal/paint.ts";

/** The options that `explain` and `who-can` share. */
export interface InsightOptions extends LoadOptions {
  /** Keys of the organizations concerned. Default: all. */
  readonly org?: readonly string[];
  /** Reads the vendors too, and marks the differences. */
  readonly live?: boolean;
  readonly format?: "text" | "json";
}

/** The options of `rolecall explain SUBJECT`. */
export interface ExplainOptions extends InsightOptions {
  /** A key, an e-mail, `group:NAME`, or `team:NAME` for each of its members. */
  readonly subject: string;
}

/**
 * Shows everything a subject can do, and why. Exit 1 if an organization could not be read.
 * @throws UsageError `UNKNOWN_SUBJECT`, `UNKNOWN_ORG`; ConfigError
 */
export async function runExplain(runtime: Runtime, options: ExplainOptions): Promise<ExitCode> {
  const { input, at, isComplete } = await gatherInsight(runtime, options);
  const subjects = findSubjects(options.subject, input.config, input.orgs);
  const explanations = subjects.map((subject) => explain(subject, input));
  if (options.format === "json") {
    runtime.stdout.write(`${printableJson({ at, subjects: explanations })}\n`);
  } else {
    const { width, hasColor } = runtime.stdout;
    const layout = { width, painter: painterFor(hasColor) };
    runtime.stdout.write(
      explanations.map((explanation) => renderExplanation(explanation, layout)).join("\n"),
    );
  }
  return isComplete ? ExitCode.done : ExitCode.failed;
}

/** Loads the files, and reads the organizations where that is asked for. */
export async function gatherInsight(
  runtime: Runtime,
  options: InsightOptions,
): Promise<{ readonly input: ExplainInput; readonly at: string; readonly isComplete: boolean }> {
  const loaded = await loadForCommand(runtime, options);
  const selected = selectOrgs(loaded.config, options.org);
  const read = options.live === true ? await readLive(runtime, loaded, selected) : undefined;
  const orgs = insightOrgs({ orgs: selected }, loaded.providers, read?.live, read?.unread, read?.planned);
  return {
    input: { config: loaded.config, orgs },
    at: new Date(loaded.now).toISOString(),
    isComplete: orgs.every((org) => org.unread === undefined && (org.live?.gaps.length ?? 0) === 0),
  };
}
