import type { StoredResponse } from "./cache/cache.ts";
import { Revalidation } from "./cache/revalidation.ts";
import type { HttpClient, HttpClientFactory, HttpClientOptions, HttpRequest, HttpResponse } from "./http.ts";
import type { Gate, GateOutcome, Ticket } from "./policy/gate.ts";
import type { Quota } from "./policy/quota.ts";
import { retryAfterMs } from "./policy/retry.ts";
import {
  type Circumstances,
  isOverloaded,
  judgeAnswer,
  judgeFailure,
  judgeThrottle,
  type Verdict,
  type Work,
} from "./policy/verdict.ts";
import { createResponse } from "./request/answer.ts";
import { type AttemptResult, performAttempt, type RawAnswer } from "./request/attempt.ts";
import { createRequestHeaders, encodeBody, type RequestHeaders } from "./request/encode.ts";
import { createTarget, describeRequest, resolveAddress, type Target } from "./request/target.ts";
import { type HttpClientFactoryOptions, Run } from "./run.ts";

const defaultTimeoutMs = 30_000;

/** Makes clients over one transport. Clients of one host share its gate. */
export function createHttpClientFactory(options: HttpClientFactoryOptions): HttpClientFactory {
  const run = new Run(options);
  return (clientOptions) => new Client(run, clientOptions);
}

class Client implements HttpClient {
  readonly #run: Run;
  readonly #options: HttpClientOptions;
  readonly #target: Target;
  readonly #gate: Gate;
  readonly #quota: Quota | undefined;
  readonly #revalidation: Revalidation | undefined;
  readonly #isJsonClient: boolean;
  /** Counts renewals, so that requests that were refused together renew once. */
  #generation = 0;
  #renewal: Promise<Readonly<Record<string, string>>> | undefined;

  constructor(run: Run, options: HttpClientOptions) {
    this.#run = run;
    this.#options = options;
    this.#target = createTarget(options.baseUrl);
    this.#gate = run.gate(this.#target, options);
    this.#quota = run.quota(this.#target, options);
    const headers = createRequestHeaders(options, { method: "GET", url: "/" }, {});
    this.#isJsonClient = (headers.accept ?? "").includes("json");
    const cache = options.canRevalidate === true ? run.options.cache : undefined;
    this.#revalidation =
      cache === undefined ? undefined : new Revalidation(cache, run.credentialKey(options));
  }

  async request(request: HttpRequest): Promise<HttpResponse> {
    if (request.isMetered === true) await this.#meter();
    const work = this.#begin(request);
    const { signal, clock } = this.#run.options;
    let credential = await this.#authorize(request, undefined);
    for (;;) {
      signal.throwIfAborted();
      const { response, verdict } = await this.#attempt(request, work, credential.headers);
      if (verdict.action === "throw") throw verdict.failure;
      if (verdict.action === "return" && response !== undefined) return response;
      if (verdict.action === "again" && verdict.delayMs > 0) await clock.sleep(verdict.delayMs, signal);
      credential = await this.#authorize(
        request,
        verdict.action === "renew" ? credential.generation : undefined,
      );
    }
  }

  async #meter(): Promise<void> {
    const { host } = this.#target;
    await this.#quota?.take((milliseconds) => this.#run.options.onPause?.({ host, milliseconds }));
  }

  #begin(request: HttpRequest): Work {
    const url = resolveAddress(this.#target, request);
    const isWrite = request.method !== "GET";
    return {
      label: describeRequest(request.method, url),
      isWrite,
      isRepeatable: request.isRepeatable ?? !isWrite,
      expectsJson: !isWrite && this.#expectsJson(request),
      canRenew:
        this.#options.canRenew === true && this.#options.authorize !== undefined && request.isPublic !== true,
      startedAt: this.#run.options.clock.now(),
      url,
      attempts: 0,
      failures: 0,
      timeouts: 0,
      throttles: 0,
      hops: 0,
      unreadable: 0,
      hasRenewed: false,
    };
  }

  #expectsJson(request: HttpRequest): boolean {
    if (request.headers === undefined) return this.#isJsonClient;
    return (createRequestHeaders(this.#options, request, {}).accept ?? "").includes("json");
  }

  /** `refused` is the generation of a credential that was answered with 401. */
  async #authorize(request: HttpRequest, refused: number | undefined): Promise<Credential> {
    const { authorize } = this.#options;
    if (authorize === undefined || request.isPublic === true) return { headers: {}, generation: 0 };
    if (refused !== undefined && refused === this.#generation) {
      this.#renewal ??= authorize(true).finally(() => {
        this.#renewal = undefined;
        this.#generation += 1;
      });
      const headers = await this.#renewal;
      return { headers, generation: this.#generation };
    }
    const generation = this.#generation;
    return { headers: await authorize(false), generation };
  }

  async #attempt(
    request: HttpRequest,
    work: Work,
    credential: Readonly<Record<string, string>>,
  ): Promise<{ response?: HttpResponse; verdict: Verdict }> {
    const headers = createRequestHeaders(this.#options, request, credential);
    headers["user-agent"] = this.#run.options.userAgent;
    const known = this.#revalidation?.ask(request, work.url, headers);
    // Before the gate, so that what is refused does not have to wait for its turn.
    this.#run.count(work.label);
    const ticket = await this.#gate.enter(work.attempts > 0);
    let outcome: GateOutcome = "neutral";
    try {
      const result = await this.#send(request, work, headers);
      const judged = this.#judge(work, result, ticket, { headers, known });
      outcome = judged.outcome;
      return judged;
    } finally {
      this.#gate.leave(ticket, outcome);
    }
  }

  async #send(request: HttpRequest, work: Work, headers: RequestHeaders): Promise<AttemptResult> {
    const run = this.#run;
    const { clock, signal, fetch } = run.options;
    const controller = work.isWrite ? new AbortController() : run.startRead();
    const body = encodeBody(request);
    const startedAt = clock.now();
    work.attempts += 1;
    const result = await performAttempt({
      fetch,
      url: work.url,
      init: { method: request.method, headers, ...(body === undefined ? {} : { body }) },
      timeoutMs: this.#options.timeoutMs ?? run.options.timeoutMs ?? defaultTimeoutMs,
      label: work.label,
      isWrite: work.isWrite,
      controller,
    });
    run.endRead(controller);
    const isAborted = result.kind === "failure" && !work.isWrite && signal.aborted;
    this.#report(request, work, result, isAborted, clock.now() - startedAt);
    if (isAborted) throw signal.reason;
    return run.secrets.takeOut(result, request, headers);
  }

  #judge(
    work: Work,
    result: AttemptResult,
    ticket: Ticket,
    sent: { readonly headers: RequestHeaders; readonly known: StoredResponse | undefined },
  ): { response?: HttpResponse; verdict: Verdict; outcome: GateOutcome } {
    const around = this.#circumstances();
    if (result.kind === "failure") {
      const verdict = judgeFailure(work, result.problem, around);
      return { verdict, outcome: result.problem.wasSent ? "congested" : "neutral" };
    }
    const paceMs = Math.min(this.#options.pace?.(result.answer.headers) ?? 0, around.policy.longestPauseMs);
    this.#gate.space(Math.max(0, paceMs));
    if (this.#isThrottled(result.answer)) return this.#throttle(work, result.answer, ticket, paceMs, around);
    const answer = this.#revalidation?.resolve(work, sent, result.answer) ?? result.answer;
    const response = createResponse(answer, work.label, work.url, work.isWrite, this.#run.options.values);
    if (answer.status === 503) this.#pauseForMaintenance(answer, around);
    const verdict = judgeAnswer(work, response, around);
    return { response, verdict, outcome: isOverloaded(answer.status) ? "congested" : "good" };
  }

  #throttle(
    work: Work,
    answer: RawAnswer,
    ticket: Ticket,
    paceMs: number,
    around: Circumstances,
  ): { response: HttpResponse; verdict: Verdict; outcome: GateOutcome } {
    const response = createResponse(answer, work.label, work.url, work.isWrite, this.#run.options.values);
    const wait = judgeThrottle(work, answer, paceMs, around);
    this.#gate.throttled(ticket);
    if (wait === undefined) return { response, verdict: { action: "return" }, outcome: "congested" };
    this.#pause(wait, answer.status);
    return { response, verdict: { action: "again", delayMs: 0 }, outcome: "congested" };
  }

  #pauseForMaintenance(answer: RawAnswer, around: Circumstances): void {
    const asked = retryAfterMs(answer.headers, around.now);
    if (asked !== undefined && asked <= around.policy.longestPauseMs) this.#pause(asked, answer.status);
  }

  #pause(milliseconds: number, status: number): void {
    this.#gate.pause(milliseconds);
    this.#run.options.onPause?.({ host: this.#target.host, milliseconds, status });
  }

  #isThrottled(answer: RawAnswer): boolean {
    if (answer.status === 429) return true;
    return answer.status >= 400 && this.#options.isThrottled?.(answer) === true;
  }

  #circumstances(): Circumstances {
    const { policy, random, options } = this.#run;
    return { policy, random, now: options.clock.now(), target: this.#target };
  }

  #report(
    request: HttpRequest,
    work: Work,
    result: AttemptResult,
    isAborted: boolean,
    milliseconds: number,
  ): void {
    this.#run.options.onRequest?.({
      method: request.method,
      host: this.#target.host,
      path: work.url.pathname,
      milliseconds,
      attempt: work.attempts,
      ...(result.kind === "answer" ? { status: result.answer.status } : {}),
      ...(result.kind === "failure" && !isAborted ? { failure: result.problem.failure.kind } : {}),
    });
  }
}

interface Credential {
  readonly headers: Readonly<Record<string, string>>;
  readonly generation: number;
}
