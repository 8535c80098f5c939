import { sourcesOf } from "./access.ts";
import { actsAsOwner, type Caller, selectionOf } from "./caller.ts";
import { forbidden } from "./refusal.ts";
import { memberOf, type Store, type StoredOrganization, type StoredRepository } from "./store.ts";

/** True if the caller sees the inside of the organization. Rule 17. */
export function isInside(caller: Caller, organization: StoredOrganization): boolean {
  if (caller.kind === "installation") return true;
  return caller.user !== undefined && memberOf(organization, caller.user.id) !== undefined;
}

/** @throws Refusal 403 for everybody but owners. */
export function demandOwner(caller: Caller, organization: StoredOrganization): void {
  if (!actsAsOwner(caller, organization))
    throw forbidden("You must be an owner of the organization to do this.");
}

/** Whether the credential was given the repository. Rule 14. */
export function isSelected(caller: Caller, repository: StoredRepository): boolean {
  const selection = selectionOf(caller);
  return selection === null || selection.includes(repository.id);
}

/** Who is listed on a repository: `direct`, `outside`, or `all` with access. Rule 49. */
export function collaboratorIds(
  store: Store,
  organization: StoredOrganization,
  repository: StoredRepository,
  affiliation: string,
): readonly number[] {
  const { people } = repository;
  const known = new Set([...organization.members.map(({ userId }) => userId), ...people.keys()]);
  const isListed = (id: number): boolean => {
    if (affiliation === "direct") return people.has(id);
    if (affiliation === "outside") return people.has(id) && memberOf(organization, id) === undefined;
    return sourcesOf(organization, repository, id).length > 0;
  };
  return [...known].filter((id) => store.users.has(id) && isListed(id)).sort((one, other) => one - other);
}
