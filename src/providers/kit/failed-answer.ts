import type { FailureKind } from "../../http/http.ts";

/** What a missing or unusable answer means: the code of the error, and the next step. */
export interface FailedAnswer {
  readonly code: "NOT_JSON" | "INCOMPLETE" | "RATE_LIMITED" | "UNREACHABLE";
  readonly hint: string;
}

/**
 * Judges a failure. An answer of which some bytes are not text, or which would fill the memory, is an incomplete read:
 * the vendor was reached, and what it said is not known.
 * @param reaching the hint for a vendor that was not reached, or whose answer is something else than its API's
 */
export function judgeFailure(kind: FailureKind, reaching: string): FailedAnswer {
  switch (kind) {
    case "not-json":
      return { code: "NOT_JSON", hint: reaching };
    case "not-text":
      return {
        code: "INCOMPLETE",
        hint: "Some name there is stored in another encoding: find it in the vendor's console and write it anew.",
      };
    case "too-large":
      return {
        code: "INCOMPLETE",
        hint: "No organization is that large: ask the vendor what is wrong with this list.",
      };
    case "budget":
      return { code: "RATE_LIMITED", hint: reaching };
    default:
      return { code: "UNREACHABLE", hint: reaching };
  }
}
