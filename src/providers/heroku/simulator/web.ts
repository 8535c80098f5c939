import { createHash } from "node:crypto";
import type { ErrorWire } from "../wire.ts";
import { type Account, newId, type Store } from "./store.ts";

/** A refusal on its way to the client. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: ErrorWire;

  /** Headers beside those that every answer has. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    id: string,
    message: string,
    more: {
      readonly resource?: string;
      readonly url?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    const { headers = {}, ...rest } = more;
    this.status = status;
    this.body = { id, message, ...rest };
    this.headers = headers;
  }
}

/** A parameter that is unknown, missing or refused. */
export const invalid = (message: string): Refusal => new Refusal(422, "invalid_params", message);
/** Something that does not exist: `resource` is the vendor's noun. */
export const notFound = (resource: string): Refusal =>
  new Refusal(404, "not_found", `Couldn't find that ${resource}.`, { resource });
/** Something the caller may not do. */
export const forbidden = (what: "app" | "team", name: string): Refusal =>
  new Refusal(403, "forbidden", `You do not have access to the ${what} ${name}.`);

/** What a route gives: an object, or a list that is then paged. */
export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  /** Fields of the items, or of their `user`, that a list can be ordered by beside `id`. Absent: not a list. */
  readonly sortable?: readonly string[];
}

/** One call, taken apart. */
export interface Call {
  readonly world: Store;
  readonly caller: Account;
  readonly method: string;
  /** Values of the braces of the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Notes the team the call was about, for the log. */
  readonly about: (team: string) => void;
}

/** A value of a body in a refusal. */
export const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** One endpoint. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly answer: (call: Call) => Answer;
}

/** Refuses keys that the endpoint does not know, and asks for those it needs. */
export function takeParams(
  body: Readonly<Record<string, unknown>>,
  known: readonly string[],
  needed: readonly string[],
): void {
  const strange = Object.keys(body).filter((key) => !known.includes(key));
  if (strange.length > 0) throw invalid(`Unknown params: ${strange.join(", ")}.`);
  const missing = needed.filter((key) => body[key] === undefined || body[key] === null);
  if (missing.length > 0) throw invalid(`Require params: ${missing.join(", ")}.`);
}

/** Reads a JSON object, or refuses. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.trim() === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal(400, "bad_request", "Unable to parse the JSON of the request body.");
}

/** Checks the version that `Accept` asks for; the oldest layer of the API answers with `error`. */
export function versionProblem(request: Request): Response | undefined {
  const accept = request.headers.get("accept") ?? "";
  const version = /application\/vnd\.heroku\+json\s*;\s*version=([0-9]+)(\.[\w-]+)?/.exec(accept)?.[1];
  if (version === undefined) {
    const error =
      "Please specify a version along with Heroku's API MIME type. For example, `Accept: application/vnd.heroku+json; version=3`.";
    return Response.json({ id: "missing_version", error }, { status: 400 });
  }
  if (version === "3") return undefined;
  const message = `The version ${version} of the API is not acceptable.`;
  return Response.json({ id: "not_acceptable", message }, { status: 406 });
}

/** The account a request speaks for: bearer token, or basic with an empty user. */
export function tokenOf(request: Request): string | undefined {
  const header = request.headers.get("authorization") ?? "";
  const bearer = /^Bearer (.+)$/i.exec(header)?.[1];
  if (bearer !== undefined) return bearer.trim();
  const basic = /^Basic (.+)$/i.exec(header)?.[1];
  if (basic === undefined) return undefined;
  return Buffer.from(basic, "base64").toString("utf8").split(":").slice(1).join(":");
}

/** Adds what every answer has. */
export function seal(
  world: Store,
  request: Request,
  response: Response,
  body: string,
  remaining: number,
): Response {
  const headers = new Headers(response.headers);
  const theirs = request.headers.get("request-id");
  headers.set("Request-Id", theirs === null ? newId(world) : `${newId(world)},${theirs}`);
  headers.set("RateLimit-Remaining", String(remaining));
  if (!headers.has("ETag")) headers.set("ETag", etagOf(body));
  headers.set("Last-Modified", new Date(world.now()).toUTCString());
  return new Response(body === "" || response.status === 304 ? null : body, {
    status: response.status,
    headers,
  });
}

/** The tag of a body. */
export function etagOf(body: string): string {
  return `"${createHash("md5").update(body).digest("hex")}"`;
}
