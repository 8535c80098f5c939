import type { AnswerHeaders } from "../../../http/headers.ts";
import type { HttpClient, HttpRequest, HttpResponse } from "../../../http/http.ts";
import { Entries, mostPages } from "../../../http/paging/entries.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import { answerTo, bodyOf, type Call, requireSuccess } from "../../kit/api.ts";
import type { ConnectContext } from "../../provider.ts";
import { failures } from "./failures.ts";

const ACCEPT = "application/vnd.heroku+json; version=3";
/** The vendor's own client asks for this variant on the invitation calls of a team. */
const ACCEPT_INVITATIONS = `${ACCEPT}.team-invitations`;
/** The reliable order, and the largest page: paging by `name` is known to stop early. */
const LARGEST_PAGE = 1000;
const FIRST_RANGE = `id ..; max=${LARGEST_PAGE};`;
/** Requests left below which calls are spread at the speed at which the budget refills. */
const LOW_WATER = 50;
/** 75 requests a minute. https://devcenter.heroku.com/articles/platform-api-reference#rate-limits */
const REFILL_MS = 800;

/** A call that changes something. */
export interface WriteRequest {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly isInvitation?: boolean;
}

/** What a call that changes something gave. */
export interface WriteAnswer {
  readonly body: unknown;
  readonly request: string;
  readonly requestId: string | undefined;
}

/** Milliseconds to wait before the next request, from the vendor's count of requests left. */
export function paceOf(headers: AnswerHeaders): number {
  const header = headers.get("ratelimit-remaining");
  const remaining = header === null ? Number.NaN : Number(header);
  if (!Number.isFinite(remaining) || remaining >= LOW_WATER) return 0;
  return remaining > 0 ? REFILL_MS : 2 * REFILL_MS;
}

/**
 * The API's address. `HEROKU_HOST` may be a bare vendor domain as the vendor's CLI takes it: `heroku.com` stands for
 * `api.heroku.com`. Any other address is used as it is.
 */
export function apiBaseUrl(host: string): string {
  const url = new URL(host);
  if (/^([a-z0-9-]+\.)*heroku(dev|spacelab)?\.com$/.test(url.hostname) && !url.hostname.startsWith("api.")) {
    url.hostname = `api.${url.hostname}`;
  }
  return url.href.replace(/\/$/, "");
}

/** One team's calls: authorization, version, paging, and errors in the vendor's words. */
export class Client {
  readonly #http: HttpClient;
  readonly #org: string;
  readonly #warnings = new Set<string>();

  constructor(context: ConnectContext) {
    this.#org = context.org.key;
    this.#http = context.http({
      baseUrl: apiBaseUrl(context.hosts.api ?? "https://api.heroku.com"),
      headers: { accept: ACCEPT },
      authorize: async () => ({ authorization: `Bearer ${context.token}` }),
      pace: paceOf,
      canRevalidate: true,
    });
  }

  /** Deprecations and the like that the vendor put into headers so far. */
  get warnings(): readonly string[] {
    return [...this.#warnings].sort();
  }

  /** Requests left in the account's bucket. The vendor does not count this call. @throws ProviderError */
  async remaining(): Promise<number | undefined> {
    const body = await this.get("/account/rate-limits");
    return isJsonObject(body) && typeof body.remaining === "number" ? body.remaining : undefined;
  }

  /** Reads one object. @throws ProviderError */
  async get(path: string): Promise<unknown> {
    const response = await this.#send({ method: "GET", url: path }, false);
    return this.#body(response, false);
  }

  /**
   * Reads a list to its end, following `Next-Range` whatever the status says. A full page without one is followed by
   * one more request for what comes behind it.
   * @throws ProviderError `INCOMPLETE` if pages repeat, or give less than they announce
   */
  async list(path: string, options: { readonly isInvitation?: boolean } = {}): Promise<readonly unknown[]> {
    const entries = new Entries<unknown>();
    const ranges = new Set<string>();
    let range = FIRST_RANGE;
    for (let pages = 0; pages < mostPages; pages++) {
      const response = await this.#page(path, range, options);
      if (response === undefined) return entries.items();
      const page = this.#body(response, false);
      if (!Array.isArray(page)) throw this.#unlisted(response);
      this.#takePage(page, entries, response);
      ranges.add(range);
      const next = response.headers.get("next-range") ?? rangeBehind(page, response);
      if (next === undefined) return entries.items();
      if (ranges.has(next)) throw this.#incomplete(path, "a page points back to one already read");
      range = next;
    }
    throw this.#incomplete(path, `it has more than ${mostPages} pages`);
  }

  /** One page; undefined where the vendor says that nothing is behind the last one. */
  async #page(
    path: string,
    range: string,
    options: { readonly isInvitation?: boolean },
  ): Promise<HttpResponse | undefined> {
    const headers = { range, ...(options.isInvitation === true ? { accept: ACCEPT_INVITATIONS } : {}) };
    try {
      return await this.#send({ method: "GET", url: path, headers }, false);
    } catch (error) {
      const isBehindTheEnd =
        range !== FIRST_RANGE && error instanceof ProviderError && error.details.status === 416;
      if (isBehindTheEnd) return undefined;
      throw error;
    }
  }

  /** Changes something, once. @throws ProviderError, with `isLost` if it may have taken effect all the same */
  async write(request: WriteRequest): Promise<WriteAnswer> {
    const response = await this.#send(
      {
        method: request.method,
        url: request.path,
        ...(request.body === undefined ? {} : { body: { json: request.body } }),
        ...(request.isInvitation === true ? { headers: { accept: ACCEPT_INVITATIONS } } : {}),
      },
      true,
    );
    return {
      body: this.#body(response, true),
      request: response.request,
      requestId: response.headers.get("request-id") ?? undefined,
    };
  }

  async #send(request: HttpRequest, isWrite: boolean): Promise<HttpResponse> {
    const call: Call = { org: this.#org, isWrite };
    const response = await answerTo(this.#http, failures, request, call);
    for (const name of ["x-heroku-warning", "warning-message"]) {
      const warning = response.headers.get(name);
      if (warning !== null && warning !== "") this.#warnings.add(warning);
    }
    return requireSuccess(failures, response, call);
  }

  #body(response: HttpResponse, isWrite: boolean): unknown {
    return bodyOf(failures, response, { org: this.#org, isWrite });
  }

  #takePage(page: readonly unknown[], entries: Entries<unknown>, response: HttpResponse): void {
    const { request } = response;
    if (page.some((item) => keyOf(item) === undefined))
      throw this.#incomplete(request, "an entry has neither id nor e-mail");
    const problem = entries.take(page, (item) => keyOf(item) ?? "");
    if (problem !== undefined) throw this.#incomplete(request, problem);
    const span = spanOf(response.headers.get("content-range"));
    if (span === undefined) return;
    const first = idOf(page[0]);
    const last = idOf(page.at(-1));
    if (first !== span.first || last !== span.last) {
      throw this.#incomplete(request, `the page announces ${span.first}..${span.last} and does not give it`);
    }
  }

  #incomplete(request: string, what: string): Error {
    return failures.error(
      { org: this.#org },
      {
        code: "INCOMPLETE",
        message: `The list ${request} could not be read to its end: ${what}.`,
        request,
        hint: "Try again; nothing is computed from half a list.",
      },
    );
  }

  #unlisted(response: HttpResponse): Error {
    return failures.error(
      { org: this.#org },
      {
        code: "NOT_JSON",
        message: `Heroku answered ${response.request} with no list.`,
        request: response.request,
      },
    );
  }
}

/** The range that begins behind a page as long as was asked for, or as the vendor serves at most. */
function rangeBehind(page: readonly unknown[], response: HttpResponse): string | undefined {
  const served = /;\s*max=(\d+)/.exec(response.headers.get("content-range") ?? "")?.[1];
  const last = idOf(page.at(-1));
  if (last === undefined || page.length < Math.min(LARGEST_PAGE, Number(served ?? LARGEST_PAGE)))
    return undefined;
  return `id ]${last}..; max=${LARGEST_PAGE};`;
}

function idOf(item: unknown): string | undefined {
  return isJsonObject(item) && typeof item.id === "string" ? item.id : undefined;
}

function keyOf(item: unknown): string | undefined {
  const id = idOf(item);
  if (id !== undefined) return id;
  return isJsonObject(item) && typeof item.email === "string" ? item.email : undefined;
}

/** The span served by id, from `Content-Range: id FIRST..LAST; max=200`. Undefined for any other form. */
function spanOf(header: string | null): { first: string; last: string } | undefined {
  const match = /^id ([0-9a-f-]+)\.\.([0-9a-f-]+)(?:;|$)/.exec(header ?? "");
  return match?.[1] === undefined || match[2] === undefined ? undefined : { first: match[1], last: match[2] };
}
