import { type CodeEntry, error, note, warning } from "../../model/code-entry.ts";

/** What only GitHub can give cause to say. */
export const codes = {
  BAD_KEY: error("GITHUB_APP_PRIVATE_KEY is no RSA private key in PEM."),
  CHILD_GROUP_STAYS: warning("A group that would go has groups below it that would go with it."),
  ENTERPRISE_TEAM: note("Teams that the enterprise keeps are left alone."),
  ENVIRONMENT_NAME: error("A key of environments is not REPOSITORY/ENVIRONMENT."),
  GROUPS_SEEN_IN_PART: warning(
    "GraphQL refuses the token: who is in a group only through one below it is not known.",
  ),
  INVITATIONS_HIDDEN: note("The server has no lists of invitations."),
  LEVELS_SEEN_IN_PART: warning(
    "GraphQL refuses the token: of levels on repositories only what they come to is known.",
  ),
  LOGIN_NEEDED: error("A person without a GitHub login is declared where an e-mail is not enough."),
  NAME_TAKEN: error("The files pin a name to a number, and another object has that name."),
  NOT_INSTALLED: error("An App is not installed in the organization."),
  PARENT_CIRCLE: error("Groups would be below themselves."),
  SELECTED_REPOSITORIES: warning("An App is installed for some repositories only, and others are not seen."),
  SECRET_NESTED: error("A secret group has a parent or children."),
  TOO_MANY_REVIEWERS: error("An environment has more reviewers than GitHub takes."),
  UNKNOWN_CUSTOM_ROLE: error(
    "A role of a repository is none of GitHub's and none that the organization has.",
  ),
  UNKNOWN_PRIVILEGES: error("privileges has an entry that GitHub does not have."),
} as const satisfies Record<string, CodeEntry>;
