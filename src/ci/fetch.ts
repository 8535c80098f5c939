import type { AnswerHeaders } from "../http/headers.ts";
import type { Fetch, HttpClientFactory, HttpRequest } from "../http/http.ts";

/** Where GitHub is, and with which token to talk to it. */
export interface GitHubAccess {
  /** REST base URL: `https://api.github.com`, or `https://HOST/api/v3` for an Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  readonly http: HttpClientFactory;
}

/**
 * A `fetch` for octokit that goes through rolecall's own client: bodies are read to their end within the attempt,
 * limits are waited for, everything has a deadline, and the token goes to its own host only.
 */
export function createGitHubFetch(access: GitHubAccess): Fetch {
  const client = access.http({
    baseUrl: access.apiUrl,
    authorize: async () => ({ authorization: `Bearer ${access.token}` }),
    isThrottled,
    pace: pauseOf,
    concurrency: 4,
  });
  return async (url, init) => {
    const request: HttpRequest = {
      method: methodOf(init.method),
      url,
      headers: headersOf(init.headers),
      isRepeatable: isRepeatable(url, init.method),
      ...(typeof init.body === "string" ? { body: { json: JSON.parse(init.body) as unknown } } : {}),
    };
    const answer = await client.request(request);
    const isEmpty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(isEmpty ? null : answer.text, {
      status: answer.status,
      headers: [...answer.headers],
    });
  };
}

/** GitHub says "slow down" with 403 too: with no requests left, with `Retry-After`, or in words. */
export function isThrottled(response: { status: number; headers: AnswerHeaders; text: string }): boolean {
  if (response.status === 429) return true;
  if (response.status !== 403) return false;
  if (response.headers.has("retry-after") || response.headers.get("x-ratelimit-remaining") === "0")
    return true;
  return /secondary rate limit|abuse detection/i.test(response.text);
}

/** A short pause when the last requests of the hour are being spent, so that other jobs keep some. */
function pauseOf(headers: AnswerHeaders): number {
  const remaining = Number(headers.get("x-ratelimit-remaining") ?? Number.NaN);
  return remaining < 20 ? 1000 : 0;
}

/** Changing a comment, an issue or a label to the same twice is not a change; creating one twice is. */
function isRepeatable(url: string, method: string | undefined): boolean {
  return method !== "POST" || url.endsWith("/graphql");
}

function methodOf(method: string | undefined): HttpRequest["method"] {
  switch (method) {
    case "POST":
    case "PUT":
    case "PATCH":
    case "DELETE":
      return method;
    default:
      return "GET";
  }
}

function headersOf(headers: RequestInit["headers"]): Record<string, string> {
  const plain: Record<string, string> = {};
  new Headers(headers).forEach((value, name) => {
    if (name !== "content-type" && name !== "authorization" && name !== "user-agent") plain[name] = value;
  });
  return plain;
}
