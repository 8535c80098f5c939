import type { Derive } from "../effective/derivation.ts";
import { EffectiveBook } from "../effective/standing.ts";
import { desiredBook } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, sectionOf } from "../model/address.ts";
import { isExact } from "../model/managed.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import { countHolders } from "./guard/holders.ts";
import { openingRules } from "./open-places.ts";

/** A place that would open, or be left without the role that it needs, if some grants of the files ended. */
export interface EndedPlace {
  readonly address: Address;
  /** Roles of which the place needs one; absent where it would open. */
  readonly roles?: readonly string[];
}

/** What becomes of places, by the files alone, if of one organization what is written shrinks to what is left. Pure. */
export function findEndedPlaces(
  written: DesiredOrg,
  left: DesiredOrg,
  { shape, derive }: { readonly shape: OrgShape; readonly derive: Derive },
): readonly EndedPlace[] {
  const facts = { options: written.options };
  const before = new EffectiveBook(desiredBook(written), shape, derive, facts);
  const after = new EffectiveBook(desiredBook(left), shape, derive, facts);
  const found: EndedPlace[] = [];
  for (const [address, holders] of written.grants) {
    if (left.grants.get(address)?.size === holders.size) continue;
    const roles = rolesKeptAt(written, shape, address);
    if (openingRules(before.derivation.at(address), after.derivation.at(address)).length > 0)
      found.push({ address });
    else if (roles.length > 0) {
      const counted = countHolders({ before, after, operations: new Map() }, address, roles);
      const isNeeded = address === formatAddress(written.key) || counted.isAnybodyLeft;
      if (isNeeded && counted.before.size > 0 && counted.after.size === 0) found.push({ address, roles });
    }
  }
  return found;
}

/** Where the files are not the whole truth, somebody whom they do not name may hold the role. */
function rolesKeptAt(org: DesiredOrg, shape: OrgShape, address: Address): readonly string[] {
  const section = sectionOf(address);
  if (!isExact(org, section ?? "members")) return [];
  if (section === undefined) return shape.members.keeps;
  return shape.sections.find((one) => one.section === section)?.holders?.keeps ?? [];
}
