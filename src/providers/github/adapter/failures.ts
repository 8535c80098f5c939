import { HttpFailure, type HttpResponse } from "../../../http/http.ts";
import { ProviderError, type ProviderErrorDetails } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import { judgeFailure } from "../../kit/failed-answer.ts";

/** What is known of a call beside its answer. */
export interface CallContext {
  /** The organization's key in the file. */
  readonly org: string;
  readonly isWrite: boolean;
  /** True for an App's token that was given as it is, such as the one that a workflow run has. */
  readonly isApp?: boolean;
}

/** A failure of this provider. */
export function githubError(
  call: { readonly org: string },
  details: Omit<ProviderErrorDetails, "provider" | "org">,
): ProviderError {
  return new ProviderError({ ...details, provider: "github", org: call.org });
}

/** True for a refusal with this code. */
export function isRefusal(error: unknown, code: string): error is ProviderError {
  return error instanceof ProviderError && error.code === code;
}

/**
 * The vendor's words of a refusal; a 422 gives its reasons in `errors`, as objects or as texts.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function wordsOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (!isJsonObject(body)) return "";
    const reasons = (Array.isArray(body.errors) ? body.errors : []).flatMap((item: unknown) => {
      const reason = isJsonObject(item) ? item.message : item;
      return typeof reason === "string" && reason !== "" ? [reason] : [];
    });
    const message = typeof body.message === "string" ? body.message : "";
    return [message, ...reasons].join(": ").replace(/\s+/g, " ").trim();
  } catch {
    return "";
  }
}

/** True if the answer means "slow down": the hour's budget is used up, or one of the secondary limits is reached. */
export function isThrottled(answer: {
  readonly status: number;
  readonly headers: HttpResponse["headers"];
  readonly text: string;
}): boolean {
  if (answer.status === 429) return true;
  if (answer.status !== 403) return false;
  return (
    answer.headers.get("x-ratelimit-remaining") === "0" ||
    answer.headers.get("retry-after") !== null ||
    /secondary rate limit/i.test(answer.text)
  );
}

/** Turns a refusal into an error with the vendor's words, its request id and what the token lacks. */
export function errorFromResponse(response: HttpResponse, call: CallContext): ProviderError {
  const words = wordsOf(response.text);
  const requestId = response.headers.get("x-github-request-id") ?? undefined;
  const { code, hint: cause } = classify(response);
  const isRight = code === "FORBIDDEN" || code === "NOT_FOUND";
  const hint = call.isApp === true && isRight ? `${cause ?? ""} ${OWN_TOKEN}`.trim() : cause;
  const said = words === "" ? `HTTP status ${response.status} without an explanation` : words;
  return githubError(call, {
    code,
    message: `GitHub refused ${response.request}: ${said}`,
    request: response.request,
    status: response.status,
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint }),
    ...(call.isWrite && response.status >= 500 ? { isLost: true } : {}),
  });
}

/** What people run into first who use GitHub Actions. */
const OWN_TOKEN =
  "In a workflow, GITHUB_TOKEN is the run's own token, which cannot manage an organization: set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY, or an owner's token in a variable of its own, named with token: { env: GITHUB_ADMIN_TOKEN }.";

function classify(response: HttpResponse): { readonly code: string; readonly hint?: string } {
  const { status, headers } = response;
  if (isThrottled(response))
    return {
      code: "RATE_LIMITED",
      hint: "Wait until the limit is reset, or give rolecall a token of its own.",
    };
  if (status === 401)
    return {
      code: "UNAUTHORIZED",
      hint: "The token is wrong, expired or revoked; put a new one into GITHUB_TOKEN.",
    };
  const signOn = headers.get("x-github-sso");
  if (status === 403 && signOn?.startsWith("required") === true)
    return {
      code: "FORBIDDEN",
      hint: `Authorize the token for the organization's single sign-on: ${signOn}`,
    };
  const lacking = neededOf(headers);
  if (status === 403)
    return { code: "FORBIDDEN", hint: lacking ?? "The account behind the token may not do this." };
  if (status === 404)
    return {
      code: "NOT_FOUND",
      hint: `It is not there, or the token may not see it.${lacking === undefined ? "" : ` ${lacking}`}`,
    };
  if (status >= 500) return { code: "UNREACHABLE", hint: "See https://www.githubstatus.com and try again." };
  return { code: "REFUSED" };
}

/** How a hint begins that names a right that lacks. */
export const NEEDS = "The call needs";

/** What the vendor would have accepted, from its own headers. */
function neededOf(headers: HttpResponse["headers"]): string | undefined {
  const permissions = headers.get("x-accepted-github-permissions");
  if (permissions !== null && permissions !== "")
    return `${NEEDS} the permission ${permissions.replaceAll("_", " ")}.`;
  const scopes = headers.get("x-accepted-oauth-scopes");
  if (scopes === null || scopes === "") return undefined;
  const own = headers.get("x-oauth-scopes") ?? "";
  if (isCovered(listOf(scopes), listOf(own))) return undefined;
  return `${NEEDS} one of the scopes ${scopes}; the token has ${own === "" ? "none" : own}.`;
}

const listOf = (text: string): readonly string[] => text.split(",").map((one) => one.trim());

/** True if one of the scopes is there, or a wider one: admin:org has what write:org has, and that what read:org has. */
function isCovered(accepted: readonly string[], own: readonly string[]): boolean {
  const wide = new Set(own.flatMap((scope) => [scope, ...(WIDER[scope] ?? [])]));
  return accepted.some((scope) => wide.has(scope));
}

/** https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  "admin:org": ["write:org", "read:org"],
  "write:org": ["read:org"],
  repo: ["public_repo", "repo:invite", "repo:status", "repo_deployment"],
};

/** Turns a missing or broken answer into an error. */
export function errorFromFailure(failure: unknown, call: CallContext): unknown {
  if (!(failure instanceof HttpFailure)) return failure;
  const reaching =
    "Check the network and the address of the API (GITHUB_API_URL, or url: in the organization).";
  return githubError(call, {
    ...judgeFailure(failure.kind, reaching),
    message: `No usable answer from GitHub to ${failure.request}: ${failure.message}`,
    request: failure.request,
    ...(failure.status === undefined ? {} : { status: failure.status }),
    ...(call.isWrite && (failure.isLost || failure.kind === "not-json") ? { isLost: true } : {}),
    cause: failure,
  });
}
