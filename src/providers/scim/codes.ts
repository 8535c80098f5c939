import { type CodeEntry, error, note, warning } from "../../model/code-entry.ts";

/** What only SCIM can give cause to say. */
export const codes = {
  ACTIVE_UNKNOWN: note("Users are listed without active."),
  ACTOR_UNKNOWN: warning("SCIM does not say whose token this is, and the files do not either."),
  AMBIGUOUS_NAME: error("Several groups or spaces have the name of the files; pin one with id:."),
  DISCOVERY_MISSING: warning("The service does not say what it can do."),
  MEMBERS_HIDDEN: warning("The service does not show who is on a group."),
  MEMBERS_MAY_BE_HIDDEN: warning("No group shows a single member, as with services that never show them."),
  NESTED_GROUP: note("A group has groups as members, which are left alone."),
  NO_ROLE: warning("A user has no role."),
  OWNER_DISABLED: error("The declared owner of a space is disabled."),
  OWNER_NOT_MEMBER: error("The declared owner of a space is not a member."),
  OWNER_ROLE: error("The declared owner of a space has a role that cannot own one."),
  PUBLIC_SPACE: note("A space is public: every active user sees it, listed or not."),
  SEVERAL_ROLES: warning("A user has several roles, where one is expected."),
  UNKNOWN_ACTOR: error("actor names nobody of the files and no e-mail."),
  WHITELIST_UNROUTABLE: warning("Nobody can connect from any network of an exact whitelist."),
} as const satisfies Record<string, CodeEntry>;
