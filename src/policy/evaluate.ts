import type { LoadedConfig, PolicySource } from "../config/config.ts";
import type { Derive } from "../effective/derivation.ts";
import { append } from "../model/append.ts";
import type { JsonObject } from "../model/json.ts";
import type { OrgShape } from "../model/shape.ts";
import type { OrgLogins, PolicyContext } from "./context.ts";
import { policyContext } from "./context.ts";
import { checkExclusive } from "./duties.ts";
import { checkExpression } from "./expression.ts";
import type { PolicyFinding, Report, Violation } from "./finding.ts";
import { compareFindings, fingerprintOf } from "./finding.ts";
import { checkForbid, checkReason, checkUntil } from "./grants.ts";
import { checkHolders } from "./holders.ts";
import { checkDomains, checkKnownPeople } from "./people.ts";
import { checkReferences } from "./references.ts";
import type { Rule } from "./rule.ts";
import { readRule, ruleFinding } from "./rule.ts";
import type { PolicyCheck } from "./schema.ts";
import type { Selector } from "./selector.ts";
import { compileSelector } from "./selector.ts";
import { applyWaivers } from "./waivers.ts";

/** What policies are evaluated over. */
export interface PolicyInput {
  readonly config: LoadedConfig;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly shapes: (provider: string, options: JsonObject) => OrgShape;
  /** The rules by which access follows from other access, by provider. Default: none. */
  readonly derive?: (provider: string) => Derive | undefined;
  /** How accounts log in, where it was read. Default: nothing is known. */
  readonly logins?: readonly OrgLogins[];
  /** Policies beside those of the files. */
  readonly builtIn?: readonly PolicySource[];
}

type Check = (rule: Rule, selector: Selector, context: PolicyContext, report: Report) => void;

const checks: Readonly<Record<Exclude<PolicyCheck, "expression">, Check>> = {
  "min-holders": checkHolders,
  "max-holders": checkHolders,
  forbid: checkForbid,
  "require-until": checkUntil,
  "require-reason": checkReason,
  exclusive: checkExclusive,
  "known-people-only": checkKnownPeople,
  "allowed-domains": checkDomains,
};

/**
 * Evaluates every policy over what the files ask for. Access through vendor-side groups, by ownership and by the
 * vendor's rules counts like access written down; blocked access does not count. Sorted by fingerprint.
 */
export async function evaluatePolicies(input: PolicyInput): Promise<readonly PolicyFinding[]> {
  const sources = [...input.config.policies, ...(input.builtIn ?? [])];
  if (sources.length === 0) return [];
  const context = policyContext(
    input.config,
    input.now,
    input.shapes,
    input.derive ?? (() => undefined),
    input.logins,
  );
  const findings: PolicyFinding[] = [];
  const seen = new Set<string>();
  for (const source of sources) {
    const { rule, findings: problems } = readRule(source);
    append(findings, problems);
    if (rule === undefined) continue;
    if (seen.has(rule.id)) {
      const message = `There are two policies with the id ${rule.id}.`;
      const hint = "Give one of them another id; waivers and findings name it.";
      findings.push(ruleFinding(rule, "POLICY_DUPLICATE_ID", rule.origin, message, { hint }));
    }
    seen.add(rule.id);
    append(findings, await evaluateRule(rule, context));
  }
  return findings.sort(compareFindings);
}

async function evaluateRule(rule: Rule, context: PolicyContext): Promise<readonly PolicyFinding[]> {
  const violations: Violation[] = [];
  const report: Report = (violation) => violations.push(violation);
  const selector = compileSelector(rule.json, context);
  let problems: readonly PolicyFinding[] = [];
  if (rule.check === "expression") problems = await checkExpression(rule, selector, context, report);
  else checks[rule.check](rule, selector, context, report);
  const found = violations.map((violation) => findingOf(rule, violation));
  return [...checkReferences(rule, context), ...problems, ...applyWaivers(rule, found, context.now)];
}

function findingOf(rule: Rule, violation: Violation): PolicyFinding {
  const { message, ...rest } = violation;
  return {
    ...rest,
    policy: rule.id,
    code: `POLICY_${rule.check.toUpperCase().replaceAll("-", "_")}`,
    fingerprint: fingerprintOf(rule.id, violation),
    severity: rule.severity,
    message: rule.message === undefined ? message : `${message} ${rule.message}`,
  };
}
