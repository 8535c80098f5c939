import { jsonResponse } from "../../../simulator/kit/router.ts";
import { type Caller, selectionOf } from "./caller.ts";
import { isSame, organizationOf, repositoryOf } from "./store.ts";
import { callerRole } from "./views.ts";

/**
 * A redirect for a repository that has another name now: 301 for reads, 307, which keeps the method, for the others.
 * Undefined where there is none. Rule 10.
 */
export function movedRepository(
  caller: Caller,
  method: string,
  path: string,
  search: string,
): Response | undefined {
  const [, first, owner = "", repo = "", ...rest] = path.split("/");
  if (first !== "repos") return undefined;
  const organization = organizationOf(caller.store, decodeURIComponent(owner));
  const name = decodeURIComponent(repo);
  if (organization === undefined || repositoryOf(organization, name) !== undefined) return undefined;
  const repository = organization.repositories.find(({ formerNames }) =>
    formerNames.some((former) => isSame(former, name)),
  );
  const selection = selectionOf(caller);
  const isHidden =
    repository === undefined ||
    callerRole(caller, organization, repository) === undefined ||
    (selection !== null && !selection.includes(repository.id));
  if (isHidden) return undefined;
  const isRead = method === "GET" || method === "HEAD";
  const url = `${caller.base}/repositories/${repository.id}${rest.map((part) => `/${part}`).join("")}${search}`;
  const body = {
    message: isRead ? "Moved Permanently" : "Temporary Redirect",
    url,
    documentation_url: "https://docs.github.com/rest",
  };
  return jsonResponse(isRead ? 301 : 307, body, { Location: url });
}
