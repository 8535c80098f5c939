import type { Clock, QuotaLimit } from "../http.ts";
import { Gate } from "./gate.ts";
import { Quota } from "./quota.ts";

/** The gates and quotas of one run, one for each host and credential; given to several factories, they share them. */
export class Gates {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #gates = new Map<string, Gate>();
  readonly #quotas = new Map<string, Quota>();

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
  }

  /** `credentialKey` distinguishes credentials and is never the secret itself. */
  find(origin: string, credentialKey: string): Gate {
    const key = `${origin} ${credentialKey}`;
    let gate = this.#gates.get(key);
    if (gate === undefined) {
      gate = new Gate(this.#clock, this.#signal);
      this.#gates.set(key, gate);
    }
    return gate;
  }

  /** The quota of the requests that a vendor limits apart. */
  quota(origin: string, credentialKey: string, limits: readonly QuotaLimit[]): Quota {
    const key = `${origin} ${credentialKey}`;
    const quota = this.#quotas.get(key) ?? new Quota(limits, this.#clock, this.#signal);
    this.#quotas.set(key, quota);
    return quota;
  }
}
