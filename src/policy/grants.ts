import type { Holding } from "../effective/holding.ts";
import { sectionOf } from "../model/access-book.ts";
import { formatAddress } from "../model/address.ts";
import { describeAccess } from "../model/compare.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import { isoDate } from "./dates.ts";
import type { Report } from "./finding.ts";
import { placeOf } from "./holders.ts";
import type { Rule } from "./rule.ts";
import { compilePattern, daysOf } from "./rule.ts";
import type { Selector } from "./selector.ts";
import { visitSelected } from "./selector.ts";

const DAY_MS = 86_400_000;

/** forbid: nobody the selectors concern may hold it, by whatever path. */
export function checkForbid(_rule: Rule, selector: Selector, context: PolicyContext, report: Report): void {
  for (const org of context.orgs) {
    const collector = new HoldingCollector(org);
    visitSelected(org, selector, "any-environment", (holding) => collector.add(holding));
    collector.report(
      report,
      (text) => `${text}, which is forbidden`,
      "Remove or lower the grant, or add a waiver with a reason and an end.",
    );
  }
}

/** require-until: grants in the files end, and within the time given. */
export function checkUntil(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void {
  const days = daysOf(rule.json.within);
  const latest = days === undefined ? Number.POSITIVE_INFINITY : context.now + days * DAY_MS;
  const within = days === undefined ? "" : ` within ${days} days`;
  const hint =
    days === undefined ? "Add until: DATE to it." : `Add until: ${isoDate(latest)} or an earlier date.`;
  visitWritten(context, selector, (holding, org) => {
    if (holding.until !== undefined && holding.until <= latest) return;
    const end = holding.until === undefined ? "never ends" : `ends on ${isoDate(holding.until)}`;
    report({
      ...violation(org, holding),
      message: `${subjectText(holding)} ${end}; it has to end${within}.`,
      hint,
    });
  });
}

/** require-reason: grants in the files say why. */
export function checkReason(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void {
  const pattern = typeof rule.json.pattern === "string" ? compilePattern(rule.json.pattern) : undefined;
  visitWritten(context, selector, (holding, org) => {
    const reason = holding.reason?.trim() ?? "";
    // The pattern is the author's own, so a cap keeps a careless one from taking long.
    if (reason !== "" && (pattern === undefined || pattern.test(reason.slice(0, 500)))) return;
    const what =
      reason === ""
        ? "has no reason"
        : `has the reason "${reason}", which does not match ${rule.json.pattern}`;
    report({
      ...violation(org, holding),
      message: `${subjectText(holding)} ${what}.`,
      hint: 'Add reason: "..." to it.',
    });
  });
}

/** Grants that the files write themselves, not those that follow from others. */
function visitWritten(
  context: PolicyContext,
  selector: Selector,
  visit: (holding: Holding, org: PolicyOrg) => void,
): void {
  for (const org of context.orgs) {
    visitSelected(org, selector, "any-environment", (holding) => {
      if (holding.path.kind === "direct") visit(holding, org);
    });
  }
}

function violation(org: PolicyOrg, holding: Holding): Omit<Parameters<Report>[0], "message"> {
  return {
    origin: holding.path.origins[0] ?? placeOf(org, holding.address),
    org: org.org.key,
    address: holding.address,
    subject: holding.subject,
  };
}

function subjectText(holding: Holding): string {
  return `The grant of ${holding.subject} on ${holding.address} (${describeAccess(holding.access)})`;
}

/**
 * Collects holdings that a policy objects to: one per subject and address, and only one for all resources that a
 * vendor's rule opens to a subject at once.
 */
export class HoldingCollector {
  readonly #org: PolicyOrg;
  readonly #found = new Map<string, { readonly holding: Holding; count: number }>();

  constructor(org: PolicyOrg) {
    this.#org = org;
  }

  add(holding: Holding): void {
    const { kind } = holding.path;
    const place = kind === "inherited" ? `* ${holding.path.level} ${holding.section}` : holding.address;
    const key = `${place}\n${holding.subject}`;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { holding, count: 1 });
    else known.count += 1;
  }

  report(report: Report, sentence: (text: string) => string, hint: string): void {
    for (const { holding, count } of this.#found.values()) {
      const address = count > 1 && holding.path.kind === "inherited" ? this.#every(holding) : holding.address;
      const about = { ...violation(this.#org, holding), address };
      report({ ...about, message: `${sentence(describeHolding(holding, address, count))}.`, hint });
    }
  }

  #every(holding: Holding): string {
    const section = sectionOf(holding.address);
    return section === "members" ? holding.address : formatAddress(this.#org.org.key, section, "*");
  }
}

function describeHolding(holding: Holding, address: string, count: number): string {
  const what = `${holding.subject} holds ${describeAccess(holding.access)} on ${address}`;
  switch (holding.path.kind) {
    case "group":
      return `${what} through group:${holding.path.group}`;
    case "inherited":
      return `${what}${address.endsWith("*") ? ` (${count} of them)` : ""} (${holding.path.because})`;
    default:
      return what;
  }
}
