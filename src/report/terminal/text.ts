import { describeAccess } from "../../model/compare.ts";
import { canonicalJson, type Json } from "../../model/json.ts";
import type { Operation } from "../../model/operation.ts";
import type { DeferredEntry, Finding, GuardResult, Plan, PlanOrg } from "../../model/plan.ts";
import { sanitizeText } from "../../model/sanitize.ts";
import { EXISTENCE } from "../../model/shape.ts";
import { withDisplayNames } from "../words/display-names.ts";
import { headline } from "../words/headline.ts";
import { hostsText } from "../words/hosts.ts";
import { type Cause, groupCauses, hiddenText } from "../words/kinds.ts";
import { causesOf } from "../words/reason.ts";
import { requestsText } from "../words/requests.ts";
import { columnWidth, plural, wrap } from "./layout.ts";
import { type Painter, plain } from "./paint.ts";
import { summarize } from "./summary.ts";

/** How the plan is printed. */
export interface TextOptions {
  readonly painter?: Painter;
  /** Columns. Default: 80. */
  readonly width?: number;
  /** Also what was left alone, one by one, and the guards that passed. */
  readonly isVerbose?: boolean;
  /** True if the rest of the plan is not shown: nothing is said then of where there are no changes. */
  readonly isPart?: boolean;
  /** Requests that were foreseen at least. */
  readonly foreseen?: number;
}

/**
 * The plan as a careful engineer wants to read it: what people gain and lose, then the operations with where they
 * come from and what they bring about, what waits, what was left alone, what reading took, and one last line of counts.
 */
export function renderPlan(plan: Plan, options: TextOptions = {}): string {
  const writer = new PlanWriter(withDisplayNames(plan), options);
  return writer.write();
}

const SIGNS = { add: "+", update: "~", remove: "-" } as const;

class PlanWriter {
  readonly #plan: Plan;
  readonly #options: TextOptions;
  readonly #paint: Painter;
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(plan: Plan, options: TextOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#paint = options.painter ?? plain;
    this.#width = options.width ?? 80;
  }

  write(): string {
    this.#writeFindings();
    this.#writePeople();
    for (const org of this.#plan.orgs) this.#writeOrg(org);
    this.#writeGuards();
    if (this.#options.isPart !== true || this.#plan.operations.length > 0) this.#writeSummary();
    return `${this.#lines.join("\n")}\n`;
  }

  #writeSummary(): void {
    const reading = requestsText(this.#plan, this.#options.foreseen);
    if (reading !== undefined) this.#line(`Reading took ${reading}.`, 0, this.#paint.faint);
    this.#lines.push(this.#paint.strong(summarize(this.#plan)));
  }

  #line(text = "", indent = 0, paint: (text: string) => string = (t) => t): void {
    const safe = sanitizeText(text);
    const wrapped = wrap(`${" ".repeat(indent)}${safe}`, this.#width, indent + 2);
    this.#lines.push(...wrapped.split("\n").map((line) => (line === "" ? "" : paint(line))));
  }

  #writeFindings(): void {
    const loud = this.#plan.findings.filter(
      (finding) => finding.severity !== "note" || this.#options.isVerbose === true,
    );
    for (const cause of groupCauses(loud, this.#options.isVerbose)) this.#writeFinding(cause);
    if (loud.length > 0) this.#line();
  }

  #writeFinding(cause: Cause<Finding>): void {
    const { finding, also } = cause;
    const paint = finding.severity === "error" ? this.#paint.remove : this.#paint.warn;
    const where = finding.place === undefined ? (finding.address ?? finding.org) : placeText(finding.place);
    this.#line(
      `${finding.severity}[${finding.code}] ${where === undefined ? "" : `${where}: `}${finding.message}`,
      0,
      paint,
    );
    if (also.length > 0) this.#line(`The same in ${plural(also.length, "other place")}.`, 2);
    if (finding.hint !== undefined) this.#line(finding.hint, 2, this.#paint.faint);
    const hidden = hiddenText(cause);
    if (hidden !== undefined) this.#line(hidden, 0, this.#paint.faint);
  }

  #writePeople(): void {
    const people = headline(this.#plan);
    if (people.length === 0) return;
    this.#line("What people gain and lose", 0, this.#paint.strong);
    const column = columnWidth(
      people.map((person) => person.subject),
      28,
    );
    for (const person of people) {
      let name = sanitizeText(person.subject);
      if (name.length > column) {
        this.#line(name, 2);
        name = "";
      }
      for (const [verb, items, paint] of [
        ["loses", person.losses, this.#paint.remove],
        ["gains", person.gains, this.#paint.add],
        ["changes", person.changes, this.#paint.change],
      ] as const) {
        if (items.length === 0) continue;
        this.#hanging(`${name.padEnd(column)}  ${verb.padEnd(5)} `, items.join("; "), paint);
        name = "";
      }
    }
    this.#line();
  }

  /** A label and a text that is broken beside it. */
  #hanging(label: string, text: string, paint: (text: string) => string): void {
    const lead = `  ${sanitizeText(label)}`;
    const body = wrap(" ".repeat(lead.length) + sanitizeText(text), this.#width, lead.length).slice(
      lead.length,
    );
    this.#lines.push(lead + body.split("\n").map(paint).join("\n"));
  }

  #writeOrg(org: PlanOrg): void {
    const operations = this.#plan.operations.filter((operation) => operation.org === org.key);
    const pending = this.#plan.pending.filter((entry) => entry.org === org.key);
    const deferred = this.#plan.deferred.filter((entry) => entry.operation.org === org.key);
    const spared = this.#plan.spared.filter((entry) => entry.org === org.key);
    const isQuiet = operations.length + pending.length + deferred.length + org.gaps.length === 0;
    if (isQuiet && this.#options.isPart === true) return;
    const vendor = org.name === org.key ? org.provider : `${org.provider}: ${org.name}`;
    const name = `${vendor}${hostsText(org)}`;
    const acting = org.actor === undefined ? "not read" : `acting as ${org.actor}`;
    this.#line(`${org.key}  (${name}; ${acting})${isQuiet ? "  no changes" : ""}`, 0, this.#paint.strong);
    for (const gap of org.gaps) {
      this.#line(`! ${gap.address}: ${gap.message} [${gap.code}]`, 2, this.#paint.remove);
      if (gap.hint !== undefined) this.#line(gap.hint, 4, this.#paint.faint);
    }
    for (const operation of operations) this.#writeOperation(operation);
    if (pending.length > 0) this.#line("Waiting for people to accept:", 2);
    for (const entry of pending) {
      this.#line(`${entry.subject}  ${entry.address}  ${describeAccess(entry.access)}  (${entry.state})`, 4);
    }
    if (deferred.length > 0) this.#line("Deferred:", 2);
    for (const entry of deferred) this.#writeDeferred(entry);
    this.#writeSpared(spared);
    this.#line();
  }

  #writeOperation(operation: Operation): void {
    const paint = { add: this.#paint.add, update: this.#paint.change, remove: this.#paint.remove }[
      operation.action
    ];
    this.#line(
      `${SIGNS[operation.action]} ${operationTitle(operation)}  ${this.#changeText(operation)}`,
      2,
      paint,
    );
    const facts = operationFacts(operation);
    if (facts.length > 0) this.#line(facts.join("; "), 6, this.#paint.faint);
    for (const effect of operation.effects) {
      const where =
        effect.address === undefined || effect.address === operation.address ? "" : ` on ${effect.address}`;
      this.#line(
        `${effect.kind}: ${effect.text}${where}`,
        6,
        effect.kind === "cascade" ? this.#paint.remove : undefined,
      );
    }
    if (operation.coveredBy !== undefined) this.#line(`comes with ${operation.coveredBy}`, 6);
  }

  #changeText(operation: Operation): string {
    if (operation.kind === "grant") {
      return changeText(
        operation.before === undefined ? undefined : describeAccess(operation.before),
        operation.after === undefined ? undefined : describeAccess(operation.after),
      );
    }
    if (operation.setting === EXISTENCE) return operation.action === "remove" ? "goes" : "is created";
    const { before, after, beforeText, afterText } = operation;
    const value = changeText(
      beforeText ?? (before === undefined ? undefined : valueText(before)),
      afterText ?? (after === undefined ? undefined : valueText(after)),
    );
    return `${operation.setting}: ${value}`;
  }

  #writeDeferred(entry: DeferredEntry): void {
    const { operation } = entry;
    this.#line(
      `${SIGNS[operation.action]} ${operationTitle(operation)}  ${this.#changeText(operation)}`,
      4,
      this.#paint.change,
    );
    this.#line(`waits for ${entry.waitsFor}`, 8, this.#paint.faint);
  }

  #writeSpared(spared: Plan["spared"]): void {
    if (spared.length === 0) return;
    const isShort = this.#options.isVerbose !== true;
    const shown = isShort ? spared.filter((entry) => entry.code !== "fixed").slice(0, 10) : spared;
    if (shown.length > 0) this.#line("Left alone:", 2);
    for (const entry of shown) {
      const what = entry.access === undefined ? "" : `  ${describeAccess(entry.access)}`;
      this.#line(
        `${entry.subject ?? ""}${entry.subject === undefined ? "" : "  "}${entry.address}${what}  (${entry.text})`,
        4,
        this.#paint.faint,
      );
    }
    const rest = spared.length - shown.length;
    if (rest > 0 && shown.length > 0)
      this.#line(`and ${rest} more; --verbose lists them`, 4, this.#paint.faint);
  }

  #writeGuards(): void {
    const shown = this.#plan.guards.filter((guard) => guard.verdict !== "passed");
    const passed = this.#plan.guards.length - shown.length;
    for (const guard of shown) this.#writeGuard(guard);
    if (this.#plan.operations.length > 0 && (shown.length > 0 || passed > 0)) {
      if (this.#options.isVerbose === true)
        for (const guard of this.#plan.guards) if (guard.verdict === "passed") this.#writeGuard(guard);
      this.#line(passedText(this.#plan.guards), 0, this.#paint.faint);
      this.#line();
    }
  }

  #writeGuard(guard: GuardResult): void {
    const paint = guard.verdict === "passed" ? this.#paint.faint : this.#paint.remove;
    const where = guard.org === undefined ? "" : ` ${guard.org}:`;
    this.#line(`guard ${guard.guard} ${guard.verdict}:${where} ${guard.text}`, 0, paint);
    if (guard.verdict !== "refused") return;
    for (const id of guard.operations.slice(0, 10)) this.#line(`- ${id}`, 4);
    if (guard.operations.length > 10) this.#line(`and ${guard.operations.length - 10} more`, 4);
    if (guard.hint !== undefined) this.#line(guard.hint, 4, this.#paint.faint);
  }
}

/** `grace  acme/projects/shop`, or the resource alone for a setting. */
export function operationTitle(operation: Operation): string {
  return operation.kind === "grant" ? `${operation.subject}  ${operation.address}` : operation.address;
}

function changeText(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return after ?? "";
  if (after === undefined || before === after) return before;
  return `${before} -> ${after}`;
}

function valueText(value: Json): string {
  return typeof value === "string" ? value : canonicalJson(value);
}

function operationFacts(operation: Operation): string[] {
  const facts = causesOf(operation, (teams) => ` via ${teams.join(", ")}`);
  if (operation.until !== undefined) facts.push(`until ${untilText(operation.until)}`);
  if (operation.why !== undefined) facts.push(`"${operation.why}"`);
  return facts;
}

/** The last day or instant on which a grant holds. */
export function untilText(until: string): string {
  // The end of a day is written as that day, as in the file.
  return until.endsWith("T23:59:59.999Z") ? until.slice(0, 10) : until;
}

function placeText(place: { file: string; line: number; column: number }): string {
  return `${place.file}:${place.line}:${place.column}`;
}

function passedText(guards: readonly GuardResult[]): string {
  const passed = guards.filter((guard) => guard.verdict === "passed");
  const figures = passed
    .filter((guard) => guard.guard === "removals")
    .map((guard) => `${guard.org}: ${guard.text.split(";")[0]}`);
  return `${plural(passed.length, "guard")} passed${figures.length === 0 ? "" : ` (${figures.join("; ")})`}.`;
}
