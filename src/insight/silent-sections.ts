import { sectionOf } from "../model/access-book.ts";
import { type Address, parseAddress } from "../model/address.ts";
import { isNamed, tablesOf } from "./capabilities.ts";
import type { InsightOrg } from "./effective.ts";

/** A section of which the vendor's tables say nothing about an ability. */
export interface SilentSection {
  readonly org: string;
  readonly provider: string;
  readonly section: string;
}

/** The sections that were asked about, by organization. */
export function sectionsAsked(addresses: readonly Address[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const address of addresses) {
    const { org } = parseAddress(address);
    const sections = asked.get(org);
    if (sections === undefined) asked.set(org, new Set([sectionOf(address)]));
    else sections.add(sectionOf(address));
  }
  return asked;
}

/** Organizations that were asked about elsewhere, and whose membership has a row for the ability too. */
export function membershipToo(
  ability: string,
  orgs: readonly InsightOrg[],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  return orgs
    .filter((org) => asked.get(org.desired.key)?.has("members") === false)
    .filter((org) => hasRow(org, "members", ability))
    .map((org) => org.desired.key);
}

function hasRow(org: InsightOrg, section: string, ability: string): boolean {
  return tablesOf(org, section).some((table) => table.rows.some((row) => isNamed(row, ability)));
}

/** Sections that were asked about of which no table has a row for the ability. */
export function silentSections(
  ability: string,
  orgs: readonly InsightOrg[],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): readonly SilentSection[] {
  return orgs.flatMap((org) => {
    const { key, provider } = org.desired;
    const silent = [...(asked.get(key) ?? [])].filter((section) => !hasRow(org, section, ability));
    return silent.map((section) => ({ org: key, provider, section }));
  });
}
