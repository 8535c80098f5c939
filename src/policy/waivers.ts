import { compileGlobs } from "../model/glob.ts";
import type { JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import { similarName } from "../model/similar-name.ts";
import { isoDate, parseEnd } from "./dates.ts";
import type { PolicyFinding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { placeIn, ruleFinding } from "./rule.ts";

const DAY_MS = 86_400_000;
/** How long before its end a waiver begins to warn. */
const WARNING_DAYS = 14;

interface Waiver {
  readonly index: number;
  readonly until: number;
  readonly reason: string;
  covers(finding: PolicyFinding): boolean;
}

/**
 * Lowers the findings that a waiver covers to notes. Adds findings about the waivers themselves: one that ends soon,
 * has ended, covers nothing, or cannot be read.
 */
export function applyWaivers(
  rule: Rule,
  findings: readonly PolicyFinding[],
  now: number,
): readonly PolicyFinding[] {
  const { waivers, problems } = readWaivers(rule);
  if (waivers.length === 0) return [...findings, ...problems];
  const used = new Set<Waiver>();
  const covered = findings.map((finding) => {
    const matching = waivers.filter((waiver) => waiver.covers(finding));
    for (const waiver of matching) used.add(waiver);
    const valid = matching.find((waiver) => waiver.until >= now);
    if (valid === undefined) return finding;
    const waived = { reason: valid.reason, until: isoDate(valid.until) };
    const message = `${finding.message} Waived until ${waived.until}: ${valid.reason}`;
    return { ...finding, severity: "note" as const, message, waived };
  });
  const about = waivers.flatMap((waiver) => waiverFindings(rule, waiver, used.has(waiver), findings, now));
  return [...covered, ...problems, ...about];
}

function readWaivers(rule: Rule): {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly PolicyFinding[];
} {
  const list = Array.isArray(rule.json.waivers) ? rule.json.waivers : [];
  const waivers: Waiver[] = [];
  const problems: PolicyFinding[] = [];
  for (const [index, json] of list.entries()) {
    const read = isJsonObject(json) ? readWaiver(rule, json, index) : "is not a mapping";
    if (typeof read !== "string") {
      waivers.push(read);
      continue;
    }
    const code = isJsonObject(json) && read.startsWith("ends") ? "WAIVER_BAD_DATE" : "WAIVER_INCOMPLETE";
    const place =
      code === "WAIVER_BAD_DATE"
        ? placeIn(rule.origin, "waivers", index, "until")
        : placeIn(rule.origin, "waivers", index);
    const message = `Waiver ${index + 1} of the policy ${rule.id} ${read}.`;
    problems.push(ruleFinding(rule, code, place, message, { about: `waiver ${index + 1}` }));
  }
  return { waivers, problems };
}

/** The waiver, or what is wrong with it as the end of a sentence. */
function readWaiver(rule: Rule, json: JsonObject, index: number): Waiver | string {
  const { finding, subject, address, reason, until } = json;
  if (typeof reason !== "string" || reason.trim() === "") return "gives no reason";
  if (typeof until !== "string") return "has no end; add until: DATE";
  const end = parseEnd(until);
  if (end === undefined) return `ends on ${JSON.stringify(until)}, which is not a date`;
  const tests: ((finding: PolicyFinding) => boolean)[] = [];
  if (typeof finding === "string") {
    const names = [finding, `${rule.id} ${finding}`];
    tests.push((candidate) => names.includes(candidate.fingerprint));
  }
  if (typeof subject === "string") {
    const matches = compileGlobs([subject], "name");
    tests.push((candidate) => candidate.subject !== undefined && matches(candidate.subject));
  }
  if (typeof address === "string") {
    const matches = compileGlobs([address], "address");
    tests.push((candidate) => candidate.address !== undefined && matches(candidate.address));
  }
  if (tests.length === 0) return "names no finding, subject or address";
  return {
    index,
    until: end,
    reason,
    covers: (candidate) => tests.every((test) => test(candidate)),
  };
}

function waiverFindings(
  rule: Rule,
  waiver: Waiver,
  isUsed: boolean,
  findings: readonly PolicyFinding[],
  now: number,
): readonly PolicyFinding[] {
  const place = placeIn(rule.origin, "waivers", waiver.index);
  const name = `Waiver ${waiver.index + 1} of the policy ${rule.id}`;
  const about = `waiver ${waiver.index + 1}`;
  const found: PolicyFinding[] = [];
  if (!isUsed) {
    const hint = hintFor(rule, waiver, findings);
    const message = `${name} covers no finding.`;
    found.push(ruleFinding(rule, "WAIVER_UNUSED", place, message, { hint, severity: "warning", about }));
  }
  if (waiver.until < now) {
    const hint = "Remove what it covered, or decide again and give it a later end.";
    const message = `${name} ended on ${isoDate(waiver.until)}.`;
    found.push(ruleFinding(rule, "WAIVER_EXPIRED", place, message, { hint, about }));
    return found;
  }
  const days = Math.floor((waiver.until - now) / DAY_MS);
  if (days <= WARNING_DAYS) {
    const message = `${name} ends on ${isoDate(waiver.until)}, ${days === 0 ? "within a day" : `in ${days} days`}.`;
    const hint = "Remove what it covers before that, or decide again and give it a later end.";
    found.push(ruleFinding(rule, "WAIVER_ENDS_SOON", place, message, { hint, severity: "warning", about }));
  }
  return found;
}

/** Which words cover what the policy finds now. */
function hintFor(rule: Rule, waiver: Waiver, findings: readonly PolicyFinding[]): string {
  const names = findings.map(({ fingerprint }) => fingerprint.slice(rule.id.length + 1) || fingerprint);
  const waivers = Array.isArray(rule.json.waivers) ? rule.json.waivers : [];
  const json = waivers[waiver.index];
  const written = isJsonObject(json) && typeof json.finding === "string" ? json.finding : undefined;
  const near =
    written === undefined
      ? undefined
      : similarName(written, [...names, ...findings.map(({ fingerprint }) => fingerprint)]);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (names.length === 0) return "The policy finds nothing any more: remove the waiver.";
  const shown = names.slice(0, 3).map((name) => `finding: "${name}"`);
  const more = names.length > shown.length ? `, and ${names.length - shown.length} more` : "";
  return `What the policy finds is covered by ${shown.join(" or ")}${more}.`;
}
