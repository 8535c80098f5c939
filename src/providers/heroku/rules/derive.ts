import type { Derive, RuleAccess } from "../../../effective/derivation.ts";
import { sectionOf } from "../../../model/address.ts";
import { ALL_PERMISSIONS, APPS, LOCKED } from "../shape.ts";

const ADMINS: RuleAccess = {
  to: { kind: "level", level: "admin" },
  access: { permissions: ALL_PERMISSIONS },
  because: "admins have every permission on every app of the team",
};
const UNLOCKED: readonly RuleAccess[] = [
  ADMINS,
  {
    to: { kind: "level", level: "member" },
    access: { permissions: ["view"] },
    because: "members see every app of the team; on ordinary teams the role also lets them deploy and scale",
  },
  {
    to: { kind: "level", level: "viewer" },
    access: { permissions: ["view"] },
    because: "viewers see every app of the team",
  },
];
const LOCKED_APP: readonly RuleAccess[] = [ADMINS];
const NOTHING: readonly RuleAccess[] = [];

/**
 * Admins hold every permission on every app. Members and viewers see the apps that are not locked; on a locked one
 * they have what they are listed with. https://devcenter.heroku.com/articles/org-users-access
 */
export const derive: Derive = (book) => ({
  at: (address) => {
    if (sectionOf(address) !== APPS) return NOTHING;
    return book.settings.get(address)?.get(LOCKED)?.value === true ? LOCKED_APP : UNLOCKED;
  },
});
