import type { AnswerHeaders } from "../../../http/headers.ts";
import type { HttpClient, HttpRequest, HttpResponse } from "../../../http/http.ts";
import { IncompleteListing, type Page, readAllPages } from "../../../http/paging/pages.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import { answerTo, bodyOf, requireSuccess } from "../../kit/api.ts";
import type { ConnectContext } from "../../provider.ts";
import { isAppCredential, isOfApp } from "./app-credential.ts";
import { AppTokens } from "./app-tokens.ts";
import { failures, isThrottled } from "./failures.ts";

/** The largest page. https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const PAGE = 100;

/** Part of a GraphQL answer that could not be given, although the status is 200. */
export interface QueryError {
  readonly type: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** A GraphQL answer. What is null in `data` for want of rights has an entry in `errors`. */
export interface QueryAnswer {
  readonly data: JsonObject;
  readonly errors: readonly QueryError[];
}

/** A call that changes something. */
export interface Write {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** True if it sends an invitation or makes something, of which GitHub takes so many at a time. */
  readonly isContent?: boolean;
}

/**
 * GitHub takes about 80 requests a minute that make something, and 500 an hour, invitations among them; a little less is
 * sent. Its servers for an enterprise's own machines have no such limit to begin with.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const CONTENT_QUOTA = [
  { count: 75, windowMs: 60_000 },
  { count: 480, windowMs: 3_600_000 },
];

/** One organization's calls: REST and GraphQL, paging, and errors in the vendor's words. */
export class Client {
  readonly #http: HttpClient;
  readonly #org: string;
  readonly #graphql: string;
  readonly #isApp: boolean;
  readonly #tokens: AppTokens | undefined;

  constructor(context: ConnectContext) {
    const baseUrl = (context.hosts.api ?? "https://api.github.com").replace(/\/$/, "");
    this.#org = context.org.key;
    this.#graphql = `${baseUrl.replace(/\/api\/v3$/, "/api")}/graphql`;
    this.#isApp = isOfApp(context.token);
    this.#http = context.http({
      baseUrl,
      ...(baseUrl.endsWith("/api/v3") ? {} : { quota: CONTENT_QUOTA }),
      headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
      authorize: async (isFresh) => ({
        authorization: `Bearer ${(await this.#tokens?.get(isFresh)) ?? context.token}`,
      }),
      canRenew: isAppCredential(context.token),
      pace: (headers) => paceOf(headers, context.clock.now()),
      isThrottled,
      canRevalidate: true,
    });
    const { key: org, name: login } = context.org;
    const { clock } = context;
    this.#tokens = isAppCredential(context.token)
      ? new AppTokens({ http: this.#http, clock, credential: context.token, org, login })
      : undefined;
  }

  /** True if an App acts, and no person. */
  get isApp(): boolean {
    return this.#isApp;
  }

  /**
   * Whether an App's installation is for some repositories only, so that lists are short without a sign (rule 14). Of a
   * token that was given as it is, one request shows it. @throws ProviderError
   */
  async isSelected(): Promise<boolean> {
    if (!this.#isApp) return false;
    if (this.#tokens !== undefined) {
      await this.#tokens.get(false);
      return this.#tokens.isSelected;
    }
    const body = await this.get("/installation/repositories?per_page=1");
    return isJsonObject(body) && body.repository_selection === "selected";
  }

  /** Where the App is installed; undefined for a token that was given as it is. @throws ProviderError */
  async installations(): Promise<readonly JsonObject[] | undefined> {
    return await this.#tokens?.installations();
  }

  /** Requests left in this hour. The vendor does not count this call. @throws ProviderError */
  async remaining(): Promise<number | undefined> {
    const body = await this.get("/rate_limit");
    const resources = isJsonObject(body) && isJsonObject(body.resources) ? body.resources : {};
    const core = isJsonObject(resources.core) ? resources.core : {};
    return typeof core.remaining === "number" ? core.remaining : undefined;
  }

  /** Reads one object. @throws ProviderError */
  async get(path: string): Promise<unknown> {
    return this.#body(await this.#send({ method: "GET", url: path }, false), false);
  }

  /**
   * Reads a list to its end. `key` names the list in answers that are objects with a `total_count`.
   * @throws ProviderError `INCOMPLETE` if it stops early, goes in circles, or gives another number than it announces
   */
  async list(path: string, key?: string): Promise<readonly JsonObject[]> {
    const first = `${path}${path.includes("?") ? "&" : "?"}per_page=${PAGE}`;
    let pages = 0;
    try {
      return await readAllPages<JsonObject, string>({
        what: path,
        read: async (cursor) => {
          pages += 1;
          const response = await this.#send({ method: "GET", url: cursor ?? first }, false);
          return this.#page(response, key, `${first}&page=${pages + 1}`);
        },
        identify: (item) => String(item.id),
        repetitions: 0,
      });
    } catch (error) {
      if (!(error instanceof IncompleteListing)) throw error;
      throw this.incomplete(`GET ${path}`, error.message);
    }
  }

  #page(response: HttpResponse, key: string | undefined, following: string): Page<JsonObject, string> {
    const body = this.#body(response, false);
    const items = key === undefined ? body : isJsonObject(body) ? body[key] : undefined;
    if (!Array.isArray(items) || !items.every(isJsonObject) || items.some((item) => item.id === undefined))
      throw this.notUnderstood(response.request, "it is not a list of objects with ids");
    const partial = response.headers.get("x-github-sso");
    if (partial?.startsWith("partial-results") === true)
      throw this.incomplete(response.request, `single sign-on hides a part of it (${partial}).`);
    const link = response.headers.get("link");
    // A full page without any link may have lost its header; a page beyond the end is empty and costs one request.
    const next = link === null && items.length >= PAGE ? following : nextOf(link);
    const total = isJsonObject(body) && typeof body.total_count === "number" ? body.total_count : undefined;
    return {
      items,
      ...(next === undefined ? {} : { next }),
      ...(total === undefined ? {} : { total }),
    };
  }

  /** Asks by GraphQL. @throws ProviderError if there is no data at all, or a limit is reached */
  async query(query: string, variables: Readonly<Record<string, unknown>>): Promise<QueryAnswer> {
    const response = await this.#send(
      { method: "POST", url: this.#graphql, body: { json: { query, variables } }, isRepeatable: true },
      false,
    );
    const body = this.#body(response, false);
    const errors = isJsonObject(body) && Array.isArray(body.errors) ? body.errors.map(queryError) : [];
    const [first] = errors;
    const limited = errors.find(({ type }) => type === "RATE_LIMITED");
    if (limited !== undefined)
      throw failures.error(
        { org: this.#org },
        {
          code: "RATE_LIMITED",
          message: `GitHub refused ${response.request}: ${limited.message}`,
          request: response.request,
          hint: "The points of GraphQL for this hour are used up; wait until they are given anew.",
        },
      );
    if (isJsonObject(body) && isJsonObject(body.data)) return { data: body.data, errors };
    if (first === undefined) throw this.notUnderstood(response.request, "it has no data");
    throw this.refused(response.request, first);
  }

  /** An error of GraphQL that leaves nothing to go by. */
  refused(request: string, { type, message }: QueryError): Error {
    const code = type === "NOT_FOUND" ? "NOT_FOUND" : type === "" ? "REFUSED" : "FORBIDDEN";
    return failures.error(
      { org: this.#org },
      {
        code,
        message: `GitHub refused ${request}: ${message}`,
        request,
        hint: "A classic token needs admin:org, and repo for private repositories; others the permissions Members and Metadata.",
      },
    );
  }

  /** Changes something, once. @throws ProviderError, with `isLost` if it may have taken effect all the same */
  async write({
    method,
    path,
    body,
    isContent = false,
  }: Write): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await this.#send(
      { method, url: path, isMetered: isContent, ...(body === undefined ? {} : { body: { json: body } }) },
      true,
    );
    return { status: response.status, body: this.#body(response, true) };
  }

  /** A list or an answer that is not whole. */
  incomplete(request: string, what: string): Error {
    return failures.error(
      { org: this.#org },
      {
        code: "INCOMPLETE",
        message: `The answer to ${request} is not complete: ${what}`,
        request,
        hint: "Try again; nothing is computed from half an answer.",
      },
    );
  }

  /** An answer that is not what the contract says. */
  notUnderstood(request: string, what: string): Error {
    return failures.error(
      { org: this.#org },
      {
        code: "NOT_JSON",
        message: `GitHub's answer to ${request} cannot be understood: ${what}.`,
        request,
        hint: "Check the address of the API. If this lasts, the API has changed; please report it.",
      },
    );
  }

  async #send(request: HttpRequest, isWrite: boolean): Promise<HttpResponse> {
    const call = { org: this.#org, isWrite, isApp: this.#isApp && this.#tokens === undefined };
    return requireSuccess(failures, await answerTo(this.#http, failures, request, call), call);
  }

  #body(response: HttpResponse, isWrite: boolean): unknown {
    return bodyOf(failures, response, { org: this.#org, isWrite });
  }
}

/** Milliseconds until the hour's budget is given anew, once it is used up. */
function paceOf(headers: AnswerHeaders, now: number): number {
  if (headers.get("x-ratelimit-remaining") !== "0") return 0;
  const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
  const sent = Date.parse(headers.get("date") ?? "");
  return Number.isFinite(reset) ? Math.max(1_000, reset * 1_000 - (Number.isNaN(sent) ? now : sent)) : 60_000;
}

/** The address of the next page, from `Link`. */
function nextOf(link: string | null): string | undefined {
  return /<([^<>]+)>\s*;\s*rel="next"/.exec(link ?? "")?.[1];
}

function queryError(item: unknown): QueryError {
  const error = isJsonObject(item) ? item : {};
  const path = Array.isArray(error.path) ? error.path : [];
  return {
    type: typeof error.type === "string" ? error.type : "",
    message: typeof error.message === "string" ? error.message : "an error without a message",
    path: path.filter(
      (part): part is string | number => typeof part === "string" || typeof part === "number",
    ),
  };
}
