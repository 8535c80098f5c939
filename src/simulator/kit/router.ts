import { createHash } from "node:crypto";
import type { SimulatedAnswer } from "../contract.ts";

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
  /** Default: 405 with `Allow`. `allowed` are the methods that the path knows. */
  readonly methodNotAllowed?: (call: Call, allowed: readonly string[], context: Context) => Response;
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

/** Routes by method and path template. */
export interface Router<Context> {
  /**
   * Adds a route. `/teams/:team/members` has one parameter; `*rest` as the last segment takes all that follows. A
   * trailing slash counts. A literal segment goes before a parameter, in whatever order routes are added.
   */
  on(method: string, template: string, handler: Handler<Context>): Router<Context>;
  handle(request: Request, context: Context): Promise<SimulatedAnswer>;
  /** All routes in the order added; holds a simulator to its list of endpoints. */
  routes(): readonly { readonly method: string; readonly template: string }[];
}

interface Route<Context> {
  readonly method: string;
  readonly template: string;
  readonly segments: readonly string[];
  readonly handler: Handler<Context>;
}

/** An empty router. */
export function createRouter<Context = void>(options: RouterOptions<Context> = {}): Router<Context> {
  const routes: Route<Context>[] = [];
  // Small lists by first segment keep a lookup cheap where a simulator has a hundred routes.
  const byFirstSegment = new Map<string, Route<Context>[]>();

  function add(route: Route<Context>): void {
    const first = route.segments[0] ?? "";
    const key = isLiteral(first) ? first : ":";
    const list = byFirstSegment.get(key) ?? [];
    list.push(route);
    list.sort((one, other) => compareSegments(one.segments, other.segments));
    byFirstSegment.set(key, list);
  }

  function find(method: string, segments: readonly string[]): Found<Context> {
    const allowed: string[] = [];
    for (const key of [segments[0] ?? "", ":"]) {
      for (const route of byFirstSegment.get(key) ?? []) {
        const params = matchSegments(route.segments, segments);
        if (params === undefined) continue;
        if (route.method === method) return { route, params, allowed };
        if (!allowed.includes(route.method)) allowed.push(route.method);
      }
    }
    return { allowed };
  }

  return {
    on(method, template, handler) {
      const route = { method, template, segments: splitPath(template), handler };
      routes.push(route);
      add(route);
      return this;
    },
    routes: () => routes.map(({ method, template }) => ({ method, template })),
    async handle(request, context) {
      const url = new URL(request.url);
      const found = find(request.method, splitPath(url.pathname).map(decodeSegment));
      const text = request.body === null ? "" : await request.text();
      const call = createCall(request, url, found.params ?? {}, text);
      return asAnswer(await answer(found, call, context, options));
    },
  };
}

interface Found<Context> {
  readonly route?: Route<Context>;
  readonly params?: Readonly<Record<string, string>>;
  readonly allowed: readonly string[];
}

async function answer<Context>(
  found: Found<Context>,
  call: Call,
  context: Context,
  options: RouterOptions<Context>,
): Promise<Response | SimulatedAnswer> {
  if (found.route === undefined) {
    if (found.allowed.length === 0) {
      return options.notFound?.(call, context) ?? jsonResponse(404, { message: "Not found" });
    }
    return (
      options.methodNotAllowed?.(call, found.allowed, context) ??
      jsonResponse(405, { message: "Method not allowed" }, { Allow: found.allowed.join(", ") })
    );
  }
  try {
    return await found.route.handler(call, context);
  } catch (error) {
    if (!(error instanceof BadBody)) throw error;
    return options.badBody?.(call, context) ?? jsonResponse(400, { message: error.message });
  }
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

function splitPath(path: string): string[] {
  return path.replace(/^\//, "").split("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isLiteral(segment: string): boolean {
  return !segment.startsWith(":") && !segment.startsWith("*");
}

function rank(segment: string | undefined): number {
  if (segment === undefined || isLiteral(segment)) return 0;
  return segment.startsWith(":") ? 1 : 2;
}

function compareSegments(one: readonly string[], other: readonly string[]): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(one[index]) - rank(other[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function matchSegments(
  template: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    if (segment.startsWith("*")) {
      params[segment.slice(1)] = path.slice(index).join("/");
      return params;
    }
    const value = path[index];
    if (value === undefined) return undefined;
    if (segment.startsWith(":")) {
      if (value === "") return undefined;
      params[segment.slice(1)] = value;
    } else if (segment !== value) return undefined;
  }
  return template.length === path.length ? params : undefined;
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

/**
 * Gives a JSON answer a strong `ETag` of its content; answers 304 without a body if the request's `If-None-Match`
 * names it already.
 */
export function conditionalJson(
  call: Call,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const text = JSON.stringify(value);
  const etag = `"${createHash("sha1").update(text).digest("hex").slice(0, 32)}"`;
  const asked = call.headers.get("if-none-match");
  const names = asked?.split(",").map((name) => name.trim().replace(/^W\//, "")) ?? [];
  if (names.includes(etag) || names.includes("*")) {
    return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
  }
  const all = new Headers({ "Content-Type": "application/json", ...headers });
  all.set("ETag", etag);
  return new Response(text, { status: 200, headers: all });
}
