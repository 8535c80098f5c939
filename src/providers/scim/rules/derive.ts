import type { Derive, RuleAccess } from "../../../effective/derivation.ts";
import { factList } from "../../../effective/derivation.ts";
import { sectionOf } from "../../../model/address.ts";
import { readOptions } from "../profiles/options.ts";

const ADMINS: RuleAccess = {
  to: { kind: "level", level: "admin" },
  access: {},
  because: "admins see every space of their organization",
};
const LISTED: readonly RuleAccess[] = [ADMINS];
const PUBLIC: readonly RuleAccess[] = [
  ADMINS,
  {
    to: { kind: "everybody" },
    access: {},
    because: "the space is public, so every active user of the organization sees it",
  },
];
const NOTHING: readonly RuleAccess[] = [];

/**
 * Viz Now: admins see every space, everybody sees a public one, others those where they are listed or owner. Of other
 * SCIM services nothing is known but what is granted.
 */
export const derive: Derive = (_book, facts) => {
  const { profile } = readOptions(facts.options);
  if (profile.extension === undefined) return { at: () => NOTHING };
  const open = factList(facts.read, "public");
  return {
    at: (address) => {
      if (sectionOf(address) !== profile.collection.section) return NOTHING;
      return open.has(address) ? PUBLIC : LISTED;
    },
  };
};
