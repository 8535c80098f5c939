import type { SimulatedAnswer, Simulator, SimulatorFactory } from "../../../simulator/contract.ts";
import { serveHead } from "../../../simulator/kit/head.ts";
import { answerMay } from "../../../simulator/kit/may.ts";
import { isObject, ScimFault, scimResponse, tryParse } from "./fault.ts";
import { Lister } from "./list.ts";
import { mayDo } from "./may.ts";
import type { SimulatedOrganization } from "./organization.ts";
import { budgetOf, cutResponse, plainFault } from "./quirks.ts";
import type { StoredRecord } from "./record.ts";
import { countOperations } from "./routes/bulk.ts";
import { type Call, decode, type Home, route } from "./routes/resources.ts";
import { loadState, saveState } from "./state.ts";
import { findUser, type Store } from "./store.ts";

export { stateSchema } from "./state.ts";

/** One request as the simulator remembers it: never a token. */
export interface AuditEntry {
  readonly org: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Names of the attributes a write named. */
  readonly changed: readonly string[];
  /** Number of operations, for a bulk request. */
  readonly operations?: number;
}

/** SCIM 2.0 service providers in memory, each organization under `/<name>/scim/v2`. */
export const createSimulator: SimulatorFactory = (options) => {
  const store = loadState(options);
  const homes = new Map<string, Home>();
  for (const org of store.organizations) {
    homes.set(org.options.name, { org, lister: new Lister(org), budget: budgetOf(org) });
  }
  return new ScimSimulator(homes, store);
};

class ScimSimulator implements Simulator {
  readonly #homes: ReadonlyMap<string, Home>;
  readonly #store: Store;
  readonly #audit: AuditEntry[] = [];

  constructor(homes: ReadonlyMap<string, Home>, store: Store) {
    this.#homes = homes;
    this.#store = store;
  }

  save(): ReturnType<Simulator["save"]> {
    return saveState(this.#store);
  }

  environment(origin: string): Readonly<Record<string, string>> {
    const names = [...this.#homes.keys()];
    const lines: Record<string, string> = {};
    const first = names[0];
    if (first !== undefined) lines.SCIM_URL = baseOf(origin, first);
    if (this.#store.tokens[0] !== undefined) lines.SCIM_TOKEN = this.#store.tokens[0].token;
    for (const { token, env } of this.#store.tokens) if (env !== undefined) lines[env] = token;
    for (const { org } of this.#homes.values()) {
      if (org.options.urlEnv !== undefined) lines[org.options.urlEnv] = baseOf(origin, org.options.name);
    }
    return lines;
  }

  async handle(request: Request): Promise<SimulatedAnswer> {
    return await serveHead(request, (one) => this.#serve(one));
  }

  async #serve(request: Request): Promise<SimulatedAnswer> {
    const url = new URL(request.url);
    if (url.pathname === "/_simulator/may" && request.method === "POST") {
      return { response: await answerMay(request, (question) => mayDo(this.#homes, question)) };
    }
    const text = request.body === null ? "" : await request.text();
    const segments = url.pathname.split("/").slice(1).map(decode);
    if (segments[0] === "_simulator") return { response: this.#steer(request.method, segments[1], text) };
    const [name = "", scim, version, ...rest] = segments;
    const home = this.#homes.get(name);
    if (home === undefined || scim !== "scim" || version !== "v2") {
      return { response: scimResponse(404, new ScimFault(404, "Not found.").body(false)) };
    }
    const response = this.#answer(home, request, url, rest, text);
    this.#audit.push(auditOf(name, request.method, `/${rest.join("/")}`, response.status, text));
    return { response, org: name };
  }

  #answer(home: Home, request: Request, url: URL, segments: readonly string[], text: string): Response {
    const { org } = home;
    try {
      const user = this.#authenticate(org, request.headers);
      home.budget.take(
        request.method === "POST" && segments[0] === "Bulk" ? countOperations(tryParse(text)) : 0,
      );
      const call: Call = {
        home,
        org,
        method: request.method,
        path: `/${url.pathname.split("/").slice(4).join("/")}`.replace(/(.)\/+$/, "$1"),
        segments,
        url,
        headers: request.headers,
        text,
        base: baseOf(url.origin, org.options.name),
        user,
      };
      return this.#withFaults(call);
    } catch (error) {
      if (error instanceof ScimFault) return faultResponse(org, error);
      throw error;
    }
  }

  #authenticate(org: SimulatedOrganization, headers: Headers): StoredRecord {
    const given = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
    const token = this.#store.tokens.find(
      (item) => item.token === given && (item.org ?? org.options.name) === org.options.name,
    );
    const user = token === undefined ? undefined : findUser(org, token.user);
    if (user === undefined || user.attributes.active === false) {
      throw new ScimFault(401, "The token is missing or not accepted.", undefined, {
        "WWW-Authenticate": "Bearer",
      });
    }
    return user;
  }

  #withFaults(call: Call): Response {
    const { switches } = call.org;
    const isWrite = !["GET", "OPTIONS"].includes(call.method) && call.segments.at(-1) !== ".search";
    if (!isWrite) {
      try {
        return route(call);
      } finally {
        // A read that does not find what is hidden is a read too.
        call.org.countRead();
      }
    }
    if (switches.errorBeforeWrite > 0) {
      switches.errorBeforeWrite -= 1;
      throw new ScimFault(503, "Not available for a moment.");
    }
    const response = route(call);
    if (switches.errorAfterWrite > 0) {
      switches.errorAfterWrite -= 1;
      throw new ScimFault(500, "Something went wrong.");
    }
    if (switches.dropAfterWrite > 0) {
      switches.dropAfterWrite -= 1;
      return cutResponse();
    }
    return response;
  }

  #steer(method: string, what: string | undefined, text: string): Response {
    const json = (status: number, body: unknown): Response =>
      new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
    if (method === "GET" && what === "requests") return json(200, this.#audit);
    if (method === "POST" && what === "switches") {
      const body = tryParse(text);
      const home = isObject(body) ? this.#homes.get(String(body.org)) : undefined;
      if (home === undefined || !isObject(body) || !isObject(body.switches))
        return json(400, { message: "org and switches are needed." });
      Object.assign(home.org.switches, body.switches);
      return json(200, home.org.switches);
    }
    if (what === "accept")
      return json(404, { message: "SCIM has no invitations: users are active at once." });
    return json(404, { message: "Not found." });
  }
}

function baseOf(origin: string, org: string): string {
  return `${origin}/${encodeURIComponent(org)}/scim/v2`;
}

function auditOf(org: string, method: string, path: string, status: number, text: string): AuditEntry {
  const body = method === "GET" ? undefined : tryParse(text);
  const operations = isObject(body) ? body.Operations : undefined;
  const changed = Array.isArray(operations)
    ? operations.map((item: unknown) => (isObject(item) ? String(item.path ?? item.op ?? item.method) : ""))
    : isObject(body)
      ? Object.keys(body).filter((key) => key !== "schemas")
      : [];
  return {
    org,
    method,
    path,
    status,
    changed,
    ...(path === "/Bulk" && Array.isArray(operations) ? { operations: operations.length } : {}),
  };
}

function faultResponse(org: SimulatedOrganization, fault: ScimFault): Response {
  if (org.switches.plainTextErrors) return plainFault(fault);
  return scimResponse(fault.status, fault.body(org.switches.numericStatus), fault.headers);
}
