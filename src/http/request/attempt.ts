import type { AnswerHeaders } from "../headers.ts";
import type { Fetch } from "../http.ts";
import { readBody } from "./body.ts";
import { type AttemptFailure, describeFailure } from "./failure.ts";

/** An answer as it came, read to its end. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly text: string;
}

/** What one attempt gave. */
export type AttemptResult =
  | { readonly kind: "answer"; readonly answer: RawAnswer }
  | { readonly kind: "failure"; readonly problem: AttemptFailure };

/** One attempt. */
export interface Attempt {
  readonly fetch: Fetch;
  readonly url: URL;
  readonly init: RequestInit;
  readonly timeoutMs: number;
  /** `GET /path`. */
  readonly label: string;
  readonly isWrite: boolean;
  /** Aborted by the caller, or here at the deadline. */
  readonly controller: AbortController;
}

/**
 * Sends one request and reads the whole answer before the deadline. Never throws: also an abort is a failure, which
 * the caller distinguishes by its own signal. The deadline is kept by a timer of this machine and not by the clock of
 * the run, and also for a transport that ignores its signal.
 */
export async function performAttempt(attempt: Attempt): Promise<AttemptResult> {
  const { controller, label, isWrite, timeoutMs } = attempt;
  const signal = controller.signal;
  let hasTimedOut = false;
  let status: number | undefined;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    controller.abort(new DOMException("The deadline of the request has passed.", "TimeoutError"));
  }, timeoutMs);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    const sent = attempt.fetch(attempt.url.href, { ...attempt.init, redirect: "manual", signal });
    const response = await Promise.race([sent, aborted]);
    status = response.status;
    const text = await Promise.race([readBody(response, label, isWrite), aborted]);
    return { kind: "answer", answer: { status, headers: response.headers, text } };
  } catch (error) {
    // What is still on its way is not waited for.
    controller.abort();
    const context = { label, host: attempt.url.host, isWrite, timeoutMs, hasTimedOut };
    const problem = describeFailure(error, status === undefined ? context : { ...context, status });
    return { kind: "failure", problem };
  } finally {
    clearTimeout(timer);
  }
}
