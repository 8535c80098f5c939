import { checkDates } from "../app/load/check.ts";
import { parseSpan } from "../app/load/instant.ts";
import type { LoadOptions } from "../app/load/load.ts";
import { loadForCommand } from "../app/load/load.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { listExpiring } from "../insight/expiring.ts";
import { renderExpiring } from "../insight/render-expiring.ts";
import { printableJson } from "../model/sanitize.ts";
import { painterFor } from "../report/terminal/paint.ts";

/** The options of `rolecall expiring`. */
export interface ExpiringOptions extends LoadOptions {
  /** How far to look ahead: `14d`, `2w`, `36h`. Default: 14 days. */
  readonly within?: string;
  readonly org?: readonly string[];
  readonly format?: "text" | "json";
  /** Exit 2 if a grant ends within the span. */
  readonly detailedExitcode?: boolean;
}

/**
 * Lists the grants of the files that end soon, and those that have ended. Needs no network.
 * @throws UsageError `BAD_SPAN`, `BAD_INSTANT`, `UNKNOWN_ORG`; ConfigError
 */
export async function runExpiring(runtime: Runtime, options: ExpiringOptions): Promise<ExitCode> {
  const span = parseSpan(options.within ?? "14d");
  const loaded = await loadForCommand(runtime, options);
  const { config, now } = loaded;
  const orgs = selectOrgs(config, options.org);
  const listed = listExpiring({ orgs, locate: (ref) => config.locate(ref) }, now, span);
  const expiring = { ...listed, deferred: checkDates(loaded, orgs) };
  if (options.format === "json") runtime.stdout.write(`${printableJson(expiring)}\n`);
  else {
    const { width, hasColor } = runtime.stdout;
    runtime.stdout.write(renderExpiring(expiring, { width, painter: painterFor(hasColor) }));
  }
  return options.detailedExitcode === true && expiring.ending.length > 0 ? ExitCode.changes : ExitCode.done;
}
