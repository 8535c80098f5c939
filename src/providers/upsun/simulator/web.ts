import type { Stamped, Store, UserRecord } from "./store.ts";
import { instant, sign } from "./store.ts";

/** One authenticated request, taken apart. */
export interface Call {
  readonly store: Store;
  readonly method: string;
  /** Path as sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for an empty body. */
  readonly body: unknown;
  readonly caller: UserRecord;
  /** Gives the log the organization that the request was about. */
  concerns(organization: string): void;
}

export interface Route {
  readonly method: string;
  /** `/organizations/{organization}/members`. */
  readonly path: string;
  readonly answer: (call: Call) => Response;
}

/** How an error body looks: form 1 of organization and access paths, `{error}`, or nothing at all (rule 13). */
export type ErrorForm = "problem" | "plain" | "empty";

/** An answer other than success, thrown from anywhere below a route. */
export class Refusal extends Error {
  readonly status: number;
  readonly form: ErrorForm;

  constructor(status: number, message: string, form: ErrorForm) {
    super(message);
    this.status = status;
    this.form = form;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
};

/** Renders a refusal the way the path it happened on does. */
export function renderRefusal(refusal: Refusal, store: Store): Response {
  if (refusal.form === "empty") return new Response(null, { status: refusal.status });
  if (refusal.form === "plain") return json({ error: refusal.message }, refusal.status);
  if (store.switches.error_body === "error") {
    return json({ error: refusal.message }, refusal.status, "application/problem+json");
  }
  const title = titles[refusal.status] ?? "Error";
  const body = {
    status: refusal.status,
    message: refusal.message,
    code: refusal.status,
    detail: refusal.message,
    title,
  };
  return json(body, refusal.status, "application/problem+json");
}

export function json(
  body: unknown,
  status = 200,
  type = "application/json",
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": type, ...headers } });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** Narrows to a JSON object, or undefined. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** The request's body as an object, or a 400. */
export function bodyObject(call: Call, form: ErrorForm): Readonly<Record<string, unknown>> {
  const body = asObject(call.body);
  if (body === undefined) throw new Refusal(400, "The request body must be a JSON object.", form);
  return body;
}

/** A list of distinct, known strings, or a 400. */
export function readPermissions(
  value: unknown,
  known: ReadonlySet<string>,
  form: ErrorForm,
  options: { mayBeEmpty: boolean },
): string[] {
  if (!Array.isArray(value)) throw new Refusal(400, "permissions: must be an array.", form);
  const list = value.map((item) => {
    if (typeof item === "string" && known.has(item)) return item;
    throw new Refusal(400, `permissions: ${JSON.stringify(item)} is not a valid permission.`, form);
  });
  if (new Set(list).size !== list.length) throw new Refusal(400, "permissions: duplicate values.", form);
  if (list.length === 0 && !options.mayBeEmpty)
    throw new Refusal(400, "permissions: must not be empty.", form);
  return list;
}

/** The same permissions in another order: the vendor promises none (rule 42). */
export function shuffled<T>(store: Store, items: readonly T[]): T[] {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(store.random() * (index + 1));
    const [a, b] = [copy[index], copy[other]];
    if (a === undefined || b === undefined) continue;
    copy[index] = b;
    copy[other] = a;
  }
  return copy;
}

/** Items of one page, and the links to its neighbours. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly links: Readonly<Record<string, { href: string }>>;
}

/** Cuts a list by `page[size]`, `page[after]` and `page[before]` (rules 7 and 8). */
export function paginate<T>(
  call: Call,
  all: readonly T[],
  options: { maximum: number; keyOf: (item: T) => string; form: ErrorForm },
): Page<T> {
  const size = pageSize(call, options.maximum, options.form);
  const after = call.query.get("page[after]");
  const before = call.query.get("page[before]");
  const place = (cursor: string): number => cursorPosition(cursor, all, options);
  const start = after !== null ? place(after) + 1 : before !== null ? Math.max(0, place(before) - size) : 0;
  const end = before !== null ? place(before) : start + size;
  const items = all.slice(start, Math.min(end, start + size));
  const links: Record<string, { href: string }> = { self: { href: call.path + queryText(call.query) } };
  const last = items.at(-1);
  const first = items[0];
  if (last !== undefined && start + items.length < all.length) {
    links.next = { href: pageHref(call, "page[after]", options.keyOf(last), start + items.length - 1) };
  }
  if (first !== undefined && start > 0) {
    links.previous = { href: pageHref(call, "page[before]", options.keyOf(first), start) };
  }
  return { items, links };
}

function pageSize(call: Call, maximum: number, form: ErrorForm): number {
  const text = call.query.get("page[size]");
  // The vendor's command line sends an empty one where nobody asked for a size.
  if (text === null || text === "") return Math.min(call.store.switches.default_page_size, maximum);
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1)
    throw new Refusal(400, "page[size]: must be a positive integer.", form);
  if (size <= maximum) return size;
  if (call.store.switches.oversized_page === "clamp") return maximum;
  throw new Refusal(400, `page[size]: must be at most ${maximum}.`, form);
}

function pageHref(call: Call, parameter: string, key: string, index: number): string {
  const query = new URLSearchParams(call.query);
  query.delete("page[after]");
  query.delete("page[before]");
  query.set(parameter, Buffer.from(JSON.stringify([key, index])).toString("base64url"));
  return call.path + queryText(query);
}

function queryText(query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

function cursorPosition<T>(
  cursor: string,
  all: readonly T[],
  options: { keyOf: (item: T) => string; form: ErrorForm },
): number {
  try {
    const [key, index] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [unknown, unknown];
    if (typeof key !== "string" || !Number.isInteger(index)) throw new TypeError("Not one of ours.");
    const found = all.findIndex((item) => options.keyOf(item) === key);
    return found >= 0 ? found : Math.max(-1, Number(index) - 1);
  } catch {
    throw new Refusal(400, "The pagination cursor is not valid.", options.form);
  }
}

/** What a record holds itself, whatever name a client asks for. */
export function ownOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Sorts by the `sort` parameter; a field that is not offered is a 400. */
export function sortItems<T>(
  call: Call,
  items: readonly T[],
  fields: Readonly<Record<string, (item: T) => string | number>>,
  form: ErrorForm,
): readonly T[] {
  const sort = call.query.get("sort");
  if (sort === null) return items;
  const isDescending = sort.startsWith("-");
  const field = ownOf(fields, isDescending ? sort.slice(1) : sort);
  if (field === undefined) throw new Refusal(400, `sort: ${sort} is not supported.`, form);
  const sorted = [...items].sort((a, b) => {
    const [x, y] = [field(a), field(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return isDescending ? sorted.reverse() : sorted;
}

/** Sort fields of everything that carries time stamps. */
export const stampFields = {
  created_at: (item: Stamped): number => item.createdAt,
  updated_at: (item: Stamped): number => item.updatedAt,
};

const operators: Readonly<Record<string, (actual: readonly string[], wanted: string) => boolean>> = {
  eq: (actual, wanted) => actual.includes(wanted),
  ne: (actual, wanted) => !actual.includes(wanted),
  in: (actual, wanted) => wanted.split(",").some((one) => actual.includes(one)),
  nin: (actual, wanted) => !wanted.split(",").some((one) => actual.includes(one)),
  contains: (actual, wanted) => actual.some((one) => one.includes(wanted)),
  starts: (actual, wanted) => actual.some((one) => one.startsWith(wanted)),
  ends: (actual, wanted) => actual.some((one) => one.endsWith(wanted)),
  gt: (actual, wanted) => actual.some((one) => one > wanted),
  gte: (actual, wanted) => actual.some((one) => one >= wanted),
  lt: (actual, wanted) => actual.some((one) => one < wanted),
  lte: (actual, wanted) => actual.some((one) => one <= wanted),
};

/** True if the query filters by this field in any way. */
export function isFiltered(call: Call, field: string): boolean {
  return [...call.query.keys()].some(
    (key) => key === `filter[${field}]` || key.startsWith(`filter[${field}][`),
  );
}

/** Keeps the items that meet every `filter[field][op]=value`; a bare `filter[field]=value` means `eq`. */
export function filterItems<T>(
  call: Call,
  items: readonly T[],
  fields: Readonly<Record<string, (item: T) => readonly string[]>>,
  form: ErrorForm,
): readonly T[] {
  let kept = items;
  for (const [key, wanted] of call.query) {
    const match = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(key);
    const field = match?.[1] === undefined ? undefined : ownOf(fields, match[1]);
    if (match === null || field === undefined) continue;
    const operator = ownOf(operators, match[2] ?? "eq");
    if (operator === undefined) throw new Refusal(400, `${key}: unknown operator.`, form);
    kept = kept.filter((item) => operator(field(item), wanted));
  }
  return kept;
}

/** Signed links to the details behind ids (rule 10), cut into several where there are many. */
export function referenceLinks(
  store: Store,
  set: string,
  ids: readonly string[],
): Readonly<Record<string, { href: string }>> {
  const unique = [...new Set(ids)];
  const links: Record<string, { href: string }> = {};
  const size = Math.max(1, store.switches.references_per_link);
  for (let start = 0; start < unique.length; start += size) {
    const list = unique.slice(start, start + size).join(",");
    const query = new URLSearchParams({ in: list, sig: sign(`${set}:${list}`) });
    links[`ref:${set}:${start / size}`] = { href: `/ref/${set}?${query.toString()}` };
  }
  return links;
}

/** Both time stamps as the wire has them. */
export function stamps(record: Stamped): { created_at: string; updated_at: string } {
  return { created_at: instant(record.createdAt), updated_at: instant(record.updatedAt) };
}
