/** What a predefined role on the organization gives. */
export interface PredefinedRole {
  /** The role on every repository, present and future. */
  readonly repos?: string;
  /** What it allows on the organization, beyond membership. */
  readonly abilities?: readonly string[];
}

/**
 * The predefined roles by name.
 * https://docs.github.com/organizations/managing-peoples-access-to-your-organization-with-roles/using-organization-roles
 */
export const PREDEFINED_ROLES: Readonly<Record<string, PredefinedRole>> = {
  all_repo_read: {
    repos: "read",
  },
  all_repo_triage: {
    repos: "triage",
  },
  all_repo_write: {
    repos: "write",
  },
  all_repo_maintain: {
    repos: "maintain",
  },
  all_repo_admin: {
    repos: "admin",
  },
  security_manager: {
    repos: "read",
    abilities: [
      "security-settings",
      "security-overview",
      "dependabot-alerts",
      "code-scanning-alerts",
      "secret-scanning-alerts",
    ],
  },
  ci_cd_admin: {
    abilities: [
      "actions-policies",
      "runners",
      "runner-groups",
      "hosted-compute",
      "organization-secrets",
      "organization-variables",
      "actions-usage",
    ],
  },
  app_manager: {
    abilities: ["register-app", "manage-apps"],
  },
};

/** Names of those that give a role on every repository. */
export const REACHING_ROLES: readonly string[] = Object.entries(PREDEFINED_ROLES).flatMap(
  ([name, { repos }]) => (repos === undefined ? [] : [name]),
);
