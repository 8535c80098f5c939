import type { Access } from "../model/access.ts";
import type { AccessBook } from "../model/access-book.ts";
import { sectionOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { describeAccess } from "../model/compare.ts";
import { compareText } from "../model/diagnostic.ts";
import type { Origin } from "../model/state.ts";
import { idOfSubject, type SubjectKey } from "../model/subject.ts";
import type { AbilityCell } from "../providers/provider.ts";
import { capabilitiesOf } from "./capabilities.ts";
import type { EffectiveAccess, InsightOrg } from "./effective.ts";
import { effectiveAccess, filesOf, isLiveAsked, liveOf, unreadOrgs } from "./effective.ts";
import type { InsightFiles } from "./files.ts";
import type { LiveDifference } from "./live-difference.ts";
import { compareWithLive, describeEffective } from "./live-difference.ts";
import type { ExplainedPath, Locate } from "./paths.ts";
import { explainPath, isoInstant, locateAll } from "./paths.ts";
import { isStanding } from "./standing.ts";

/** Everything one subject can do, and where each part of it comes from. Survives JSON. */
export interface Explanation {
  readonly subject: SubjectKey;
  /** What `people` says; absent for somebody who is not there, and for a group. */
  readonly person?: {
    readonly name?: string;
    readonly email: string;
    readonly aliases: readonly string[];
    readonly kind: "person" | "service";
  };
  /** Teams of the files, also those reached through another team; sorted. */
  readonly teams: readonly string[];
  /** True if what was read live is in it. */
  readonly isLive: boolean;
  /** Organizations in which the subject has anything, in the order of the files. */
  readonly orgs: readonly ExplainedOrg[];
  /** Organizations whose live state could not be read, with the reason. */
  readonly unread: readonly { readonly org: string; readonly problem: string }[];
}

/** One organization of an explanation. */
export interface ExplainedOrg {
  readonly org: string;
  readonly provider: string;
  /** The vendor's name of it. */
  readonly name: string;
  /** By what the subject is known there, where it is another than the main e-mail: an e-mail; of an id, login or name. */
  readonly account?: string;
  readonly addresses: readonly ExplainedAddress[];
  /** Grants in the files whose time is over. */
  readonly expired: readonly ExplainedExpiry[];
  /**
   * Places that are open to every member while nobody holds a grant there, and closed to this one; by the files, or by
   * what is live if the files do not make the subject a member.
   */
  readonly closed: readonly Address[];
  /** False if no source says what roles allow at this vendor, so that nothing is said of it. */
  readonly hasAbilities: boolean;
}

/** What the subject has on one address. By the files, or by what is live if the files give nothing. */
export interface ExplainedAddress {
  readonly address: Address;
  readonly section: string;
  /** Absent for the organization itself. */
  readonly name?: string;
  readonly access: Access;
  /** The same in words. */
  readonly has: string;
  /** Role by environment type, where there are such. */
  readonly environments: Readonly<Record<string, string>>;
  /** What can be done (`yes`), and what is not known (`unknown`); what cannot be done is left out. */
  readonly capabilities: readonly ExplainedCapability[];
  readonly paths: readonly ExplainedPath[];
  /** ISO instant at which all of it ends. */
  readonly until?: string;
  readonly isDisabled: boolean;
  /** The vendor's word for the invitation that all of it waits for. */
  readonly pending?: string;
  /** Absent without `--live`. */
  readonly live?: LiveDifference;
  /** Where live differs: what can be done, and by which paths, as it is now. */
  readonly liveCapabilities?: readonly ExplainedCapability[];
  readonly livePaths?: readonly ExplainedPath[];
}

/** One thing that the subject can do, or of which that is not known. */
export interface ExplainedCapability {
  readonly ability: string;
  readonly title: string;
  readonly answer: Exclude<AbilityCell, "no">;
  /** Answer by environment type, where it depends on it. */
  readonly environments?: Readonly<Record<string, AbilityCell>>;
}

/** A grant whose time is over. */
export interface ExplainedExpiry {
  readonly address: Address;
  readonly has: string;
  /** ISO instant. */
  readonly until: string;
  readonly origins: readonly Origin[];
}

/** What explanations are made from. */
export interface ExplainInput {
  readonly config: Pick<InsightFiles, "directory" | "teams" | "locate">;
  readonly orgs: readonly InsightOrg[];
}

/** Explains one subject: organizations in the order of the files, the organization's own address first. */
export function explain(subject: SubjectKey, input: ExplainInput): Explanation {
  const { config } = input;
  const person = config.directory.people.get(subject);
  const teams = [...config.teams].filter(([, members]) => members.has(subject)).map(([team]) => team);
  return {
    subject,
    ...(person === undefined
      ? {}
      : {
          person: {
            ...(person.name === undefined ? {} : { name: person.name }),
            email: person.email,
            aliases: person.aliases,
            kind: person.kind,
          },
        }),
    teams: teams.sort(compareText),
    isLive: isLiveAsked(input.orgs),
    orgs: input.orgs
      .map((org) => explainOrg(subject, org, config))
      .filter((org) => org.addresses.length + org.expired.length > 0),
    unread: unreadOrgs(input.orgs),
  };
}

/** What the vendor calls an account that goes by its id alone. */
function nameOfAccount({ live, desired }: InsightOrg, subject: SubjectKey): string | undefined {
  if (live === undefined || idOfSubject(subject) === undefined) return undefined;
  const { login, name } =
    live.accounts?.get(subject) ??
    live.grants.get(formatAddress(desired.key))?.get(subject)?.identity ??
    [...live.grants.values()].find((holders) => holders.has(subject))?.get(subject)?.identity ??
    {};
  return login ?? name;
}

function explainOrg(subject: SubjectKey, org: InsightOrg, config: ExplainInput["config"]): ExplainedOrg {
  const { desired } = org;
  const files = effectiveAccess(org, filesOf(org), subject);
  const book = liveOf(org);
  const live = book === undefined ? new Map<Address, EffectiveAccess>() : effectiveAccess(org, book, subject);
  const own = files.has(formatAddress(desired.key))
    ? { book: filesOf(org), all: files }
    : { book, all: live };
  const account =
    config.directory.emailOf(subject, desired.provider, desired.key) ?? nameOfAccount(org, subject);
  const main = config.directory.people.get(subject)?.email;
  const root = formatAddress(desired.key);
  const addresses = [...new Set([...files.keys(), ...live.keys()])].sort((a, b) =>
    a === root ? -1 : b === root ? 1 : compareText(a, b),
  );
  return {
    org: desired.key,
    provider: desired.provider,
    name: desired.name,
    ...(account === undefined || account === (main ?? subject) ? {} : { account }),
    addresses: addresses.flatMap((address) =>
      explainAddress(org, address, files.get(address), live.get(address), config.locate),
    ),
    expired: desired.expired
      .filter((grant) => grant.subject === subject)
      .map((grant) => ({
        address: grant.address,
        has: describeAccess(grant.access),
        until: isoInstant(grant.until),
        origins: locateAll(grant.origins, config.locate),
      })),
    closed: own.book === undefined ? [] : closedTo(org, own.book, own.all),
    hasAbilities: org.abilities.length > 0,
  };
}

/** Where a member has no access although all members would, were it not for the grants that others hold. */
function closedTo(
  org: InsightOrg,
  book: AccessBook,
  all: ReadonlyMap<Address, EffectiveAccess>,
): readonly Address[] {
  if (all.get(formatAddress(book.org)) === undefined) return [];
  const sections = new Set(
    org.abilities.filter(({ having }) => having === "open").map(({ section }) => section),
  );
  return [...book.grants]
    .filter(([address, holders]) => holders.size > 0 && sections.has(sectionOf(address)))
    .filter(([address]) => all.get(address)?.holdings.every(isStanding) !== false)
    .map(([address]) => address)
    .sort(compareText);
}

function explainAddress(
  org: InsightOrg,
  address: Address,
  files: EffectiveAccess | undefined,
  live: EffectiveAccess | undefined,
  locate: Locate,
): readonly ExplainedAddress[] {
  const shown = files ?? live;
  if (shown === undefined) return [];
  const difference = compareWithLive(org, address, sectionOf(address), files, live);
  const pending = shown.pending ?? (difference?.state === "pending" ? difference.pending : undefined);
  const { name } = parseAddress(address);
  return [
    {
      address,
      section: shown.section,
      ...(name === undefined ? {} : { name }),
      access: shown.access,
      has: describeEffective(shown),
      environments: shown.environments,
      capabilities: explainCapabilities(org, shown),
      paths: shown.holdings.map((holding) => explainPath(holding, locate)),
      ...(shown.until === undefined ? {} : { until: isoInstant(shown.until) }),
      isDisabled: shown.isDisabled,
      ...(pending === undefined ? {} : { pending }),
      ...(difference === undefined ? {} : { live: difference }),
      ...(difference?.state !== "differs" || live === undefined
        ? {}
        : {
            liveCapabilities: explainCapabilities(org, live),
            livePaths: live.holdings.map((holding) => explainPath(holding, locate)),
          }),
    },
  ];
}

function explainCapabilities(org: InsightOrg, effective: EffectiveAccess): readonly ExplainedCapability[] {
  if (effective.isDisabled) return [];
  return capabilitiesOf(org, effective).flatMap(({ ability, title, answer, environments }) =>
    answer === "no"
      ? []
      : { ability, title, answer, ...(environments === undefined ? {} : { environments }) },
  );
}
