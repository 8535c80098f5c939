import { setMaxListeners } from "node:events";
import type { ResponseCache } from "./cache/cache.ts";
import type { PauseEvent, RequestEvent } from "./events.ts";
import { type Clock, type Fetch, type HttpClientOptions, HttpFailure } from "./http.ts";
import type { Gate } from "./policy/gate.ts";
import { Gates } from "./policy/gates.ts";
import type { Quota } from "./policy/quota.ts";
import { defaultRetryPolicy, type RetryPolicy } from "./policy/retry.ts";
import type { ValueBudget } from "./policy/value-budget.ts";
import { onAbort } from "./request/on-abort.ts";
import type { Target } from "./request/target.ts";
import { SentSecrets } from "./secrets/sent-secrets.ts";

/** What all clients of one run share. */
export interface HttpClientFactoryOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /**
   * Ends the run: waits and reads end at once with the signal's reason, nothing new is sent; a write that is on its
   * way is finished, so that its answer is known.
   */
  readonly signal: AbortSignal;
  /** A number in [0, 1), for jitter. Default: `Math.random`. */
  readonly random?: () => number;
  readonly userAgent: string;
  /** Called for each attempt when it has ended. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called when all requests to a host have to wait. */
  readonly onPause?: (event: PauseEvent) => void;
  /** Asked before each attempt; where it says no, the attempt fails with kind `budget`. Default: no limit. */
  readonly takeRequest?: () => boolean;
  /** What answers may still hold, all together. Default: no limit but the one of each answer. */
  readonly values?: ValueBudget;
  /** For clients with `canRevalidate`. */
  readonly cache?: ResponseCache;
  /** Shared by factories of one run whose clients may meet at one host. Default: a set of its own. */
  readonly gates?: Gates;
  /** Shared by factories of one run, so that what one sends is kept out of what another is answered. */
  readonly secrets?: SentSecrets;
  /** For clients that set none; see `HttpClientOptions`. */
  readonly credentialKey?: string;
  /** Parts of the retry policy that differ from the default. */
  readonly retry?: Partial<RetryPolicy>;
  /** Deadline of one attempt in milliseconds, for clients that set none. Default: 30,000. */
  readonly timeoutMs?: number;
}

const defaultConcurrency = 8;

/** State shared by all clients. */
export class Run {
  readonly options: HttpClientFactoryOptions;
  readonly policy: RetryPolicy;
  readonly random: () => number;
  readonly secrets: SentSecrets;
  readonly #gates: Gates;
  readonly #reads = new Set<AbortController>();

  constructor(options: HttpClientFactoryOptions) {
    this.options = options;
    this.policy = { ...defaultRetryPolicy, ...options.retry };
    this.random = options.random ?? Math.random;
    this.secrets = options.secrets ?? new SentSecrets();
    this.#gates = options.gates ?? new Gates(options.clock, options.signal);
    // Every wait listens to this signal; Node would take more than ten for a leak.
    setMaxListeners(0, options.signal);
    onAbort(options.signal, () => this.#abortReads());
  }

  credentialKey(options: HttpClientOptions): string {
    return options.credentialKey ?? this.options.credentialKey ?? "";
  }

  gate(target: Target, options: HttpClientOptions): Gate {
    const gate = this.#gates.find(target.origin, this.credentialKey(options));
    gate.allow(options.concurrency ?? defaultConcurrency);
    return gate;
  }

  /** Undefined where the client's host limits nothing apart. */
  quota(target: Target, options: HttpClientOptions): Quota | undefined {
    const { quota } = options;
    if (quota === undefined) return undefined;
    return this.#gates.quota(target.origin, this.credentialKey(options), quota);
  }

  /** @throws HttpFailure of kind `budget` */
  count(label: string): void {
    if (this.options.takeRequest?.() !== false) return;
    const message = `${label} was not sent: the requests that this run may send are used up.`;
    throw new HttpFailure("budget", label, message, { isLost: false });
  }

  startRead(): AbortController {
    const controller = new AbortController();
    this.#reads.add(controller);
    return controller;
  }

  endRead(controller: AbortController): void {
    this.#reads.delete(controller);
  }

  #abortReads(): void {
    for (const controller of this.#reads) controller.abort(this.options.signal.reason);
  }
}
