/** Most values that one read may take in, over all its answers: about two gigabytes. */
export const mostValuesOfRead = 12_000_000;

/** How much one read of an organization may still take in. Lists are bounded together, however many pages they come on. */
export class ValueBudget {
  #left = mostValuesOfRead;

  /** Begins the next read. */
  renew(): void {
    this.#left = mostValuesOfRead;
  }

  /** False if there was no room for so many values. */
  take(values: number): boolean {
    this.#left -= values;
    return this.#left >= 0;
  }
}
