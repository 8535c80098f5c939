import type { SimulatedAnswer, SimulatorFactory } from "../../../simulator/contract.ts";
import { serveHead } from "../../../simulator/kit/head.ts";
import type { Call, Router } from "../../../simulator/kit/router.ts";
import { createRouter, jsonResponse } from "../../../simulator/kit/router.ts";
import { routeAudit } from "./audit.ts";
import { BODY_TYPES, withoutForm } from "./forms.ts";
import { ApiError, type Caller, ok } from "./http.ts";
import { routeGrants } from "./routes/grants.ts";
import { routeGroups } from "./routes/groups.ts";
import { deliverMail, routeInvitations } from "./routes/invitations.ts";
import { routeMemberships, routeUsers } from "./routes/members.ts";
import { routeOrganizations, routeScopes } from "./routes/scopes.ts";
import { routeServices } from "./routes/services.ts";
import { loadState, saveState } from "./state.ts";
import { steer } from "./steering.ts";
import { membershipOf, type Store } from "./store.ts";

export { stateSchema } from "./state.ts";

/** All routes of the simulated service. */
export function createRoutes(): Router<Caller> {
  const router = createRouter<Caller>({
    notFound: () => jsonResponse(404, { detail: "Not found." }),
    methodNotAllowed: (call, allowed) =>
      jsonResponse(405, { detail: `Method "${call.method}" not allowed.` }, { Allow: allowed.join(", ") }),
    options: (call) => ok(metadataOf(call)),
    badBody: () => jsonResponse(400, { detail: "JSON parse error - the body is not JSON." }),
  });
  routeOrganizations(router);
  routeUsers(router);
  routeServices(router);
  routeMemberships(router);
  routeInvitations(router);
  routeGroups(router);
  routeGrants(router);
  routeScopes(router);
  routeAudit(router);
  return router;
}

/** Who a request comes from. @throws ApiError for a missing or unknown key. Rule 2. */
function authenticate(store: Store, request: Request): Caller {
  const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
  const kind = scheme === "Api-Key" ? "key" : scheme === "Bearer" ? "login" : undefined;
  const found = store.tokens.find((candidate) => candidate.kind === kind && candidate.token === token);
  const user = found === undefined ? undefined : store.users.get(found.userId);
  const organization = store.organizations.find(({ id }) => id === found?.organizationId);
  const role =
    user === undefined || organization === undefined ? undefined : membershipOf(organization, user.id)?.role;
  const isKnown = user !== undefined && organization !== undefined;
  // A key belongs to its service account's membership; without it, it opens nothing.
  if (!isKnown || (kind === "key" && (role === undefined || isOver(store, organization, user, token)))) {
    const detail =
      token === undefined
        ? "Authentication credentials were not provided."
        : "Incorrect authentication credentials.";
    throw new ApiError(store.switches.badKeyStatus, { detail });
  }
  return { store, origin: new URL(request.url).origin, user, organization, role };
}

/** True for a key that was replaced and whose time has come. Rule 42. */
function isOver(
  store: Store,
  { services }: Caller["organization"],
  user: Caller["user"],
  token: string | undefined,
): boolean {
  const service = services.find(({ userId }) => userId === user.id);
  const key = service?.keys.find(({ prefix }) => prefix === token?.slice(0, 8));
  return key !== undefined && key.expiresAt !== null && Date.parse(key.expiresAt) <= store.now();
}

/** Every path ends in a slash; one that does not is sent elsewhere and not served. Rule 1. */
function redirect(store: Store, url: URL): Response | undefined {
  if (url.pathname.endsWith("/")) return undefined;
  const target = new URL(url);
  target.pathname += "/";
  return new Response(null, { status: store.switches.redirectStatus, headers: { Location: target.href } });
}

/** Rule 35. */
function refuseWrites(caller: Caller, request: Request): void {
  if (!caller.organization.maintenance || ["GET", "OPTIONS"].includes(request.method)) return;
  throw new ApiError(caller.store.switches.maintenanceStatus, {
    detail: "The organization is in maintenance mode; changes are disabled.",
  });
}

/** What the framework answers to OPTIONS. Rule 38. */
function metadataOf({ url }: Call): object {
  const [, , , name = ""] = url.pathname.split("/");
  return {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    description: "",
    renders: ["application/json"],
    parses: BODY_TYPES,
  };
}

/** Headers that recorded answers of the service carry. Rule 34. */
function decorate(response: Response, allowed: readonly string[]): Response {
  const headers = new Headers(response.headers);
  if (!headers.has("Allow") && allowed.length > 0) headers.set("Allow", allowed.join(", "));
  headers.set("Vary", "Accept, Cookie, Origin");
  headers.set("X-Content-Type-Options", "nosniff");
  return new Response(response.body, { status: response.status, headers });
}

/** A CloudTruth service in memory. Steering paths are described in the README beside this file. */
export const createSimulator: SimulatorFactory = (options) => {
  const store = loadState(options);
  const router = createRoutes();
  async function serve(request: Request, url: URL): Promise<SimulatedAnswer> {
    const moved = redirect(store, url);
    if (moved !== undefined) return { response: moved };
    let org: string | undefined;
    try {
      const caller = authenticate(store, request);
      org = caller.organization.name;
      refuseWrites(caller, request);
      const { response } = await router.handle(await withoutForm(request), caller);
      return { response: decorate(response, router.methods(url.pathname)), org };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const response = decorate(jsonResponse(error.status, error.body), router.methods(url.pathname));
      return { response, ...(org === undefined ? {} : { org }) };
    }
  }
  return {
    async handle(request) {
      deliverMail(store);
      const url = new URL(request.url);
      if (url.pathname.startsWith("/_simulator/")) return { response: await steer(store, request, url) };
      return await serveHead(request, (one) => serve(one, url));
    },
    save: () => saveState(store),
    environment: (origin) => environment(store, origin),
  };
};

function environment(store: Store, origin: string): Readonly<Record<string, string>> {
  const lines: Record<string, string> = { CLOUDTRUTH_SERVER_URL: origin };
  const keys = store.tokens.filter((token) => token.kind === "key");
  const [first] = keys;
  if (first !== undefined) lines.CLOUDTRUTH_API_KEY = first.token;
  for (const { env, token } of keys) if (env !== null) lines[env] = token;
  return lines;
}
