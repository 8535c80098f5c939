import type { Call, Router } from "../../../../simulator/kit/router.ts";
import type { EnvironmentWire, ProtectionRuleWire } from "../../wire.ts";
import { effectiveRole, roleBorneRole, teamRole } from "../access.ts";
import { bodyOf, done, ok, page } from "../answers.ts";
import type { Caller } from "../caller.ts";
import { notFound, unprocessable } from "../refusal.ts";
import { addRoute } from "../routing.ts";
import { newId, type StoredEnvironment, stamp, teamById } from "../store.ts";
import { nodeId, teamView, userView } from "../views.ts";
import { demandRepositoryAdmin, type RepositoryPlace, refuseArchived, repositoryAt } from "./repositories.ts";

const PATH = "/repos/:owner/:repo/environments";
const READ = { scopes: ["repo"], permissions: ["actions=read", "administration=read"] };
const WRITE = { scopes: ["repo"], permissions: ["administration=write"] };
const MAX_REVIEWERS = 6;
const MAX_WAIT_MINUTES = 43_200;

type Body = Readonly<Record<string, unknown>>;
type Reviewers = StoredEnvironment["reviewers"];

function rulesOf(
  caller: Caller,
  place: RepositoryPlace,
  environment: StoredEnvironment,
): readonly ProtectionRuleWire[] {
  const { waitTimer, preventSelfReview, reviewers, branches } = environment;
  const rule = (offset: number, type: string): ProtectionRuleWire => {
    const id = environment.id * 10 + offset;
    return { id, node_id: nodeId("GateRule", id), type };
  };
  return [
    ...(waitTimer > 0 ? [{ ...rule(1, "wait_timer"), wait_timer: waitTimer }] : []),
    ...(reviewers.length > 0 || preventSelfReview
      ? [
          {
            ...rule(2, "required_reviewers"),
            prevent_self_review: preventSelfReview,
            reviewers: reviewersView(caller, place, reviewers),
          },
        ]
      : []),
    ...(branches === "all" ? [] : [rule(3, "branch_policy")]),
  ];
}

function reviewersView(
  caller: Caller,
  { organization }: RepositoryPlace,
  reviewers: Reviewers,
): NonNullable<ProtectionRuleWire["reviewers"]> {
  return reviewers.flatMap(({ type, id }): NonNullable<ProtectionRuleWire["reviewers"]> => {
    const team = type === "Team" ? teamById(organization, id) : undefined;
    const user = type === "User" ? caller.store.users.get(id) : undefined;
    if (team !== undefined) return [{ type, reviewer: teamView(caller, organization, team) }];
    return user === undefined ? [] : [{ type, reviewer: userView(user) }];
  });
}

function view(caller: Caller, place: RepositoryPlace, environment: StoredEnvironment): EnvironmentWire {
  const { id, name, branches, createdAt, updatedAt } = environment;
  const fullName = `${place.organization.login}/${place.repository.name}`;
  return {
    id,
    node_id: nodeId("Environment", id),
    name,
    url: `${caller.base}/repos/${fullName}/environments/${encodeURIComponent(name)}`,
    html_url: `https://github.com/${fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: createdAt,
    updated_at: updatedAt,
    protection_rules: rulesOf(caller, place, environment),
    deployment_branch_policy:
      branches === "all"
        ? null
        : { protected_branches: branches === "protected", custom_branch_policies: branches === "custom" },
  };
}

/** Whoever reads the repository sees its environments. */
function find(call: Call, place: RepositoryPlace): StoredEnvironment | undefined {
  return place.repository.environments.find(({ name }) => name === call.params.name);
}

function branchesOf(body: Body): StoredEnvironment["branches"] {
  const policy = body.deployment_branch_policy;
  if (policy === undefined || policy === null) return "all";
  const { protected_branches: isProtected, custom_branch_policies: isCustom } = policy as Body;
  if (typeof isProtected !== "boolean" || typeof isCustom !== "boolean" || isProtected === isCustom)
    throw unprocessable("protected_branches and custom_branch_policies cannot have the same value");
  return isProtected ? "protected" : "custom";
}

/** Rules 66 and 68. */
function reviewersOf(caller: Caller, place: RepositoryPlace, body: Body): Reviewers {
  const list: unknown = body.reviewers ?? [];
  if (!Array.isArray(list)) throw unprocessable("reviewers must be a list.");
  if (list.length > MAX_REVIEWERS) throw unprocessable("An environment can have at most 6 reviewers.");
  const { organization, repository } = place;
  if (list.length > 0 && repository.visibility !== "public" && organization.plan.name === "free")
    throw unprocessable("Required reviewers are not available for private repositories on this plan.");
  return (list as readonly unknown[]).map((one) => {
    if (typeof one !== "object" || one === null) throw unprocessable("A reviewer is an object.");
    const { type, id } = one as Body;
    if ((type !== "User" && type !== "Team") || !canRead(caller, place, type, Number(id)))
      throw unprocessable(
        `The reviewer ${String(type)} ${String(id)} cannot be found or cannot read the repository.`,
      );
    return { type, id: Number(id) };
  });
}

function canRead(
  caller: Caller,
  { organization, repository }: RepositoryPlace,
  type: "User" | "Team",
  id: number,
): boolean {
  if (type === "User")
    return caller.store.users.has(id) && effectiveRole(organization, repository, id) !== undefined;
  const team = teamById(organization, id);
  if (team === undefined) return false;
  if (repository.visibility === "public") return true;
  return (
    teamRole(organization, repository, team) !== undefined ||
    roleBorneRole(organization, team) !== undefined ||
    organization.settings.default_repository_permission !== "none"
  );
}

/** What the body leaves out is reset. Rule 67. */
function put(call: Call, caller: Caller): Response {
  const place = repositoryAt(call, caller);
  demandRepositoryAdmin(caller, place);
  refuseArchived(place.repository);
  const body = bodyOf(call);
  const waitTimer = body.wait_timer ?? 0;
  if (typeof waitTimer !== "number" || waitTimer < 0 || waitTimer > MAX_WAIT_MINUTES)
    throw unprocessable("wait_timer must be between 0 and 43200.");
  const values = {
    waitTimer,
    preventSelfReview: body.prevent_self_review === true,
    reviewers: reviewersOf(caller, place, body),
    branches: branchesOf(body),
    updatedAt: stamp(caller.store),
  };
  const present = find(call, place);
  if (present !== undefined) {
    Object.assign(present, values);
    return ok(view(caller, place, present));
  }
  const made: StoredEnvironment = {
    id: newId(caller.store),
    name: call.params.name ?? "",
    createdAt: values.updatedAt,
    ...values,
  };
  place.repository.environments.push(made);
  return ok(view(caller, place, made));
}

/** Routes of deployment environments. Names are percent-encoded in paths. Rule 65. */
export function routeEnvironments(router: Router<Caller>): void {
  addRoute(router, "GET", PATH, READ, (call, caller) => {
    const place = repositoryAt(call, caller);
    const { environments } = place.repository;
    return page(
      call,
      caller,
      environments,
      (one) => view(caller, place, one),
      (rows) => ({ total_count: environments.length, environments: rows }),
    );
  });
  addRoute(router, "GET", `${PATH}/:name`, READ, (call, caller) => {
    const place = repositoryAt(call, caller);
    const found = find(call, place);
    if (found === undefined) throw notFound();
    return ok(view(caller, place, found));
  });
  addRoute(router, "PUT", `${PATH}/:name`, WRITE, put);
  addRoute(router, "DELETE", `${PATH}/:name`, WRITE, (call, caller) => {
    const place = repositoryAt(call, caller);
    const found = find(call, place);
    demandRepositoryAdmin(caller, place);
    refuseArchived(place.repository);
    if (found === undefined) throw notFound();
    place.repository.environments = place.repository.environments.filter((one) => one !== found);
    return done();
  });
}
