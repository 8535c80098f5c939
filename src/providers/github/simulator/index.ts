import type { SimulatedAnswer, SimulatorFactory } from "../../../simulator/contract.ts";
import { serveHead } from "../../../simulator/kit/head.ts";
import { createRouter, type Router } from "../../../simulator/kit/router.ts";
import { namedPath, refuse } from "./answers.ts";
import { authenticate, type Caller } from "./caller.ts";
import { steer } from "./control.ts";
import { settleInvitations } from "./invitations.ts";
import { checkPrimary, draw, drawPoints } from "./limits.ts";
import { movedRepository } from "./moved.ts";
import { notFound, Refusal } from "./refusal.ts";
import { routeAccounts } from "./routes/accounts.ts";
import { routeApps } from "./routes/apps.ts";
import { routeCollaborators } from "./routes/collaborators.ts";
import { routeEnvironments } from "./routes/environments.ts";
import { routeInvitations } from "./routes/invitations.ts";
import { routeMembers } from "./routes/members.ts";
import { routeOrganizations } from "./routes/organizations.ts";
import { routeOutsiders } from "./routes/outsiders.ts";
import { routeRepositories } from "./routes/repositories.ts";
import { routeRepositoryInvitations } from "./routes/repository-invitations.ts";
import { routeRoles } from "./routes/roles.ts";
import { routeTeamMembers } from "./routes/team-members.ts";
import { routeTeamRepositories } from "./routes/team-repositories.ts";
import { routeTeams } from "./routes/teams.ts";
import { seal } from "./seal.ts";
import { loadState, saveState } from "./state.ts";
import type { Store } from "./store.ts";

export { stateSchema } from "./state.ts";

/** All routes of the simulated service. A method that a path does not have is not found either. */
export function createRoutes(): Router<Caller> {
  const router = createRouter<Caller>({
    notFound: () => refuse(notFound()),
    methodNotAllowed: () => refuse(notFound()),
    badBody: () => refuse(new Refusal(400, "Problems parsing JSON")),
  });
  routeOrganizations(router);
  routeMembers(router);
  routeInvitations(router);
  routeOutsiders(router);
  routeTeams(router);
  routeTeamMembers(router);
  routeTeamRepositories(router);
  routeRepositories(router);
  routeCollaborators(router);
  routeRepositoryInvitations(router);
  routeRoles(router);
  routeEnvironments(router);
  routeAccounts(router);
  routeApps(router);
  return router;
}

/** A GitHub in memory, as far as organizations and their people go. Steering paths stand in the README beside. */
export const createSimulator: SimulatorFactory = (options) => {
  const store = loadState(options);
  const router = createRoutes();
  return {
    async handle(request) {
      settleInvitations(store);
      const url = new URL(request.url);
      if (url.pathname.startsWith("/_simulator/")) return { response: await steer(store, request, url) };
      return await serveHead(request, (one) => serve(store, router, one, url));
    },
    save: () => saveState(store),
    environment: (origin) => environment(store, origin),
    corrupt: (body, kind) => (kind === "page-missing" ? withoutEntries(body) : undefined),
  };
};

/** A list in an object, which shows by its total that there should be entries. */
function withoutEntries(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("total_count" in body) || body.total_count === 0)
    return undefined;
  const list = Object.entries(body).find(([, value]) => Array.isArray(value));
  return list === undefined ? undefined : { ...body, [list[0]]: [] };
}

function environment(store: Store, origin: string): Readonly<Record<string, string>> {
  const [first] = store.tokens;
  const named = store.tokens.flatMap(({ env, token }) => (env === null ? [] : [[env, token] as const]));
  return {
    GITHUB_API_URL: origin,
    ...(first === undefined ? {} : { GITHUB_TOKEN: first.token }),
    ...Object.fromEntries(named),
  };
}

/** What an installation of one's own puts before every path. */
const ENTERPRISE_PREFIX = "/api/v3";
const VERSIONS: readonly (string | null)[] = [null, "2022-11-28", "2026-03-10"];

async function serve(
  store: Store,
  router: Router<Caller>,
  request: Request,
  url: URL,
): Promise<SimulatedAnswer> {
  const isPrefixed = url.pathname.startsWith(`${ENTERPRISE_PREFIX}/`);
  const base = url.origin + (isPrefixed ? ENTERPRISE_PREFIX : "");
  const path = isPrefixed ? url.pathname.slice(ENTERPRISE_PREFIX.length) : url.pathname;
  const isGraphql = !isPrefixed && (path === "/graphql" || path === "/api/graphql");
  let caller: Caller | undefined;
  let answer: SimulatedAnswer;
  try {
    checkHeaders(request, path);
    caller = authenticate(store, request, base);
    if (isGraphql) answer = await serveGraphql(caller, request);
    else answer = await serveRest(router, caller, request, { path, search: url.search, origin: url.origin });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer = { response: refuse(error) };
  }
  const response = await seal(caller, request, answer.response, isGraphql ? "graphql" : "core");
  return { ...answer, response };
}

/** Loaded at the first query, because it takes a while. */
async function serveGraphql(caller: Caller, request: Request): Promise<SimulatedAnswer> {
  const { answerGraphql } = await import("./graphql/endpoint.ts");
  return await answerGraphql(caller, request);
}

/** Rule 2. */
function checkHeaders(request: Request, path: string): void {
  if ((request.headers.get("user-agent") ?? "").trim() === "")
    throw new Refusal(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
    );
  const version = request.headers.get("x-github-api-version");
  if (!VERSIONS.includes(version))
    throw new Refusal(400, `${version ?? ""} is not a supported version of the API.`);
  if (path.length > 1 && path.endsWith("/")) throw notFound();
}

interface Target {
  readonly path: string;
  readonly search: string;
  readonly origin: string;
}

async function serveRest(
  router: Router<Caller>,
  caller: Caller,
  request: Request,
  { path, search, origin }: Target,
): Promise<SimulatedAnswer> {
  const isRead = ["GET", "OPTIONS"].includes(request.method);
  // Rule 8: asking what is left is free.
  if (path !== "/rate_limit") {
    checkPrimary(caller);
    drawPoints(caller, "core", isRead ? 1 : 5);
    draw(caller, "core", 1);
  }
  const isNumeric = path.startsWith("/organizations/") || path.startsWith("/repositories/");
  const named = isNumeric ? namedPath(caller.store.organizations, path) : path;
  if (named === undefined) throw notFound();
  const moved = movedRepository(caller, request.method, named, search);
  if (moved !== undefined) return { response: moved };
  return await router.handle(routed(request, new URL(named + search, origin)), caller);
}

/** The same request under another address. */
function routed(request: Request, url: URL): Request {
  const { method, headers, body } = request;
  return new Request(url, { method, headers, ...(body === null ? {} : { body, duplex: "half" as const }) });
}
