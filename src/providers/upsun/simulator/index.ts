import type { SimulatedAnswer, Simulator, SimulatorFactory } from "../../../simulator/contract.ts";
import { serveHead } from "../../../simulator/kit/head.ts";
import { createRouteTable } from "../../../simulator/kit/route-table.ts";
import { answerTokenRequest, authenticate } from "./auth.ts";
import { answerControl } from "./control.ts";
import { accessRoutes } from "./routes/access.ts";
import { environmentRoutes } from "./routes/environments.ts";
import { extendedAccessRoutes } from "./routes/extended-access.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { organizationRoutes } from "./routes/organizations.ts";
import { projectRoutes } from "./routes/projects.ts";
import { teamAccessRoutes } from "./routes/team-access.ts";
import { teamRoutes } from "./routes/teams.ts";
import { userRoutes } from "./routes/users.ts";
import { loadState, saveState } from "./state.ts";
import type { Store } from "./store.ts";
import type { Call, Route } from "./web.ts";
import { json, Refusal, renderRefusal } from "./web.ts";

export { stateSchema } from "./state.ts";

/** Every route behind a bearer token. */
export const simulatorRoutes: readonly Route[] = [
  ...userRoutes,
  ...organizationRoutes,
  ...invitationRoutes,
  ...projectRoutes,
  ...environmentRoutes,
  ...accessRoutes,
  ...extendedAccessRoutes,
  ...teamRoutes,
  ...teamAccessRoutes,
];

/** Paths are matched as sent, so that an environment's slash stays inside its segment (rules 5 and 60). */
const table = createRouteTable<(call: Call) => Response>();
for (const route of simulatorRoutes) table.on(route.method, route.path, route.answer);

/** Rule 61. */
function otherMethod(method: string, allowed: readonly string[]): Response {
  const headers = { allow: allowed.join(", ") };
  if (method === "OPTIONS") return new Response(null, { status: 204, headers });
  return json({ error: "Method not allowed." }, 405, "application/json", headers);
}

/** The Upsun API and its OAuth2 host on one origin, in memory. @throws Error for a state that makes no sense */
export const createSimulator: SimulatorFactory = (options): Simulator => {
  const store = loadState(options);
  const save = (): ReturnType<typeof saveState> => saveState(store);
  return {
    handle: (request) => serveHead(request, (one) => answer(one, store, save)),
    save,
    environment: (origin) => environmentOf(store, origin),
  };
};

function environmentOf(store: Store, origin: string): Record<string, string> {
  const lines: Record<string, string> = { UPSUN_API_URL: origin, UPSUN_AUTH_URL: origin };
  const first = store.tokens[0];
  if (first !== undefined) lines.UPSUN_CLI_TOKEN = first.token;
  for (const token of store.tokens) if (token.env !== undefined) lines[token.env] = token.token;
  return lines;
}

async function answer(request: Request, store: Store, save: () => unknown): Promise<SimulatedAnswer> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith("/_simulator/")) return { response: await answerControl(request, store, save) };
  if (pathname === "/oauth2/token") return { response: await answerTokenRequest(request, store) };
  const caller = authenticate(request, store);
  if (caller instanceof Response) return { response: caller };
  const match = table.match(request.method, pathname);
  if (match.kind === "unknown") return { response: json({ error: "Not found." }, 404) };
  if (match.kind === "other-method") return { response: otherMethod(request.method, match.allowed) };
  let organization: string | undefined;
  const finish = (response: Response): SimulatedAnswer =>
    organization === undefined ? { response } : { response, org: organization };
  const text = await request.text();
  try {
    const call = {
      store,
      method: request.method,
      path: pathname,
      query: searchParams,
      parameters: match.params,
      body: parse(text),
      caller,
      concerns: (name: string): void => {
        organization = name;
      },
    };
    return finish(match.value(call));
  } catch (error) {
    if (error instanceof Refusal) return finish(renderRefusal(error, store));
    throw error;
  }
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The request body is not valid JSON.", "plain");
  }
}
