import { actsAsOwner, type Caller, hasPermission, hasScope, permissionsOf } from "../caller.ts";
import { isInside, isSelected } from "../rights.ts";
import { needsSso } from "../routing.ts";
import {
  knownUser,
  organizationOf,
  repositoryOf,
  type StoredOrganization,
  type StoredRepository,
  type StoredTeam,
  slugOf,
  teamOf,
  userOf,
} from "../store.ts";
import { isMaintainer, isVisible } from "../team-rules.ts";
import { callerRole, nodeId } from "../views.ts";
import { connection, ordered } from "./connections.ts";
import {
  type Arguments,
  FieldError,
  type Fields,
  type OrganizationSource,
  organizationSource,
  type RepositorySource,
  repositorySource,
  type TeamSource,
  teamSource,
  userSource,
} from "./sources.ts";

/** @throws FieldError for a credential that may not read what only members see */
export function demandMembersRead(caller: Caller, field: string): void {
  if (permissionsOf(caller) !== undefined) {
    if (hasPermission(caller, "members=read")) return;
    throw new FieldError("FORBIDDEN", "Resource not accessible by integration");
  }
  demandScope(caller, field, "read:org");
}

/** @throws FieldError for a classic token without the scope. Rule 50. */
export function demandScope(caller: Caller, field: string, scope: string): void {
  if (permissionsOf(caller) !== undefined || hasScope(caller, scope)) return;
  const held = (caller.token?.scopes ?? []).map((one) => `'${one}'`).join(", ");
  throw new FieldError(
    "INSUFFICIENT_SCOPES",
    `Your token has not been granted the required scopes to execute this query. The '${field}' field requires one of the following scopes: ['${scope}'], but your token has only been granted the: [${held}] scopes.`,
  );
}

/** The organization of a login. @throws FieldError where there is none, or the credential is for another */
export function findOrganization(caller: Caller, login: string): OrganizationSource {
  const organization = organizationOf(caller.store, login);
  const only = caller.installed?.organization.id ?? caller.token?.organizationId;
  if (organization === undefined || (only !== undefined && only !== null && only !== organization.id))
    throw new FieldError("NOT_FOUND", `Could not resolve to an Organization with the login of '${login}'.`);
  if (needsSso(caller, organization)) {
    throw new FieldError(
      "FORBIDDEN",
      "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.",
    );
  }
  return organizationSource(organization);
}

/** A repository the caller may see. Rule 14. @throws FieldError */
export function findRepository(
  caller: Caller,
  organization: StoredOrganization,
  args: Arguments,
): RepositorySource {
  const name = String(args.name);
  const renamed = organization.repositories.find(({ formerNames }) =>
    formerNames.some((former) => former.toLowerCase() === name.toLowerCase()),
  );
  const repository = repositoryOf(organization, name) ?? (args.followRenames === false ? undefined : renamed);
  if (repository === undefined || !maySee(caller, organization, repository))
    throw new FieldError(
      "NOT_FOUND",
      `Could not resolve to a Repository with the name '${organization.login}/${name}'.`,
    );
  return repositorySource(organization, repository);
}

/** Whether a repository is shown to the caller. Rules 4 and 14. */
export function maySee(
  caller: Caller,
  organization: StoredOrganization,
  repository: StoredRepository,
): boolean {
  const isHidden =
    repository.visibility !== "public" && caller.kind === "classic" && !hasScope(caller, "repo");
  return (
    !isHidden && isSelected(caller, repository) && callerRole(caller, organization, repository) !== undefined
  );
}

/** Whether a repository is what the arguments of a list ask for. */
function isAsked(repository: StoredRepository, args: Arguments): boolean {
  const isPrivate = repository.visibility !== "public";
  return (
    (typeof args.isArchived !== "boolean" || args.isArchived === repository.archived) &&
    (typeof args.isFork !== "boolean" || args.isFork === repository.fork) &&
    (typeof args.privacy !== "string" || (args.privacy === "PRIVATE") === isPrivate) &&
    (typeof args.visibility !== "string" || args.visibility === repository.visibility.toUpperCase())
  );
}

/** Whether a team is what the arguments of a list ask for. */
function isAskedTeam(caller: Caller, team: StoredTeam, args: Arguments): boolean {
  const logins = Array.isArray(args.userLogins) ? (args.userLogins as readonly string[]) : undefined;
  const ids = logins?.map((login) => userOf(caller.store, login)?.id ?? 0);
  const wantedPrivacy = args.privacy === undefined || args.privacy === null ? undefined : args.privacy;
  return (
    (args.rootTeamsOnly !== true || team.parentId === null) &&
    (wantedPrivacy === undefined || (wantedPrivacy === "SECRET") === (team.privacy === "secret")) &&
    (typeof args.query !== "string" || team.name.toLowerCase().includes(args.query.toLowerCase())) &&
    (ids === undefined || ids.some((id) => team.members.has(id))) &&
    (typeof args.notificationSetting !== "string" ||
      (args.notificationSetting === "NOTIFICATIONS_ENABLED") === team.notifies)
  );
}

/** Whether the caller is what the list asks for in a team: its member, or somebody who may change it. */
function isCallersRole(
  caller: Caller,
  organization: StoredOrganization,
  team: StoredTeam,
  role: unknown,
): boolean {
  if (role === "ADMIN") return isMaintainer(caller, organization, team);
  return role !== "MEMBER" || team.members.has(caller.user?.id ?? 0);
}

/** Teams in the order and selection asked for, as the caller sees them. */
export function teamConnection(
  caller: Caller,
  organization: StoredOrganization,
  teams: readonly StoredTeam[],
  args: Arguments,
): object {
  const visible = teams.filter(
    (team) =>
      isVisible(caller, organization, team) &&
      isAskedTeam(caller, team, args) &&
      isCallersRole(caller, organization, team, args.role),
  );
  const rows = ordered(visible, args, { NAME: ({ name }) => name });
  return connection(rows, args, (team): TeamSource => teamSource(organization, team));
}

const urlOf = ({ organization }: OrganizationSource): string => `https://github.com/${organization.login}`;

/** Fields of an organization. */
export const organizationFields: Fields<OrganizationSource> = {
  id: ({ organization }) => nodeId("Organization", organization.id),
  databaseId: ({ organization }) => organization.id,
  login: ({ organization }) => organization.login,
  name: ({ organization }) => organization.login,
  description: () => null,
  email: () => null,
  createdAt: ({ organization }) => organization.createdAt,
  updatedAt: ({ organization }) => organization.createdAt,
  url: urlOf,
  resourcePath: ({ organization }) => `/${organization.login}`,
  requiresTwoFactorAuthentication: ({ organization }, _args, { caller }) =>
    actsAsOwner(caller, organization) ? organization.requiresTwoFactor : null,
  membersCanForkPrivateRepositories: ({ organization }) =>
    organization.settings.members_can_fork_private_repositories === true,
  viewerCanAdminister: ({ organization }, _args, { caller }) => actsAsOwner(caller, organization),
  viewerCanCreateRepositories: ({ organization }, _args, { caller }) =>
    actsAsOwner(caller, organization) ||
    (isInside(caller, organization) && organization.settings.members_can_create_repositories === true),
  viewerCanCreateTeams: ({ organization }, _args, { caller }) =>
    actsAsOwner(caller, organization) ||
    (isInside(caller, organization) && organization.settings.members_can_create_teams === true),
  viewerIsAMember: ({ organization }, _args, { caller }) =>
    caller.user !== undefined && isInside(caller, organization),
  team({ organization }, args, { caller }) {
    demandMembersRead(caller, "team");
    const team = teamOf(organization, String(args.slug));
    return team === undefined || !isVisible(caller, organization, team)
      ? null
      : teamSource(organization, team);
  },
  teams({ organization }, args, { caller }) {
    demandMembersRead(caller, "teams");
    return teamConnection(caller, organization, organization.teams, args);
  },
  repository: ({ organization }, args, { caller }) => findRepository(caller, organization, args),
  repositories({ organization }, args, { caller }) {
    const owned = Array.isArray(args.ownerAffiliations) ? args.ownerAffiliations.includes("OWNER") : true;
    const seen = organization.repositories.filter(
      (one) => owned && maySee(caller, organization, one) && isAsked(one, args),
    );
    const rows = ordered(seen, args, { NAME: ({ name }) => name, CREATED_AT: ({ createdAt }) => createdAt });
    return connection(rows, args, (one) => repositorySource(organization, one));
  },
  membersWithRole({ organization }, args, { caller }) {
    demandMembersRead(caller, "membersWithRole");
    const now = caller.store.now();
    const inside = isInside(caller, organization);
    const isOwner = actsAsOwner(caller, organization);
    const rows = organization.members.filter(
      ({ isPublic, visibleFrom }) => visibleFrom <= now && (inside || isPublic),
    );
    return connection(
      rows,
      args,
      ({ userId }) => userSource(knownUser(caller.store, userId)),
      ({ userId, role }) => ({
        role: inside ? role.toUpperCase() : null,
        hasTwoFactorEnabled: isOwner ? knownUser(caller.store, userId).twoFactor : null,
      }),
    );
  },
  pendingMembers({ organization }, args, { caller }) {
    demandScope(caller, "pendingMembers", "admin:org");
    const open = organization.invitations.filter(
      ({ failedAt, userId }) => failedAt === null && userId !== null,
    );
    const rows = actsAsOwner(caller, organization) ? open : [];
    return connection(rows, args, ({ userId }) => userSource(knownUser(caller.store, userId ?? 0)));
  },
};

/** The slug of a team with its organization: `acme/platform`. */
export const combinedSlug = (organization: StoredOrganization, team: StoredTeam): string =>
  `${organization.login}/${slugOf(team)}`;
