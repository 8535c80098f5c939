import { accessChanges } from "../../effective/difference.ts";
import { formatAddress } from "../../model/address.ts";
import type { GrantOperation } from "../../model/operation.ts";
import type { DesiredOrg, LiveGrant, LiveOrg } from "../../model/state.ts";
import { asWritten } from "../../plan/as-written.ts";
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
  const written = check(asWritten(org));
  const known = new Set(written.map(keyOf));
  const byClock = check(org)
    .filter((finding) => finding.severity === "error" && !known.has(keyOf(finding)))
    .map((finding) => deferredFinding(finding));
  return [...written, ...byClock];
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
    for (const finding of [...broken, ...openedBy(loaded, org, then, provider)]) {
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

/** Places that are closed now and open to everybody then, by the files alone. */
function openedBy(
  { now }: Loaded,
  org: DesiredOrg,
  then: DesiredOrg,
  provider: Provider,
): readonly ProviderFinding[] {
  const live = asLive(org, new Date(now).toISOString());
  const operations = [...live.grants].flatMap(([address, holders]) =>
    [...holders].flatMap(([subject, { access }]) =>
      then.grants.get(address)?.has(subject) === true ? [] : removal(org, address, subject, access),
    ),
  );
  const changes = accessChanges({
    live,
    shape: provider.shape(org.options),
    derive: provider.derive,
    options: org.options,
    operations,
  });
  const opened = new Set(changes.flatMap((one) => (one.isExposure === true ? [one.address] : [])));
  return [...opened].map((address) => ({
    severity: "error",
    code: "OPENS",
    address,
    message: `${address} would be open to everybody without it.`,
    about: { address },
  }));
}

function removal(
  org: DesiredOrg,
  address: string,
  subject: string,
  before: NonNullable<GrantOperation["before"]>,
): GrantOperation {
  return {
    kind: "grant",
    id: `${address} ${subject}`,
    org: org.key,
    provider: org.provider,
    address,
    subject,
    action: "remove",
    direction: "less",
    before,
    reason: { code: "expired", text: "" },
    origins: [],
    effects: [],
    dependsOn: [],
    phase: 0,
  };
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

function asLive(org: DesiredOrg, readAt: string): LiveOrg {
  const grants = new Map(
    [...org.grants].map(([address, holders]) => [
      address,
      new Map(
        [...holders].map(([subject, { access }]): [string, LiveGrant] => [subject, { access, identity: {} }]),
      ),
    ]),
  );
  return {
    org: org.key,
    readAt,
    actor: { identity: {}, subject: "", standing: "", powers: [] },
    ...(org.owner === undefined ? {} : { owner: org.owner.subject }),
    grants: grants.has(formatAddress(org.key))
      ? grants
      : new Map([...grants, [formatAddress(org.key), new Map()]]),
    settings: org.settings,
    resources: org.resources,
    gaps: [],
    notices: [],
    facts: {},
  };
}
