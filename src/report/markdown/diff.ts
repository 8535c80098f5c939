import { parseAddress } from "../../model/address.ts";
import type { Operation } from "../../model/operation.ts";
import type { Plan, PlanOrg } from "../../model/plan.ts";
import { groupBy } from "../group-by.ts";
import { describeChange } from "../words/change-words.ts";
import type { Page, Stage } from "./page.ts";
import { codeSpan, countOf, fence, fenceLine, formatCount } from "./text.ts";

/** Lines of a diff block above which it is folded. */
const OPEN_DIFF_LINES = 30;

/** Writes one `diff` block for each organization that changes. */
export function writeDiffs(page: Page, plan: Plan, stage: Stage, isFolding: boolean): void {
  if (!stage.hasDiff || plan.operations.length === 0) return;
  const operationsByOrg = groupBy(plan.operations, (operation) => operation.org);
  const orgs = new Map(plan.orgs.map((org) => [org.key, org]));
  for (const [key, operations] of operationsByOrg) {
    if (page.isFull) return;
    writeDiff(page, operations, orgs.get(key) ?? { key }, stage, isFolding);
  }
}

function writeDiff(
  page: Page,
  operations: readonly Operation[],
  org: Pick<PlanOrg, "key"> & Partial<PlanOrg>,
  stage: Stage,
  isFolding: boolean,
): void {
  const lines = diffLines(operations, stage, page.remaining);
  const provider = org.provider === undefined ? "" : ` (${codeSpan(org.provider)})`;
  page.gap();
  page.add(`#### ${codeSpan(org.key)}${provider}: ${countsInWords(operations)}`, "");
  const isFolded = isFolding && lines.length > OPEN_DIFF_LINES;
  if (isFolded) page.add(`<details><summary>Show ${countOf(operations.length, "operation")}</summary>`, "");
  page.addAll(fence("diff", lines));
  if (isFolded) page.add("", "</details>");
}

function countsInWords(operations: readonly Operation[]): string {
  const count = (action: Operation["action"]): number =>
    operations.filter((one) => one.action === action).length;
  return [
    ...(count("add") > 0 ? [`${formatCount(count("add"))} to add`] : []),
    ...(count("update") > 0 ? [`${formatCount(count("update"))} to change`] : []),
    ...(count("remove") > 0 ? [`${formatCount(count("remove"))} to remove`] : []),
  ].join(", ");
}

/** The lines of one block; ends early once they are longer than the room, because then the page is full anyway. */
function diffLines(operations: readonly Operation[], stage: Stage, room: number): readonly string[] {
  const isCounted = (operation: Operation): boolean =>
    stage.additions === "counts" && operation.action === "add";
  const lines: string[] = [];
  let size = 0;
  const push = (line: string): void => {
    size += line.length + 1;
    lines.push(line);
  };
  for (const [address, group] of groupBy(operations, (operation) => operation.address)) {
    const shown = group.filter((operation) => !isCounted(operation));
    if (shown.length === 0) continue;
    push(fenceLine(`@@ ${placeInWords(address)} @@`));
    for (const operation of shown) {
      if (size > room) return lines;
      push(fenceLine(`${signOf(operation)} ${operationInWords(operation)}`));
      if (stage.hasDetails) for (const detail of detailsOf(operation)) push(fenceLine(`#   ${detail}`));
    }
  }
  return [...lines, ...additionsInCounts(operations.filter(isCounted))];
}

function additionsInCounts(additions: readonly Operation[]): readonly string[] {
  if (additions.length === 0) return [];
  const byChange = [...groupBy(additions, describeChange)]
    .map(([change, group]) => ({ change, count: group.length }))
    .sort((a, b) => b.count - a.count || (a.change < b.change ? -1 : 1));
  const named = byChange.slice(0, 12);
  const rest = byChange.slice(12).reduce((sum, { count }) => sum + count, 0);
  return [
    `@@ ${countOf(additions.length, "addition")}, counted by what is granted @@`,
    ...named.map(({ change, count }) => fenceLine(`+ ${formatCount(count)} × ${change}`)),
    ...(rest > 0 ? [`+ ${formatCount(rest)} × others`] : []),
  ];
}

function placeInWords(address: string): string {
  const { section, name } = parseAddress(address);
  return section === undefined || name === undefined ? "members" : `${section}/${name}`;
}

function signOf(operation: Operation): string {
  return operation.action === "add" ? "+" : operation.action === "remove" ? "-" : "!";
}

function operationInWords(operation: Operation): string {
  const until = operation.until === undefined ? "" : ` until ${operation.until}`;
  const pending = operation.observed?.pending === undefined ? "" : " (open invitation)";
  const change = describeChange(operation);
  return operation.kind === "grant"
    ? `${operation.subject}: ${change}${until}${pending}`
    : `${change}${until}`;
}

function detailsOf(operation: Operation): readonly string[] {
  const origins = operation.origins.map(
    ({ file, line, column, via }) =>
      `${file}:${line}:${column}${via.length === 0 ? "" : ` through ${via.join(", ")}`}`,
  );
  return [
    `${operation.reason.text}${operation.why === undefined ? "" : `: ${operation.why}`}`,
    ...origins,
    ...operation.effects.map(({ kind, text }) => `${kind}: ${text}`),
    ...(operation.coveredBy === undefined ? [] : [`comes with ${operation.coveredBy}`]),
  ];
}
