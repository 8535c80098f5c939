import { createRandom, type Random, randomChoice, seedFrom } from "./random.ts";

/** Every way in which a simulated vendor can fail or lie. */
export const faultKinds = [
  /** 429 with `Retry-After`. */
  "throttle",
  /** 429 without. */
  "throttle-silent",
  "error-500",
  "error-502",
  /** With `Retry-After` half of the time. */
  "error-503",
  "error-504",
  /** The connection breaks before anything is done. */
  "reset",
  /** No answer comes; nothing is done. */
  "stall",
  /** It is done, and the answer breaks off in its midst. */
  "cut",
  /** A page of HTML, as a proxy gives it; nothing is done. */
  "html-200",
  "html-502",
  /** The page before in the place of this one. */
  "page-repeated",
  /** A page without its entries, where the rest of the answer shows that there should be some. */
  "page-missing",
  /** For some seconds reads give what they gave before; each change shows after `staleMs` at the latest. */
  "stale",
  /** A write that is answered with success and not done. */
  "write-ignored",
  /** A write that is done and answered with an error, a broken connection or nothing. */
  "write-hidden",
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** How often what goes wrong. */
export interface FaultOptions {
  /** Share of requests, from 0 to 1. */
  readonly rate: number;
  readonly seed: number;
  /** Default: all. */
  readonly kinds?: readonly FaultKind[];
  /** No more faults than these. */
  readonly limit?: number;
  /** No fault from this time on, in milliseconds since 1970. */
  readonly until?: number;
  /** Seconds in `Retry-After`. Default: 1. */
  readonly retryAfterSeconds?: number;
  /** How long reads stay stale, and how old a change is that they may still lack. Default: 2,000. */
  readonly staleMs?: number;
  /** Called for each fault that took place. */
  readonly onFault?: (decision: FaultDecision) => void;
}

/** One fault. The seed and the other members but `number` say which; the same run with the same seed has it again. */
export interface FaultDecision {
  readonly seed: number;
  readonly kind: FaultKind;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** The how-manieth request of this method and path it was, from 1. */
  readonly occurrence: number;
  /** Counts faults in the order in which they took place, from 1. */
  readonly number: number;
}

/** A fault that is due, and chance for its details. */
export interface DueFault {
  readonly kind: FaultKind;
  readonly random: Random;
  /** Spends it: counts towards the limit and returns the result. */
  commit(): void;
}

/** Decides request by request. */
export interface FaultSource {
  readonly options: FaultOptions;
  next(request: { readonly method: string; readonly path: string }): DueFault | undefined;
}

const readOnlyKinds: ReadonlySet<FaultKind> = new Set(["page-repeated", "page-missing", "stale"]);
const readMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const writeOnlyKinds: ReadonlySet<FaultKind> = new Set(["write-ignored", "write-hidden"]);

/**
 * A source whose decisions depend on the seed, the request and how often it came before, and not on the order in which
 * requests that run at one time arrive: so a run can be replayed.
 * @throws Error for a rate outside 0 to 1
 */
export function createFaultSource(options: FaultOptions, now: () => number): FaultSource {
  if (!(options.rate >= 0 && options.rate <= 1)) throw new Error("The fault rate must be between 0 and 1.");
  const occurrences = new Map<string, number>();
  const kinds = options.kinds ?? faultKinds;
  const forReads = kinds.filter((kind) => !writeOnlyKinds.has(kind));
  const forWrites = kinds.filter((kind) => !readOnlyKinds.has(kind));
  let count = 0;
  return {
    options,
    next({ method, path }) {
      const key = `${method} ${path}`;
      const occurrence = (occurrences.get(key) ?? 0) + 1;
      occurrences.set(key, occurrence);
      const random = createRandom(seedFrom(options.seed, `${key} ${occurrence}`));
      if (random() >= options.rate || count >= (options.limit ?? Number.POSITIVE_INFINITY)) return undefined;
      if (options.until !== undefined && now() >= options.until) return undefined;
      const choices = readMethods.has(method) ? forReads : forWrites;
      if (choices.length === 0) return undefined;
      const kind = randomChoice(random, choices);
      return {
        kind,
        random,
        commit() {
          count += 1;
          options.onFault?.({ seed: options.seed, kind, method, path, occurrence, number: count });
        },
      };
    },
  };
}
