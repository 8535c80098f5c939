import type { AccessChange } from "../../model/access-change.ts";
import { isLoss, peopleOf } from "../../model/access-change.ts";
import { describeAccess } from "../../model/compare.ts";
import type { Operation } from "../../model/operation.ts";
import type { Finding, GuardResult, Plan } from "../../model/plan.ts";
import { groupBy } from "../group-by.ts";
import { cautionsOf, describeChange } from "../words/change-words.ts";
import { whoOf } from "../words/headline.ts";
import { groupCauses, hiddenText } from "../words/kinds.ts";
import type { Page, Stage } from "./page.ts";
import { codeSpan, countOf, formatCount } from "./text.ts";

/** One change that a reviewer must see: an operation's own, or what it brings along. */
interface CautionEntry {
  readonly org: string;
  readonly who: string;
  readonly address: string;
  /** What happens, as a heading: "access is lost". */
  readonly verb: string;
  /** The whole of it on one line of Markdown. */
  readonly line: () => string;
  readonly reason: string;
}

/** What a reviewer must see whatever else is left out. */
export interface Cautions {
  readonly entries: readonly CautionEntry[];
  readonly removals: number;
  readonly demotions: number;
  readonly powers: number;
  /** Places whose protection starts or ends: many people may reach them then, or none but those who are named. */
  readonly protections: number;
  readonly guards: readonly GuardResult[];
  readonly errors: readonly Finding[];
}

/** Picks the removals, demotions, owner, admin and protection changes, guards that object and errors out of a plan. */
export function collectCautions(plan: Plan): Cautions {
  const counts = { removal: 0, demotion: 0, power: 0, protection: 0 };
  const entries: CautionEntry[] = [];
  const own = new Set<string>();
  for (const operation of plan.operations) {
    if (operation.kind === "grant") own.add(`${operation.address} ${operation.subject}`);
    const cautions = cautionsOf(operation);
    for (const caution of cautions) counts[caution] += 1;
    if (cautions.length > 0) entries.push(entryOf(operation));
    const protections = protectionEntries(operation);
    counts.protection += protections.length;
    entries.push(...protections);
  }
  for (const change of plan.people) {
    if (change.places !== undefined || own.has(`${change.address} ${change.subject ?? ""}`)) continue;
    if (isLoss(change)) counts.removal += peopleOf(change).length;
    else if (change.isExposure !== true) continue;
    entries.push(peopleEntry(change));
  }
  return {
    entries,
    removals: counts.removal,
    demotions: counts.demotion,
    powers: counts.power,
    protections: counts.protection,
    guards: plan.guards.filter((result) => result.verdict !== "passed"),
    errors: plan.findings.filter((finding) => finding.severity === "error"),
  };
}

function entryOf(operation: Operation): CautionEntry {
  return {
    org: operation.org,
    who: operation.kind === "grant" ? operation.subject : operation.setting,
    address: operation.address,
    verb: verbOf(operation),
    line: () => cautionLine(operation),
    reason: operation.reason.text,
  };
}

/** A protection that starts or ends concerns people whom no operation names. */
function protectionEntries(operation: Operation): CautionEntry[] {
  return operation.effects.flatMap((effect) => {
    if (effect.kind !== "protection") return [];
    const address = effect.address ?? operation.address;
    const who = effect.subject ?? (operation.kind === "grant" ? operation.subject : operation.setting);
    const line = (): string => `${codeSpan(effect.text)} on ${codeSpan(address)}`;
    const reason = `comes with ${operation.id}`;
    return [{ org: operation.org, who, address, verb: "protection changes", line, reason }];
  });
}

/** What somebody loses, or comes to have, without an operation of their own. */
function peopleEntry(change: AccessChange): CautionEntry {
  const who = whoOf(change);
  const gains = change.direction === "more";
  const what = change.everybody === undefined ? accessText(change) : "access";
  const verb = gains ? "gains" : "loses";
  return {
    org: change.org,
    who,
    address: change.address,
    verb: gains ? "access is opened" : "access is lost",
    line: () => `${codeSpan(who)} ${verb} ${codeSpan(what)} on ${codeSpan(change.address)}`,
    reason: reasonOf(change),
  };
}

function accessText({ before, after, direction }: AccessChange): string {
  if (before === undefined || after === undefined) return describeAccess(after ?? before ?? {});
  return direction === "more"
    ? describeAccess(after)
    : `${describeAccess(before)} → ${describeAccess(after)}`;
}

function reasonOf(change: AccessChange): string {
  const rule = change.via.find((via) => via.because !== undefined)?.because;
  return change.direction === "more" && rule !== undefined
    ? rule
    : `comes with ${change.operations[0] ?? ""}`;
}

/** True if there is nothing to be careful about. */
export function isCalm(cautions: Cautions): boolean {
  return cautions.entries.length + cautions.guards.length + cautions.errors.length === 0;
}

/** Writes the caution block. */
export function writeCautions(page: Page, cautions: Cautions, stage: Stage): void {
  if (isCalm(cautions)) return;
  page.gap();
  page.add("> [!CAUTION]", `> **${titleOf(cautions)}**`, ">");
  writeGuards(page, cautions.guards, stage);
  writeErrors(page, cautions.errors, stage);
  switch (stage.cautions) {
    case "reasons":
    case "lines":
      writeLines(page, cautions.entries, stage.cautions === "reasons");
      break;
    case "subjects":
      writeGroups(page, cautions.entries, "who", "address");
      break;
    case "addresses":
      writeGroups(page, cautions.entries, "address", "who");
      break;
    case "subject-counts":
      writeCounts(page, cautions.entries, "who", "person");
      break;
    case "org-counts":
      writeCounts(page, cautions.entries, "org", "organization");
      break;
    case "counts":
      page.add(
        "> There are too many of them to be listed within the size of a comment, even in short. " +
          "**Read them in the job summary or the plan file before approving.**",
      );
  }
}

function titleOf(cautions: Cautions): string {
  const refused = cautions.guards.filter((guard) => guard.verdict === "refused").length;
  const lifted = cautions.guards.length - refused;
  return [
    ...(cautions.removals > 0 ? [countOf(cautions.removals, "removal")] : []),
    ...(cautions.demotions > 0 ? [countOf(cautions.demotions, "demotion")] : []),
    ...(cautions.powers > 0 ? [countOf(cautions.powers, "owner or admin change")] : []),
    ...(cautions.protections > 0 ? [countOf(cautions.protections, "protection change")] : []),
    ...(refused > 0 ? [`refused by ${countOf(refused, "guard")}`] : []),
    ...(lifted > 0 ? [`${countOf(lifted, "guard")} lifted`] : []),
    ...(cautions.errors.length > 0 ? [countOf(cautions.errors.length, "error")] : []),
  ].join(" · ");
}

function writeGuards(page: Page, guards: readonly GuardResult[], stage: Stage): void {
  if (stage.cautions === "counts") return;
  for (const result of guards) {
    if (page.isFull) return;
    const where = result.org === undefined ? "" : ` ${codeSpan(result.org)}`;
    const hint =
      result.hint === undefined || stage.cautions !== "reasons" ? "" : ` — ${codeSpan(result.hint)}`;
    const verb = result.verdict === "refused" ? "refuses" : "was lifted for";
    page.add(`> - guard ${codeSpan(result.guard)} ${verb}${where}: ${codeSpan(result.text)}${hint}`);
  }
}

function writeErrors(page: Page, errors: readonly Finding[], stage: Stage): void {
  if (stage.cautions === "counts") return;
  for (const line of findingLines(errors)) {
    if (page.isFull) return;
    page.add(`> - ${line}`);
  }
}

/** One line for each cause, and of many of a kind a few, as the terminal has them. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return groupCauses(findings).flatMap((cause) => {
    const { finding, also } = cause;
    const more = also.length === 0 ? "" : ` The same in ${countOf(also.length, "other place")}.`;
    const hidden = hiddenText(cause);
    return [`${findingLine(finding)}${more}`, ...(hidden === undefined ? [] : [hidden])];
  });
}

/** One finding: code, place, message. */
export function findingLine(finding: Finding): string {
  const place = finding.place;
  const where =
    place === undefined ? (finding.address ?? finding.org) : `${place.file}:${place.line}:${place.column}`;
  const at = where === undefined ? "" : ` at ${codeSpan(where)}`;
  const hint = finding.hint === undefined ? "" : ` — ${codeSpan(finding.hint)}`;
  return `${finding.severity} ${codeSpan(finding.code)}${at}: ${codeSpan(finding.message)}${hint}`;
}

function writeLines(page: Page, entries: readonly CautionEntry[], hasReasons: boolean): void {
  for (const entry of entries) {
    if (page.isFull) return;
    page.add(`> - ${entry.line()}${hasReasons ? ` (${codeSpan(entry.reason)})` : ""}`);
  }
}

function cautionLine(operation: Operation): string {
  const at = codeSpan(operation.address);
  const what = codeSpan(describeChange(operation));
  if (operation.kind === "setting") {
    const verb = operation.action === "remove" ? "loses" : operation.action === "add" ? "gets" : "changes";
    return `${at} ${verb} ${what}`;
  }
  const who = codeSpan(operation.subject);
  if (operation.action === "remove") return `${who} loses ${what} on ${at}`;
  if (operation.action === "add")
    return `${who} gains ${operation.isPowerful === true ? "**powerful** " : ""}${what} on ${at}`;
  const verb =
    operation.direction === "less" ? "is lowered" : operation.direction === "more" ? "is raised" : "changes";
  return `${who} ${verb} ${what} on ${at}`;
}

/** One line per key, under a line that says what happens: the shortest form that still names every change. */
function writeGroups(
  page: Page,
  entries: readonly CautionEntry[],
  key: "who" | "address",
  item: "who" | "address",
): void {
  for (const [verb, group] of groupBy(entries, (entry) => entry.verb)) {
    page.add(`> **${verb}**`);
    for (const [name, items] of groupBy(group, (entry) => entry[key])) {
      if (page.isFull) return;
      page.add(`> - ${codeSpan(name)}: ${items.map((entry) => codeSpan(entry[item])).join(", ")}`);
    }
    page.add(">");
  }
}

function writeCounts(page: Page, entries: readonly CautionEntry[], key: "who" | "org", noun: string): void {
  for (const [verb, group] of groupBy(entries, (entry) => entry.verb)) {
    const counts = [...groupBy(group, (entry) => entry[key])].map(
      ([name, items]) => `${codeSpan(name)} × ${formatCount(items.length)}`,
    );
    page.add(`> **${verb}**`, `> ${counts.join(", ")}`, ">");
  }
  page.add(
    `> There are too many to be named one by one: these ${formatCount(entries.length)} changes are counted by ${noun}. ` +
      "**Each one is listed in the job summary and the plan file; read it there before approving.**",
  );
}

function verbOf(operation: Operation): string {
  const power = cautionsOf(operation).includes("power") ? "owner or admin " : "";
  if (operation.kind === "setting") return `${power}settings change`;
  if (operation.action === "remove") return `${power}access is lost`;
  if (operation.action === "add") return `${power}access is gained`;
  if (operation.direction === "less") return `${power}access is lowered`;
  return operation.direction === "more" ? `${power}access is raised` : `${power}access changes`;
}
