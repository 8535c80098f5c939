import { Octokit, RequestError } from "octokit";
import type { Fetch } from "../http/http.ts";
import { HttpFailure } from "../http/http.ts";
import { append } from "../model/append.ts";
import { ProviderError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import type { GitHub, Repository } from "./github.ts";
import { toComment, toIssue, toLabel, toPullRequest } from "./wire.ts";
import { toBranchHead, toCommit, toDefaultBranch, toStatus } from "./wire-branch.ts";

/** GitHub gives at most 100 items a page. */
const PAGE_SIZE = 100;
/** More pages than any pull request has comments; a list that goes on beyond it is a loop. */
const MOST_PAGES = 1000;

/** How a client is made. */
export interface GitHubOptions {
  readonly repository: Repository;
  /** REST base URL. */
  readonly apiUrl: string;
  /** GraphQL URL; derived from `apiUrl` where the environment does not give one. */
  readonly graphqlUrl?: string;
  /** Carries the credential, waits for limits, reads bodies whole; see `fetch.ts`. */
  readonly fetch: Fetch;
}

/** The GraphQL address that belongs to a REST address: an Enterprise Server has it beside `/api/v3`, not below. */
export function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, "");
  return base.endsWith("/api/v3") ? base.replace(/\/v3$/, "/graphql") : `${base}/graphql`;
}

/** GitHub by octokit, with neither its throttling nor its retries: `fetch` does both, and better. */
export function createGitHub(options: GitHubOptions): GitHub {
  const octokit = new Octokit({
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    request: { fetch: options.fetch },
    throttle: { enabled: false },
    retry: { enabled: false },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const call = new Caller(octokit, options);
  const { owner, name } = options.repository;
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  return {
    repository: options.repository,
    listComments: async (issue) => (await call.list(`${base}/issues/${issue}/comments`)).map(toComment),
    createComment: async (issue, body) =>
      toComment(await call.send("POST", `${base}/issues/${issue}/comments`, { body })),
    updateComment: async (id, body) =>
      toComment(await call.send("PATCH", `${base}/issues/comments/${id}`, { body })),
    listIssues: async (filter) => (await call.list(`${base}/issues`, issueQuery(filter))).map(toIssue),
    createIssue: async (title, body, labels) =>
      toIssue(await call.send("POST", `${base}/issues`, { title, body, labels })),
    updateIssue: async (issue, { stateReason, ...change }) =>
      toIssue(
        await call.send("PATCH", `${base}/issues/${issue}`, {
          ...change,
          ...(stateReason === undefined ? {} : { state_reason: stateReason }),
        }),
      ),
    getPullRequest: async (number) => toPullRequest(await call.send("GET", `${base}/pulls/${number}`)),
    listPullRequestsOf: async (commit) =>
      (await call.list(`${base}/commits/${encodeURIComponent(commit)}/pulls`)).map(toPullRequest),
    readDefaultBranch: async () => toDefaultBranch(await call.send("GET", base)),
    readBranchHead: async (branch) =>
      toBranchHead(await call.send("GET", `${base}/branches/${encodeURIComponent(branch)}`)),
    listCommits: async (from) => (await call.page(`${base}/commits`, { sha: from })).map(toCommit),
    listStatuses: async (commit) =>
      (await call.list(`${base}/commits/${encodeURIComponent(commit)}/statuses`)).map(toStatus),
    createStatus: async (commit, { url, ...status }) => {
      await call.send("POST", `${base}/statuses/${encodeURIComponent(commit)}`, {
        ...status,
        ...(url === undefined ? {} : { target_url: url }),
      });
    },
    listLabels: async (issue) => (await call.list(`${base}/issues/${issue}/labels`)).map(toLabel),
    addLabels: async (issue, labels) => {
      await call.send("POST", `${base}/issues/${issue}/labels`, { labels });
    },
    removeLabel: async (issue, label) => {
      await call.ignoring(404, () =>
        call.send("DELETE", `${base}/issues/${issue}/labels/${encodeURIComponent(label)}`),
      );
    },
    readUser: async () => loginOf(await call.send("GET", "/user")),
    graphql: (query, variables) => call.graphql(query, variables),
  };
}

function issueQuery(filter: { readonly label?: string; readonly creator?: string }): Record<string, string> {
  return {
    state: "all",
    sort: "created",
    direction: "asc",
    ...(filter.label === undefined ? {} : { labels: filter.label }),
    ...(filter.creator === undefined ? {} : { creator: filter.creator }),
  };
}

function loginOf(user: unknown): string {
  const login = isJsonObject(user) ? user.login : undefined;
  if (typeof login === "string") return login;
  throw new ProviderError({
    code: "NOT_JSON",
    provider: "github",
    message: "GitHub's answer to GET /user names no login.",
  });
}

/** Sends requests and turns every kind of failure into a `ProviderError`. */
class Caller {
  readonly #octokit: Octokit;
  readonly #graphqlUrl: string;
  readonly #origin: string;

  constructor(octokit: Octokit, options: GitHubOptions) {
    this.#octokit = octokit;
    this.#graphqlUrl = options.graphqlUrl ?? graphqlUrlOf(options.apiUrl);
    this.#origin = new URL(options.apiUrl).origin;
  }

  async send(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body: object = {}): Promise<unknown> {
    return (await this.#request(method, path, body)).data;
  }

  async list(path: string, query: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    let next: string | undefined =
      `${path}?${new URLSearchParams({ ...query, per_page: String(PAGE_SIZE) })}`;
    for (let page = 0; next !== undefined; page += 1) {
      if (page >= MOST_PAGES) throw notAList(path, `it has more than ${MOST_PAGES} pages`);
      const { data, headers } = await this.#request("GET", next, {});
      if (!Array.isArray(data)) throw notAList(path, "the answer is not a list");
      append(items, data as unknown[]);
      next = this.#nextPage(headers.link, path);
    }
    return items;
  }

  /** The first page of a list, where the newest items are all that is wanted. */
  async page(path: string, query: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
    const { data } = await this.#request(
      "GET",
      `${path}?${new URLSearchParams({ ...query, per_page: String(PAGE_SIZE) })}`,
      {},
    );
    if (!Array.isArray(data)) throw notAList(path, "the answer is not a list");
    return data as unknown[];
  }

  async graphql(
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { data } = await this.#request("POST", this.#graphqlUrl, { query, variables });
    const answer = isJsonObject(data) ? data : {};
    const errors = answer.errors;
    if (Array.isArray(errors) && errors.length > 0) {
      const first: unknown = errors[0];
      const message = isJsonObject(first) ? String(first.message) : "unknown";
      throw new ProviderError({
        code: "GRAPHQL",
        provider: "github",
        message: `GitHub's GraphQL refused: ${message}.`,
      });
    }
    return isJsonObject(answer.data) ? answer.data : {};
  }

  async ignoring(status: number, action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ProviderError) || error.details.status !== status) throw error;
    }
  }

  #nextPage(header: unknown, path: string): string | undefined {
    if (typeof header !== "string") return undefined;
    const next = /<([^>]+)>;\s*rel="?next"?/.exec(header)?.[1];
    if (next === undefined) return undefined;
    if (new URL(next, this.#origin).origin !== this.#origin)
      throw notAList(path, "its next page is on another host");
    return next;
  }

  async #request(
    method: string,
    url: string,
    body: object,
  ): Promise<{ data: unknown; headers: Readonly<Record<string, unknown>> }> {
    const request = `${method} ${url.replace(/\?.*$/, "")}`;
    try {
      const response = await this.#octokit.request({ method: method as "GET", url, ...body });
      return { data: response.data, headers: response.headers };
    } catch (error) {
      throw toProviderError(error, request);
    }
  }
}

function notAList(path: string, why: string): ProviderError {
  return new ProviderError({
    code: "NOT_A_LIST",
    provider: "github",
    request: `GET ${path}`,
    message: `GitHub's list at ${path} cannot be trusted: ${why}.`,
    hint: "Run the job again; nothing was concluded from the part that was read.",
  });
}

function toProviderError(error: unknown, request: string): ProviderError {
  if (!(error instanceof RequestError) || error.cause instanceof HttpFailure) {
    const cause = error instanceof RequestError ? error.cause : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    const isLost = cause instanceof HttpFailure && cause.isLost;
    return new ProviderError({ code: "UNREACHABLE", provider: "github", request, message, isLost, cause });
  }
  return new ProviderError({
    code: codeOf(error),
    provider: "github",
    request,
    status: error.status,
    message: `GitHub answered ${error.status} to ${request}: ${error.message}`,
    ...(error.status === 403
      ? { hint: "The workflow's `permissions:` do not allow it, or the pull request is from a fork." }
      : {}),
  });
}

function codeOf(error: RequestError): string {
  const remaining = error.response?.headers["x-ratelimit-remaining"];
  switch (error.status) {
    case 401:
      return "UNAUTHORIZED";
    case 403:
      return remaining === "0" || /rate limit/i.test(error.message) ? "RATE_LIMITED" : "FORBIDDEN";
    case 404:
      return "NOT_FOUND";
    case 410:
      return "GONE";
    case 422:
      return /too long/i.test(error.message) ? "TOO_LONG" : "REFUSED";
    case 429:
      return "RATE_LIMITED";
    default:
      return "REFUSED";
  }
}
