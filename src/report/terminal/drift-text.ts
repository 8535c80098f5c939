import type { Address } from "../../model/address.ts";
import { append } from "../../model/append.ts";
import { describeAccess } from "../../model/compare.ts";
import { canonicalJson } from "../../model/json.ts";
import type { Operation } from "../../model/operation.ts";
import type { Finding, Plan } from "../../model/plan.ts";
import { sanitizeText } from "../../model/sanitize.ts";
import type { Origin } from "../../model/state.ts";
import { plural, wrap } from "./layout.ts";
import type { Painter } from "./paint.ts";

/** One difference, as `plan/drift.ts` classifies it. */
export interface DriftLine {
  readonly class: "unmanaged" | "changed" | "missing" | "pending" | "expired";
  readonly address: Address;
  readonly subject?: string;
  readonly setting?: string;
  readonly operation?: Operation;
  readonly text: string;
  readonly origins: readonly Origin[];
}

const MEANING: Readonly<Record<DriftLine["class"], string>> = {
  unmanaged: "there, but not in the files",
  changed: "other than the files say",
  missing: "in the files, but not there",
  expired: "its time is over",
  pending: "waits for somebody to accept an invitation",
};

/** Drift by class, one line each, and what could not be read. */
export function renderDrift(
  plan: Plan,
  entries: readonly DriftLine[],
  options: { painter: Painter; width: number },
): string {
  const { painter, width } = options;
  const lines: string[] = [];
  const push = (text: string, indent: number, paint: (text: string) => string = (t) => t): void => {
    const wrapped = wrap(" ".repeat(indent) + sanitizeText(text), width, indent + 2);
    lines.push(...wrapped.split("\n").map(paint));
  };
  for (const finding of plan.findings.filter((f) => f.severity === "error"))
    push(`error[${finding.code}] ${placeOf(finding.place)}${finding.message}`, 0, painter.remove);
  for (const finding of plan.findings.filter(isSeenLive))
    push(`warning[${finding.code}] ${finding.address ?? ""}: ${finding.message}`, 0, painter.warn);
  for (const org of plan.orgs) {
    for (const gap of org.gaps) {
      push(`not read: ${gap.address}: ${gap.message} [${gap.code}]`, 0, painter.remove);
      if (gap.hint !== undefined) push(gap.hint, 2, painter.faint);
    }
  }
  for (const name of Object.keys(MEANING) as DriftLine["class"][]) {
    const own = entries.filter((entry) => entry.class === name);
    if (own.length === 0) continue;
    push(`${name} (${MEANING[name]}): ${own.length}`, 0, painter.strong);
    for (const entry of own) push(describeEntry(entry), 2);
  }
  push(driftSummary(plan, entries), 0, painter.strong);
  return `${lines.join("\n")}\n`;
}

/** What was noticed in what is live, and is no difference from the files: they cannot say it. */
function isSeenLive({ severity, place, address, code }: Finding): boolean {
  return (
    severity === "warning" && place === undefined && address !== undefined && code !== "OPEN_TO_EVERYBODY"
  );
}

/** The last line: how much drift, and whether everything was read. */
export function driftSummary(plan: Plan, entries: readonly DriftLine[]): string {
  const real = entries.filter((entry) => entry.class !== "pending");
  const unread = plan.orgs.filter((org) => org.gaps.length > 0).map((org) => org.key);
  const tail = unread.length === 0 ? "" : ` Not read to the end: ${unread.join(", ")}.`;
  const none = unread.length === 0 ? "No drift." : "No drift in what could be read.";
  const pending = entries.length - real.length;
  const waiting =
    pending === 0 ? "" : ` ${plural(pending, "entry waits", "entries wait")} for invitations to be accepted.`;
  return `${real.length === 0 ? none : `Drift: ${plural(real.length, "difference")}.`}${waiting}${tail}`;
}

function placeOf(place: Finding["place"]): string {
  return place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
}

function describeEntry(entry: DriftLine): string {
  const who = entry.subject ?? (entry.setting === undefined ? "" : `#${entry.setting}`);
  const place = entry.origins[0] === undefined ? "" : `  ${entry.origins[0].file}:${entry.origins[0].line}`;
  const parts = [entry.address, who, changeOf(entry), `(${entry.text})${place}`];
  return parts.filter((part) => part !== "").join("  ");
}

function changeOf(entry: DriftLine): string {
  const { operation } = entry;
  if (operation === undefined) return "";
  const [live, wanted] =
    operation.kind === "grant"
      ? [operation.before, operation.after].map((access) =>
          access === undefined ? undefined : describeAccess(access),
        )
      : [operation.before, operation.after].map((value) =>
          value === undefined ? undefined : canonicalJson(value),
        );
  if (live === undefined) return `files: ${wanted}`;
  return wanted === undefined ? `live: ${live}` : `live: ${live}, files: ${wanted}`;
}

/** Drift as Markdown for an issue or a job summary: names stand in code spans, so that they can inject nothing. */
export function renderDriftMarkdown(plan: Plan, entries: readonly DriftLine[]): string {
  const lines = [`**${driftSummary(plan, entries)}**`, ""];
  for (const org of plan.orgs) {
    for (const gap of org.gaps) lines.push(`- not read: ${code(`${gap.address}: ${gap.message}`)}`);
  }
  for (const name of Object.keys(MEANING) as DriftLine["class"][]) {
    const own = entries.filter((entry) => entry.class === name);
    if (own.length === 0) continue;
    lines.push("", `### ${name}: ${MEANING[name]}`, "");
    append(
      lines,
      own.map((entry) => `- ${code(describeEntry(entry))}`),
    );
  }
  return `${lines.join("\n")}\n`;
}

function code(text: string): string {
  const safe = sanitizeText(text).replaceAll("\n", " ");
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence} ${safe} ${fence}`;
}
