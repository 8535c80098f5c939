import { largestOf } from "../app/connect/requests.ts";
import { verdictOf } from "../app/exit-codes.ts";
import { type MadePlan, type MakePlanOptions, makePlan } from "../app/plan/make-plan.ts";
import { onlyExpired } from "../app/plan/only-expired.ts";
import { forSaving, writePlanFile } from "../app/plan/plan-file.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import type { GuardName } from "../model/plan.ts";
import { plural } from "../report/terminal/layout.ts";
import { type PlanFormat, printPlan } from "../terminal/print-plan.ts";
import { startProgress } from "../terminal/progress.ts";

/** The options of `rolecall plan`. */
export interface PlanOptions {
  readonly config?: string;
  readonly org?: readonly string[];
  /** Writes the plan here, for `apply FILE`. */
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
export interface ShownPlanOptions extends Omit<MakePlanOptions, "onRequest" | "onForecast"> {
  readonly verbose?: boolean;
}

/** Shows what `apply` would do. Cannot write to a vendor: nothing that could is ever called. */
export async function runPlan(runtime: Runtime, options: PlanOptions): Promise<ExitCode> {
  const { plan: whole, foreseen, loaded } = await planWithProgress(runtime, options);
  const chosen = options.only === "expired" ? onlyExpired(whole) : whole;
  const plan = options.out === undefined ? chosen : forSaving(chosen, loaded.config);
  if (options.out !== undefined) writePlanFile(runtime, options.out, plan);
  await printPlan(runtime, plan, {
    format: options.format ?? "text",
    isVerbose: options.verbose === true,
    ...(foreseen === undefined ? {} : { foreseen }),
  });
  if (options.out !== undefined) {
    runtime.stderr.write(
      `The plan is in ${options.out}. To do exactly this: rolecall apply ${options.out}\n`,
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
