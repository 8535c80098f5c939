import { extname } from "node:path";
import { largestOf } from "../app/connect/requests.ts";
import { verdictOf } from "../app/exit-codes.ts";
import { type MadePlan, type MakePlanOptions, makePlan } from "../app/plan/make-plan.ts";
import { onlyExpired } from "../app/plan/only-expired.ts";
import { forSaving, writePageFile, writePlanFile } from "../app/plan/plan-file.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import type { GuardName } from "../model/plan.ts";
import { plural } from "../report/terminal/layout.ts";
import { formatPlan, type PlanFormat, printPlan } from "../terminal/print-plan.ts";
import { startProgress } from "../terminal/progress.ts";

/** The options of `rolecall plan`. */
export interface PlanOptions {
  readonly config?: string;
  readonly org?: readonly string[];
  /** Writes the plan here, for `apply FILE`; as a page, to be read, where the name ends in `.html` or `.md`. */
  readonly out?: string;
  readonly format?: PlanFormat;
  /** Exit 2 when there are changes. */
  readonly detailedExitcode?: boolean;
  /** `expired`: nothing but the end of grants whose time is over. */
  readonly only?: "expired";
  readonly at?: string;
  readonly allow?: readonly GuardName[];
  readonly maxRemovals?: MakePlanOptions["maxRemovals"];
  readonly maxRequests?: number;
  /** False: keep no answers for later runs, and use none. */
  readonly cache?: boolean;
  readonly verbose?: boolean;
}

/** What {@link planWithProgress} takes beside what `makePlan` does. */
export interface ShownPlanOptions extends Omit<MakePlanOptions, "onRequest" | "onPause" | "onForecast"> {
  readonly verbose?: boolean;
}

/** Forms that a file shows by its name; any other name is that of a saved plan. */
const PAGES: Readonly<Record<string, PlanFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".md": "markdown",
  ".markdown": "markdown",
};

/** Shows what `apply` would do. Cannot write to a vendor: nothing that could is ever called. */
export async function runPlan(runtime: Runtime, options: PlanOptions): Promise<ExitCode> {
  const { out } = options;
  const page = out === undefined ? undefined : PAGES[extname(out).toLowerCase()];
  const { plan: whole, foreseen, loaded } = await planWithProgress(runtime, options);
  const chosen = options.only === "expired" ? onlyExpired(whole) : whole;
  const isSaved = out !== undefined && page === undefined;
  const plan = isSaved ? forSaving(chosen, loaded.config) : chosen;
  const format = options.format ?? "text";
  const shown = { isVerbose: options.verbose === true, ...(foreseen === undefined ? {} : { foreseen }) };
  if (out !== undefined && page !== undefined)
    writePageFile(runtime, out, await formatPlan(runtime, plan, { ...shown, format: page }));
  else if (out !== undefined) writePlanFile(runtime, out, plan);
  if (format !== page) await printPlan(runtime, plan, { ...shown, format });
  if (out !== undefined) {
    runtime.stderr.write(
      isSaved
        ? `The plan is in ${out}. To do exactly this: rolecall apply ${out}\n`
        : `The plan is in ${out}, to be read. For one that can be applied: rolecall plan --out plan.json\n`,
    );
  }
  return verdictOf(plan, options.detailedExitcode === true);
}

/** Makes a plan and shows on standard error how the reading goes. */
export async function planWithProgress(runtime: Runtime, options: ShownPlanOptions): Promise<MadePlan> {
  const progress = startProgress(runtime, "reading", options.verbose === true);
  try {
    const made = await makePlan(runtime, {
      ...options,
      onForecast: (forecast) => progress.foresee(forecast),
      onRequest: (event) => progress.request(event),
      onPause: (event) => progress.pause(event),
    });
    progress.finish(requestLine(made));
    return made;
  } catch (error) {
    progress.finish();
    throw error;
  }
}

function requestLine({ plan, foreseen }: MadePlan): string {
  const total = plan.orgs.reduce((sum, org) => sum + org.requests, 0);
  const atLeast = foreseen === undefined ? "" : `; at least ${foreseen} were foreseen`;
  return `${plural(total, "request")} (${largestOf(plan.orgs)})${atLeast}`;
}
