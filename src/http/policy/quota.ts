import type { Clock, QuotaLimit } from "../http.ts";

/**
 * Spaces requests of a kind that a vendor limits beside its general rate, so that none of them is thrown back: a vendor
 * may shut out who runs into such a limit again and again. First come, first served.
 */
export class Quota {
  readonly #limits: readonly QuotaLimit[];
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #starts: number[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(limits: readonly QuotaLimit[], clock: Clock, signal: AbortSignal) {
    this.#limits = limits;
    this.#clock = clock;
    this.#signal = signal;
  }

  /** Waits until one more fits into every limit; `onWait` is given each wait in milliseconds. @throws the signal's reason */
  take(onWait: (milliseconds: number) => void): Promise<void> {
    const turn = this.#turn.then(() => this.#wait(onWait));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #wait(onWait: (milliseconds: number) => void): Promise<void> {
    this.#signal.throwIfAborted();
    for (let wait = this.#waitMs(); wait > 0; wait = this.#waitMs()) {
      onWait(wait);
      await this.#clock.sleep(wait, this.#signal);
    }
    this.#starts.push(this.#clock.now());
  }

  #waitMs(): number {
    const now = this.#clock.now();
    const waits = this.#limits.map(({ count, windowMs }) => {
      const first = this.#starts.at(-count);
      return first === undefined ? 0 : first + windowMs - now;
    });
    return Math.max(0, ...waits);
  }
}
