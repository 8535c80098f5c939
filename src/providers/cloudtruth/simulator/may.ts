import type { MayAnswer, MayQuestion } from "../../../simulator/kit/may.ts";
import {
  membershipOf,
  type Store,
  type StoredGrant,
  type StoredOrganization,
  type StoredScope,
  type StoredUser,
  sameEmail,
  strength,
} from "./store.ts";

/** The weakest role in the organization that may do it. */
const WEAKEST: Readonly<Record<string, string>> = {
  "list-users": "NO_SECRETS",
  "switch-projects": "NO_SECRETS",
  "view-parameters": "NO_SECRETS",
  "view-templates": "NO_SECRETS",
  "view-secrets": "VIEWER",
  "create-tokens": "CONTRIB",
  "create-service-accounts": "CONTRIB",
  "create-environments": "CONTRIB",
  "create-projects": "CONTRIB",
  "create-parameters": "CONTRIB",
  "create-templates": "CONTRIB",
  "manage-integrations": "ADMIN",
  "invite-users": "ADMIN",
  "view-audit-log": "ADMIN",
  "manage-groups": "ADMIN",
  "manage-grants": "ADMIN",
  leave: "ADMIN",
  "change-owners": "OWNER",
  "manage-account": "OWNER",
};

/**
 * What somebody may do, by role in the organization, and on a project or environment by its grants, or those of the
 * nearest parent that has some: without any it is open to the role in the organization (rule 31), with some it is
 * closed to everybody else. What the role of a grant allows there, the vendor does not say.
 */
export function mayDo(store: Store, question: MayQuestion): MayAnswer | undefined {
  const organization = store.organizations.find(
    ({ name, id }) => name === question.org || id === question.org,
  );
  if (organization === undefined) return undefined;
  const user = findUser(store, organization, question.subject);
  const role = user === undefined ? undefined : membershipOf(organization, user.id)?.role;
  if (user === undefined || role === undefined) return false;
  const byRole = mayByRole(store, role, question.ability);
  const { place } = question;
  if (place === undefined || question.ability === "manage-grants") return byRole;
  const scope = organization.scopes.find(
    ({ kind, id, name }) => kind === place.section && (id === place.name || name === place.name),
  );
  if (scope === undefined)
    return place.section === "projects" || place.section === "environments" ? false : null;
  const grants = grantsThatCount(organization, scope);
  if (grants.length === 0) return byRole;
  return grants.some((grant) => concerns(organization, grant, user.id)) ? null : false;
}

function findUser(store: Store, organization: StoredOrganization, subject: string): StoredUser | undefined {
  const byId = store.users.get(subject);
  if (byId !== undefined) return byId;
  return [...store.users.values()].find(
    (user) => sameEmail(user.email, subject) && membershipOf(organization, user.id) !== undefined,
  );
}

function mayByRole(store: Store, role: string, ability: string): MayAnswer {
  if (strength(role) === 0) return null;
  if (ability === "change-members") {
    return role === "OWNER" || (role === "ADMIN" && store.switches.adminChanges === "lenient");
  }
  const weakest = WEAKEST[ability];
  return weakest === undefined ? null : strength(role) >= strength(weakest);
}

function grantsThatCount(organization: StoredOrganization, scope: StoredScope): readonly StoredGrant[] {
  const seen = new Set<string>();
  let at: StoredScope | undefined = scope;
  while (at !== undefined && !seen.has(at.id)) {
    const here: StoredScope = at;
    seen.add(here.id);
    const own = organization.grants.filter(
      (grant) => grant.scope.kind === here.kind && grant.scope.id === here.id,
    );
    if (own.length > 0) return own;
    at = organization.scopes.find(({ kind, id }) => kind === here.kind && id === here.parentId);
  }
  return [];
}

function concerns(organization: StoredOrganization, { principal }: StoredGrant, userId: string): boolean {
  if (principal.kind === "users") return principal.id === userId;
  return organization.groups.find(({ id }) => id === principal.id)?.userIds.includes(userId) === true;
}
