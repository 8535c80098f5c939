import { addressesOf, sectionOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress } from "../model/address.ts";
import type { OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf } from "../model/subject.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import type { Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
import { visitSelected } from "./selector.ts";

/** min-holders and max-holders: how many people hold it on each address that is managed and knows the level. */
export function checkHolders(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void {
  const limit = Number(rule.json.count);
  const isMinimum = rule.check === "min-holders";
  for (const org of context.orgs) {
    if (!selector.matchesOrg(org)) continue;
    for (const [address, holders] of countHolders(org, selector, isMinimum)) {
      if (isMinimum ? holders.size >= limit : holders.size <= limit) continue;
      const who = holders.size === 0 ? "" : `: ${[...holders].sort().slice(0, 10).join(", ")}`;
      const more = holders.size > 10 ? ` and ${holders.size - 10} more` : "";
      report({
        message: `${plural(holders.size)} ${selector.levelText} on ${address}, and ${
          isMinimum ? "at least" : "at most"
        } ${limit} should${who}${more}.`,
        hint: isMinimum
          ? `Give ${selector.levelText} to ${limit - holders.size} more of the people concerned.`
          : `Take it from ${holders.size - limit} of them.`,
        origin: placeOf(org, address),
        org: org.org.key,
        address,
      });
    }
  }
}

function plural(count: number): string {
  if (count === 0) return "Nobody holds";
  return count === 1 ? "One person holds" : `${count} people hold`;
}

function countHolders(
  org: PolicyOrg,
  selector: Selector,
  isMinimum: boolean,
): ReadonlyMap<Address, ReadonlySet<SubjectKey>> {
  const holders = new Map<Address, Set<SubjectKey>>();
  const root = formatAddress(org.org.key);
  const addresses = selector.namesAddresses ? addressesOf(org.book).filter(selector.matchesAddress) : [root];
  for (const address of addresses) {
    if (!org.org.grants.has(address) || !selector.canHold(address, sectionOf(address), org)) continue;
    holders.set(address, new Set());
  }
  visitSelected(org, selector, isMinimum ? "whole-resource" : "any-environment", (holding) => {
    if (holding.path.kind === "owner" || groupNameOf(holding.subject) !== undefined) return;
    holders.get(holding.address)?.add(holding.subject);
  });
  return holders;
}

/** Where the files speak of an address: the resource's entry, else the organization's. */
export function placeOf(org: PolicyOrg, address: Address): OriginRef {
  return org.org.resources.get(address)?.origin ?? org.org.origin;
}
