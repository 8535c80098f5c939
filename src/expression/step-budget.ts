/** Steps that the expressions of one run may take together: a few seconds of work. */
export const MAX_STEPS = 20_000_000;

/** Counts the steps of expressions, so that none of a file makes anybody wait. */
export class StepBudget {
  #left: number;
  /** One for all: loops that pass over an error would make thousands. */
  readonly #error = new StepsSpentError();

  constructor(limit: number = MAX_STEPS) {
    this.#left = limit;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** @throws StepsSpentError once more was asked for than there is, and then for every further step */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.isSpent) throw this.#error;
  }
}

/** An expression was not evaluated to its end. */
export class StepsSpentError extends Error {
  constructor() {
    super("It takes more steps than an expression may; compare with fixed values, or nest fewer lists");
    this.name = "StepsSpentError";
  }
}
