import { HttpFailure, type HttpResponse } from "../../../http/http.ts";
import { ProviderError, type ProviderErrorDetails } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import { judgeFailure } from "../../kit/failed-answer.ts";

/** What every error of one connection says. */
export interface FailureContext {
  readonly org: string;
  /** Variables that may hold the token, for the hint. */
  readonly tokenVariables: readonly string[];
}

/** An error with the provider and organization filled in. */
export function upsunError(
  context: FailureContext,
  details: Omit<ProviderErrorDetails, "provider" | "org">,
): ProviderError {
  return new ProviderError({ provider: "upsun", org: context.org, ...details });
}

/** No answer, or none that can be read. `isWrite` decides whether the request may have taken effect. */
export function errorOfFailure(context: FailureContext, error: unknown, isWrite: boolean): unknown {
  if (!(error instanceof HttpFailure)) return error;
  const reaching =
    "Check the network and the address of the API (UPSUN_API_URL, UPSUN_AUTH_URL, or url: in the organization).";
  return upsunError(context, {
    ...judgeFailure(error.kind, reaching),
    message: error.message,
    request: error.request,
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(isWrite && error.isLost ? { isLost: true } : {}),
    cause: error,
  });
}

/**
 * The vendor's own words, from whatever field an error body has. The order is the one of the vendor's PHP client:
 * message, detail, title, type, error, error_description.
 */
export function wordsOf(response: HttpResponse): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(response.text);
  } catch {
    return undefined;
  }
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

interface Verdict {
  readonly code: string;
  readonly hint?: string;
}

function judge(context: FailureContext, response: HttpResponse): Verdict {
  const { status } = response;
  if (isStepUp(response)) {
    return {
      code: "STEP_UP",
      hint: "The organization asks for a stronger login than an API token can give. Use the token of a service user that is exempt, or ask the organization's owner.",
    };
  }
  switch (status) {
    case 401:
      return { code: "UNAUTHORIZED", hint: tokenHint(context) };
    case 402:
      return {
        code: "REFUSED",
        hint: "The subscription's user licences are used up: add licences, or remove somebody first.",
      };
    case 403:
      return {
        code: "FORBIDDEN",
        hint: "The account behind the token needs the organization's permission to manage users, and a second factor where the organization enforces it.",
      };
    case 404:
      return { code: "NOT_FOUND" };
    case 429:
      return { code: "RATE_LIMITED", hint: "Try again in a few minutes." };
    default:
      return { code: status >= 500 ? "UNREACHABLE" : "REFUSED" };
  }
}

/** Where the token comes from and how to make another. */
export function tokenHint(context: FailureContext): string {
  return `Make an API token in the console (My profile, API tokens) and put it into ${context.tokenVariables.join(" or ")}.`;
}

/** The answer of a request that did not succeed, as an error in the vendor's words. */
export function errorOfResponse(
  context: FailureContext,
  response: HttpResponse,
  isWrite: boolean,
): ProviderError {
  const verdict = judge(context, response);
  const words = wordsOf(response) ?? "no explanation";
  const requestId = response.headers.get("x-request-id") ?? response.headers.get("x-platform-request-id");
  return upsunError(context, {
    code: verdict.code,
    message: `${response.request} was answered with ${response.status}: ${words}`,
    request: response.request,
    status: response.status,
    ...(requestId === null ? {} : { requestId }),
    ...(verdict.hint === undefined ? {} : { hint: verdict.hint }),
    ...(isWrite && response.status >= 500 ? { isLost: true } : {}),
  });
}
