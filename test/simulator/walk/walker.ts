import type { Simulator } from "../../../src/simulator/contract.ts";
import type { Endpoint, Walk } from "./declarations.ts";

/** One answer, read. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** A link of an answer: where it leads, and with which method. */
export interface Link {
  readonly from: string;
  readonly path: string;
  readonly method: string;
}

/** Asks one simulator as its vendor's clients would. */
export class Walker {
  readonly #simulator: Simulator;
  readonly #walk: Walk;
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    simulator: Simulator,
    walk: Walk,
    { origin, headers }: { origin: string; headers: Readonly<Record<string, string>> },
  ) {
    this.#simulator = simulator;
    this.#walk = walk;
    this.#origin = origin;
    this.#headers = headers;
  }

  async ask(
    method: string,
    path: string,
    more: { readonly body?: object; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const type = more.body === undefined ? {} : { "content-type": "application/json" };
    const request = new Request(this.#origin + path, {
      method,
      headers: { ...this.#headers, ...type, ...more.headers },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    const { response } = await this.#simulator.handle(request);
    const text = await response.text();
    return { path, status: response.status, headers: response.headers, text, body: parse(text) };
  }

  /** Every link of an answer that a client follows. */
  linksOf({ path, headers, body }: Answer): readonly Link[] {
    const found: { href: string; method: string }[] = [];
    collect(body, found, (text) => text.startsWith(`${this.#origin}/`));
    const location = headers.get("location");
    if (location !== null) found.push({ href: location, method: "GET" });
    for (const [, href = ""] of (headers.get("link") ?? "").matchAll(/<([^>]+)>/g))
      found.push({ href, method: "GET" });
    return found.flatMap(({ href, method }) => {
      const local = this.#localPath(href);
      return local === undefined ? [] : [{ from: path, path: local, method }];
    });
  }

  /** The way to the next page, as a request; undefined at the end. */
  nextOf(answer: Answer): { path: string; headers?: Readonly<Record<string, string>> } | undefined {
    const range = answer.headers.get("next-range");
    if (range !== null) return { path: answer.path, headers: { range } };
    const header = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
    const href = header ?? nextIn(answer.body);
    const path = href === undefined ? undefined : this.#localPath(href);
    return path === undefined ? undefined : { path };
  }

  #localPath(href: string): string | undefined {
    // `{/name}` and `{?name}` can be left out; any other template is none of a link.
    const filled = href.replaceAll(/\{[/?][^}]*\}/g, "");
    if (filled.startsWith("#") || filled.includes("{") || filled.includes("%7B")) return undefined;
    const url = new URL(filled, this.#origin);
    if (url.origin === this.#origin) return url.pathname + url.search;
    return this.#walk.local?.(url);
  }
}

/** The items of a list, in whatever form the vendor gives it. */
export function itemsOf(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== "object" || body === null) return undefined;
  const { items, results, Resources, total_count: total, ...rest } = body as Record<string, unknown>;
  const named = typeof total === "number" ? Object.values(rest) : [];
  return [items, results, Resources, ...named].find(Array.isArray);
}

/** Paths by the method that they have. */
export function methodsByPath(endpoints: readonly Endpoint[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const { method, path } of endpoints) {
    const key = path.replaceAll(/:\w+|\{\w+\}/g, "x1");
    paths.set(key, [...(paths.get(key) ?? []), method]);
  }
  return paths;
}

/** The field of an item, with dots into objects. */
export function fieldOf(item: unknown, field: string): unknown {
  return field
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], item);
}

function nextIn(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const { next, _links } = body as { next?: unknown; _links?: Record<string, { href: string }> };
  return typeof next === "string" && next !== "" ? next : _links?.next?.href;
}

function collect(
  value: unknown,
  found: { href: string; method: string }[],
  isOwn: (text: string) => boolean,
): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found, isOwn);
  if (typeof value !== "object" || value === null) {
    if (typeof value === "string" && isOwn(value)) found.push({ href: value, method: "GET" });
    return;
  }
  const { href, method } = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "href" && typeof href === "string")
      found.push({ href, method: typeof method === "string" ? method : "GET" });
    else if (key === "$ref" && typeof inner === "string") found.push({ href: inner, method: "GET" });
    else collect(inner, found, isOwn);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
