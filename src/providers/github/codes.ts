import { type CodeEntry, error, note, warning } from "../../model/code-entry.ts";

/** What only GitHub can give cause to say. */
export const codes = {
  CHILD_GROUP_STAYS: warning("A group that would go has groups below it that would go with it."),
  ENTERPRISE_TEAM: note("Teams that the enterprise keeps are left alone."),
  ENVIRONMENT_NAME: error("A key of environments is not REPOSITORY/ENVIRONMENT."),
  LOGIN_NEEDED: error("A person without a GitHub login is declared where an e-mail is not enough."),
  PARENT_CIRCLE: error("Groups would be below themselves."),
  SECRET_NESTED: error("A secret group has a parent or children."),
  TOO_MANY_REVIEWERS: error("An environment has more reviewers than GitHub takes."),
  UNKNOWN_PRIVILEGES: error("privileges has an entry that GitHub does not have."),
} as const satisfies Record<string, CodeEntry>;
