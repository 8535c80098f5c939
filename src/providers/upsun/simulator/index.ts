import type { SimulatedAnswer, Simulator, SimulatorFactory } from "../../../simulator/contract.ts";
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
import { saveState } from "./save.ts";
import { loadState } from "./state.ts";
import type { Store } from "./store.ts";
import { defaultSwitches } from "./store.ts";
import type { Route } from "./web.ts";
import { json, Refusal, renderRefusal } from "./web.ts";

export { stateSchema } from "./schema.ts";

/** Every route behind a bearer token; earlier ones win, so that `/users/me` is not a user id. */
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

/** The Upsun API and its OAuth2 host on one origin, in memory. @throws Error for a state that makes no sense */
export const createSimulator: SimulatorFactory = ({ state, now, random }): Simulator => {
  const store: Store = {
    users: new Map(),
    tokens: [],
    organizations: [],
    switches: { ...defaultSwitches },
    now,
    random,
  };
  loadState(state, store);
  const save = (): ReturnType<typeof saveState> => saveState(store);
  return {
    handle: (request) => answer(request, store, save),
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
  const match = findRoute(request.method, pathname);
  if (match === undefined) return { response: json({ error: "Not found." }, 404) };
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
      parameters: match.parameters,
      body: parse(text),
      caller,
      concerns: (name: string): void => {
        organization = name;
      },
    };
    return finish(match.route.answer(call));
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

/** Matches on the encoded path, so that an environment's slash stays inside its segment (rules 5 and 60). */
function findRoute(
  method: string,
  pathname: string,
): { route: Route; parameters: Readonly<Record<string, string>> } | undefined {
  const segments = pathname.split("/");
  for (const route of simulatorRoutes) {
    if (route.method !== method) continue;
    const parameters = matchPath(route.path.split("/"), segments);
    if (parameters !== undefined) return { route, parameters };
  }
  return undefined;
}

function matchPath(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) {
      if (segment === "") return undefined;
      parameters[part.slice(1, -1)] = decodeSegment(segment);
    } else if (part !== segment) return undefined;
  }
  return parameters;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
