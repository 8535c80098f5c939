import type { Runtime } from "../app/runtime.ts";
import type { Plan } from "../model/plan.ts";
import { printableJson } from "../model/sanitize.ts";
import { painterFor } from "../report/terminal/paint.ts";
import { renderPlan } from "../report/terminal/text.ts";

/** The forms in which a plan is printed. */
export type PlanFormat = "text" | "json" | "markdown" | "html";

/** How a plan is printed. */
export interface PrintOptions {
  readonly format: PlanFormat;
  readonly isVerbose: boolean;
  /** Requests that were foreseen at least. */
  readonly foreseen?: number;
}

/** Prints a plan on standard output. */
export async function printPlan(runtime: Runtime, plan: Plan, options: PrintOptions): Promise<void> {
  runtime.stdout.write(await formatPlan(runtime, plan, options));
}

/** The plan in one of its forms. */
export async function formatPlan(runtime: Runtime, plan: Plan, options: PrintOptions): Promise<string> {
  const foreseen = options.foreseen === undefined ? {} : { foreseen: options.foreseen };
  switch (options.format) {
    case "json":
      return `${printableJson(plan)}\n`;
    case "markdown": {
      const { renderMarkdown } = await import("../report/markdown/markdown.ts");
      return `${renderMarkdown(plan, { limit: Number.MAX_SAFE_INTEGER, ...foreseen })}\n`;
    }
    case "html": {
      const { renderPlanPage } = await import("../report/html/plan-page.ts");
      return renderPlanPage(plan);
    }
    case "text":
      return renderPlan(plan, {
        painter: painterFor(runtime.stdout.hasColor),
        width: runtime.stdout.width,
        isVerbose: options.isVerbose,
        ...foreseen,
      });
  }
}
