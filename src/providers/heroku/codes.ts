import { type CodeEntry, error, note, warning } from "../../model/code-entry.ts";

/** What only Heroku can give cause to say. */
export const codes = {
  FEDERATED_MEMBER: note("Memberships that the identity provider manages are left alone."),
  FIXED_PERMISSIONS: error("Permissions are declared on an app of a team whose permissions cannot be set."),
  IMPOSSIBLE_APP_NAME: error("No app of Heroku can have that name."),
  JOINED_BY_ROLE: note("Collaborator entries that give no more than the team role are left alone."),
  MEMBERSHIP_LIMIT: error("The team would have more members than it may before anybody leaves."),
  NO_ADMIN_DECLARED: error("Nobody is declared admin of the team."),
  PSEUDO_ACCOUNT: error("The account by which a team owns its apps is declared."),
  TEAM_TYPE_DIFFERS: error("The files name another type of team than Heroku."),
  VENDOR_WARNING: warning("Heroku sent a warning with an answer."),
  VIEWER_NEEDS_ENTERPRISE: error("viewer is declared in a team that is not an Enterprise team."),
} as const satisfies Record<string, CodeEntry>;
