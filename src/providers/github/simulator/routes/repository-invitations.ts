import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { bodyOf, done, ok, page } from "../answers.ts";
import type { Caller } from "../caller.ts";
import { hasExpired } from "../invitations.ts";
import { repositoryRoles } from "../levels.ts";
import { invalidField, notFound, Refusal } from "../refusal.ts";
import { addRoute, needsSso } from "../routing.ts";
import type { StoredRepositoryInvitation } from "../store.ts";
import { repositoryInvitationView } from "../views.ts";
import { demandRepositoryAdmin, type RepositoryPlace, refuseArchived, repositoryAt } from "./repositories.ts";

const PATH = "/repos/:owner/:repo/invitations";
const READ = { scopes: ["repo", "repo:invite"], permissions: ["administration=read"] };
const WRITE = { scopes: ["repo", "repo:invite"], permissions: ["administration=write"] };
const OWN = { scopes: ["repo", "repo:invite"], isForApps: false };

interface Found {
  readonly place: RepositoryPlace;
  readonly invitation: StoredRepositoryInvitation;
}

/** Expired ones stay listed. Rule 57. */
function view(
  caller: Caller,
  { organization, repository }: RepositoryPlace,
  one: StoredRepositoryInvitation,
): object {
  return repositoryInvitationView(
    caller,
    organization,
    repository,
    one,
    hasExpired(caller.store, one.createdAt),
  );
}

function invitationAt(call: Call, caller: Caller): Found {
  const place = repositoryAt(call, caller);
  demandRepositoryAdmin(caller, place);
  const invitation = place.repository.invitations.find(({ id }) => String(id) === call.params.id);
  if (invitation === undefined) throw notFound();
  return { place, invitation };
}

function withdraw({ place, invitation }: Found): void {
  place.repository.invitations = place.repository.invitations.filter((other) => other !== invitation);
}

/** The invitations of the person who asks. */
function ownOf(caller: Caller): readonly Found[] {
  return caller.store.organizations.flatMap((organization) =>
    organization.repositories.flatMap((repository) =>
      repository.invitations
        .filter(({ userId }) => userId === caller.user?.id)
        .map((invitation) => ({ place: { organization, repository }, invitation })),
    ),
  );
}

function ownAt(call: Call, caller: Caller): Found {
  const found = ownOf(caller).find(({ invitation }) => String(invitation.id) === call.params.id);
  if (found === undefined) throw notFound();
  return found;
}

/** Makes the invitee a collaborator. @throws Refusal 404 for one that has expired. Rule 57. */
export function acceptRepositoryInvitation(caller: Pick<Caller, "store">, found: Found): void {
  if (hasExpired(caller.store, found.invitation.createdAt)) throw notFound();
  if (found.place.repository.archived) throw new Refusal(403, "Repository was archived so is read-only.");
  withdraw(found);
  found.place.repository.people.set(found.invitation.userId, found.invitation.role);
}

/** Routes of invitations to repositories, for those who send them and for those who get them. */
export function routeRepositoryInvitations(router: Router<Caller>): void {
  addRoute(router, "GET", PATH, READ, (call, caller) => {
    const place = repositoryAt(call, caller);
    demandRepositoryAdmin(caller, place);
    return page(call, caller, place.repository.invitations, (one) => view(caller, place, one));
  });
  addRoute(router, "PATCH", `${PATH}/:id`, WRITE, (call, caller) => {
    const found = invitationAt(call, caller);
    refuseArchived(found.place.repository);
    const { permissions } = bodyOf(call);
    if (!(repositoryRoles as readonly unknown[]).includes(permissions))
      throw invalidField("RepositoryInvitation", "permissions");
    found.invitation.role = String(permissions);
    return ok(view(caller, found.place, found.invitation));
  });
  addRoute(router, "DELETE", `${PATH}/:id`, WRITE, (call, caller) => {
    const found = invitationAt(call, caller);
    refuseArchived(found.place.repository);
    withdraw(found);
    return done();
  });
  routeOwn(router);
}

function routeOwn(router: Router<Caller>): void {
  const path = "/user/repository_invitations";
  addRoute(router, "GET", path, OWN, (call, caller) => {
    const all = ownOf(caller);
    const hidden = all.filter(({ place }) => needsSso(caller, place.organization));
    const shown = all.filter((one) => !hidden.includes(one));
    const response = page(call, caller, shown, ({ place, invitation }) => view(caller, place, invitation));
    // Rule 15: across organizations the answer is short, and a header says so.
    const ids = [...new Set(hidden.map(({ place }) => place.organization.id))];
    if (ids.length > 0)
      response.headers.set("X-GitHub-SSO", `partial-results; organizations=${ids.join(",")}`);
    return response;
  });
  addRoute(router, "PATCH", `${path}/:id`, OWN, (call, caller) => {
    acceptRepositoryInvitation(caller, ownAt(call, caller));
    return done();
  });
  addRoute(router, "DELETE", `${path}/:id`, OWN, (call, caller) => {
    withdraw(ownAt(call, caller));
    return done();
  });
}
