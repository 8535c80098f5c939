import { createHash } from "node:crypto";
import { type Spent, spentNow } from "../../../simulator/kit/bucket.ts";
import { isObject, ScimFault, scimResponse } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";

const MINUTE_MS = 60_000;

/** Counts requests against a budget per minute. */
export interface Budget {
  /** @throws ScimFault 429 */
  take(bulkOperations: number): void;
}

/** Rule 27: a budget per minute, one unit for each request and for each bulk operation. */
export function budgetOf(org: SimulatedOrganization): Budget {
  let spent: Spent | undefined;
  return {
    take(bulkOperations) {
      const { perMinute } = org.options.limits;
      if (perMinute === 0) return;
      const now = org.options.now();
      spent = spentNow(spent, MINUTE_MS, now);
      const cost = Math.max(1, bulkOperations);
      if (spent.used + cost <= perMinute) {
        spent.used += cost;
        return;
      }
      const end = spent.since + MINUTE_MS;
      const wait = org.switches.retryAfterDate
        ? new Date(end).toUTCString()
        : String(Math.ceil((end - now) / 1000));
      throw new ScimFault(429, "Too many requests.", undefined, { "Retry-After": wait });
    },
  };
}

/** An answer whose body breaks off: the write is done, the client cannot know. */
export function cutResponse(): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.error(new Error("The connection was dropped."));
    },
  });
  return new Response(body, { status: 200, headers: { "content-type": "application/scim+json" } });
}

/** An error as plain text. */
export function plainFault(fault: ScimFault): Response {
  return new Response(fault.message, {
    status: fault.status,
    headers: { ...fault.headers, "content-type": "text/plain" },
  });
}

/** Puts the last switches on an answer. */
export function applyQuirks(
  org: SimulatedOrganization,
  status: number,
  body: Record<string, unknown> | undefined,
  headers: Readonly<Record<string, string>>,
): Response {
  const { switches } = org;
  const all: Record<string, string> = { ...headers };
  let shown: unknown = body;
  if (switches.unknownMembers && body !== undefined) shown = { ...body, "x-trace": { region: "eu" } };
  if (switches.numbersAsStrings) shown = booleansAsText(shown);
  if (switches.frameworkEtag) {
    const text = JSON.stringify(shown ?? "");
    all.ETag = `W/"${text.length.toString(16)}-${createHash("sha1").update(text).digest("base64").slice(0, 27)}"`;
  }
  return scimResponse(status, shown, all);
}

/** `active` and other booleans as services write them that print everything as text. */
function booleansAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(booleansAsText);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "active" && typeof item === "boolean" ? (item ? "True" : "False") : booleansAsText(item),
    ]),
  );
}
