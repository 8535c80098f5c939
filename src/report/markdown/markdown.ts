import { describeAccess } from "../../model/compare.ts";
import type { Plan } from "../../model/plan.ts";
import { groupBy } from "../group-by.ts";
import { countOperations, describeChange } from "../words/change-words.ts";
import { withDisplayNames } from "../words/display-names.ts";
import { headline } from "../words/headline.ts";
import { requestsText } from "../words/requests.ts";
import { collectCautions, findingLines, writeCautions } from "./caution.ts";
import { writeDiffs } from "./diff.ts";
import { Page, STAGES, type Stage } from "./page.ts";
import { writePeople } from "./people.ts";
import { codeSpan, countOf, cutAtLineEnd, formatCount, link, type Unit } from "./text.ts";

/** GitHub drops the whole summary of a step above 1 MiB. */
const SUMMARY_LIMIT = 1_000_000;

/** Where a page stands and how large it may be. */
export interface MarkdownOptions {
  /** Most characters (or bytes) of the text. */
  readonly limit: number;
  /** What `limit` counts. Default: characters. */
  readonly unit?: Unit;
  /** The configuration the plan is for, in the title. */
  readonly target?: string;
  /** The run that made the page; becomes the link in the footer. */
  readonly runUrl?: string;
  /** Commit that the plan is for. */
  readonly headSha?: string;
  /** Title before the target. Default: "Access plan", or "No access changes". */
  readonly heading?: string;
  /** A line about what became of the plan, above everything else; Markdown of ours. */
  readonly status?: readonly string[];
  /** Whether long blocks are folded. Default: true. */
  readonly isFolding?: boolean;
  /** Requests that were foreseen at least. */
  readonly foreseen?: number;
  /** Leaves out what differs from run to run, so that two pages can be compared. */
  readonly isStable?: boolean;
}

/**
 * A plan as Markdown within a limit, always. What does not fit goes in this order: detail, context, additions (which
 * become counts). Removals and changes of owners and admins stay as long as they can be named in any form; if not
 * even the shortest form fits, the page says so and gives their numbers.
 */
export function renderMarkdown(read: Plan, options: MarkdownOptions): string {
  const plan = withDisplayNames(read);
  const parts = { plan, cautions: collectCautions(plan), people: headline(plan) };
  for (const stage of STAGES) {
    const text = renderStage(parts, options, stage);
    if (text !== undefined) return text;
  }
  return cutAtLineEnd(titleOf(plan, options), options.limit, options.unit ?? "characters", "");
}

/** Any page within a job summary: whole if it fits, else cut at a line end with everything closed, and saying so. */
export function fitSummary(markdown: string, limit: number = SUMMARY_LIMIT): string {
  const notice = "_Cut here, because a job summary takes no more. The plan file holds the rest._";
  return cutAtLineEnd(markdown, limit, "bytes", notice);
}

/** True if the plan asks for nothing and has nothing to say that somebody must act on. */
export function isQuiet(plan: Plan): boolean {
  return (
    plan.operations.length === 0 &&
    plan.deferred.length === 0 &&
    plan.orgs.every((org) => org.gaps.length === 0) &&
    plan.guards.every((guard) => guard.verdict !== "refused") &&
    plan.findings.every((finding) => finding.severity !== "error")
  );
}

interface Parts {
  readonly plan: Plan;
  readonly cautions: ReturnType<typeof collectCautions>;
  readonly people: ReturnType<typeof headline>;
}

function renderStage(
  { plan, cautions, people }: Parts,
  options: MarkdownOptions,
  stage: Stage,
): string | undefined {
  const page = new Page(options.limit, options.unit ?? "characters");
  page.add(titleOf(plan, options));
  if (options.status !== undefined) {
    page.gap();
    page.add(...options.status);
  }
  page.gap();
  page.add(headlineOf(plan));
  writeHosts(page, plan, stage);
  writeCautions(page, cautions, stage);
  writeGaps(page, plan, stage);
  writePeople(page, people, stage);
  writeDiffs(page, plan, stage, options.isFolding !== false);
  writeContext(page, plan, stage, options.isFolding !== false);
  writeOmission(page, plan, stage, options);
  writeFooter(page, plan, options);
  return page.finish();
}

function titleOf(plan: Plan, options: MarkdownOptions): string {
  const target = options.target === undefined ? "" : ` for ${codeSpan(options.target)}`;
  const heading = options.heading ?? (plan.operations.length === 0 ? "No access changes" : "Access plan");
  return `### ${heading}${target}`;
}

function headlineOf(plan: Plan): string {
  const counts = countOperations(plan);
  if (plan.operations.length === 0) {
    return isQuiet(plan)
      ? `**No changes.** What is live is what the files say, in ${countOf(plan.orgs.length, "organization")}.`
      : "**No changes** are planned, but not everything is settled:";
  }
  const orgs = new Set(plan.operations.map((operation) => operation.org)).size;
  return [
    `**${formatCount(counts.adds)} to add, ${formatCount(counts.updates)} to change, ${formatCount(counts.removes)} to remove**`,
    ` in ${formatCount(orgs)} of ${countOf(plan.orgs.length, "organization")}`,
    ...(counts.pending > 0 ? [`; ${countOf(counts.pending, "invitation")} pending`] : []),
    ...(counts.deferred > 0 ? [`; ${formatCount(counts.deferred)} deferred`] : []),
    ".",
  ].join("");
}

/** A token that leaves for elsewhere is worth a look, also where nothing changes. */
function writeHosts(page: Page, plan: Plan, stage: Stage): void {
  const elsewhere = plan.orgs.filter(({ hosts }) => hosts !== undefined && hosts.length > 0);
  if (elsewhere.length === 0) return;
  page.gap();
  if (stage.cautions === "counts" || stage.cautions === "subject-counts") {
    page.add(`Hosts that are not the vendor's own serve ${countOf(elsewhere.length, "organization")}.`);
    return;
  }
  const byHost = groupBy(
    elsewhere.flatMap(({ key, hosts }) => (hosts ?? []).map((host) => ({ key, host }))),
    ({ host }) => host,
  );
  const served = [...byHost].map(
    ([host, orgs]) => `${codeSpan(host)} for ${orgs.map(({ key }) => codeSpan(key)).join(", ")}`,
  );
  page.add(`Not the vendor's own host: ${served.join("; ")}.`);
}

function writeGaps(page: Page, plan: Plan, stage: Stage): void {
  const gaps = plan.orgs.flatMap((org) => org.gaps);
  if (gaps.length === 0) return;
  page.gap();
  page.add(
    "> [!WARNING]",
    `> **${countOf(gaps.length, "place")} could not be read to the end**, so nothing is planned there. Unknown is not unchanged.`,
  );
  if (stage.cautions === "counts" || stage.cautions === "subject-counts") return;
  page.add(">");
  for (const gap of gaps) {
    if (page.isFull) return;
    const hint = gap.hint === undefined ? "" : ` — ${codeSpan(gap.hint)}`;
    page.add(`> - ${codeSpan(gap.address)} ${codeSpan(gap.code)}: ${codeSpan(gap.message)}${hint}`);
  }
}

function writeContext(page: Page, plan: Plan, stage: Stage, isFolding: boolean): void {
  const warnings = plan.findings.filter((finding) => finding.severity !== "error");
  const passed = plan.guards.filter((guard) => guard.verdict === "passed");
  const sections: readonly (readonly [string, readonly unknown[], () => readonly string[]])[] = [
    ["deferred until somebody accepts", plan.deferred, () => deferredLines(plan)],
    ["waiting for an invitation to be accepted", plan.pending, () => pendingLines(plan)],
    ["left alone on purpose", plan.spared, () => sparedLines(plan)],
    ["warnings", warnings, () => findingLines(warnings)],
    ["guards passed", passed, () => passed.map(guardLine)],
  ];
  const filled = sections.filter(([, items]) => items.length > 0);
  if (filled.length === 0) return;
  page.gap();
  if (!stage.hasContext) {
    page.add(filled.map(([title, items]) => `${formatCount(items.length)} ${title}`).join(" · "));
    return;
  }
  for (const [title, items, linesOf] of filled) {
    if (page.isFull) return;
    writeSection(
      page,
      `${formatCount(items.length)} ${title}`,
      linesOf(),
      isFolding && title !== "deferred until somebody accepts",
    );
  }
}

function writeSection(page: Page, title: string, lines: readonly string[], isFolded: boolean): void {
  page.gap();
  page.add(isFolded ? `<details><summary>${title}</summary>` : `**${title}**`, "");
  for (const line of lines) {
    if (page.isFull) return;
    page.add(`- ${line}`);
  }
  if (isFolded) page.add("", "</details>");
}

function deferredLines(plan: Plan): readonly string[] {
  return plan.deferred.map(({ operation, waitsFor }) => {
    const who = operation.kind === "grant" ? `${codeSpan(operation.subject)} ` : "";
    return `${operation.action} ${who}${codeSpan(describeChange(operation))} on ${codeSpan(operation.address)}, waits for ${codeSpan(waitsFor)}`;
  });
}

function pendingLines(plan: Plan): readonly string[] {
  return plan.pending.map(
    ({ subject, access, address, state }) =>
      `${codeSpan(subject)} ${codeSpan(describeAccess(access))} on ${codeSpan(address)} (${codeSpan(state)})`,
  );
}

function sparedLines(plan: Plan): readonly string[] {
  return plan.spared.map(({ subject, access, address, code, text }) => {
    const who = subject === undefined ? "" : `${codeSpan(subject)} `;
    const what = access === undefined ? "" : `${codeSpan(describeAccess(access))} `;
    return `${who}${what}on ${codeSpan(address)}: ${code}, ${codeSpan(text)}`;
  });
}

function guardLine(guard: Plan["guards"][number]): string {
  const where = guard.org === undefined ? "" : ` ${codeSpan(guard.org)}`;
  return `${codeSpan(guard.guard)}${where}: ${codeSpan(guard.text)}`;
}

function writeOmission(page: Page, plan: Plan, stage: Stage, options: MarkdownOptions): void {
  if (stage === STAGES[0] || plan.operations.length === 0) return;
  const left = [
    "reasons, places and effects",
    ...(stage.hasContext ? [] : ["what waits and what is left alone"]),
    ...(stage.additions === "lines" ? [] : ["each addition"]),
    ...(stage.hasDiff ? [] : ["the diff"]),
  ].join(", ");
  page.gap();
  page.add(
    `_Shortened to fit: ${left} are in the ${link("job summary", options.runUrl)} and the plan file. The digest covers all of it._`,
  );
}

function writeFooter(page: Page, plan: Plan, options: MarkdownOptions): void {
  const isVarying = options.isStable !== true;
  const reading = isVarying ? requestsText(plan, options.foreseen) : undefined;
  const parts = [
    `digest ${codeSpan(plan.digest)}`,
    ...(isVarying && options.headSha !== undefined
      ? [`commit ${codeSpan(options.headSha.slice(0, 12))}`]
      : []),
    ...(isVarying ? [`computed ${codeSpan(plan.at)}`] : []),
    ...(isVarying && options.runUrl !== undefined ? [link("run", options.runUrl)] : []),
    ...(reading === undefined ? [] : [reading]),
    `rolecall ${codeSpan(plan.tool)}`,
  ];
  page.gap();
  page.add("---", "", `<sub>${parts.join(" · ")}</sub>`);
}
