import { isClosed } from "../ci/applied-mark.ts";
import type { Claims } from "../ci/claims.ts";
import type { Commit, GitHub, PullRequest } from "../ci/github.ts";
import { findMergedPulls } from "../ci/merged-pulls.ts";
import type { Reach } from "../ci/reach.ts";
import { findShownPlan, type ShownPlan } from "../ci/shown-plan.ts";
import type { Operation } from "../model/operation.ts";

/** How long GitHub is given to know which pull request made a commit, in milliseconds between one question and the next. */
const WAITS_MS = [1000, 2000, 4000, 8000, 16_000];
/** Merged pull requests that are asked for what their plans had deferred, newest first. A later plan shows it again. */
const MAX_EARLIER_PULLS = 20;

/** A merged pull request and the plan that it showed. */
export interface ReviewedPull {
  readonly pull: PullRequest;
  readonly shown: ShownPlan;
  /** True for an operation that its plan had. */
  readonly holds: (operation: Operation) => boolean;
}

/** What the plans of merged pull requests claim together, gathered as far as it is needed. */
export class Reviews {
  readonly #github: GitHub;
  readonly #reach: Reach;
  readonly #id: string;
  readonly #claimsOf: (operation: Operation) => Claims;
  readonly #pulls = new Map<number, ReviewedPull>();
  readonly #operations = new Set<string>();
  readonly #deferred = new Set<string>();
  #unknown: readonly Commit[];

  constructor(github: GitHub, reach: Reach, id: string, claimsOf: (operation: Operation) => Claims) {
    this.#github = github;
    this.#reach = reach;
    this.#id = id;
    this.#claimsOf = claimsOf;
    this.#unknown = reach.commits;
  }

  /** The pull requests whose merges this run is about. */
  get pulls(): readonly ReviewedPull[] {
    return [...this.#pulls.values()].sort((a, b) => a.pull.number - b.pull.number);
  }

  /** True if what the pull requests of this run showed holds all that an operation claims. */
  covers(operation: Operation): boolean {
    const isKnown = (claim: string): boolean => this.#operations.has(claim) || this.#deferred.has(claim);
    return this.#claimsOf(operation).every(isKnown);
  }

  /** True if an approved plan had deferred it. */
  hasDeferred(operation: Operation): boolean {
    return this.#claimsOf(operation).every((claim) => this.#deferred.has(claim));
  }

  /** Reads the pull requests of this run's commits; asks again for a while for those that GitHub does not know yet. */
  async gather(isEnough: () => boolean, sleep: (milliseconds: number) => Promise<void>): Promise<void> {
    await this.gatherOnce();
    for (const wait of WAITS_MS) {
      if (this.#unknown.length === 0 || isEnough()) return;
      await sleep(wait);
      await this.gatherOnce();
    }
  }

  /** Reads the pull requests that GitHub knows now. */
  async gatherOnce(): Promise<void> {
    const found = await findMergedPulls(this.#github, this.#reach.branch, this.#unknown, this.#reach.commits);
    this.#unknown = found.unknown;
    for (const pull of found.pulls) {
      if (this.#pulls.has(pull.number)) continue;
      const shown = await findShownPlan(this.#github, pull, this.#id);
      this.#pulls.set(pull.number, { pull, shown, holds: this.#holds(shown) });
      if (shown.kind !== "shown") continue;
      if (!shown.isSpent) addAll(this.#operations, shown.claims.operations);
      addAll(this.#deferred, shown.claims.deferred);
    }
  }

  #holds(shown: ShownPlan): ReviewedPull["holds"] {
    if (shown.kind !== "shown") return () => false;
    const { operations, deferred } = shown.claims;
    const claims = new Set([...operations, ...deferred]);
    return (operation) => {
      const [change] = this.#claimsOf(operation);
      return change !== undefined && claims.has(change);
    };
  }

  /** Reads what plans that were applied before had deferred, until it is enough. */
  async gatherEarlier(isEnough: () => boolean): Promise<void> {
    let left = MAX_EARLIER_PULLS;
    for (const commit of this.#reach.earlier) {
      if (left === 0 || isEnough()) return;
      const { pulls } = await findMergedPulls(this.#github, this.#reach.branch, [commit]);
      for (const pull of pulls) {
        left -= 1;
        const shown = await findShownPlan(this.#github, pull, this.#id);
        if (shown.kind === "shown") addAll(this.#deferred, shown.claims.deferred);
      }
    }
  }
}

/** Carries out a part whose failure to read changes nothing that is approved. */
export async function ifReadable(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
}

function addAll(set: Set<string>, items: readonly string[]): void {
  for (const item of items) set.add(item);
}
