import type { SimulatedAnswer } from "../contract.ts";
import { createRouteTable } from "./route-table.ts";

/** One request that found its route. */
export interface Call {
  readonly request: Request;
  readonly method: string;
  readonly url: URL;
  /** Path parameters by name, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The body as sent; empty if there is none. */
  readonly text: string;
  /** The body as JSON; undefined if it is empty. @throws BadBody, which the router answers with `badBody` */
  json(): unknown;
  /** The body as `application/x-www-form-urlencoded`. */
  form(): URLSearchParams;
}

/** Answers one request; `Context` is whatever the simulator wants to pass along. */
export type Handler<Context> = (
  call: Call,
  context: Context,
) => Response | SimulatedAnswer | Promise<Response | SimulatedAnswer>;

/** Answers where there is no route, in the vendor's words. */
export interface RouterOptions<Context> {
  /** Default: 404 with a short JSON body. */
  readonly notFound?: Handler<Context>;
  /** Default: 405 with `Allow`. `allowed` are the methods that the path knows, HEAD and OPTIONS among them. */
  readonly methodNotAllowed?: (call: Call, allowed: readonly string[], context: Context) => Response;
  /** What OPTIONS gives for a path that is there; `Allow` is added. Default: 204. */
  readonly options?: (call: Call, context: Context) => Response;
  /** Default: 400 with a short JSON body. */
  readonly badBody?: (call: Call, context: Context) => Response;
}

/** The body is not the JSON it should be. */
export class BadBody extends Error {
  constructor() {
    super("The body is not JSON.");
    this.name = "BadBody";
  }
}

/** Routes by method and path template, as `RouteTable` has it. HEAD is the simulator's own, by `serveHead`. */
export interface Router<Context> {
  on(method: string, template: string, handler: Handler<Context>): Router<Context>;
  handle(request: Request, context: Context): Promise<SimulatedAnswer>;
  /** The methods of `Allow`; empty for a path that is not there. */
  methods(path: string): readonly string[];
  /** All routes in the order added; holds a simulator to its list of endpoints. */
  routes(): readonly { readonly method: string; readonly template: string }[];
}

/** An empty router. */
export function createRouter<Context = void>(options: RouterOptions<Context> = {}): Router<Context> {
  const table = createRouteTable<Handler<Context>>();
  return {
    on(method, template, handler) {
      table.on(method, template, handler);
      return this;
    },
    methods: table.methods,
    routes: table.routes,
    async handle(request, context) {
      const url = new URL(request.url);
      const found = table.match(request.method, url.pathname);
      const text = request.body === null ? "" : await request.text();
      const call = createCall(request, url, found.kind === "found" ? found.params : {}, text);
      if (found.kind === "found") return asAnswer(await answer(found.value, call, context, options));
      if (found.kind === "unknown")
        return asAnswer(
          (await options.notFound?.(call, context)) ?? jsonResponse(404, { message: "Not found" }),
        );
      return asAnswer(answerOtherMethod(found.allowed, call, context, options));
    },
  };
}

async function answer<Context>(
  handler: Handler<Context>,
  call: Call,
  context: Context,
  options: RouterOptions<Context>,
): Promise<Response | SimulatedAnswer> {
  try {
    return await handler(call, context);
  } catch (error) {
    if (!(error instanceof BadBody)) throw error;
    return options.badBody?.(call, context) ?? jsonResponse(400, { message: error.message });
  }
}

function answerOtherMethod<Context>(
  allowed: readonly string[],
  call: Call,
  context: Context,
  options: RouterOptions<Context>,
): Response {
  if (call.method !== "OPTIONS") {
    return (
      options.methodNotAllowed?.(call, allowed, context) ??
      jsonResponse(405, { message: "Method not allowed" }, { Allow: allowed.join(", ") })
    );
  }
  const response = options.options?.(call, context) ?? emptyResponse();
  response.headers.set("Allow", allowed.join(", "));
  return response;
}

function createCall(
  request: Request,
  url: URL,
  params: Readonly<Record<string, string>>,
  text: string,
): Call {
  return {
    request,
    method: request.method,
    url,
    params,
    query: url.searchParams,
    headers: request.headers,
    text,
    json() {
      if (text === "") return undefined;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw new BadBody();
      }
    },
    form: () => new URLSearchParams(text),
  };
}

function asAnswer(value: Response | SimulatedAnswer): SimulatedAnswer {
  return value instanceof Response ? { response: value } : value;
}

/** A JSON answer. Headers given replace `Content-Type: application/json`. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const all = new Headers({ "Content-Type": "application/json" });
  for (const [name, content] of Object.entries(headers)) all.set(name, content);
  return new Response(JSON.stringify(value), { status, headers: all });
}

/** An answer without a body; 204 by default. */
export function emptyResponse(status = 204, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
