import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { roleBorneRole, teamRole } from "../access.ts";
import { bodyOf, done, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller, hasPermission } from "../caller.ts";
import { rankOf, roleOfBody, strongest, switchesOf } from "../levels.ts";
import { forbidden, invalidField, notFound, unprocessable } from "../refusal.ts";
import { isSelected } from "../rights.ts";
import { addRoute } from "../routing.ts";
import {
  isSame,
  repositoryOf,
  type StoredOrganization,
  type StoredRepository,
  type StoredTeam,
} from "../store.ts";
import { placeOf } from "../team-place.ts";
import { isMaintainer, isVisible } from "../team-rules.ts";
import { callerRole, repositoryView, teamView } from "../views.ts";
import { refuseArchived, repositoryAt, unknownRole } from "./repositories.ts";

const PATH = "/orgs/:org/teams/:team/repos";
const READ = { scopes: ["read:org"], permissions: ["members=read"] };
const WRITE = { scopes: ["write:org", "repo"], permissions: ["administration=write"] };
const REPOSITORY_TYPE = "application/vnd.github.v3.repository+json";

interface Place {
  readonly organization: StoredOrganization;
  readonly team: StoredTeam;
  readonly repository: StoredRepository;
}

/** The team's role, what a role on the organization gives it included. Rules 44 and 47. */
function shownRole(
  organization: StoredOrganization,
  repository: StoredRepository,
  team: StoredTeam,
): string | undefined {
  return strongest(organization, [
    teamRole(organization, repository, team),
    roleBorneRole(organization, team),
  ]);
}

function targetOf(call: Call, caller: Caller): Place {
  const { organization, team } = placeOf(call, caller);
  const { owner = "", repo = "" } = call.params;
  const repository = isSame(owner, organization.login) ? repositoryOf(organization, repo) : undefined;
  if (repository === undefined || !isSelected(caller, repository)) throw notFound();
  return { organization, team, repository };
}

/** Rules 45, 55, 58 and 61. */
function put(call: Call, caller: Caller): Response {
  const { organization, team } = placeOf(call, caller);
  if (!isSame(call.params.owner ?? "", organization.login))
    throw unprocessable("The repository is not owned by the organization.");
  const { repository } = targetOf(call, caller);
  const asked = bodyOf(call).permission ?? team.permission;
  const role = typeof asked === "string" ? roleOfBody(organization, asked) : undefined;
  if (role === undefined) {
    if (typeof asked === "string") throw unknownRole(organization, repository, asked);
    throw invalidField("TeamMember", "permission");
  }
  demandAdmin(caller, organization, repository);
  refuseArchived(repository);
  repository.teams.set(team.id, role);
  return done();
}

/** Owners and administrators of the repository give it. */
function demandAdmin(caller: Caller, organization: StoredOrganization, repository: StoredRepository): void {
  if (rankOf(organization, callerRole(caller, organization, repository)) < 5)
    throw forbidden("Must have admin rights to Repository.");
}

/** Maintainers take it off, too. An inherited grant stays. Rules 46, 48 and 58. */
function remove(call: Call, caller: Caller): Response {
  const { organization, team, repository } = targetOf(call, caller);
  const isAdmin = rankOf(organization, callerRole(caller, organization, repository)) >= 5;
  if (!isAdmin && !isMaintainer(caller, organization, team))
    throw forbidden("Must have admin rights to Repository.");
  refuseArchived(repository);
  const isSecurityManager = organization.roles.some(
    ({ name, teamIds }) => name === "security_manager" && teamIds.has(team.id),
  );
  if (isSecurityManager) throw forbidden("You cannot remove repositories from a security manager team.");
  repository.teams.delete(team.id);
  return done();
}

/** Repositories of the team, those of the teams above included. Rule 44. */
function list(call: Call, caller: Caller): Response {
  const { organization, team } = placeOf(call, caller);
  const rows = organization.repositories.filter(
    (one) => shownRole(organization, one, team) !== undefined && isSelected(caller, one),
  );
  return page(call, caller, rows, (one) =>
    repositoryView(caller, organization, one, shownRole(organization, one, team)),
  );
}

/** Own grants and teams of a role; children that only inherit are not listed. Rule 47. */
function listTeams(call: Call, caller: Caller): Response {
  const { organization, repository } = repositoryAt(call, caller);
  if (!mayListTeams(caller, organization, repository)) throw notFound();
  const rows = organization.teams.flatMap((team) => {
    if (!isVisible(caller, organization, team)) return [];
    if (repository.teams.has(team.id)) return [{ team, source: "direct" }];
    const isBorne = organization.roles.some(({ base, teamIds }) => base !== null && teamIds.has(team.id));
    return isBorne ? [{ team, source: "organization" }] : [];
  });
  return page(call, caller, rows, ({ team, source }) => {
    // Of a grant of its own, what teams above give is shown (rule 44); a role on the organization has rows of its own.
    const show = source === "direct" ? teamRole : shownRole;
    const role = show(organization, repository, team);
    return {
      ...teamView(caller, organization, team),
      permission: wordOf(role),
      permissions: switchesOf(organization, role),
      access_source: source,
    };
  });
}

function mayListTeams(
  caller: Caller,
  organization: StoredOrganization,
  repository: StoredRepository,
): boolean {
  if (caller.kind === "installation") return hasPermission(caller, "administration=read");
  return rankOf(organization, callerRole(caller, organization, repository)) >= 3;
}

/** Answers of teams use the words of bodies. */
function wordOf(role: string | undefined): string {
  if (role === "read") return "pull";
  return role === "write" ? "push" : (role ?? "pull");
}

/** Gives a new team the repositories its maker named. */
export function grantInitialRepositories(
  caller: Caller,
  organization: StoredOrganization,
  team: StoredTeam,
  names: unknown,
): void {
  for (const name of Array.isArray(names) ? (names as readonly unknown[]) : []) {
    const [, repo = ""] = String(name).split("/");
    const repository = repositoryOf(organization, repo);
    if (repository === undefined) throw invalidField("Team", "repo_names");
    if (!actsAsOwner(caller, organization)) demandAdmin(caller, organization, repository);
    repository.teams.set(team.id, roleOfBody(organization, team.permission) ?? "read");
  }
}

/** Routes of what teams may do on repositories. */
export function routeTeamRepositories(router: Router<Caller>): void {
  addRoute(router, "GET", PATH, READ, list);
  addRoute(router, "GET", `${PATH}/:owner/:repo`, READ, (call, caller) => {
    const { organization, team, repository } = targetOf(call, caller);
    const role = shownRole(organization, repository, team);
    if (role === undefined) throw notFound();
    if (call.headers.get("accept")?.includes(REPOSITORY_TYPE) !== true) return done();
    return ok(repositoryView(caller, organization, repository, role));
  });
  addRoute(router, "PUT", `${PATH}/:owner/:repo`, WRITE, put);
  addRoute(router, "DELETE", `${PATH}/:owner/:repo`, WRITE, remove);
  addRoute(
    router,
    "GET",
    "/repos/:owner/:repo/teams",
    { scopes: ["repo"], permissions: ["administration=read"] },
    listTeams,
  );
}
