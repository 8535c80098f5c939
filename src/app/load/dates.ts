import type { DesiredOrg } from "../../model/state.ts";
import { asWritten } from "../../plan/as-written.ts";
import { findEndedPlaces } from "../../plan/ended-places.ts";
import type { Provider, ProviderFinding } from "../../providers/provider.ts";
import type { Loaded } from "./load.ts";

/** How far ahead dates are looked at. */
const AHEAD_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * What a provider's rules say against an organization. A date that has passed makes no file invalid: what is wrong only
 * because of one is a warning, and the plan keeps the grant that the place needs.
 */
export function checkDated(loaded: Loaded, org: DesiredOrg, provider: Provider): readonly ProviderFinding[] {
  const check = (one: DesiredOrg): readonly ProviderFinding[] => provider.check(one, loaded.config.directory);
  if (org.expired.length === 0) return check(org);
  const whole = asWritten(org);
  const written = check(whole);
  const known = new Set(written.map(keyOf));
  const byClock = check(org).filter((finding) => finding.severity === "error" && !known.has(keyOf(finding)));
  const ended = endedBy(whole, org, provider, byClock);
  return [...written, ...[...byClock, ...ended].map((finding) => deferredFinding(finding))];
}

/** Warns of dates in the next 30 days that would open a place, or leave one without the holder whom it needs. */
export function warnAhead(loaded: Loaded, org: DesiredOrg, provider: Provider): readonly ProviderFinding[] {
  const ends = new Set<number>();
  for (const holders of org.grants.values()) {
    for (const { until } of holders.values())
      if (until !== undefined && until <= loaded.now + AHEAD_DAYS * DAY_MS) ends.add(until);
  }
  if (ends.size === 0) return [];
  const warned = new Set(provider.check(org, loaded.config.directory).map(keyOf));
  const findings: ProviderFinding[] = [];
  for (const end of [...ends].sort((a, b) => a - b)) {
    const then = without(org, end);
    const day = new Date(end - 1).toISOString().slice(0, 10);
    const broken = provider.check(then, loaded.config.directory).filter((one) => one.severity === "error");
    for (const finding of [...broken, ...endedBy(org, then, provider, broken)]) {
      if (warned.has(keyOf(finding))) continue;
      warned.add(keyOf(finding));
      findings.push(aheadFinding(finding, day));
    }
  }
  return findings;
}

function deferredFinding(finding: ProviderFinding): ProviderFinding {
  return {
    ...finding,
    severity: "warning",
    code: "EXPIRY_DEFERRED",
    message: `${finding.message} A date has passed; the grant that is needed there stays until the files name another.`,
  };
}

function aheadFinding(finding: ProviderFinding, day: string): ProviderFinding {
  return {
    ...finding,
    severity: "warning",
    code: "EXPIRY_AHEAD",
    message: `On ${day} a grant ends that is needed: ${finding.message} It will stay until the files name another.`,
    hint: "Give somebody else that place before then, or take the date away.",
  };
}

function keyOf({ code, address, message }: ProviderFinding): string {
  return `${code} ${address ?? ""} ${message}`;
}

/** Places that would open, or lose the holder whom they need, by the files alone; what the vendor's own rules name is left out. */
function endedBy(
  written: DesiredOrg,
  left: DesiredOrg,
  provider: Provider,
  named: readonly ProviderFinding[],
): readonly ProviderFinding[] {
  const rules = { shape: provider.shape(written.options), derive: provider.derive };
  const known = new Set(named.map(({ about }) => about?.address));
  return findEndedPlaces(written, left, rules)
    .filter(({ address }) => !known.has(address))
    .map(({ address, roles }) => ({
      severity: "error",
      code: roles === undefined ? "OPENS" : "ORPHANS",
      address,
      message:
        roles === undefined
          ? `${address} would be open to everybody without a grant there.`
          : `${address} would have nobody as ${roles.join(" or ")}.`,
      about: { address },
    }));
}

/** The organization once everything that ends up to an instant has ended. */
function without(org: DesiredOrg, end: number): DesiredOrg {
  const grants = new Map(
    [...org.grants].map(([address, holders]) => [
      address,
      new Map([...holders].filter(([, { until }]) => until === undefined || until > end)),
    ]),
  );
  return { ...org, grants };
}
