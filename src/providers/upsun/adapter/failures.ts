import type { HttpResponse } from "../../../http/http.ts";
import { isJsonObject } from "../../../model/json.ts";
import { type Call, createFailures, headerOf, jsonIn, judgeStatus, type Verdict } from "../../kit/api.ts";

/** What every error of one connection says. */
export interface FailureContext {
  readonly org: string;
  /** Variables that may hold the token, for the hint. */
  readonly tokenVariables: readonly string[];
}

/**
 * The vendor's own words, from whatever field an error body has. The order is the one of the vendor's PHP client:
 * message, detail, title, type, error, error_description.
 */
export function vendorWords(response: HttpResponse): string | undefined {
  const body = jsonIn(response.text);
  if (!isJsonObject(body)) return undefined;
  for (const key of ["message", "detail", "title", "type", "error", "error_description"]) {
    const words = textOf(body[key]);
    if (words === undefined) continue;
    const more = key === "error" ? (textOf(body.error_hint) ?? textOf(body.error_description)) : undefined;
    return more === undefined ? words : `${words}: ${more}`;
  }
  return undefined;
}

/** A text, or a mapping of field to messages put into one line. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  if (!isJsonObject(value)) return undefined;
  const parts = Object.entries(value).map(([field, messages]) => {
    const list: readonly unknown[] = Array.isArray(messages) ? messages : [messages];
    return `${field}: ${list.map((message) => (typeof message === "string" ? message : JSON.stringify(message))).join(", ")}`;
  });
  return parts.length === 0 ? undefined : parts.join("; ");
}

/** True for a 401 that asks for a stronger login (RFC 9470); a new token from the same API token does not help. */
export function isStepUp(response: HttpResponse): boolean {
  if (response.status !== 401) return false;
  const challenge = response.headers.get("www-authenticate") ?? "";
  return (
    challenge.includes("insufficient_user_authentication") ||
    response.text.includes('"insufficient_user_authentication"')
  );
}

const HINTS: Readonly<Record<number, string>> = {
  402: "The subscription's user licences are used up: add licences, or remove somebody first.",
  403: "The account behind the token needs the organization's permission to manage users, and a second factor where the organization enforces it.",
  429: "Try again in a few minutes.",
};

function judge(response: HttpResponse, call: FailureContext): Verdict {
  if (isStepUp(response)) {
    return {
      code: "STEP_UP",
      hint: "The organization asks for a stronger login than an API token can give. Use the token of a service user that is exempt, or ask the organization's owner.",
    };
  }
  return judgeStatus(response.status, { ...HINTS, 401: tokenHint(call) });
}

/** Where the token comes from and how to make another. */
export function tokenHint(context: FailureContext): string {
  return `Make an API token in the console (My profile, API tokens) and put it into ${context.tokenVariables.join(" or ")}.`;
}

/** This provider's errors. */
export const failures = createFailures<HttpResponse, FailureContext & Call>({
  provider: "upsun",
  reaching:
    "Check the network and the address of the API (UPSUN_API_URL, UPSUN_AUTH_URL, or url: in the organization).",
  judge,
  describe: (response) =>
    `${response.request} was answered with ${response.status}: ${vendorWords(response) ?? "no explanation"}`,
  requestIdOf: (response) => headerOf(response, "x-request-id", "x-platform-request-id"),
  describeFailure: ({ message }) => message,
});
