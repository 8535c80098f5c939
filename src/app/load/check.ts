import type { Diagnostic } from "../../model/diagnostic.ts";
import { compareDiagnostics } from "../../model/diagnostic.ts";
import { ConfigError } from "../../model/errors.ts";
import type { Finding } from "../../model/plan.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { OrgLogins } from "../../policy/context.ts";
import { checkDated, warnAhead } from "./dates.ts";
import type { Loaded } from "./load.ts";
import { checkReachable } from "./reachable.ts";
import { situateFinding } from "./situate.ts";

/**
 * Everything that can be checked offline beyond the files' own grammar: vendor rules and policies.
 * @throws ConfigError if a vendor's rule makes the files impossible
 */
export async function checkConfig(loaded: Loaded, orgs: readonly DesiredOrg[]): Promise<readonly Finding[]> {
  const vendor = orgs.flatMap((org) => {
    const provider = loaded.providers.get(org.provider);
    if (provider === undefined) return [];
    const found = [
      ...checkReachable(loaded, org),
      ...checkDated(loaded, org, provider),
      ...warnAhead(loaded, org, provider),
    ];
    return found.map((finding) => situateFinding(loaded, org, finding));
  });
  const errors: Diagnostic[] = vendor.filter((finding) => finding.severity === "error");
  if (errors.length > 0)
    throw new ConfigError([...errors, ...loaded.config.warnings].sort(compareDiagnostics));
  const policies = await checkPolicies(loaded, orgs);
  return [...loaded.config.warnings, ...vendor, ...policies].sort(compareDiagnostics);
}

/** What dates that have passed, or will within 30 days, cannot end, because the place needs it. Needs no network. */
export function checkDates(loaded: Loaded, orgs: readonly DesiredOrg[]): readonly Finding[] {
  return orgs.flatMap((org) => {
    const provider = loaded.providers.get(org.provider);
    if (provider === undefined) return [];
    return [...checkDated(loaded, org, provider), ...warnAhead(loaded, org, provider)]
      .filter(({ code }) => code === "EXPIRY_DEFERRED" || code === "EXPIRY_AHEAD")
      .map((finding) => situateFinding(loaded, org, finding));
  });
}

/**
 * Findings of policies that ask how accounts log in, which only a read shows: those that the files alone did not give.
 * Offline nothing is known of it, and such a policy finds nobody.
 */
export async function checkLogins(
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
  logins: readonly OrgLogins[],
  offline: readonly Finding[],
): Promise<readonly Finding[]> {
  const isAsked = loaded.config.policies.some(({ rule }) =>
    /\bwith(out)?(Mfa|Sso)\b/.test(JSON.stringify(rule)),
  );
  if (!isAsked || logins.length === 0) return [];
  const known = new Set(offline.map(keyOf));
  return (await checkPolicies(loaded, orgs, logins)).filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ code, message, place }: Finding): string {
  return JSON.stringify([code, message, place?.file, place?.line]);
}

async function checkPolicies(
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
  logins: readonly OrgLogins[] = [],
): Promise<readonly Finding[]> {
  if (loaded.config.policies.length === 0) return [];
  const { evaluatePolicies } = await import("../../policy/evaluate.ts");
  const { findingDiagnostic } = await import("../../policy/finding.ts");
  const selected = new Set(orgs.map((org) => org.key));
  const findings = await evaluatePolicies({
    config: loaded.config,
    now: loaded.now,
    shapes: (provider, options) => loaded.shapeOf(provider, options),
    derive: (provider) => loaded.providers.get(provider)?.derive,
    logins,
  });
  return findings
    .filter((finding) => finding.org === undefined || selected.has(finding.org))
    .map((finding) => ({
      ...findingDiagnostic(finding, loaded.config),
      ...(finding.org === undefined ? {} : { org: finding.org }),
      ...(finding.address === undefined ? {} : { address: finding.address }),
    }));
}
