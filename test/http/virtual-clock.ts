import type { Clock } from "../../src/http/http.ts";

interface Sleeper {
  readonly until: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock whose time jumps to the next wake-up as soon as nothing else is going on. */
export class VirtualClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  #order = 0;
  #isTicking = false;
  /** Every wait that was asked for, in milliseconds. */
  readonly slept: number[] = [];

  constructor(start = Date.parse("2026-06-01T12:00:00Z")) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.slept.push(milliseconds);
    return new Promise((resolve, reject) => {
      const sleeper = { until: this.#now + milliseconds, order: this.#order++, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener(
        "abort",
        () => {
          this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
          reject(signal.reason);
        },
        { once: true },
      );
      this.#tick();
    });
  }

  #tick(): void {
    if (this.#isTicking) return;
    this.#isTicking = true;
    // One round of the event loop lets all promises of this moment settle first.
    setImmediate(() => {
      this.#isTicking = false;
      const next = this.#sleepers.reduce<Sleeper | undefined>(
        (first, other) =>
          first === undefined ||
          other.until < first.until ||
          (other.until === first.until && other.order < first.order)
            ? other
            : first,
        undefined,
      );
      if (next === undefined) return;
      this.#now = Math.max(this.#now, next.until);
      const due = this.#sleepers
        .filter((sleeper) => sleeper.until <= this.#now)
        .sort((a, b) => a.until - b.until || a.order - b.order);
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.until > this.#now);
      for (const sleeper of due) sleeper.wake();
      if (this.#sleepers.length > 0) this.#tick();
    });
  }
}
