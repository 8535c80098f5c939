import type { Derivation, Derive } from "../effective/derivation.ts";
import type { Holding } from "../effective/holding.ts";
import { holdingsOf, isKnownGroup, visitHoldings } from "../effective/holdings.ts";
import type { Access } from "../model/access.ts";
import type { AccessBook } from "../model/access-book.ts";
import { addressesOf, desiredBook, environmentRolesOf, formOf, liveBook } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { uniteAccess } from "../model/compare.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { AbilityTable, Provider } from "../providers/provider.ts";
import type { InsightFiles } from "./files.ts";
import type { PlannedOutcome } from "./planned-outcome.ts";
import type { Membership } from "./standing.ts";
import { membershipOf, standingHoldings } from "./standing.ts";

/** One organization with all that decides what access in it means. */
export interface InsightOrg {
  readonly desired: DesiredOrg;
  readonly shape: OrgShape;
  readonly abilities: readonly AbilityTable[];
  /** The vendor's rules. */
  readonly derive: Derive;
  /** What was read, where something was. */
  readonly live?: LiveOrg;
  /** Why it could not be read although that was asked for. */
  readonly unread?: string;
  /** What the plan makes of what was read. */
  readonly planned?: PlannedOutcome;
}

/** What one subject has on one address, all paths together. */
export interface EffectiveAccess {
  readonly address: Address;
  /** `members` for the organization itself. */
  readonly section: string;
  readonly subject: SubjectKey;
  /** The union of what is in force; of what waits, if nothing is in force. */
  readonly access: Access;
  /** Role by environment type, where the section knows such; the top role covers every type. */
  readonly environments: Readonly<Record<string, string>>;
  /** What the subject is named as, beside access: `owner` of the organization, or by a setting of the resource. */
  readonly titles: readonly string[];
  /** What the subject is in the organization: levels of the membership, and `owner` for the owner it names. */
  readonly membership: readonly string[];
  readonly isDisabled: boolean;
  /** True if none of it is certain: the vendor's rule is not known, or what decides it was not read. */
  readonly isNotKnown?: true;
  /** What it would be if everything that is not known were so; absent where all of it is certain, or none. */
  readonly possibly?: EffectiveAccess;
  /** The vendor's word for the invitation everything here waits for. */
  readonly pending?: string;
  /** Milliseconds since 1970 at which the last of the paths ends; absent if one of them never does. */
  readonly until?: number;
  readonly holdings: readonly Holding[];
}

/** Puts organizations together with what their providers report; what was read, and what could not be, by their key. */
export function insightOrgs(
  config: Pick<InsightFiles, "orgs">,
  providers: ReadonlyMap<string, Provider>,
  live: ReadonlyMap<string, LiveOrg> = new Map(),
  unread: ReadonlyMap<string, string> = new Map(),
  planned: ReadonlyMap<string, PlannedOutcome> = new Map(),
): readonly InsightOrg[] {
  return config.orgs.flatMap((desired) => {
    const provider = providers.get(desired.provider);
    if (provider === undefined) return [];
    const read = live.get(desired.key);
    const problem = unread.get(desired.key);
    const outcome = planned.get(desired.key);
    return {
      desired,
      shape: provider.shape(desired.options),
      abilities: provider.abilities(desired.options, read?.facts),
      derive: provider.derive,
      ...(read === undefined ? {} : { live: read }),
      ...(problem === undefined ? {} : { unread: problem }),
      ...(outcome === undefined ? {} : { planned: outcome }),
    };
  });
}

/** True if what is live was asked for, whether or not it could be read. */
export function isLiveAsked(orgs: readonly InsightOrg[]): boolean {
  return orgs.some((org) => org.live !== undefined || org.unread !== undefined);
}

/** The organizations that could not be read, with the reason. */
export function unreadOrgs(
  orgs: readonly InsightOrg[],
): readonly { readonly org: string; readonly problem: string }[] {
  return orgs.flatMap(({ desired, unread }) =>
    unread === undefined ? [] : { org: desired.key, problem: unread },
  );
}

/** What the files ask for. */
export function filesOf(org: InsightOrg): AccessBook {
  return desiredBook(org.desired);
}

/** What was read live; undefined if nothing was. */
export function liveOf(org: InsightOrg): AccessBook | undefined {
  return org.live === undefined ? undefined : liveBook(org.live);
}

/** Everything one subject has in one organization, by address. */
export function effectiveAccess(
  org: InsightOrg,
  book: AccessBook,
  subject: SubjectKey,
): ReadonlyMap<Address, EffectiveAccess> {
  const byAddress = new Map<Address, Holding[]>();
  for (const holding of holdingsOf(book, org.shape, derivationOf(org, book), subject)) {
    const known = byAddress.get(holding.address);
    if (known === undefined) byAddress.set(holding.address, [holding]);
    else known.push(holding);
  }
  const membership = membershipOf(org, book, subject);
  for (const holding of standingHoldings(org, book, addressesOf(book), subject)) {
    if (!byAddress.has(holding.address)) byAddress.set(holding.address, [holding]);
  }
  return new Map(
    [...byAddress].map(([address, holdings]) => [address, combineHoldings(org, membership, holdings)]),
  );
}

/**
 * Everything that everybody has on the addresses that match. A vendor-side group stands for its members, and for
 * itself only where the book does not show who they are.
 */
export function effectiveHolders(
  org: InsightOrg,
  book: AccessBook,
  matches: (address: Address) => boolean,
): readonly EffectiveAccess[] {
  const byAddress = new Map<Address, Map<SubjectKey, Holding[]>>();
  visitHoldings(book, org.shape, derivationOf(org, book), (holding) => {
    if (!matches(holding.address) || isKnownGroup(book, holding.subject)) return;
    const holders = byAddress.get(holding.address) ?? new Map<SubjectKey, Holding[]>();
    byAddress.set(holding.address, holders);
    const known = holders.get(holding.subject);
    if (known === undefined) holders.set(holding.subject, [holding]);
    else known.push(holding);
  });
  for (const holding of standingHoldings(org, book, addressesOf(book).filter(matches))) {
    const holders = byAddress.get(holding.address) ?? new Map<SubjectKey, Holding[]>();
    byAddress.set(holding.address, holders);
    if (!holders.has(holding.subject)) holders.set(holding.subject, [holding]);
  }
  const memberships = new Map<SubjectKey, Membership>();
  const membershipFor = (subject: SubjectKey): Membership => {
    const known = memberships.get(subject) ?? membershipOf(org, book, subject);
    memberships.set(subject, known);
    return known;
  };
  return [...byAddress.values()].flatMap((holders) =>
    [...holders].map(([subject, holdings]) => combineHoldings(org, membershipFor(subject), holdings)),
  );
}

/** The vendor's rules over one of the organization's books. */
export function derivationOf(org: InsightOrg, book: AccessBook): Derivation {
  const read = org.live !== undefined && book.grants === org.live.grants ? org.live.facts : undefined;
  return org.derive(book, { options: org.desired.options, ...(read === undefined ? {} : { read }) });
}

/** The holdings that count: what is certain, of that what is in force, or else what waits, or is blocked. */
export function countedHoldings(holdings: readonly Holding[]): readonly Holding[] {
  const certain = holdings.filter((holding) => holding.isNotKnown !== true);
  const known = certain.length > 0 ? certain : holdings;
  const inForce = known.filter(isInForce);
  if (inForce.length > 0) return inForce;
  const waiting = known.filter((holding) => holding.isDisabled !== true);
  return waiting.length > 0 ? waiting : known;
}

function isInForce({ pending, isDisabled }: Holding): boolean {
  return pending === undefined && isDisabled !== true;
}

function combineHoldings(
  org: InsightOrg,
  membership: Membership,
  holdings: readonly Holding[],
): EffectiveAccess {
  const [first] = holdings;
  if (first === undefined) throw new Error("There is no access without a holding.");
  const form = formOf(org.shape, first.section);
  const counted = countedHoldings(holdings);
  const inForce = counted.filter(isInForce);
  const levels = counted.filter((holding) => titleOf(holding) === undefined);
  const titles = new Set(counted.map(titleOf).filter((title) => title !== undefined));
  const access = unite(form, levels.length > 0 ? levels : counted);
  const isMixed = new Set(holdings.map(({ isNotKnown }) => isNotKnown === true)).size > 1;
  const ends = counted.map((holding) => holding.until);
  const isEndless = ends.includes(undefined);
  const pending = inForce.length > 0 ? undefined : counted[0]?.pending;
  return {
    address: first.address,
    section: first.section,
    subject: first.subject,
    access,
    environments: environmentRolesOf(form, access),
    titles: [...titles],
    membership: membership.isPending && pending === undefined ? [] : membership.levels,
    isDisabled: counted.every((holding) => holding.isDisabled === true),
    ...(counted.some((holding) => holding.isNotKnown !== true) ? {} : { isNotKnown: true as const }),
    ...(isMixed ? { possibly: combineHoldings(org, membership, holdings.map(asCertain)) } : {}),
    ...(pending === undefined ? {} : { pending }),
    ...(isEndless ? {} : { until: Math.max(...ends.map((end) => end ?? 0)) }),
    holdings,
  };
}

function asCertain({ isNotKnown: _doubt, ...holding }: Holding): Holding {
  return holding;
}

/** A holding that is a title, such as `owner`, and no level of the section's own. */
export function titleOf(holding: Holding): string | undefined {
  return holding.path.kind === "owner" || holding.path.kind === "setting" ? holding.access.role : undefined;
}

function unite(form: AccessForm | undefined, holdings: readonly Holding[]): Access {
  const [first, ...rest] = holdings.map((holding) => holding.access);
  let access = first ?? {};
  for (const other of rest) access = form === undefined ? access : uniteAccess(form, access, other);
  return access;
}
