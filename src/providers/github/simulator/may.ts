import type { MayAnswer, MayQuestion } from "../../../simulator/kit/may.ts";
import {
  maintainerAbilities,
  memberAbilities,
  openAbilities,
  ownerAbilities,
  repositoryAbilities,
  roleAbilities,
  settingAbilities,
  teamOwnerAbilities,
} from "./ability-words.ts";
import { organizationRolesOf, rolesOf } from "./access.ts";
import { baseOf, rankOf, repositoryRoles } from "./levels.ts";
import {
  isOwner,
  memberOf,
  organizationOf,
  repositoryOf,
  type Store,
  type StoredOrganization,
  type StoredRepository,
  teamOf,
  userOf,
  userWithEmail,
} from "./store.ts";

/**
 * Answers from the rules and the data of the simulator. Somebody unknown may do nothing, nobody may do anything on what
 * does not exist; undefined: there is no such organization.
 */
export function mayDo(store: Store, { org, subject, ability, place }: MayQuestion): MayAnswer | undefined {
  const organization = organizationOf(store, org);
  if (organization === undefined) return undefined;
  const user = store.users.get(Number(subject)) ?? userOf(store, subject) ?? userWithEmail(store, subject);
  if (user === undefined) return false;
  const userId = user.id;
  if (place === undefined || place.section === "members")
    return onOrganization(organization, userId, ability);
  if (place.section === "groups") return inTeam(organization, userId, ability, place.name);
  if (place.section !== "repos") return null;
  const repository =
    repositoryOf(organization, place.name) ??
    organization.repositories.find(({ id }) => String(id) === place.name);
  return repository === undefined ? false : onRepository(organization, repository, userId, ability);
}

/** What members may by a base permission or a role, which is asked for by repository. */
const BY_REPOSITORY: readonly string[] = ["pull-everything", "push-everything"];

function onRepository(
  organization: StoredOrganization,
  repository: StoredRepository,
  userId: number,
  ability: string,
): MayAnswer {
  const lowest = repositoryRoles.find((role) => repositoryAbilities[role]?.includes(ability) === true);
  if (lowest === undefined) return null;
  const roles = rolesOf(organization, repository, userId);
  const answers = roles.map((role) => byRole(organization, role, lowest, ability));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

/** A custom role may hold more than its base role; in which words is not on record. */
function byRole(organization: StoredOrganization, role: string, lowest: string, ability: string): MayAnswer {
  const base = baseOf(organization, role);
  if (openAbilities.has(`${ability} ${base}`)) return null;
  if (rankOf(organization, base) >= rankOf(organization, lowest)) return true;
  return base === role ? false : null;
}

function isOnRecord(ability: string): boolean {
  return (
    memberAbilities.includes(ability) ||
    ownerAbilities.includes(ability) ||
    settingAbilities[ability] !== undefined ||
    BY_REPOSITORY.includes(ability) ||
    Object.values(roleAbilities).some((words) => words.includes(ability))
  );
}

function onOrganization(organization: StoredOrganization, userId: number, ability: string): MayAnswer {
  if (!isOnRecord(ability)) return null;
  const member = memberOf(organization, userId);
  if (member === undefined) return false;
  if (member.role === "admin" || memberAbilities.includes(ability)) return true;
  if (BY_REPOSITORY.includes(ability)) return null;
  const roles = organizationRolesOf(organization, userId);
  if (roles.some(({ name }) => roleAbilities[name]?.includes(ability) === true)) return true;
  const setting = settingAbilities[ability];
  return setting !== undefined && organization.settings[setting] === true;
}

function inTeam(organization: StoredOrganization, userId: number, ability: string, name: string): MayAnswer {
  const forMaintainers = maintainerAbilities.includes(ability);
  if (!forMaintainers && !teamOwnerAbilities.includes(ability)) return null;
  const team =
    organization.teams.find((one) => String(one.id) === name || one.name === name) ??
    teamOf(organization, name);
  if (team === undefined) return false;
  if (isOwner(organization, userId)) return true;
  return forMaintainers && team.members.get(userId) === "maintainer";
}
