import type { HttpResponse } from "../../../http/http.ts";
import type { ProviderError } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import { type Call, createFailures, headerOf, jsonIn, judgeStatus, type Verdict } from "../../kit/api.ts";

/** A call to this vendor. */
export interface CloudTruthCall extends Call {
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
  const words = wordsIn(jsonIn(text), undefined);
  return words.length === 0 ? undefined : words.join(" ");
}

/** Follows the same reading of the vendor's contradiction as plan, `doctor` and `who-can`. */
function strongerToken(adminsMayChange: boolean): string {
  return adminsMayChange
    ? "Use an API token whose role is owner, or admin for everything but owners."
    : "Use an API token whose role is owner, or admin for everything but changing and removing members (admins-may-change: true reads the vendor otherwise).";
}

const HINTS: Readonly<Record<number, string>> = {
  401: "Check that the API key in CLOUDTRUTH_API_KEY is whole and was not revoked.",
  429: "Wait and run again.",
};

function judge({ status, text }: HttpResponse, { isWrite, adminsMayChange }: CloudTruthCall): Verdict {
  if (status === 403 && !/authentication credentials/i.test(vendorWords(text) ?? ""))
    return { code: "FORBIDDEN", hint: strongerToken(adminsMayChange) };
  if (status === 404 && isWrite) return { code: "REFUSED" };
  return judgeStatus(status === 403 ? 401 : status, HINTS);
}

/** This provider's errors. */
export const failures = createFailures<HttpResponse, CloudTruthCall>({
  provider: "cloudtruth",
  reaching: "Check CLOUDTRUTH_SERVER_URL and the network between here and there.",
  judge,
  describe: ({ status, request, text }) => {
    const silence = text.trim() === "" ? "It gave no reason." : "Its answer is not JSON.";
    return `CloudTruth answered ${status} to ${request}: ${vendorWords(text) ?? silence}`;
  },
  requestIdOf: (response) => headerOf(response, "x-request-id"),
  describeFailure: ({ request, message }) => `No usable answer from CloudTruth to ${request}: ${message}`,
});

/** A list or entry that is not what the vendor documents, or does not add up. */
export function incomplete(org: string, request: string, message: string): ProviderError {
  return failures.error(
    { org },
    {
      code: "INCOMPLETE",
      message: `${request}: ${message}`,
      request,
      hint: "Run again; somebody may be changing the organization at this moment.",
    },
  );
}
