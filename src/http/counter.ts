import type { RequestEvent } from "./events.ts";

/** How many requests of one kind there were. */
export interface RequestCount {
  readonly host: string;
  readonly method: string;
  /** A status, or the kind of failure where none was answered. */
  readonly result: string;
  readonly count: number;
  /** Time from sending to the end of the answer, all together. */
  readonly milliseconds: number;
}

/** Counts what goes over the wire. */
export interface RequestCounter {
  /** To be given to the factory as `onRequest`. */
  readonly record: (event: RequestEvent) => void;
  /** All attempts, or those to one host. */
  total(host?: string): number;
  /** Attempts with another method than GET. */
  writes(): number;
  /** Attempts that repeated an earlier one. */
  repetitions(): number;
  /** One line for each host, method and result, sorted. */
  counts(): readonly RequestCount[];
}

/** A counter at zero. */
export function createRequestCounter(): RequestCounter {
  const counts = new Map<
    string,
    { host: string; method: string; result: string; count: number; milliseconds: number }
  >();
  let repetitions = 0;

  function sum(matches: (count: RequestCount) => boolean): number {
    let total = 0;
    for (const count of counts.values()) if (matches(count)) total += count.count;
    return total;
  }

  return {
    record(event) {
      const result = event.status === undefined ? (event.failure ?? "aborted") : String(event.status);
      const key = `${event.host} ${event.method} ${result}`;
      const entry = counts.get(key) ?? {
        host: event.host,
        method: event.method,
        result,
        count: 0,
        milliseconds: 0,
      };
      entry.count += 1;
      entry.milliseconds += event.milliseconds;
      counts.set(key, entry);
      if (event.attempt > 1) repetitions += 1;
    },
    total: (host) => sum((count) => host === undefined || count.host === host),
    writes: () => sum((count) => count.method !== "GET"),
    repetitions: () => repetitions,
    counts: () =>
      [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => ({ ...count })),
  };
}
