import type { Clock } from "../http.ts";
import { Gate } from "./gate.ts";

/** The gates of one run, one for each host and credential; given to several factories, they share them. */
export class Gates {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #gates = new Map<string, Gate>();

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
}
