import { rankOf, strongest } from "./levels.ts";
import {
  isOwner,
  memberOf,
  type StoredOrganization,
  type StoredRepository,
  type StoredTeam,
  teamById,
} from "./store.ts";

/** One way in which somebody reaches a repository. */
export interface Source {
  readonly kind: "repository" | "team" | "organization";
  readonly role: string;
  /** The team that holds the grant, with `team`. */
  readonly team?: StoredTeam;
}

/** The team and all above it, from the bottom. */
export function withAncestors(organization: StoredOrganization, team: StoredTeam): readonly StoredTeam[] {
  const chain: StoredTeam[] = [];
  let next: StoredTeam | undefined = team;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = teamById(organization, next.parentId);
  }
  return chain;
}

/** All below a team, nearest first. */
export function descendantsOf(organization: StoredOrganization, team: StoredTeam): readonly StoredTeam[] {
  const children = organization.teams.filter(({ parentId }) => parentId === team.id);
  return [...children, ...children.flatMap((child) => descendantsOf(organization, child))];
}

/** Everybody in a team, with those of the teams below. Rule 39. */
export function peopleOf(organization: StoredOrganization, team: StoredTeam): ReadonlySet<number> {
  const teams = [team, ...descendantsOf(organization, team)];
  return new Set(teams.flatMap(({ members }) => [...members.keys()]));
}

/** The teams somebody is in, with all above them: those whose grants reach the person. */
function teamsReaching(organization: StoredOrganization, userId: number): ReadonlySet<StoredTeam> {
  const own = organization.teams.filter(({ members }) => members.has(userId));
  return new Set(own.flatMap((team) => withAncestors(organization, team)));
}

/** Roles on the organization that somebody holds, themselves or by a team. */
export function organizationRolesOf(
  organization: StoredOrganization,
  userId: number,
): StoredOrganization["roles"] {
  const teams = teamsReaching(organization, userId);
  return organization.roles.filter(
    ({ userIds, teamIds }) => userIds.has(userId) || [...teams].some(({ id }) => teamIds.has(id)),
  );
}

/** The role that a role on the organization gives a team on every repository; teams above count. Rule 47. */
export function roleBorneRole(organization: StoredOrganization, team: StoredTeam): string | undefined {
  const chain = withAncestors(organization, team);
  const roles = organization.roles.filter(({ teamIds }) => chain.some(({ id }) => teamIds.has(id)));
  return strongest(
    organization,
    roles.map(({ base }) => base ?? undefined),
  );
}

/** The role of a team on a repository: its own grant and those of the teams above. Rule 44. */
export function teamRole(
  organization: StoredOrganization,
  repository: StoredRepository,
  team: StoredTeam,
): string | undefined {
  return strongest(
    organization,
    withAncestors(organization, team).map(({ id }) => repository.teams.get(id)),
  );
}

/** Every way in which somebody reaches a repository, beyond its being public. Rule 50. */
export function sourcesOf(
  organization: StoredOrganization,
  repository: StoredRepository,
  userId: number,
): readonly Source[] {
  const sources: Source[] = [];
  if (isOwner(organization, userId)) sources.push({ kind: "organization", role: "admin" });
  const own = repository.people.get(userId);
  if (own !== undefined) sources.push({ kind: "repository", role: own });
  if (memberOf(organization, userId) === undefined) return sources;
  for (const team of teamsReaching(organization, userId)) {
    const role = repository.teams.get(team.id);
    if (role !== undefined) sources.push({ kind: "team", role, team });
  }
  const borne = organizationRolesOf(organization, userId).map(({ base }) => base);
  for (const role of [basePermission(organization), ...borne]) {
    if (role !== null && rankOf(organization, role) > 0) sources.push({ kind: "organization", role });
  }
  return sources;
}

/** The role somebody ends up with; undefined for none. Rule 49. */
export function effectiveRole(
  organization: StoredOrganization,
  repository: StoredRepository,
  userId: number,
): string | undefined {
  return strongest(organization, rolesOf(organization, repository, userId));
}

/** The roles that somebody has there by all ways. */
export function rolesOf(
  organization: StoredOrganization,
  repository: StoredRepository,
  userId: number,
): readonly string[] {
  const roles = sourcesOf(organization, repository, userId).map(({ role }) => role);
  // Internal repositories are readable by every member of the enterprise.
  const isInternal = repository.visibility === "internal" && memberOf(organization, userId) !== undefined;
  const isReadable = repository.visibility === "public" || isInternal;
  return isReadable ? [...roles, "read"] : roles;
}

/** What every member has on every repository. Rule 64. */
export function basePermission(organization: StoredOrganization): string {
  return String(organization.settings.default_repository_permission ?? "read");
}

/** Non-members with a grant of their own somewhere. */
export function outsidersOf(organization: StoredOrganization): readonly number[] {
  const all = organization.repositories.flatMap(({ people }) => [...people.keys()]);
  return [...new Set(all)]
    .filter((id) => memberOf(organization, id) === undefined)
    .sort((one, other) => one - other);
}
