import { createHash } from "node:crypto";
import { randomText } from "../../../simulator/kit/random.ts";
import type { Caller } from "./caller.ts";
import { budgetOf, draw, type Resource } from "./limits.ts";

/**
 * Puts on an answer what every answer has: request id, limits, entity tag. A tag that the client has already makes it a
 * 304, which costs nothing. Rules 5 and 6.
 */
export async function seal(
  caller: Caller | undefined,
  request: Request,
  response: Response,
  resource: Resource,
): Promise<Response> {
  const headers = new Headers(response.headers);
  const text = response.body === null ? "" : await response.text();
  const isRead = request.method === "GET" || request.method === "HEAD";
  const etag = isRead && response.status === 200 ? etagOf(request, text) : undefined;
  if (etag !== undefined) headers.set("ETag", etag);
  const isKnown = etag !== undefined && names(request.headers.get("if-none-match")).includes(etag);
  if (isKnown && caller !== undefined) draw(caller, resource, -1);
  if (caller !== undefined) describe(headers, caller, resource);
  const id = caller === undefined ? "0000:0" : randomText(caller.store.random, 12, "0123456789ABCDEF");
  headers.set("X-GitHub-Request-Id", id);
  headers.set("X-GitHub-Media-Type", "github.v3; format=json");
  if (isKnown) return new Response(null, { status: 304, headers });
  const hasBody = text !== "" && request.method !== "HEAD";
  return new Response(hasBody ? text : null, { status: response.status, headers });
}

/** Tags depend on the credential and on what is accepted. Rule 6. */
function etagOf(request: Request, text: string): string {
  const parts = [request.headers.get("authorization"), request.headers.get("accept"), text];
  return `W/"${createHash("sha256").update(parts.join("\n")).digest("hex")}"`;
}

function names(header: string | null): readonly string[] {
  return (header ?? "").split(",").map((name) => {
    const trimmed = name.trim();
    return trimmed.startsWith("W/") ? trimmed : `W/${trimmed}`;
  });
}

function describe(headers: Headers, caller: Caller, resource: Resource): void {
  const budget = budgetOf(caller, resource);
  headers.set("X-RateLimit-Limit", String(budget.limit));
  headers.set("X-RateLimit-Remaining", String(budget.remaining));
  headers.set("X-RateLimit-Used", String(budget.used));
  headers.set("X-RateLimit-Reset", String(budget.reset));
  headers.set("X-RateLimit-Resource", budget.resource);
  if (caller.kind === "classic") headers.set("X-OAuth-Scopes", (caller.token?.scopes ?? []).join(", "));
}
