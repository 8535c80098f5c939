import type { MayAnswer, MayQuestion } from "../../../simulator/kit/may.ts";
import {
  effectivePermissions,
  isMember,
  isProjectAdmin,
  managesAccess,
  managesMembers,
  standingOf,
} from "./rights.ts";
import type { OrganizationRecord, ProjectRecord, Store } from "./store.ts";
import { userByEmail } from "./store.ts";

/** The permission in the organization that an ability takes; the owner and `admin` have all of them. */
const BY_PERMISSION: Readonly<Record<string, string>> = {
  "manage-billing": "billing",
  "manage-plans": "plans",
  "create-projects": "projects:create",
  "list-projects": "projects:list",
};

/** Roles on an environment type with which something can be done there. */
const BY_TYPE_ROLE: Readonly<Record<string, readonly string[]>> = {
  branch: ["viewer", "contributor", "admin"],
  push: ["contributor", "admin"],
  deploy: ["contributor", "admin"],
  ssh: ["contributor", "admin"],
  "change-settings": ["admin"],
  "execute-actions": ["admin"],
  "force-push": ["admin"],
};

/** What somebody may do, by what is stored and by the rules of {@link standingOf} and its neighbours. */
export function mayDo(store: Store, question: MayQuestion): MayAnswer | undefined {
  const organization = store.organizations.find(
    ({ name, id }) => name === question.org || id === question.org,
  );
  if (organization === undefined) return undefined;
  const user = store.users.get(question.subject) ?? userByEmail(store, question.subject);
  if (user === undefined || !isMember(organization, user.id)) return false;
  const { place } = question;
  if (place === undefined) return mayInOrganization(organization, user.id, question.ability);
  if (place.section !== "projects") return null;
  const project = organization.projects.find(({ id, title }) => id === place.name || title === place.name);
  return project === undefined ? false : mayOnProject(organization, project, user.id, question);
}

function mayInOrganization(organization: OrganizationRecord, userId: string, ability: string): MayAnswer {
  const standing = standingOf(organization, userId);
  switch (ability) {
    case "manage-organization":
      return standing.has("owner") || standing.has("admin");
    case "manage-members":
    case "manage-access":
    case "manage-teams":
      return managesMembers(organization, userId);
    default: {
      const permission = BY_PERMISSION[ability];
      return permission === undefined ? null : standing.has(permission);
    }
  }
}

function mayOnProject(
  organization: OrganizationRecord,
  project: ProjectRecord,
  userId: string,
  { ability, environment }: MayQuestion,
): MayAnswer {
  const held = effectivePermissions(organization, project, userId);
  const isAdmin = isProjectAdmin(organization, project, userId);
  switch (ability) {
    case "manage-access":
      return managesAccess(organization, project, userId);
    case "invite-users":
      // No page says whether the organization permission is enough.
      return isAdmin || (standingOf(organization, userId).has("admin") ? null : false);
    case "view":
      return held.length > 0;
    default: {
      const roles = BY_TYPE_ROLE[ability];
      if (roles === undefined) return null;
      const types = environment === undefined ? ["production", "staging", "development"] : [environment];
      return isAdmin || types.some((type) => roles.some((role) => held.includes(`${type}:${role}`)));
    }
  }
}
