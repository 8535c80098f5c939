import type { PermissionsWire } from "../wire.ts";
import type { StoredOrganization } from "./store.ts";

/** Repository roles, weakest first, in the words of the documentation. */
export const repositoryRoles = ["read", "triage", "write", "maintain", "admin"] as const;

/** Words of request bodies. Rule 53: `read` and `write` are taken too. */
const bodyWords: Readonly<Record<string, string>> = {
  pull: "read",
  push: "write",
};

/** The base permission has words of its own for nothing. */
const NONE = "none";

/** The role a body asks for; undefined for one that does not exist here. Rules 45, 53, 55. */
export function roleOfBody(organization: StoredOrganization, word: string): string | undefined {
  const role = bodyWords[word] ?? word;
  if ((repositoryRoles as readonly string[]).includes(role)) return role;
  return organization.ghec ? organization.customRoles.find(({ name }) => name === role)?.name : undefined;
}

/** The predefined role below a custom one; predefined roles are their own. */
export function baseOf(organization: StoredOrganization, role: string): string {
  return organization.customRoles.find(({ name }) => name === role)?.base ?? role;
}

/** Strength of a role: 1 to 5, 0 for none. A custom role counts a little more than its base. */
export function rankOf(organization: StoredOrganization, role: string | undefined): number {
  if (role === undefined || role === NONE) return 0;
  const rank = (repositoryRoles as readonly string[]).indexOf(role) + 1;
  if (rank > 0) return rank;
  const base = baseOf(organization, role);
  return base === role ? 0 : (repositoryRoles as readonly string[]).indexOf(base) + 1.5;
}

/** The stronger of the roles; undefined for none. Grants add up, the highest counts. */
export function strongest(
  organization: StoredOrganization,
  roles: readonly (string | undefined)[],
): string | undefined {
  let best: string | undefined;
  for (const role of roles) if (rankOf(organization, role) > rankOf(organization, best)) best = role;
  return best;
}

/** A role as five switches; a custom one has those of its base. */
export function switchesOf(organization: StoredOrganization, role: string | undefined): PermissionsWire {
  const rank = Math.floor(rankOf(organization, role));
  return { pull: rank >= 1, triage: rank >= 2, push: rank >= 3, maintain: rank >= 4, admin: rank >= 5 };
}

/** `admin`, `write`, `read` or `none`: maintain is folded into write, triage into read. Rule 56. */
export function foldRole(organization: StoredOrganization, role: string | undefined): string {
  const rank = Math.floor(rankOf(organization, role));
  return ["none", "read", "read", "write", "write", "admin"][rank] ?? NONE;
}

/** A role as GraphQL names it: `READ`, `TRIAGE`, …; null for none. A custom role is named by its base. */
export function wordOfRank(organization: StoredOrganization, role: string | undefined): string | null {
  const rank = Math.floor(rankOf(organization, role));
  return repositoryRoles[rank - 1]?.toUpperCase() ?? null;
}
