import { HttpFailure, type HttpResponse } from "../../../http/http.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import { judgeFailure } from "../../kit/failed-answer.ts";

/** What an error is about. */
export interface FailureContext {
  readonly org: string;
  /** True if the request was to change something. */
  readonly isWrite: boolean;
  /** True if the file reads the vendor so that admins may change members who are not owners. */
  readonly adminsMayChange: boolean;
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function wordsIn(value: unknown, field: string | undefined): string[] {
  if (typeof value === "string") {
    const text = asSentence(value);
    if (text === "") return [];
    return [field === undefined ? text : `${field}: ${text}`];
  }
  if (Array.isArray(value)) {
    const texts = value.filter((item): item is string => typeof item === "string").map(asSentence);
    const others = value.filter((item) => typeof item !== "string").flatMap((item) => wordsIn(item, field));
    const own =
      texts.length === 0 ? [] : [field === undefined ? texts.join(" ") : `${field}: ${texts.join(" ")}`];
    return [...own, ...others];
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, fieldName(key, field)));
}

/** Keys that carry text about the request as a whole, not about a field. */
function fieldName(key: string, outer: string | undefined): string | undefined {
  const isWhole = key === "detail" || key === "__all__" || key === "non_field_errors";
  if (isWhole) return outer;
  return outer === undefined ? key : `${outer}.${key}`;
}

/**
 * The vendor's words out of an error body: one sentence a field. Knows every form the service is seen to send
 * (`detail`, a bare list, `__all__`, per field, nested). Undefined if the body is not JSON or says nothing.
 */
export function vendorWords(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const words = wordsIn(body, undefined);
  return words.length === 0 ? undefined : words.join(" ");
}

interface Judgement {
  readonly code: string;
  readonly hint?: string;
  readonly isLost?: boolean;
}

/** Follows the same reading of the vendor's contradiction as plan, `doctor` and `who-can`. */
function strongerToken(adminsMayChange: boolean): string {
  return adminsMayChange
    ? "Use an API token whose role is owner, or admin for everything but owners."
    : "Use an API token whose role is owner, or admin for everything but changing and removing members (admins-may-change: true reads the vendor otherwise).";
}

function judge(
  response: HttpResponse,
  words: string | undefined,
  { isWrite, adminsMayChange }: FailureContext,
): Judgement {
  const { status } = response;
  if (status === 401 || (status === 403 && /authentication credentials/i.test(words ?? ""))) {
    return {
      code: "UNAUTHORIZED",
      hint: "Check that the API key in CLOUDTRUTH_API_KEY is whole and was not revoked.",
    };
  }
  if (status === 403) {
    return {
      code: "FORBIDDEN",
      hint: strongerToken(adminsMayChange),
    };
  }
  if (status === 429) return { code: "RATE_LIMITED", hint: "Wait and run again." };
  if (status >= 500) return { code: "UNREACHABLE", ...(isWrite ? { isLost: true } : {}) };
  if (status === 404 && !isWrite) return { code: "NOT_FOUND" };
  return { code: "REFUSED" };
}

/** An answer that is not a success, as an error with the vendor's words. */
export function errorOf(response: HttpResponse, context: FailureContext): ProviderError {
  const words = vendorWords(response.text);
  const { code, hint, isLost } = judge(response, words, context);
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const said = words ?? (response.text.trim() === "" ? "It gave no reason." : "Its answer is not JSON.");
  return new ProviderError({
    code,
    message: `CloudTruth answered ${response.status} to ${response.request}: ${said}`,
    provider: "cloudtruth",
    org: context.org,
    request: response.request,
    status: response.status,
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint }),
    ...(isLost === undefined ? {} : { isLost }),
  });
}

/** A request without a usable answer, as an error. Anything that is not a {@link HttpFailure} is passed on. */
export function errorOfFailure(failure: unknown, context: FailureContext): unknown {
  if (!(failure instanceof HttpFailure)) return failure;
  return new ProviderError({
    ...judgeFailure(failure.kind, "Check CLOUDTRUTH_SERVER_URL and the network between here and there."),
    message: `No usable answer from CloudTruth to ${failure.request}: ${failure.message}`,
    provider: "cloudtruth",
    org: context.org,
    request: failure.request,
    ...(failure.status === undefined ? {} : { status: failure.status }),
    ...(context.isWrite && failure.isLost ? { isLost: true } : {}),
    cause: failure,
  });
}

/** A list or entry that is not what the vendor documents, or does not add up. */
export function incomplete(org: string, request: string, message: string): ProviderError {
  return new ProviderError({
    code: "INCOMPLETE",
    message: `${request}: ${message}`,
    provider: "cloudtruth",
    org,
    request,
    hint: "Run again; somebody may be changing the organization at this moment.",
  });
}
