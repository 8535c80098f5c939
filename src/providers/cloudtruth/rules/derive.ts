import type { Derive, RuleAccess } from "../../../effective/derivation.ts";
import type { AccessBook } from "../../../model/access-book.ts";
import { type Address, sectionOf } from "../../../model/address.ts";
import { isJsonObject, type Json } from "../../../model/json.ts";
import { scopeSections } from "../shape.ts";

const OPEN: readonly RuleAccess[] = [
  {
    to: { kind: "everybody" },
    access: "as-member",
    because: "it has no grants, so it is open to everybody by their organization role",
  },
];
const NOT_KNOWN: readonly RuleAccess[] = [
  {
    to: { kind: "everybody" },
    access: "as-member",
    because: "it is open by organization role if it has no grants, and its grants are not known",
    isNotKnown: true,
  },
];
const NOTHING: readonly RuleAccess[] = [];

/**
 * A project or environment without grants is open to everybody by organization role; the first grant closes it to all
 * who hold none, and the last one that goes opens it again. Without grants of its own a child has what its parent has.
 * CloudTruth, "Access Control"; rules 30 and 31.
 */
export const derive: Derive = (book, facts) => {
  const parents = facts.read?.parents;
  const inherited = new Map<Address, readonly RuleAccess[]>();
  return {
    at: (address) => {
      if (!scopeSections.some((section) => section === sectionOf(address))) return NOTHING;
      const known = inherited.get(address);
      if (known !== undefined) return known;
      const rules = rulesOf(book, parents, address);
      inherited.set(address, rules);
      return rules;
    },
  };
};

function rulesOf(book: AccessBook, parents: Json | undefined, address: Address): readonly RuleAccess[] {
  const seen = new Set<Address>();
  for (let at: Address | undefined = address; at !== undefined && !seen.has(at); at = parentOf(parents, at)) {
    seen.add(at);
    const holders = book.grants.get(at);
    if (holders === undefined) return NOT_KNOWN;
    if (holders.size > 0) return at === address ? NOTHING : grantsOf(holders);
  }
  return OPEN;
}

function parentOf(parents: Json | undefined, address: Address): Address | undefined {
  if (!isJsonObject(parents) || !Object.hasOwn(parents, address)) return undefined;
  const parent = parents[address];
  return typeof parent === "string" ? parent : undefined;
}

function grantsOf(holders: NonNullable<ReturnType<AccessBook["grants"]["get"]>>): readonly RuleAccess[] {
  return [...holders].map(([subject, { access }]) => ({
    to: { kind: "subject", subject },
    access,
    because: "it has no grants of its own, so those of its parent count",
  }));
}
