import type { Derive, RuleAccess } from "../../../effective/derivation.ts";
import { sectionOf } from "../../../model/address.ts";

const ORGANIZATION: readonly RuleAccess[] = [
  {
    to: { kind: "owner" },
    access: { permissions: ["admin"] },
    because: "the owner of an organization holds every permission",
  },
];
const PROJECT: readonly RuleAccess[] = [
  {
    to: { kind: "owner" },
    access: { role: "admin" },
    because: "the owner of an organization is admin of all its projects by default",
  },
];
const NOTHING: readonly RuleAccess[] = [];

/** The owner holds all. https://docs.upsun.com/administration/users.html */
export const derive: Derive = () => ({
  at: (address) => {
    const section = sectionOf(address);
    if (section === undefined) return ORGANIZATION;
    return section === "projects" ? PROJECT : NOTHING;
  },
});
