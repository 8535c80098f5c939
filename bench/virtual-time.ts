import type { Clock, Fetch } from "../src/http/http.ts";
import type { Simulator } from "../src/simulator/contract.ts";

interface Sleeper {
  readonly until: number;
  readonly order: number;
  readonly wake: () => void;
}

/**
 * Time that passes only when nothing is left to do: hours of waiting for a rate limit take a moment, and every
 * request, pause and refill still happens at its own time.
 */
export class VirtualTime implements Clock {
  #now: number;
  #order = 0;
  #busy = 0;
  #isDue = false;
  #sleepers: Sleeper[] = [];

  constructor(start = Date.parse("2026-11-23T12:00:00Z")) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { until: this.#now + milliseconds, order: this.#order, wake: resolve };
      this.#order += 1;
      this.#insert(sleeper);
      signal?.addEventListener(
        "abort",
        () => {
          this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
          reject(signal.reason);
        },
        { once: true },
      );
      this.#schedule();
    });
  }

  /** Holds time still while some work goes on. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      this.#schedule();
    }
  }

  #insert(sleeper: Sleeper): void {
    let index = this.#sleepers.length;
    while (index > 0 && (this.#sleepers[index - 1]?.until ?? 0) > sleeper.until) index -= 1;
    this.#sleepers.splice(index, 0, sleeper);
  }

  #schedule(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    // Two rounds of the event loop: whatever was just woken has by then asked for what it wants next.
    setImmediate(() =>
      setImmediate(() => {
        this.#isDue = false;
        this.#advance();
      }),
    );
  }

  #advance(): void {
    if (this.#busy > 0) return;
    const [next] = this.#sleepers;
    if (next === undefined) return;
    this.#now = Math.max(this.#now, next.until);
    while (this.#sleepers[0] !== undefined && this.#sleepers[0].until <= this.#now)
      this.#sleepers.shift()?.wake();
    this.#schedule();
  }
}

/** What went over the wire in virtual time. */
export interface WireCount {
  requests: number;
  throttled: number;
}

/** A transport to a simulator in this process, whose answers take their latency in virtual time. */
export function virtualFetch(
  simulator: Simulator,
  time: VirtualTime,
  latencyMs: number,
  count: WireCount,
): Fetch {
  return async (url, init) => {
    const { signal: _signal, ...rest } = init;
    count.requests += 1;
    // Half of the latency is the way there: limits count a request when it arrives.
    await time.sleep(latencyMs / 2);
    const { response } = await time.during(() => simulator.handle(new Request(url, rest)));
    if (response.status === 429) count.throttled += 1;
    await time.sleep(latencyMs / 2);
    return response;
  };
}
