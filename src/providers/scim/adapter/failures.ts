import { isJsonObject } from "../../../model/json.ts";
import { createFailures, judgeStatus, type Verdict } from "../../kit/api.ts";
import { textField } from "./lenient.ts";

/** An answer that is no success, or one result of a bulk request. */
export interface Refusal {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  /** `GET /Users`, without the query. */
  readonly request: string;
  readonly requestId?: string;
}

/** `scimType` of an Error message. */
export function scimTypeOf(body: unknown): string | undefined {
  return textField(body, "scimType");
}

/** The service's words: `detail`, what others call it, or the text without its tags. */
export function vendorWords(answer: Pick<Refusal, "body" | "text">): string {
  const detail =
    textField(answer.body, "detail") ??
    textField(answer.body, "message") ??
    textField(answer.body, "Message");
  const type = scimTypeOf(answer.body);
  if (detail !== undefined) return type === undefined ? detail : `${detail} (${type})`;
  if (type !== undefined) return type;
  return isJsonObject(answer.body)
    ? ""
    : answer.text
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 200);
}

const UNSUPPORTED: Verdict = { code: "UNSUPPORTED" };

/** A 202 is a promise and no success: what was asked for is not there when the next request comes. */
const BY_STATUS: Readonly<Record<number, Verdict>> = { 202: UNSUPPORTED, 405: UNSUPPORTED, 501: UNSUPPORTED };

function hintFor(status: number, scimType: string | undefined, isRead: boolean): string | undefined {
  if (status === 401) return "Check SCIM_TOKEN: it may be wrong, expired or meant for another service.";
  if (status === 403)
    return "The token's account may not do this; user administration needs an administrator.";
  if (status === 404 && isRead)
    return "If nothing is found at all, check the base URL (SCIM_URL, or url: in the organization).";
  if (scimType === "uniqueness") return "Somebody goes by this name already; plan again to see them.";
  const isRefused = status === 400 || status === 405 || status === 410 || status === 421 || status === 501;
  if (isRefused && isRead && scimType === undefined) {
    return "Check the base URL (SCIM_URL, or url: in the organization): it ends before /Users, often in /scim/v2. If it is right, ask the service's operator why it refuses to list people.";
  }
  if (scimType === "tooMany") return "The service refuses large results; ask its operator for paging.";
  return undefined;
}

/** This provider's errors. */
export const failures = createFailures<Refusal>({
  provider: "scim",
  reaching: "Check the network and the address of the service (SCIM_URL, or url: in the organization).",
  judge: ({ status, body }, { isWrite }) => {
    const hint = hintFor(status, scimTypeOf(body), !isWrite);
    return { ...judgeStatus(status, BY_STATUS), ...(hint === undefined ? {} : { hint }) };
  },
  describe: (answer) => {
    const words = vendorWords(answer);
    return `${answer.request} was answered with ${answer.status}${words === "" ? "" : `: ${words}`}`;
  },
  requestIdOf: ({ requestId }) => requestId,
  describeFailure: ({ message }) => message,
  mayHaveTakenEffect: ({ status }) => (status >= 500 && status !== 501) || status === 202,
});
