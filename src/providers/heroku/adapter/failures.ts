import type { HttpResponse } from "../../../http/http.ts";
import { isJsonObject } from "../../../model/json.ts";
import { createFailures, headerOf, jsonIn, judgeStatus, type Verdict } from "../../kit/api.ts";

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
  const body = jsonIn(text);
  if (!isJsonObject(body)) return { id: "", message: "" };
  const message = [body.message, body.error].find((part) => typeof part === "string" && part !== "");
  return {
    id: typeof body.id === "string" ? body.id : "",
    message: String(message ?? "")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

/** Error ids that say more than their status. */
const BY_ID: Readonly<Record<string, Verdict>> = {
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

const BY_STATUS: Readonly<Record<number, string | Verdict>> = {
  401: "Make a token with `heroku authorizations:create -s write,identity` and put it in HEROKU_API_KEY.",
  402: {
    code: "SUSPENDED",
    hint: "An invoice of the account or team is unpaid; settle it in the dashboard.",
  },
  403: "The account behind the token may not do this.",
  429: "The account's hourly budget is used up; it refills with 75 requests a minute.",
  500: "See https://status.heroku.com and try again.",
};

/** This provider's errors. */
export const failures = createFailures<HttpResponse>({
  provider: "heroku",
  reaching:
    "Check the network and the address of the API (HEROKU_API_URL, HEROKU_HOST, or url: in the organization).",
  judge: ({ status, text }) => BY_ID[vendorWords(text).id] ?? judgeStatus(status, BY_STATUS),
  describe: ({ request, status, text }) => {
    const { id, message } = vendorWords(text);
    const said = message === "" ? `HTTP status ${status} without an explanation` : message;
    return `Heroku refused ${request}: ${said}${id === "" ? "" : ` (${id})`}`;
  },
  requestIdOf: (response) => headerOf(response, "request-id"),
  describeFailure: ({ request, message }) => `No usable answer from Heroku to ${request}: ${message}`,
});
