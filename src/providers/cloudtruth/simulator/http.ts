import type { Call, Handler } from "../../../simulator/kit/router.ts";
import { emptyResponse, jsonResponse } from "../../../simulator/kit/router.ts";
import type { WirePage } from "../wire.ts";
import { type Store, type StoredOrganization, type StoredUser, strength, wireRoles } from "./store.ts";

/** Who calls, where, and under which host. */
export interface Caller {
  readonly store: Store;
  readonly origin: string;
  readonly user: StoredUser;
  readonly organization: StoredOrganization;
  /** Undefined for a login without a membership here. */
  readonly role: string | undefined;
}

/** A handler that knows its caller. */
export type Route = Handler<Caller>;

/** An answer that is not a success, with the body the framework would send. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(JSON.stringify(body));
    this.name = "ApiError";
    this.status = status;
    this.body = body;
  }
}

/** The framework's words for a missing permission. */
export const forbidden = (): ApiError =>
  new ApiError(403, { detail: "You do not have permission to perform this action." });

/** The framework's words for an unknown id. */
export const missing = (model: string): ApiError =>
  new ApiError(404, { detail: `No ${model} matches the given query.` });

/** The framework's words for a field that is left out. */
export const required = "This field is required.";

/** 200 with a body. */
export function ok(body: unknown): Response {
  return jsonResponse(200, body);
}

/** 201 with the new object and its `Location`. Rule 34. */
export function created(body: { readonly url: string }): Response {
  return jsonResponse(201, body, { Location: body.url });
}

/** 204 without a body. Rule 34. */
export function noContent(): Response {
  return emptyResponse(204, { "Content-Length": "0" });
}

/** The body as an object. Forms have become JSON before they come here. */
export function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  const body = call.json();
  if (body === undefined) return {};
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new ApiError(400, { non_field_errors: ["Invalid data. Expected a dictionary."] });
}

/** A text field of a body; absent is undefined. */
export function textField(
  body: Readonly<Record<string, unknown>>,
  field: string,
  limit?: number,
): string | undefined {
  const value = body[field];
  if (value === undefined) return undefined;
  if (typeof value !== "string") throw new ApiError(400, { [field]: ["Not a valid string."] });
  if (limit !== undefined && value.length > limit) {
    throw new ApiError(400, { [field]: [`Ensure this field has no more than ${limit} characters.`] });
  }
  return value;
}

/** A role field: exactly the five words of the wire. */
export function roleField(body: Readonly<Record<string, unknown>>, isRequired: boolean): string | undefined {
  const value = body.role;
  if (value === undefined) {
    if (isRequired) throw new ApiError(400, { role: [required] });
    return undefined;
  }
  if (wireRoles.some((role) => role === value)) return String(value);
  throw new ApiError(400, { role: [`"${String(value)}" is not a valid choice.`] });
}

/** True if the caller's role is at least this strong. */
export function isAtLeast(caller: Caller, role: string): boolean {
  return strength(caller.role) >= strength(role);
}

/** Goes on only for callers of at least this role. @throws ApiError */
export function demand(caller: Caller, role: string): void {
  if (!isAtLeast(caller, role)) throw forbidden();
}

/** An object's URL on the host that serves this request. */
export function urlOf(caller: Pick<Caller, "origin">, collection: string, id: string): string {
  return `${caller.origin}/api/v1/${collection}/${encodeURIComponent(id)}/`;
}

/** Resolves a reference by its path, encoded or not, on whatever host. */
export function resolve(url: unknown): { collection: string; id: string } | undefined {
  if (typeof url !== "string") return undefined;
  try {
    const path = decodeURIComponent(new URL(url, "http://any.invalid").pathname);
    const match = /^\/api\/v1\/([a-z]+)\/([^/]+)\/?$/.exec(path);
    return match?.[1] === undefined || match[2] === undefined
      ? undefined
      : { collection: match[1], id: match[2] };
  } catch {
    return undefined;
  }
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A filter that takes one of some words. @throws ApiError for another word, as the framework's filters do. Rule 41. */
export function choiceFilter(call: Call, name: string, choices: readonly string[]): string | undefined {
  const value = call.query.get(name);
  if (value === null || value === "") return undefined;
  if (choices.includes(value)) return value;
  throw new ApiError(400, {
    [name]: [`Select a valid choice. ${value} is not one of the available choices.`],
  });
}

/** One page of a list, with links that carry the same filters. */
export function page<Item>(
  call: Call,
  caller: Caller,
  items: readonly Item[],
  render: (item: Item) => unknown,
): Response {
  const { switches } = caller.store;
  const asked = wholeNumber(call.query.get("page_size"));
  const size =
    asked === undefined || asked === 0 ? switches.defaultPageSize : Math.min(asked, switches.maxPageSize);
  const number = call.query.has("page") ? wholeNumber(call.query.get("page")) : 1;
  const pages = Math.max(1, Math.ceil(items.length / size));
  if (number === undefined || number < 1 || number > pages)
    throw new ApiError(404, { detail: "Invalid page." });
  const link = (to: number): string => {
    const url = new URL(call.url.pathname, caller.origin);
    for (const [key, value] of call.query) if (key !== "page") url.searchParams.append(key, value);
    url.searchParams.set("page", String(to));
    return url.href;
  };
  const end = switches.endOfList === "empty" ? "" : null;
  const body: WirePage<unknown> = {
    count: items.length,
    next: number < pages ? link(number + 1) : end,
    previous: number > 1 ? link(number - 1) : null,
    results: items.slice((number - 1) * size, number * size).map(render),
  };
  return ok(body);
}

/** Sorts by `ordering`; a field that entries do not have leaves the order as it is. */
export function ordered<Item>(
  call: Call,
  items: readonly Item[],
  render: (item: Item) => object,
): readonly Item[] {
  const ordering = call.query.get("ordering");
  if (ordering === null || ordering === "") return items;
  const isDown = ordering.startsWith("-");
  const field = isDown ? ordering.slice(1) : ordering;
  const key = (item: Item): string => String((render(item) as Record<string, unknown>)[field] ?? "");
  const sorted = [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return isDown ? sorted.reverse() : sorted;
}
