import { HttpFailure, type HttpResponse } from "../http.ts";
import { isReadable } from "../request/answer.ts";
import type { RawAnswer } from "../request/attempt.ts";
import type { AttemptFailure } from "../request/failure.ts";
import { redirectAddress, type Target } from "../request/target.ts";
import { backoffMs, type RetryPolicy, retryAfterMs } from "./retry.ts";

/** What is known of one request over all its attempts. */
export interface Work {
  readonly label: string;
  readonly isWrite: boolean;
  readonly isRepeatable: boolean;
  /** True if JSON was asked for and nothing is lost by asking again. */
  readonly expectsJson: boolean;
  readonly canRenew: boolean;
  readonly startedAt: number;
  url: URL;
  attempts: number;
  /** Attempts that ended in a failure or a 5xx. */
  failures: number;
  timeouts: number;
  throttles: number;
  hops: number;
  unreadable: number;
  hasRenewed: boolean;
}

/** What to do after an attempt. */
export type Verdict =
  | { readonly action: "return" }
  | { readonly action: "throw"; readonly failure: HttpFailure }
  /** Again after so many milliseconds by itself; pauses of the host come on top. */
  | { readonly action: "again"; readonly delayMs: number }
  | { readonly action: "renew" };

/** What judging needs beside the work. */
export interface Circumstances {
  readonly policy: RetryPolicy;
  readonly now: number;
  readonly random: () => number;
  readonly target: Target;
}

const longestRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);
// A server may answer a write that it carried out with one of these, to show the result elsewhere.
const redirectsAfterWrite = new Set([302, 303]);

/** Judges an attempt that gave no answer. */
export function judgeFailure(work: Work, problem: AttemptFailure, around: Circumstances): Verdict {
  work.failures += 1;
  if (problem.failure.kind === "timeout") work.timeouts += 1;
  const { tries, connectTries, timeoutTries } = around.policy;
  const isUsedUp = work.failures >= (problem.wasSent ? tries : connectTries) || work.timeouts >= timeoutTries;
  const mayRepeat = !problem.isPermanent && (work.isRepeatable || !problem.wasSent);
  if (!mayRepeat || isUsedUp || isLate(work, around)) {
    return { action: "throw", failure: problem.failure };
  }
  return { action: "again", delayMs: backoffMs(around.policy, work.failures, around.random) };
}

/** Judges an answer that was not throttled. */
export function judgeAnswer(work: Work, response: HttpResponse, around: Circumstances): Verdict {
  const { status } = response;
  if (status === 401 && work.canRenew && !work.hasRenewed) {
    work.hasRenewed = true;
    return { action: "renew" };
  }
  if (redirects.has(status)) return judgeRedirect(work, response, around);
  if (isOverloaded(status) || status === 408) return judgeServerError(work, response, around);
  const isBroken =
    work.expectsJson && status >= 200 && status < 300 && status !== 204 && !isReadable(response);
  if (isBroken && work.unreadable === 0 && !isLate(work, around)) {
    work.unreadable += 1;
    return { action: "again", delayMs: backoffMs(around.policy, 1, around.random) };
  }
  return { action: "return" };
}

/** True for a status that speaks of trouble at the server, which may pass. */
export function isOverloaded(status: number): boolean {
  return status >= 500 && status !== 501 && status !== 505;
}

/** Milliseconds that a throttled request and all others to the host have to wait; undefined: give up. */
export function judgeThrottle(
  work: Work,
  answer: RawAnswer,
  paceMs: number,
  around: Circumstances,
): number | undefined {
  work.throttles += 1;
  const { policy } = around;
  const backoff = backoffMs(policy, work.throttles, around.random);
  const asked = retryAfterMs(answer.headers, around.now) ?? (paceMs > 0 ? paceMs : backoff);
  // A server that says "at once" again and again is not to be hammered.
  const wait = work.throttles > 2 && asked < policy.firstDelayMs ? backoff : asked;
  if (work.throttles > policy.throttles || wait > policy.longestPauseMs) return undefined;
  return around.now + wait - work.startedAt > policy.totalMs ? undefined : wait;
}

function judgeServerError(work: Work, response: HttpResponse, around: Circumstances): Verdict {
  work.failures += 1;
  if (!work.isRepeatable || work.failures >= around.policy.tries) return { action: "return" };
  const asked = retryAfterMs(response.headers, around.now) ?? 0;
  const delayMs = Math.max(asked, backoffMs(around.policy, work.failures, around.random));
  if (asked > around.policy.longestPauseMs || isLate(work, around, delayMs)) return { action: "return" };
  return { action: "again", delayMs };
}

function judgeRedirect(work: Work, response: HttpResponse, around: Circumstances): Verdict {
  const { target } = around;
  const to = redirectAddress(work.url, response.headers.get("location"));
  const where = to === undefined ? "nowhere" : to.origin === target.origin ? to.pathname : to.host;
  const failure = (because: string): Verdict => ({
    action: "throw",
    failure: new HttpFailure(
      "redirect",
      work.label,
      `${work.label} at ${target.host} answered ${response.status} and leads to ${where}; ${because}.`,
      { isLost: work.isWrite && redirectsAfterWrite.has(response.status), status: response.status },
    ),
  });
  if (work.isWrite) return failure("a write is never sent on");
  if (to === undefined) return failure("there is nothing to follow");
  if (to.origin !== target.origin || to.username !== "" || to.password !== "") {
    return failure(`the token is for ${target.host} only`);
  }
  if (work.hops >= longestRedirects)
    return failure(`more than ${longestRedirects} redirects are not followed`);
  work.hops += 1;
  to.hash = "";
  work.url = to;
  return { action: "again", delayMs: 0 };
}

function isLate(work: Work, around: Circumstances, delayMs = 0): boolean {
  return around.now + delayMs - work.startedAt > around.policy.totalMs;
}
