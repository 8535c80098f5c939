import type { StoredRole } from "./store.ts";

function role(
  id: number,
  name: string,
  base: string | null,
  description: string,
): Omit<StoredRole, "userIds" | "teamIds"> {
  return { id, name, base, description, source: "Predefined", permissions: [] };
}

/**
 * Roles on the organization that exist everywhere. Numbers as they were seen; clients look them up by name.
 * https://docs.github.com/organizations/managing-peoples-access-to-your-organization-with-roles/using-organization-roles
 */
export const predefinedRoles: readonly Omit<StoredRole, "userIds" | "teamIds">[] = [
  role(8_132, "all_repo_read", "read", "Reads every repository."),
  role(8_133, "all_repo_triage", "triage", "Triages every repository."),
  role(8_134, "all_repo_write", "write", "Writes every repository."),
  role(8_135, "all_repo_maintain", "maintain", "Maintains every repository."),
  role(8_136, "all_repo_admin", "admin", "Administers every repository."),
  role(138, "security_manager", "read", "Reads every repository and manages security alerts and settings."),
  role(139, "ci_cd_admin", null, "Manages Actions: policies, runners, secrets, variables."),
  role(140, "app_manager", null, "Registers and manages the organization's Apps."),
];
