import { effectiveRole, type Source, sourcesOf } from "../access.ts";
import { type Caller, hasPermission, permissionsOf } from "../caller.ts";
import { foldRole, rankOf, wordOfRank } from "../levels.ts";
import { collaboratorIds } from "../rights.ts";
import { knownUser, type StoredUser, teamById, userOf } from "../store.ts";
import { callerRole, nodeId } from "../views.ts";
import { connection, ordered } from "./connections.ts";
import { demandScope } from "./fields-organization.ts";
import {
  type EnvironmentSource,
  FieldError,
  type Fields,
  organizationSource,
  type RepositorySource,
  repositorySource,
  teamSource,
  userSource,
} from "./sources.ts";

const pathOf = ({ organization, repository }: RepositorySource): string =>
  `/${organization.login}/${repository.name}`;

/** Without push nobody sees who is there: null and an error, never an empty list. Rule 51. */
function demandPush(caller: Caller, { organization, repository }: RepositorySource): void {
  if (permissionsOf(caller) !== undefined && !hasPermission(caller, "metadata=read"))
    throw new FieldError("FORBIDDEN", "Resource not accessible by integration");
  if (rankOf(organization, callerRole(caller, organization, repository)) >= 3) return;
  throw new FieldError("FORBIDDEN", "Must have push access to view repository collaborators.");
}

/** One way in which somebody reaches the repository. Rule 50. */
function sourceView({ organization, repository }: RepositorySource, source: Source): object {
  const granter =
    source.kind === "repository"
      ? repositorySource(organization, repository)
      : source.team === undefined
        ? organizationSource(organization)
        : teamSource(organization, source.team);
  return {
    organization: organizationSource(organization),
    permission: foldRole(organization, source.role).toUpperCase(),
    roleName: source.role,
    source: granter,
  };
}

/** Fields of a repository. */
export const repositoryFields: Fields<RepositorySource> = {
  id: ({ repository }) => nodeId("Repository", repository.id),
  databaseId: ({ repository }) => repository.id,
  name: ({ repository }) => repository.name,
  nameWithOwner: (source) => pathOf(source).slice(1),
  description: ({ repository }) => repository.description,
  owner: ({ organization }) => organizationSource(organization),
  isArchived: ({ repository }) => repository.archived,
  isDisabled: () => false,
  isFork: ({ repository }) => repository.fork,
  isLocked: () => false,
  isMirror: () => false,
  isPrivate: ({ repository }) => repository.visibility !== "public",
  isTemplate: () => false,
  visibility: ({ repository }) => repository.visibility.toUpperCase(),
  createdAt: ({ repository }) => repository.createdAt,
  updatedAt: ({ repository }) => repository.createdAt,
  url: (source) => `https://github.com${pathOf(source)}`,
  resourcePath: pathOf,
  viewerCanAdminister: ({ organization, repository }, _args, { caller }) =>
    rankOf(organization, callerRole(caller, organization, repository)) >= 5,
  viewerPermission: ({ organization, repository }, _args, { caller }) =>
    wordOfRank(organization, callerRole(caller, organization, repository)),
  collaborators(source, args, { caller }) {
    const { organization, repository } = source;
    demandPush(caller, source);
    const affiliation = typeof args.affiliation === "string" ? args.affiliation.toLowerCase() : "all";
    const wanted = typeof args.login === "string" ? userOf(caller.store, args.login)?.id : undefined;
    const people = collaboratorIds(caller.store, organization, repository, affiliation)
      .filter((id) => typeof args.login !== "string" || id === wanted)
      .map((id) => knownUser(caller.store, id))
      .filter(
        ({ login }) =>
          typeof args.query !== "string" || login.toLowerCase().includes(args.query.toLowerCase()),
      );
    return connection(people, args, userSource, (user: StoredUser) => ({
      permission: wordOfRank(organization, effectiveRole(organization, repository, user.id)) ?? "READ",
      permissionSources() {
        demandScope(caller, "permissionSources", "admin:org");
        return sourcesOf(organization, repository, user.id).map((one) => sourceView(source, one));
      },
    }));
  },
  environments({ organization, repository }, args) {
    const names = Array.isArray(args.names) ? (args.names as readonly string[]) : [];
    const asked = repository.environments.filter(({ name }) => names.length === 0 || names.includes(name));
    const rows = ordered(asked, args, { NAME: ({ name }) => name });
    return connection(rows, args, (environment) => ({
      __typename: "Environment",
      organization,
      environment,
    }));
  },
};

/** Fields of an environment. */
export const environmentFields: Fields<EnvironmentSource> = {
  id: ({ environment }) => nodeId("Environment", environment.id),
  databaseId: ({ environment }) => environment.id,
  name: ({ environment }) => environment.name,
  protectionRules({ organization, environment }, args, { caller }) {
    const { waitTimer, reviewers, preventSelfReview } = environment;
    const people = reviewers.flatMap(({ type, id }): readonly object[] => {
      const team = type === "Team" ? teamById(organization, id) : undefined;
      if (team !== undefined) return [teamSource(organization, team)];
      const user = type === "User" ? caller.store.users.get(id) : undefined;
      return user === undefined ? [] : [userSource(user)];
    });
    const rule = (type: string, timeout: number, rows: readonly unknown[]): object => ({
      databaseId: environment.id,
      type,
      timeout,
      preventSelfReview: rows.length > 0 ? preventSelfReview : null,
      reviewers: (bounds: Readonly<Record<string, unknown>>) => connection(rows, bounds, (row) => row),
    });
    const rules = [
      ...(waitTimer > 0 ? [rule("WAIT_TIMER", waitTimer, [])] : []),
      ...(people.length > 0 ? [rule("REQUIRED_REVIEWERS", 0, people)] : []),
    ];
    return connection(rules, args, (one) => one);
  },
};
