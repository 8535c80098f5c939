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
import { basePermission, effectiveRole, organizationRolesOf } from "./access.ts";
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

/** `null`: the vendor's documentation does not say. */
export type Verdict = boolean | null;

/** A question: may this person do that there. */
export interface Question {
  /** Login or e-mail. */
  readonly subject: string;
  readonly ability: string;
  /** `ORG`, `ORG/repos/NAME` or `ORG/groups/NAME`; slashes within a part are percent-encoded. */
  readonly address: string;
}

/** Answers from the rules and the data of the simulator. Somebody unknown may do nothing; undefined: no such place. */
export function mayDo(store: Store, { subject, ability, address }: Question): Verdict | undefined {
  const [org = "", section, name = ""] = address.split("/").map((part) => decodeURIComponent(part));
  const organization = organizationOf(store, org);
  if (organization === undefined) return undefined;
  const user = userOf(store, subject) ?? userWithEmail(store, subject);
  const userId = user?.id ?? -1;
  if (section === undefined || section === "members") return onOrganization(organization, userId, ability);
  if (section === "groups") return inTeam(organization, userId, ability, name);
  if (section !== "repos") return undefined;
  const repository = repositoryOf(organization, name);
  return repository === undefined ? undefined : onRepository(organization, repository, userId, ability);
}

/** A repository that the settings of the organization and its being archived narrow further. */
function onRepository(
  organization: StoredOrganization,
  repository: StoredRepository,
  userId: number,
  ability: string,
): Verdict {
  const lowest = repositoryRoles.find((role) => repositoryAbilities[role]?.includes(ability) === true);
  if (lowest === undefined) return null;
  const role = effectiveRole(organization, repository, userId);
  if (role === undefined) return false;
  const base = baseOf(organization, role);
  if (openAbilities.has(`${ability} ${base}`)) return null;
  if (rankOf(organization, base) >= rankOf(organization, lowest)) return true;
  // A custom role may hold more than its base role; by which words is not on record.
  return base === role ? false : null;
}

function onOrganization(organization: StoredOrganization, userId: number, ability: string): Verdict {
  const member = memberOf(organization, userId);
  const isKnown =
    memberAbilities.includes(ability) ||
    ownerAbilities.includes(ability) ||
    settingAbilities[ability] !== undefined ||
    ability === "pull-everything" ||
    ability === "push-everything";
  const roles = member === undefined ? [] : organizationRolesOf(organization, userId);
  if (roles.some(({ name }) => roleAbilities[name]?.includes(ability) === true)) return true;
  if (!isKnown)
    return Object.values(roleAbilities).some((words) => words.includes(ability))
      ? isOwner(organization, userId)
      : null;
  if (member === undefined) return false;
  if (member.role === "admin" || memberAbilities.includes(ability)) return true;
  const setting = settingAbilities[ability];
  if (setting !== undefined) return organization.settings[setting] === true;
  if (ability === "pull-everything" || ability === "push-everything") {
    const everywhere = [basePermission(organization), ...roles.map(({ base }) => base ?? "none")];
    const needed = ability === "pull-everything" ? 1 : 3;
    return everywhere.some((role) => rankOf(organization, role) >= needed);
  }
  return false;
}

function inTeam(
  organization: StoredOrganization,
  userId: number,
  ability: string,
  name: string,
): Verdict | undefined {
  const team = teamOf(organization, name) ?? organization.teams.find((one) => one.name === name);
  if (team === undefined) return undefined;
  const forMaintainers = maintainerAbilities.includes(ability);
  if (!forMaintainers && !teamOwnerAbilities.includes(ability)) return null;
  if (isOwner(organization, userId)) return true;
  return forMaintainers && team.members.get(userId) === "maintainer";
}
