import type { SimulatedAnswer, Simulator, SimulatorOptions } from "../../../simulator/contract.ts";
import { serveHead } from "../../../simulator/kit/head.ts";
import { answerMay } from "../../../simulator/kit/may.ts";
import { createRouteTable } from "../../../simulator/kit/route-table.ts";
import { hyperSchemaOf } from "./hyper-schema.ts";
import { mayDo } from "./may.ts";
import { pageOf } from "./paging.ts";
import { appRoutes } from "./routes/apps.ts";
import { collaboratorRoutes } from "./routes/collaborators.ts";
import { acceptInvitation, memberRoutes } from "./routes/members.ts";
import { teamRoutes } from "./routes/teams.ts";
import { loadState, saveState } from "./state.ts";
import { type Account, accountOf, requestsLeft, type Store, spendRequest } from "./store.ts";
import { memberView } from "./views.ts";
import { type Answer, etagOf, Refusal, type Route, readBody, seal, tokenOf, versionProblem } from "./web.ts";

export { stateSchema } from "./state.ts";

const ROUTES: readonly Route[] = [
  ...appRoutes,
  ...collaboratorRoutes,
  ...memberRoutes,
  ...teamRoutes,
  { method: "GET", path: "/schema", answer: () => ({ body: hyperSchemaOf(ROUTES) }) },
];
/** Fixed words (`/teams/apps`, `/teams/permissions`, `/teams/invitations`) come before names. Rule 44. */
const table = createRouteTable<Route>();
for (const route of ROUTES) table.on(route.method, route.path, route);

/** Slashes that are doubled or at the end mean nothing. */
const tidy = (path: string): string => `/${path.split("/").filter(Boolean).join("/")}`;
const RATE_LIMITS = "/account/rate-limits";

/** The endpoints that are answered, for the coverage table. */
export const simulatedEndpoints: readonly { readonly method: string; readonly path: string }[] = ROUTES.map(
  ({ method, path }) => ({ method, path }),
);

/** Makes a simulator of the Heroku Platform API, as far as teams and their people go. @throws Error for bad state */
export function createSimulator(options: SimulatorOptions): Simulator {
  const world = loadState(options);
  return {
    handle: (request) => serveHead(request, (one) => handle(world, one)),
    save: () => saveState(world),
    environment: (origin) => environment(world, origin),
  };
}

function environment(world: Store, origin: string): Record<string, string> {
  const first = world.tokens[0];
  const named = world.tokens.flatMap(({ token, env }) => (env === null ? [] : [[env, token] as const]));
  return {
    HEROKU_API_URL: origin,
    ...(first === undefined ? {} : { HEROKU_API_KEY: first.token }),
    ...Object.fromEntries(named),
  };
}

async function handle(world: Store, request: Request): Promise<SimulatedAnswer> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/_simulator/")) return steer(world, request, pathname);
  const versionless = versionProblem(request);
  if (versionless !== undefined) return finish(world, request, versionless, world.switches.bucketSize);
  const token = tokenOf(request);
  const user = world.tokens.find((candidate) => candidate.token === token)?.user;
  if (user === undefined) {
    const refusal = new Refusal(401, "unauthorized", "Invalid credentials provided.");
    return finish(world, request, refuse(refusal), world.switches.bucketSize);
  }
  return handleFor(world, request, pathname, accountOf(world, user));
}

async function handleFor(
  world: Store,
  request: Request,
  pathname: string,
  caller: Account,
): Promise<SimulatedAnswer> {
  let org: string | undefined;
  const note = (team: string): void => {
    org = team;
  };
  let response: Response;
  try {
    if (pathname !== RATE_LIMITS && !spendRequest(world, caller)) throw exhausted();
    throwTrouble(caller);
    response = await answer(world, request, pathname, caller, note);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = refuse(error);
  }
  const answered = await finish(world, request, response, requestsLeft(world, caller));
  return org === undefined ? answered : { ...answered, org };
}

async function answer(
  world: Store,
  request: Request,
  pathname: string,
  caller: Account,
  note: (team: string) => void,
): Promise<Response> {
  const isLegacy = pathname.startsWith("/organizations");
  if (isLegacy && world.switches.legacy === "gone")
    throw new Refusal(410, "gone", "This resource has been removed.");
  const path = isLegacy ? pathname.replace("/organizations", "/teams") : pathname;
  const override = request.headers.get("x-http-method-override");
  const method = request.method === "POST" && override !== null ? override.toUpperCase() : request.method;
  const found = table.match(method, tidy(path));
  if (found.kind === "unknown")
    throw new Refusal(404, "not_found", "The requested API endpoint was not found.");
  if (found.kind === "other-method") return otherMethod(method, found.allowed);
  const body = method === "GET" ? {} : renameKey(await readBody(request), isLegacy, "organization", "team");
  const call = { world, caller, method, params: found.params, body, about: note };
  if (method !== "GET") checkMatch(world, request, path, caller);
  return respond(world, request, found.value.answer(call), isLegacy);
}

/** Rule 49. */
function otherMethod(method: string, allowed: readonly string[]): Response {
  const headers = { Allow: allowed.join(", ") };
  if (method === "OPTIONS") return new Response(null, { status: 204, headers });
  throw new Refusal(405, "method_not_allowed", `${method} is not allowed here.`, { headers });
}

/** A stale `If-Match` stops a change before anything is done. */
function checkMatch(world: Store, request: Request, path: string, caller: Account): void {
  const wanted = request.headers.get("if-match");
  if (wanted === null || wanted === "*") return;
  const found = table.match("GET", tidy(path));
  if (found.kind !== "found") return;
  const call = { world, caller, method: "GET", params: found.params, body: {}, about: () => undefined };
  const current = etagOf(JSON.stringify(cut(world, null, found.value.answer(call)).body));
  if (!wanted.split(",").some((tag) => tag.trim() === current)) {
    throw new Refusal(412, "precondition_failed", "The resource has changed since it was read.");
  }
}

interface CutAnswer {
  readonly body: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

function cut(world: Store, range: string | null, given: Answer): CutAnswer {
  if (given.sortable === undefined || !Array.isArray(given.body)) {
    return { body: given.body, status: given.status ?? 200, headers: {} };
  }
  const page = pageOf(given.body, given.sortable, range, world.switches);
  return { body: page.items, status: page.status, headers: page.headers };
}

function respond(world: Store, request: Request, given: Answer, isLegacy: boolean): Response {
  const { body, status, headers } = cut(world, request.headers.get("range"), given);
  const shown = Array.isArray(body)
    ? body.map((item) => renameKey(item, isLegacy, "team", "organization"))
    : renameKey(body, isLegacy, "team", "organization");
  const text = JSON.stringify(shown);
  const tag = etagOf(text);
  const isKnown = request.method === "GET" && request.headers.get("if-none-match")?.includes(tag) === true;
  return new Response(isKnown ? null : text, {
    status: isKnown ? 304 : status,
    headers: { "Content-Type": "application/json;charset=utf-8", ETag: tag, ...headers },
  });
}

/** `/organizations/...` is the same under another name. */
function renameKey(value: unknown, isWanted: boolean, from: string, to: string): Record<string, unknown> {
  const object = value as Record<string, unknown>;
  if (!isWanted || !(from in object)) return object;
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key === from ? to : key, item]));
}

function throwTrouble(caller: Account): void {
  if (caller.trouble === "suspended") throw new Refusal(403, "suspended", "Your account is suspended.");
  if (caller.trouble === "delinquent")
    throw new Refusal(402, "delinquent", "Your account has an unpaid invoice.");
  if (caller.trouble === "two_factor")
    throw new Refusal(403, "two_factor", "A second authentication factor or pre-authorization is required.");
}

function exhausted(): Refusal {
  return new Refusal(
    429,
    "rate_limit",
    "Your account reached the API rate limit\nPlease wait a few minutes before making new requests",
    { url: "https://devcenter.heroku.com/articles/platform-api-reference#rate-limits" },
  );
}

function refuse(refusal: Refusal): Response {
  return Response.json(refusal.body, { status: refusal.status, headers: refusal.headers });
}

async function finish(
  world: Store,
  request: Request,
  response: Response,
  remaining: number,
): Promise<SimulatedAnswer> {
  return { response: seal(world, request, response, await response.text(), remaining) };
}

/** What tests do behind the vendor's back. */
async function steer(world: Store, request: Request, pathname: string): Promise<SimulatedAnswer> {
  try {
    if (pathname === "/_simulator/mails" && request.method === "GET")
      return { response: Response.json(world.mails) };
    if (pathname === "/_simulator/may" && request.method === "POST")
      return { response: await answerMay(request, (question) => mayDo(world, question)) };
    if (pathname === "/_simulator/accept" && request.method === "POST") {
      const { team, email } = await readBody(request);
      return {
        response: Response.json(memberView(world, acceptInvitation(world, String(team), String(email)))),
      };
    }
    throw new Refusal(404, "not_found", "The simulator has no such switch.");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { response: refuse(error) };
  }
}
