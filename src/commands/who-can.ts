import { ExitCode, type Runtime } from "../app/runtime.ts";
import { renderWhoCan } from "../insight/render-text.ts";
import { holdersOf, whoCan } from "../insight/who-can.ts";
import { UsageError } from "../model/errors.ts";
import { printableJson } from "../model/sanitize.ts";
import { painterFor } from "../report/terminal/paint.ts";
import type { InsightOptions } from "./explain.ts";
import { gatherInsight } from "./explain.ts";

/** The options of `rolecall who-can ACTION --on ADDRESS` and `rolecall who-can --role ROLE --on ADDRESS`. */
export interface WhoCanCommandOptions extends InsightOptions {
  /** The ability asked about; either this or `role`. */
  readonly ability?: string;
  /** The role or permission asked about. */
  readonly role?: string;
  /** Address or glob. Default: everywhere. */
  readonly on?: string;
  /** Only this environment type. */
  readonly environment?: string;
}

/**
 * Shows who can do something, or who holds a role. Exit 1 if an organization could not be read.
 * @throws UsageError `WHO_CAN_WHAT`, `UNKNOWN_ABILITY`, `UNKNOWN_ROLE`, `UNKNOWN_ADDRESS`, `UNKNOWN_ORG`; ConfigError
 */
export async function runWhoCan(runtime: Runtime, options: WhoCanCommandOptions): Promise<ExitCode> {
  const { ability, role } = options;
  if ((ability === undefined) === (role === undefined)) {
    throw new UsageError(
      "WHO_CAN_WHAT",
      "who-can asks about one action or one role.",
      "Write rolecall who-can deploy --on acme/apps/shop, or rolecall who-can --role admin --on acme/apps/shop.",
    );
  }
  const { input, at, isComplete } = await gatherInsight(runtime, options);
  const on = options.on ?? "**";
  const narrowing = options.environment === undefined ? {} : { environment: options.environment };
  const answer =
    ability === undefined
      ? holdersOf(role ?? "", on, input, narrowing)
      : whoCan(ability, on, input, narrowing);
  if (options.format === "json") runtime.stdout.write(`${printableJson({ at, ...answer })}\n`);
  else {
    const { width, hasColor } = runtime.stdout;
    runtime.stdout.write(renderWhoCan(answer, { width, painter: painterFor(hasColor) }));
  }
  return isComplete ? ExitCode.done : ExitCode.failed;
}
