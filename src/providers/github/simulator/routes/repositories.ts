import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { ok } from "../answers.ts";
import { actsAsOwner, type Caller, hasPermission, hasScope } from "../caller.ts";
import { rankOf } from "../levels.ts";
import { forbidden, notFound, Refusal } from "../refusal.ts";
import { isSelected } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import { repositoryOf, type StoredOrganization, type StoredRepository } from "../store.ts";
import { callerRole, organizationAsUser, repositoryView } from "../views.ts";

/** A repository with its organization. */
export interface RepositoryPlace {
  readonly organization: StoredOrganization;
  readonly repository: StoredRepository;
}

/** The repository of a path. @throws Refusal 404 for one that the caller may not see. Rule 4. */
export function repositoryAt(call: Call, caller: Caller): RepositoryPlace {
  const organization = organizationAt(call, caller);
  const repository = repositoryOf(organization, call.params.repo ?? "");
  if (repository === undefined || !isSelected(caller, repository)) throw notFound();
  if (callerRole(caller, organization, repository) === undefined) throw notFound();
  const isHidden =
    repository.visibility !== "public" && caller.kind === "classic" && !hasScope(caller, "repo");
  if (isHidden) throw notFound();
  return { organization, repository };
}

/** @throws Refusal 403 where access cannot be changed. Rule 58. */
export function refuseArchived(repository: StoredRepository): void {
  if (repository.archived) throw forbidden("Repository was archived so is read-only.");
}

/** True if the caller may push; an installation counts by what it was given. */
export function mayPush(caller: Caller, { organization, repository }: RepositoryPlace): boolean {
  return rankOf(organization, callerRole(caller, organization, repository)) >= 3;
}

/** @throws Refusal for everybody but administrators of the repository. */
export function demandRepositoryAdmin(caller: Caller, { organization, repository }: RepositoryPlace): void {
  const isAllowed =
    caller.kind === "installation"
      ? actsAsOwner(caller, organization) && hasPermission(caller, "administration=read")
      : rankOf(organization, callerRole(caller, organization, repository)) >= 5;
  if (!isAllowed) throw forbidden("Must have admin rights to Repository.");
}

/** 422 for a role that does not exist here. Rule 55. */
export function unknownRole(
  organization: StoredOrganization,
  repository: StoredRepository,
  role: string,
): Refusal {
  return new Refusal(
    422,
    `Role \`${role}\` is not available for the ${organization.login}/${repository.name} repository.`,
  );
}

/** Routes of a repository itself. */
export function routeRepositories(router: Router<Caller>): void {
  addRoute(router, "GET", "/repos/:owner/:repo", { permissions: ["metadata=read"] }, (call, caller) => {
    const { organization, repository } = repositoryAt(call, caller);
    return ok({
      ...repositoryView(caller, organization, repository),
      organization: organizationAsUser(organization),
    });
  });
}
