import type { ApplyOutcome } from "../app/apply/apply.ts";
import type { Plan } from "../model/plan.ts";
import { classifyDrift, type DriftClass } from "../plan/drift.ts";
import { renderDiagnosticsMarkdown } from "../report/markdown/diagnostics.ts";
import { fitSummary, isQuiet, type MarkdownOptions, renderMarkdown } from "../report/markdown/markdown.ts";
import { gapStatus, type ReviewGap, unapprovedStatus } from "../report/markdown/review-status.ts";
import {
  type AppliedOperations,
  appliedStatus,
  doneStatus,
  refusedStatus,
} from "../report/markdown/status.ts";
import { codeSpan, countOf } from "../report/markdown/text.ts";
import type { AppliedRun, Page, PageOptions, Rendering } from "./ports.ts";

/** The report module as the flows of the action see it. */
export const rendering: Rendering = {
  plan: (plan) => planPage(plan, () => ({})),
  filePlan: (plan) => planPage(plan, () => ({ heading: "Access plan from the files", status: FROM_FILES })),
  drift: (plan) =>
    planPage(plan, () => ({
      heading: driftCount(plan) === 0 ? "No access drift" : "Access drift",
      status: [
        `**${driftWords(plan)}** The lines below would bring what is live back to what the files say.`,
      ],
    })),
  driftSummary: driftWords,
  applied: (run, { only, gap } = {}) =>
    planPage(onlyOf(run.plan, only), (options) => appliedOptions(run, options, gap, only)),
  unapproved: (plan, gap) => planPage(plan, ({ runUrl }) => ({ status: unapprovedStatus(gap, runUrl) })),
  refused: (plan, sentence, details) =>
    planPage(plan, ({ runUrl }) => ({ status: refusedStatus(sentence, details, runUrl) })),
  diagnostics: (title, diagnostics) => (limit, options) =>
    renderDiagnosticsMarkdown(title, diagnostics, { ...markdownOptions(options), limit }),
  summary: (page, options) => fitSummary(page(Number.MAX_SAFE_INTEGER, options)),
  isQuiet,
};

const FROM_FILES = [
  "> [!NOTE]",
  "> There are no credentials in this run, so nothing live was read. This is what the files ask for **beyond what the base branch asks for**; the plan against live state is made after the merge.",
];

function planPage(plan: Plan, more: (options: PageOptions) => Partial<MarkdownOptions>): Page {
  return (limit, options) => renderMarkdown(plan, { ...markdownOptions(options), ...more(options), limit });
}

function markdownOptions(options: PageOptions): Omit<MarkdownOptions, "limit"> {
  return {
    target: options.target,
    headSha: options.headSha,
    ...(options.runUrl === undefined ? {} : { runUrl: options.runUrl }),
    ...(options.isStable === true ? { isStable: true } : {}),
  };
}

function appliedOptions(
  run: AppliedRun,
  { runUrl }: PageOptions,
  gap: ReviewGap | undefined,
  only: ReadonlySet<string> | undefined,
): Partial<MarkdownOptions> {
  const result = run.outcome as ApplyOutcome;
  const more = gap === undefined ? [] : gapStatus(gap);
  if (result.applied === undefined) {
    const details = [
      ...(result.message === undefined ? [] : [result.message]),
      ...result.refused.map(({ operation, message }) => `${operation.id}: ${message}`),
    ];
    // That there is nothing to do is not a refusal.
    const status =
      result.exitCode === 0
        ? doneStatus(details, runUrl)
        : refusedStatus("the plan could not be carried out.", details, runUrl);
    return { heading: "Access plan", status: [...status, ...more] };
  }
  const applied = onlyResults(withRefused(result, result.applied), only);
  const isConverged = applied.isReadBack && applied.different.length === 0 && (applied.unsettled ?? 0) === 0;
  const isDone = isConverged && applied.results.every(({ status }) => status === "applied");
  return {
    heading: isDone ? "Access plan, applied" : "Access plan",
    status: [...appliedStatus(applied, runUrl), ...more],
  };
}

function withRefused(result: ApplyOutcome, applied: AppliedOperations): AppliedOperations {
  const refused = result.refused.map(({ operation, message }) => ({
    operation,
    status: "refused" as const,
    problem: { code: "MOVED", message },
  }));
  return { ...applied, results: [...applied.results, ...refused] };
}

function onlyResults(applied: AppliedOperations, only: ReadonlySet<string> | undefined): AppliedOperations {
  if (only === undefined) return applied;
  return {
    ...applied,
    results: applied.results.filter(({ operation }) => only.has(operation.id)),
    different: applied.different.filter(({ id }) => only.has(id)),
  };
}

function onlyOf(plan: Plan, only: ReadonlySet<string> | undefined): Plan {
  return only === undefined
    ? plan
    : { ...plan, operations: plan.operations.filter(({ id }) => only.has(id)) };
}

function driftCount(plan: Plan): number {
  return classifyDrift(plan).filter((entry) => entry.class !== "pending").length;
}

/** "3 differences: 1 unmanaged, 2 missing"; ours from end to end but for the names of what was not read. */
function driftWords(plan: Plan): string {
  const counts = new Map<DriftClass, number>();
  for (const entry of classifyDrift(plan)) counts.set(entry.class, (counts.get(entry.class) ?? 0) + 1);
  const total = driftCount(plan);
  const classes = [...counts].map(([name, count]) => `${count} ${name}`).join(", ");
  const unread = plan.orgs.filter((org) => org.gaps.length > 0).map((org) => codeSpan(org.key));
  const gaps = unread.length === 0 ? "" : `; not read to the end: ${unread.slice(0, 20).join(", ")}`;
  return `${total === 0 ? "No drift" : countOf(total, "difference")}${classes === "" ? "" : ` (${classes})`}${gaps}.`;
}
