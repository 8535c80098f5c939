import type { AnswerHeaders } from "../headers.ts";

/** How stubborn the client is. All times in milliseconds. */
export interface RetryPolicy {
  /** Most attempts at one request after failures; throttled ones are counted apart. Default: 6. */
  readonly tries: number;
  /** Most attempts while no connection comes about at all: a wrong host should be reported soon. Default: 3. */
  readonly connectTries: number;
  /** Most attempts that end at the deadline. Default: 3. */
  readonly timeoutTries: number;
  /** Most times that one request is thrown back by throttling. Default: 12. */
  readonly throttles: number;
  /** First backoff; doubles each time. Default: 250. */
  readonly firstDelayMs: number;
  /** Longest backoff. Default: 20,000. */
  readonly longestDelayMs: number;
  /** A server that asks for a longer pause is not waited for: its answer is returned. Default: 300,000. */
  readonly longestPauseMs: number;
  /** No new attempt at a request so long after its first. Default: 900,000. */
  readonly totalMs: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  tries: 6,
  connectTries: 3,
  timeoutTries: 3,
  throttles: 12,
  firstDelayMs: 250,
  longestDelayMs: 20_000,
  longestPauseMs: 300_000,
  totalMs: 900_000,
};

/** Exponential backoff, between half of it and all of it by chance. `count` is 1 after the first failure. */
export function backoffMs(policy: RetryPolicy, count: number, random: () => number): number {
  const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** Math.min(30, count - 1));
  return full / 2 + (random() * full) / 2;
}

/**
 * `Retry-After` in milliseconds, from seconds or from a date (RFC 9110, 10.2.3); undefined if absent or unreadable. A
 * date counts from the answer's own `Date`, so that a wrong clock on either side does not matter.
 */
export function retryAfterMs(headers: AnswerHeaders, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
  // A date holds letters; Date.parse would take "-5" for a year.
  const until = /[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const sent = Date.parse(headers.get("date") ?? "");
  return Math.max(0, until - (Number.isNaN(sent) ? now : sent));
}
