import { addressesOf, sectionOf } from "../model/access-book.ts";
import { append } from "../model/append.ts";
import { isGlob } from "../model/glob.ts";
import type { JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import { similarName } from "../model/similar-name.ts";
import type { PolicyContext } from "./context.ts";
import type { PolicyFinding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { placeIn, ruleFinding, textList } from "./rule.ts";
import { compilePlaceSelector } from "./selector.ts";

/** Names in selectors that lead nowhere: unknown teams, people, organizations and levels. */
export function checkReferences(rule: Rule, context: PolicyContext): readonly PolicyFinding[] {
  const findings = [
    ...subjectFindings(rule, "subjects", context),
    ...subjectFindings(rule, "except", context),
  ];
  const duties = Array.isArray(rule.json.duties) ? rule.json.duties.filter(isJsonObject) : [];
  append(findings, placeFindings(rule, rule.json, [], context));
  for (const [index, duty] of duties.entries()) {
    append(findings, placeFindings(rule, duty, ["duties", index], context));
  }
  return findings;
}

function subjectFindings(
  rule: Rule,
  key: "subjects" | "except",
  context: PolicyContext,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const name of textList(rule.json[key]) ?? []) {
    if (isGlob(name) || name.includes("@") || name.startsWith("group:") || name.startsWith("id:")) continue;
    const isTeam = name.startsWith("team:");
    if (isTeam ? context.teams.has(name.slice(5)) : context.directory.people.has(name)) continue;
    const known = [
      ...[...context.teams.keys()].map((team) => `team:${team}`),
      ...context.directory.people.keys(),
    ];
    const near = similarName(name, known);
    findings.push(
      ruleFinding(
        rule,
        isTeam ? "POLICY_UNKNOWN_TEAM" : "POLICY_UNKNOWN_SUBJECT",
        placeIn(rule.origin, key),
        `The policy ${rule.id} names ${name}, which is not a ${isTeam ? "team" : "person"} of the files.`,
        { hint: near && `Did you mean ${near}?`, about: name },
      ),
    );
  }
  return findings;
}

function placeFindings(
  rule: Rule,
  json: JsonObject,
  path: readonly (string | number)[],
  context: PolicyContext,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const keys = context.orgs.map(({ org }) => org.key);
  for (const name of textList(json.orgs) ?? []) {
    if (isGlob(name) || keys.includes(name)) continue;
    const near = similarName(name, keys);
    const hint = near && `Did you mean ${near}?`;
    const message = `The policy ${rule.id} names the organization ${name}, which the files do not have.`;
    const place = placeIn(rule.origin, ...path, "orgs");
    findings.push(ruleFinding(rule, "POLICY_UNKNOWN_ORG", place, message, { hint, about: name }));
  }
  if (findings.length === 0) append(findings, levelFindings(rule, json, path, context));
  return findings;
}

/** A role or permission that none of the selected places knows is most likely a slip, and silently checks nothing. */
function levelFindings(
  rule: Rule,
  json: JsonObject,
  path: readonly (string | number)[],
  context: PolicyContext,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const key of ["role", "permission", "environment"] as const) {
    for (const name of textList(json[key]) ?? []) {
      if (key === "role" && name === "owner" && context.orgs.some(({ shape }) => shape.hasOwner)) continue;
      if (isKnownLevel(json, key, name, context)) continue;
      const message = `The policy ${rule.id} names the ${key} ${name}, which none of the places it selects knows.`;
      const place = placeIn(rule.origin, ...path, key);
      const extra = { severity: "warning" as const, about: name, hint: "It checks nothing as it stands." };
      findings.push(ruleFinding(rule, "POLICY_UNKNOWN_LEVEL", place, message, extra));
    }
  }
  return findings;
}

function isKnownLevel(json: JsonObject, key: string, name: string, context: PolicyContext): boolean {
  const selector = compilePlaceSelector({
    ...(json.orgs === undefined ? {} : { orgs: json.orgs }),
    ...(json.provider === undefined ? {} : { provider: json.provider }),
    ...(json.address === undefined ? {} : { address: json.address }),
    [key]: name,
  });
  const onEnvironment =
    key === "role"
      ? compilePlaceSelector({ role: name, environment: [...allEnvironments(context)] })
      : selector;
  return context.orgs.some((org) => {
    if (!selector.matchesOrg(org)) return false;
    const addresses = addressesOf(org.book).filter(selector.matchesAddress);
    const sections = new Map(addresses.map((address) => [sectionOf(address), address]));
    const isEnvironmentName =
      key === "environment" && addresses.some((a) => selector.canHold(a, sectionOf(a), org));
    return (
      isEnvironmentName ||
      [...sections].some(
        ([section, address]) =>
          selector.canHold(address, section, org) || onEnvironment.canHold(address, section, org),
      )
    );
  });
}

function allEnvironments(context: PolicyContext): ReadonlySet<string> {
  const forms = context.orgs.flatMap(({ shape }) => shape.sections.map((section) => section.holders?.form));
  return new Set(forms.flatMap((form) => (form?.form === "environments" ? form.environments : [])));
}
