import type { Clock } from "../http.ts";
import { onAbort } from "../request/on-abort.ts";

/** Leave to send one request. */
export interface Ticket {
  /** Counts up; decides whether a request was sent before or after the gate last slowed down. */
  readonly number: number;
  /** Requests on their way when this one was sent, itself among them. */
  readonly inFlight: number;
}

/** How a request ended, as far as the host's load goes. */
export type GateOutcome = "good" | "congested" | "neutral";

interface Waiter {
  readonly enter: (ticket: Ticket) => void;
  readonly refuse: (reason: unknown) => void;
}

// Spacing shorter than this is below what a timer can do.
const shortestSpacingMs = 2;
// Each good answer shortens the learned spacing by so much, so that a limit that was lifted is found out.
const spacingDecay = 0.995;
// Good answers until one request more than the host took at one time is tried: fewer after each try that goes well.
const firstProbe = 32;
const soonestProbe = 8;
const latestProbe = 1_024;

/**
 * Lets requests to one host through: at most so many at one time, in the order in which they came, none during a
 * pause. The number adapts: one more for each round of good answers, half as many when the host is overloaded. A host
 * that throttles is first given fewer at one time, and what it took is gone beyond seldom. Only if it throttles single
 * requests as well is it a matter of rate: then requests are spaced at the rate that it was seen to take, instead of
 * running into the wall at full speed after each pause.
 */
export class Gate {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #waiting = new Fifo<Waiter>();
  /** Requests that are repeated go before new ones: they have waited longer. */
  readonly #returning = new Fifo<Waiter>();
  #ceiling = 1;
  #limit = 1;
  /** As many as a host that throttles was seen to take at one time; nothing is known to begin with. */
  #taken = Number.POSITIVE_INFINITY;
  #probeAfter = firstProbe;
  #goodSinceProbe = 0;
  #inFlight = 0;
  #tickets = 0;
  #slowedAtTicket = 0;
  #pausedUntil = 0;
  #lastStart = Number.NEGATIVE_INFINITY;
  #vendorSpacingMs = 0;
  #learnedSpacingMs = 0;
  #throttledAt: number | undefined;
  #goodSinceThrottle = 0;
  /** A wait that has ended counts as ended, whatever the clock says. */
  #wokenAt = 0;
  #sleep: { readonly until: number; readonly controller: AbortController } | undefined;

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
    onAbort(signal, () => this.#refuseAll());
  }

  /** How many requests may be in flight now. */
  get limit(): number {
    return Math.min(Math.floor(this.#limit), this.#taken);
  }

  /** Milliseconds that a request would have to wait now, apart from others before it. */
  get waitMs(): number {
    return Math.max(0, this.#nextStart() - this.#now());
  }

  /** Raises the highest limit; clients that share a gate get the largest of theirs. */
  allow(concurrency: number): void {
    const ceiling = Math.max(1, Math.floor(concurrency));
    if (ceiling <= this.#ceiling) return;
    this.#limit = this.#limit >= this.#ceiling ? ceiling : this.#limit;
    this.#ceiling = ceiling;
  }

  /** Waits for leave. @throws the signal's reason */
  enter(isReturning: boolean): Promise<Ticket> {
    if (this.#signal.aborted) return Promise.reject(this.#signal.reason);
    return new Promise((enter, refuse) => {
      (isReturning ? this.#returning : this.#waiting).push({ enter, refuse });
      this.#letThrough();
    });
  }

  /** Gives the place back. */
  leave(ticket: Ticket, outcome: GateOutcome): void {
    this.#inFlight -= 1;
    if (outcome === "good") this.#speedUp();
    else if (outcome === "congested") this.#slowDown(ticket);
    this.#letThrough();
  }

  /** Holds every request for so long from now; a shorter pause than one that runs already changes nothing. */
  pause(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#now() + milliseconds);
    this.#letThrough();
  }

  /** Notes that the host threw a request back because there were too many: learns how many it takes, or how fast. */
  throttled(ticket: Ticket): void {
    if (ticket.number <= this.#slowedAtTicket) return;
    const now = this.#now();
    if (this.#learnedSpacingMs === 0 && ticket.inFlight > 1) this.#takeFewer(ticket.inFlight - 1);
    else {
      this.#taken = Number.POSITIVE_INFINITY;
      if (this.#throttledAt !== undefined && this.#goodSinceThrottle >= 2) {
        this.#learnedSpacingMs = Math.max(0, now - this.#throttledAt) / this.#goodSinceThrottle;
      }
    }
    this.#throttledAt = now;
    this.#goodSinceThrottle = 0;
  }

  /** Spaces starts as the vendor's headers ask; 0 ends it. */
  space(milliseconds: number): void {
    if (milliseconds === this.#vendorSpacingMs) return;
    this.#vendorSpacingMs = milliseconds;
    this.#letThrough();
  }

  #now(): number {
    return Math.max(this.#clock.now(), this.#wokenAt);
  }

  #nextStart(): number {
    const spacing = Math.max(this.#vendorSpacingMs, this.#learnedSpacingMs);
    return Math.max(this.#pausedUntil, spacing === 0 ? 0 : this.#lastStart + spacing);
  }

  /** The start as planned if it is only a little late, so that late timers do not add up. */
  #countedStart(planned: number): number {
    const now = this.#now();
    const spacing = Math.max(this.#vendorSpacingMs, this.#learnedSpacingMs);
    return planned > now - spacing ? planned : now;
  }

  #speedUp(): void {
    this.#goodSinceThrottle += 1;
    this.#probe();
    const most = Math.min(this.#ceiling, this.#taken);
    if (this.#limit < most) this.#limit = Math.min(most, this.#limit + 1 / this.#limit);
    const spacing = this.#learnedSpacingMs * spacingDecay;
    this.#learnedSpacingMs = spacing < shortestSpacingMs ? 0 : spacing;
  }

  #takeFewer(atMost: number): void {
    const isProbe = this.#taken < Number.POSITIVE_INFINITY;
    this.#taken = isProbe ? atMost : Math.max(1, Math.min(atMost, Math.floor(this.#limit / 2)));
    this.#probeAfter = isProbe ? Math.min(latestProbe, this.#probeAfter * 4) : firstProbe;
    this.#goodSinceProbe = 0;
  }

  #probe(): void {
    if (this.#taken >= this.#ceiling) return;
    this.#goodSinceProbe += 1;
    if (this.#goodSinceProbe < this.#probeAfter) return;
    this.#goodSinceProbe = 0;
    this.#probeAfter = Math.max(soonestProbe, this.#probeAfter / 2);
    this.#taken += 1;
  }

  /** Once for all requests that were on their way together. */
  #slowDown(ticket: Ticket): void {
    if (ticket.number <= this.#slowedAtTicket) return;
    this.#slowedAtTicket = this.#tickets;
    this.#limit = Math.max(1, this.#limit / 2);
  }

  #letThrough(): void {
    while (this.#inFlight < this.limit && this.#returning.size + this.#waiting.size > 0) {
      const start = this.#nextStart();
      if (start > this.#now()) {
        this.#wakeAt(start);
        return;
      }
      const waiter = this.#returning.shift() ?? this.#waiting.shift();
      if (waiter === undefined) return;
      this.#inFlight += 1;
      this.#tickets += 1;
      this.#lastStart = this.#countedStart(start);
      waiter.enter({ number: this.#tickets, inFlight: this.#inFlight });
    }
  }

  #wakeAt(until: number): void {
    if (this.#sleep !== undefined) {
      if (this.#sleep.until === until) return;
      this.#sleep.controller.abort();
    }
    const sleep = { until, controller: new AbortController() };
    this.#sleep = sleep;
    this.#clock.sleep(until - this.#now(), sleep.controller.signal).then(
      () => {
        if (this.#sleep !== sleep) return;
        this.#sleep = undefined;
        this.#wokenAt = Math.max(this.#wokenAt, until);
        this.#letThrough();
      },
      () => undefined,
    );
  }

  #refuseAll(): void {
    this.#sleep?.controller.abort();
    this.#sleep = undefined;
    for (const queue of [this.#returning, this.#waiting]) {
      for (let waiter = queue.shift(); waiter !== undefined; waiter = queue.shift()) {
        waiter.refuse(this.#signal.reason);
      }
    }
  }
}

/** First in, first out, without moving what waits. */
class Fifo<Item> {
  #items: (Item | undefined)[] = [];
  #first = 0;

  get size(): number {
    return this.#items.length - this.#first;
  }

  push(item: Item): void {
    this.#items.push(item);
  }

  shift(): Item | undefined {
    if (this.#first >= this.#items.length) return undefined;
    const item = this.#items[this.#first];
    this.#items[this.#first] = undefined;
    this.#first += 1;
    if (this.#first > 1_024 && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first);
      this.#first = 0;
    }
    return item;
  }
}
