import type { PolicySource } from "../config/config.ts";
import type { Severity } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import { similarName } from "../model/similar-name.ts";
import type { OriginRef } from "../model/state.ts";
import type { PolicyFinding } from "./finding.ts";
import type { PolicyCheck } from "./schema.ts";
import { policyChecks } from "./schema.ts";

/** A policy of the file, read and known to have what its check needs. */
export interface Rule {
  readonly id: string;
  readonly check: PolicyCheck;
  readonly severity: Severity;
  /** The author's words, said with each finding. */
  readonly message?: string;
  readonly json: JsonObject;
  readonly origin: OriginRef;
}

const commonKeys = [
  "id",
  "check",
  "severity",
  "message",
  "subjects",
  "except",
  "kind",
  "orgs",
  "provider",
  "address",
  "role",
  "permission",
  "environment",
  "waivers",
];

const ownKeys: Readonly<Record<PolicyCheck, readonly string[]>> = {
  "min-holders": ["count"],
  "max-holders": ["count"],
  forbid: [],
  "require-until": ["within"],
  "require-reason": ["pattern"],
  exclusive: ["duties", "max"],
  "known-people-only": [],
  "allowed-domains": ["domains"],
  expression: ["over", "expression", "examples"],
};

const requiredKeys: Partial<Record<PolicyCheck, string>> = {
  "min-holders": "count",
  "max-holders": "count",
  exclusive: "duties",
  "allowed-domains": "domains",
  expression: "expression",
};

/** The place of a key, or of something deeper, inside a policy. */
export function placeIn(
  origin: OriginRef,
  ...path: readonly [...(string | number)[], string | number]
): OriginRef {
  const whole = [...origin.parent, origin.key, ...path];
  return { file: origin.file, parent: whole.slice(0, -1), key: whole.at(-1) ?? origin.key, via: [] };
}

/** A finding about the policy itself. */
export function ruleFinding(
  rule: { readonly id: string },
  code: string,
  origin: OriginRef,
  message: string,
  extra: { readonly hint?: string | undefined; readonly severity?: Severity; readonly about?: string } = {},
): PolicyFinding {
  return {
    policy: rule.id,
    code,
    fingerprint: [rule.id, extra.about ?? code].join(" "),
    severity: extra.severity ?? "error",
    message,
    origin,
    ...(extra.hint === undefined ? {} : { hint: extra.hint }),
  };
}

/** Reads one policy. What is wrong with it comes back as findings; without a rule if it cannot be run. */
export function readRule(source: PolicySource): {
  readonly rule?: Rule;
  readonly findings: readonly PolicyFinding[];
} {
  const { rule: json, origin } = source;
  const id = typeof json.id === "string" && json.id !== "" ? json.id : `policy-${String(origin.key)}`;
  const check = policyChecks.find((known) => known === json.check);
  if (check === undefined) {
    const near = typeof json.check === "string" ? similarName(json.check, policyChecks) : undefined;
    const hint = near === undefined ? `The checks are ${policyChecks.join(", ")}.` : `Did you mean ${near}?`;
    const message = `The policy ${id} names no known check: ${JSON.stringify(json.check ?? null)}.`;
    return {
      findings: [ruleFinding({ id }, "POLICY_UNKNOWN_CHECK", placeIn(origin, "check"), message, { hint })],
    };
  }
  const rule: Rule = {
    id,
    check,
    severity: json.severity === "warning" || json.severity === "note" ? json.severity : "error",
    ...(typeof json.message === "string" ? { message: json.message } : {}),
    json,
    origin,
  };
  const findings = parameterFindings(rule);
  return findings.some((finding) => finding.code === "POLICY_BAD_PARAMETER")
    ? { findings }
    : { rule, findings };
}

function parameterFindings(rule: Rule): readonly PolicyFinding[] {
  const allowed = [...commonKeys, ...ownKeys[rule.check]];
  const findings: PolicyFinding[] = [];
  for (const key of Object.keys(rule.json)) {
    if (allowed.includes(key)) continue;
    const users = policyChecks.filter((check) => ownKeys[check].includes(key));
    const near = similarName(key, allowed);
    const hint = users.length > 0 ? `It belongs to ${users.join(" and ")}.` : near && `Did you mean ${near}?`;
    findings.push(
      ruleFinding(
        rule,
        "POLICY_UNKNOWN_PARAMETER",
        placeIn(rule.origin, key),
        `The policy ${rule.id} has the key ${key}, which means nothing to the check ${rule.check}.`,
        { hint, about: key },
      ),
    );
  }
  const bad = badParameter(rule);
  if (bad !== undefined) {
    const place = rule.json[bad.key] === undefined ? rule.origin : placeIn(rule.origin, bad.key);
    findings.push(ruleFinding(rule, "POLICY_BAD_PARAMETER", place, bad.text));
  }
  return findings;
}

/** The first parameter that the check cannot work with. */
function badParameter(rule: Rule): { readonly key: string; readonly text: string } | undefined {
  const { json, id } = rule;
  const required = requiredKeys[rule.check];
  if (required !== undefined && json[required] === undefined) {
    return { key: required, text: `The policy ${id} needs ${required} for the check ${rule.check}.` };
  }
  for (const key of ["count", "max"]) {
    const value = json[key];
    if (value === undefined) continue;
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
      return {
        key,
        text: `The policy ${id} gives ${key} as ${JSON.stringify(value)}, which is not a whole number.`,
      };
    }
  }
  if (json.within !== undefined && daysOf(json.within) === undefined) {
    return {
      key: "within",
      text: `The policy ${id} gives within as ${JSON.stringify(json.within)}; write 90d or 12w.`,
    };
  }
  if (typeof json.pattern === "string" && compilePattern(json.pattern) === undefined) {
    return {
      key: "pattern",
      text: `The pattern of the policy ${id} is not a regular expression: ${json.pattern}`,
    };
  }
  if (json.duties !== undefined && (!Array.isArray(json.duties) || !json.duties.every(isJsonObject))) {
    return { key: "duties", text: `The policy ${id} has to list its duties as mappings.` };
  }
  if (json.expression !== undefined && typeof json.expression !== "string") {
    return { key: "expression", text: `The expression of the policy ${id} has to be text.` };
  }
  return undefined;
}

/** Days of `within`: a number, `90d` or `12w`; undefined for anything else. */
export function daysOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) && value > 0 ? value : undefined;
  const match = typeof value === "string" ? /^([1-9][0-9]{0,4})([dw])$/.exec(value) : null;
  return match === null ? undefined : Number(match[1]) * (match[2] === "w" ? 7 : 1);
}

/** The regular expression, or undefined if it is none. */
export function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** A selector's value as a list: a text stands for the list of it alone, anything else for nothing. */
export function textList(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : undefined;
}
