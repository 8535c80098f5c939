import { driftVerdictOf } from "../app/exit-codes.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { printableJson } from "../model/sanitize.ts";
import { classifyDrift, type DriftEntry } from "../plan/drift.ts";
import { renderDrift, renderDriftMarkdown } from "../report/terminal/drift-text.ts";
import { painterFor } from "../report/terminal/paint.ts";
import { withDisplayNames } from "../report/words/display-names.ts";
import { type PlanOptions, planWithProgress } from "./plan.ts";

/** The options of `rolecall drift`. */
export interface DriftOptions
  extends Pick<PlanOptions, "config" | "org" | "at" | "maxRequests" | "cache" | "verbose"> {
  readonly format?: "text" | "json" | "markdown";
}

/** Reads a plan as drift: what is live differs from the files although nobody changed them. Exit 2 if it does. */
export async function runDrift(runtime: Runtime, options: DriftOptions): Promise<ExitCode> {
  const { plan } = await planWithProgress(runtime, options);
  if (options.format === "json") {
    const drift = classifyDrift(plan);
    runtime.stdout.write(
      `${printableJson({ at: plan.at, drift, orgs: plan.orgs, findings: plan.findings })}\n`,
    );
    return driftVerdictOf(plan);
  }
  const entries: readonly DriftEntry[] = classifyDrift(withDisplayNames(plan));
  if (options.format === "markdown") {
    runtime.stdout.write(renderDriftMarkdown(plan, entries));
  } else {
    runtime.stdout.write(
      renderDrift(plan, entries, {
        painter: painterFor(runtime.stdout.hasColor),
        width: runtime.stdout.width,
      }),
    );
  }
  return driftVerdictOf(plan);
}
