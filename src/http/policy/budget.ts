/** Most requests of one run of a command, counted over all its clients: repetitions and log-ins too. */
export class RequestBudget {
  readonly limit: number;
  #sent = 0;
  #isBinding = false;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** How many may still be sent. */
  get left(): number {
    return this.limit - this.#sent;
  }

  /** Counts what is sent until `work` has ended, and holds it to the limit. What is sent at other times is free. */
  async bind<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isBinding = true;
    try {
      return await work();
    } finally {
      this.#isBinding = false;
    }
  }

  /** Takes one request out of the budget; false if there is none left. */
  take(): boolean {
    if (!this.#isBinding) return true;
    if (this.left <= 0) return false;
    this.#sent += 1;
    return true;
  }
}
