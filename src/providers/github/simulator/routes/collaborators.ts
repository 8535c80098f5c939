import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { basePermission, effectiveRole } from "../access.ts";
import { bodyOf, created, done, ok, page } from "../answers.ts";
import { actsAsOwner, authorOf, type Caller } from "../caller.ts";
import { cancelSentFrom, hasExpired } from "../invitations.ts";
import { baseOf, foldRole, rankOf, roleOfBody } from "../levels.ts";
import { drawContent } from "../limits.ts";
import { forbidden, invalid, invalidField, notFound, unprocessable } from "../refusal.ts";
import { collaboratorIds } from "../rights.ts";
import { addRoute } from "../routing.ts";
import {
  memberOf,
  newId,
  type StoredOrganization,
  type StoredRepositoryInvitation,
  type StoredUser,
  stamp,
} from "../store.ts";
import { collaboratorView, repositoryInvitationView } from "../views.ts";
import { userAt } from "./members.ts";
import {
  demandRepositoryAdmin,
  mayPush,
  type RepositoryPlace,
  refuseArchived,
  repositoryAt,
  unknownRole,
} from "./repositories.ts";

const PATH = "/repos/:owner/:repo/collaborators";
const READ = { scopes: ["repo"], permissions: ["metadata=read"] };
const WRITE = { scopes: ["repo"], permissions: ["administration=write"] };
const DAY_MS = 86_400_000;
const DAILY_QUOTA = 50;

/** Rules 49 and 51. */
function list(call: Call, caller: Caller): Response {
  const place = repositoryAt(call, caller);
  const { organization, repository } = place;
  if (!mayPush(caller, place)) throw forbidden("Must have push access to view repository collaborators.");
  const affiliation = call.query.get("affiliation") ?? "all";
  if (!["all", "direct", "outside"].includes(affiliation)) throw invalidField("Repository", "affiliation");
  const wanted = call.query.get("permission");
  const rows = collaboratorIds(caller.store, organization, repository, affiliation)
    .map((id) => collaboratorView(caller, organization, repository, id))
    .filter(
      ({ permissions }) =>
        wanted === null || Object.entries(permissions ?? {}).some(([name, isOn]) => name === wanted && isOn),
    );
  return page(call, caller, rows, (row) => row);
}

/** Rule 56. Anybody reads a public repository. */
function showPermission(call: Call, caller: Caller): Response {
  const place = repositoryAt(call, caller);
  const { organization, repository } = place;
  if (!mayPush(caller, place)) throw forbidden("Must have push access to view collaborator permission.");
  const user = userAt(call, caller);
  const role = effectiveRole(organization, repository, user.id);
  return ok({
    permission: foldRole(organization, role),
    role_name: role ?? "none",
    user: collaboratorView(caller, organization, repository, user.id),
  });
}

/** Rules 52 to 55, 58 and 63. */
function put(call: Call, caller: Caller): Response {
  const place = repositoryAt(call, caller);
  const { organization, repository } = place;
  demandRepositoryAdmin(caller, place);
  refuseArchived(repository);
  const user = userAt(call, caller);
  if (user.type === "Organization") throw unprocessable("Cannot assign an organization as a collaborator.");
  const role = wantedRole(call, place);
  if (memberOf(organization, user.id) !== undefined) {
    checkBase(organization, role);
    repository.people.set(user.id, role);
    return done();
  }
  if (repository.people.has(user.id) || organization.emu) {
    repository.people.set(user.id, role);
    return done();
  }
  return inviteOutsider(caller, place, user, role);
}

function wantedRole(call: Call, { organization, repository }: RepositoryPlace): string {
  const { permission = "push" } = bodyOf(call);
  if (typeof permission !== "string") throw invalidField("Repository", "permission");
  const role = roleOfBody(organization, permission);
  if (role === undefined) throw unknownRole(organization, repository, permission);
  return role;
}

/** A grant below what every member has is refused. Rule 54. */
function checkBase(organization: StoredOrganization, role: string): void {
  const base = basePermission(organization);
  if (rankOf(organization, baseOf(organization, role)) >= rankOf(organization, base)) return;
  throw invalid({
    resource: "Repository",
    code: "unprocessable",
    field: "permission",
    message: `Cannot assign MEMBER permission of ${role}`,
  });
}

function inviteOutsider(caller: Caller, place: RepositoryPlace, user: StoredUser, role: string): Response {
  const { organization, repository } = place;
  const mayInvite = organization.settings.members_can_invite_outside_collaborators !== false;
  if (!actsAsOwner(caller, organization) && !mayInvite)
    throw forbidden("You must be an organization owner to add outside collaborators.");
  if (user.flagged) throw unprocessable("The request could not be processed.");
  const { store } = caller;
  const present = repository.invitations.find(({ userId }) => userId === user.id);
  if (present !== undefined) {
    present.role = role;
    if (store.switches.renewsExpired) present.createdAt = stamp(store);
    return created(view(caller, place, present));
  }
  const since = store.now() - DAY_MS;
  const sent = repository.invitations.filter(({ createdAt }) => Date.parse(createdAt) > since);
  if (sent.length >= DAILY_QUOTA)
    throw unprocessable("You have exceeded the limit of 50 invitations per 24 hours for this repository.");
  drawContent(caller);
  const inviterId = authorOf(caller, organization);
  const invitation = { id: newId(store), userId: user.id, inviterId, role, createdAt: stamp(store) };
  repository.invitations.push(invitation);
  return created(view(caller, place, invitation));
}

function view(caller: Caller, place: RepositoryPlace, invitation: StoredRepositoryInvitation): object {
  const isExpired = hasExpired(caller.store, invitation.createdAt);
  return repositoryInvitationView(caller, place.organization, place.repository, invitation, isExpired);
}

function remove(call: Call, caller: Caller): Response {
  const place = repositoryAt(call, caller);
  const { repository } = place;
  const user = userAt(call, caller);
  if (caller.user?.id !== user.id) demandRepositoryAdmin(caller, place);
  refuseArchived(repository);
  repository.people.delete(user.id);
  cancelSentFrom(repository, user.id);
  return done();
}

/** Routes of the people on a repository. */
export function routeCollaborators(router: Router<Caller>): void {
  addRoute(router, "GET", PATH, READ, list);
  addRoute(router, "GET", `${PATH}/:user`, READ, (call, caller) => {
    const place = repositoryAt(call, caller);
    if (!mayPush(caller, place)) throw forbidden("Must have push access to view repository collaborators.");
    const user = userAt(call, caller);
    if (!collaboratorIds(caller.store, place.organization, place.repository, "all").includes(user.id))
      throw notFound();
    return done();
  });
  addRoute(router, "GET", `${PATH}/:user/permission`, READ, showPermission);
  addRoute(router, "PUT", `${PATH}/:user`, WRITE, put);
  addRoute(router, "DELETE", `${PATH}/:user`, WRITE, remove);
}
