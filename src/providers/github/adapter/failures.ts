import type { HttpResponse } from "../../../http/http.ts";
import { isJsonObject } from "../../../model/json.ts";
import { type Call, createFailures, headerOf, jsonIn, judgeStatus, type Verdict } from "../../kit/api.ts";

/** A call to this vendor. */
export interface GithubCall extends Call {
  /** True for an App's token that was given as it is, such as the one that a workflow run has. */
  readonly isApp?: boolean;
}

/**
 * The vendor's words of a refusal; a 422 gives its reasons in `errors`, as objects or as texts.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function vendorWords(text: string): string {
  const body = jsonIn(text);
  if (!isJsonObject(body)) return "";
  const reasons = (Array.isArray(body.errors) ? body.errors : []).flatMap((item: unknown) => {
    const reason = isJsonObject(item) ? item.message : item;
    return typeof reason === "string" && reason !== "" ? [reason] : [];
  });
  const message = typeof body.message === "string" ? body.message : "";
  return [message, ...reasons].join(": ").replace(/\s+/g, " ").trim();
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

/** What people run into first who use GitHub Actions. */
const OWN_TOKEN =
  "In a workflow, GITHUB_TOKEN is the run's own token, which cannot manage an organization: set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY, or an owner's token in a variable of its own, named with token: { env: GITHUB_ADMIN_TOKEN }.";

function judge(response: HttpResponse, { isApp }: GithubCall): Verdict {
  const verdict = judgeAnswer(response);
  const isRight = verdict.code === "FORBIDDEN" || verdict.code === "NOT_FOUND";
  return isApp === true && isRight
    ? { ...verdict, hint: `${verdict.hint ?? ""} ${OWN_TOKEN}`.trim() }
    : verdict;
}

const SLOW_DOWN: Verdict = {
  code: "RATE_LIMITED",
  hint: "Wait until the limit is reset, or give rolecall a token of its own.",
};

function judgeAnswer(response: HttpResponse): Verdict {
  const { status, headers } = response;
  if (isThrottled(response)) return SLOW_DOWN;
  const signOn = headers.get("x-github-sso");
  const wantsSignOn = signOn?.startsWith("required") === true;
  const lacking = neededOf(headers);
  return judgeStatus(status, {
    401: "The token is wrong, expired or revoked; put a new one into GITHUB_TOKEN.",
    403: wantsSignOn
      ? `Authorize the token for the organization's single sign-on: ${signOn}`
      : (lacking ?? "The account behind the token may not do this."),
    404: `It is not there, or the token may not see it.${lacking === undefined ? "" : ` ${lacking}`}`,
    500: "See https://www.githubstatus.com and try again.",
  });
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

/** This provider's errors. */
export const failures = createFailures<HttpResponse, GithubCall>({
  provider: "github",
  reaching: "Check the network and the address of the API (GITHUB_API_URL, or url: in the organization).",
  judge,
  describe: ({ request, status, text }) => {
    const words = vendorWords(text);
    return `GitHub refused ${request}: ${words === "" ? `HTTP status ${status} without an explanation` : words}`;
  },
  requestIdOf: (response) => headerOf(response, "x-github-request-id"),
  describeFailure: ({ request, message }) => `No usable answer from GitHub to ${request}: ${message}`,
});
