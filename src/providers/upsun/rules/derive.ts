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
const UNREAD_TEAMS: readonly RuleAccess[] = [
  ...PROJECT,
  {
    to: { kind: "somebody" },
    access: { role: "admin" },
    because: "teams let people in on projects, and who is in them was not read",
    isNotKnown: true,
  },
];
const NOTHING: readonly RuleAccess[] = [];

/** The owner holds all; what teams give is not known where they were not read. https://docs.upsun.com/administration/users.html */
export const derive: Derive = (_book, facts) => {
  const project = facts.read?.areTeamsUnread === true ? UNREAD_TEAMS : PROJECT;
  return {
    at: (address) => {
      const section = sectionOf(address);
      if (section === undefined) return ORGANIZATION;
      return section === "projects" ? project : NOTHING;
    },
  };
};
