import { HttpFailure, type HttpResponse } from "../../../http/http.ts";
import { ProviderError, type ProviderErrorDetails } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import { judgeFailure } from "../../kit/failed-answer.ts";

/** What is known of a call beside its answer. */
export interface CallContext {
  /** The organization's key in the file. */
  readonly org: string;
  readonly isWrite: boolean;
}

/** The vendor's id and words of a refusal, whatever layer wrote it. */
export interface VendorWords {
  readonly id: string;
  readonly message: string;
}

/**
 * Reads id and words of an error body. The oldest layers say `error` for `message`.
 * https://devcenter.heroku.com/articles/platform-api-reference#errors
 */
export function vendorWords(text: string): VendorWords {
  try {
    const body: unknown = JSON.parse(text);
    if (!isJsonObject(body)) return { id: "", message: "" };
    const message = [body.message, body.error].find((part) => typeof part === "string" && part !== "");
    return {
      id: typeof body.id === "string" ? body.id : "",
      message: String(message ?? "")
        .replace(/\s+/g, " ")
        .trim(),
    };
  } catch {
    return { id: "", message: "" };
  }
}

/** Turns a refusal into an error with the vendor's words and request id. */
export function errorFromResponse(response: HttpResponse, call: CallContext): ProviderError {
  const words = vendorWords(response.text);
  const requestId = response.headers.get("request-id") ?? undefined;
  const { code, hint } = classify(response.status, words.id);
  const said = words.message === "" ? `HTTP status ${response.status} without an explanation` : words.message;
  return herokuError(call, {
    code,
    message: `Heroku refused ${response.request}: ${said}${words.id === "" ? "" : ` (${words.id})`}`,
    request: response.request,
    status: response.status,
    ...(requestId === undefined ? {} : { requestId }),
    ...(hint === undefined ? {} : { hint }),
    ...(call.isWrite && response.status >= 500 ? { isLost: true } : {}),
  });
}

/** Turns a missing or broken answer into an error. */
export function errorFromFailure(failure: unknown, call: CallContext): unknown {
  if (!(failure instanceof HttpFailure)) return failure;
  const reaching =
    "Check the network and the address of the API (HEROKU_API_URL, HEROKU_HOST, or url: in the organization).";
  return herokuError(call, {
    ...judgeFailure(failure.kind, reaching),
    message: `No usable answer from Heroku to ${failure.request}: ${failure.message}`,
    request: failure.request,
    ...(failure.status === undefined ? {} : { status: failure.status }),
    ...(call.isWrite && (failure.isLost || failure.kind === "not-json") ? { isLost: true } : {}),
    cause: failure,
  });
}

/** A failure of this provider. */
export function herokuError(
  call: { readonly org: string },
  details: Omit<ProviderErrorDetails, "provider" | "org">,
): ProviderError {
  return new ProviderError({ ...details, provider: "heroku", org: call.org });
}

interface Classified {
  readonly code: string;
  readonly hint?: string;
}

/** Error ids that say more than their status. */
const BY_ID: Readonly<Record<string, Classified>> = {
  two_factor: {
    code: "STEP_UP",
    hint: "A second factor is wanted, which nobody can give unattended. Use an authorization made with `heroku authorizations:create`.",
  },
  suspended: { code: "SUSPENDED", hint: "The account or app is suspended; ask Heroku's support." },
  delinquent: {
    code: "SUSPENDED",
    hint: "An invoice of the account or team is unpaid; settle it in the dashboard.",
  },
  verification_needed: {
    code: "REFUSED",
    hint: "Heroku wants billing data first; enter a payment method in the dashboard.",
  },
};

const BY_STATUS: Readonly<Record<number, Classified>> = {
  401: {
    code: "UNAUTHORIZED",
    hint: "Make a token with `heroku authorizations:create -s write,identity` and put it in HEROKU_API_KEY.",
  },
  402: {
    code: "SUSPENDED",
    hint: "An invoice of the account or team is unpaid; settle it in the dashboard.",
  },
  403: { code: "FORBIDDEN", hint: "The account behind the token may not do this." },
  404: { code: "NOT_FOUND" },
  429: {
    code: "RATE_LIMITED",
    hint: "The account's hourly budget is used up; it refills with 75 requests a minute.",
  },
};

function classify(status: number, id: string): Classified {
  const known = BY_ID[id] ?? BY_STATUS[status];
  if (known !== undefined) return known;
  return status >= 500
    ? { code: "UNREACHABLE", hint: "See https://status.heroku.com and try again." }
    : { code: "REFUSED" };
}
