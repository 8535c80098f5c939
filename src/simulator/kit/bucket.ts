/** A token bucket, as vendors' rate limits are: it starts full and fills at an even rate. */

/** How large and how fast. As it may stand in a state file. */
export interface RateLimit {
  /** Most requests at once. */
  readonly capacity: number;
  /** Requests a minute that come back. */
  readonly perMinute: number;
}

/** What became of one request, and what the headers may show. */
export interface BucketDecision {
  readonly isAllowed: boolean;
  /** Whole requests left after this one. */
  readonly remaining: number;
  /** Milliseconds until one request is allowed; 0 if one is left. */
  readonly waitMs: number;
  /** Milliseconds until the bucket is full again. */
  readonly fullInMs: number;
}

/** Counts requests of one credential. */
export interface Bucket {
  readonly limit: RateLimit;
  /** Takes one request, or answers when to come back. A refused request costs nothing. */
  take(now: number, cost?: number): BucketDecision;
  /** What is left, without taking any. */
  peek(now: number): BucketDecision;
}

/** A full bucket. `now` is in milliseconds since 1970. */
export function createBucket(limit: RateLimit, now: number): Bucket {
  const perMillisecond = limit.perMinute / 60_000;
  let level = limit.capacity;
  let filledAt = now;

  function fill(at: number): void {
    if (at <= filledAt) return;
    level = Math.min(limit.capacity, level + (at - filledAt) * perMillisecond);
    filledAt = at;
  }

  function describe(isAllowed: boolean, cost: number): BucketDecision {
    // Sums of fractions end a hair below the whole number; without the allowance a client that came at the right
    // millisecond would be refused.
    const isShort = level + 1e-9 < cost;
    return {
      isAllowed,
      remaining: Math.max(0, Math.floor(level + 1e-9)),
      waitMs: isShort ? Math.ceil((cost - level) / perMillisecond) : 0,
      fullInMs: Math.ceil((limit.capacity - level) / perMillisecond),
    };
  }

  return {
    limit,
    take(at, cost = 1) {
      fill(at);
      if (level + 1e-9 < cost) return describe(false, cost);
      level -= cost;
      return describe(true, cost);
    },
    peek(at) {
      fill(at);
      return describe(level + 1e-9 >= 1, 1);
    },
  };
}

/** One bucket for each key, such as a token; made full at its first request. */
export function createBuckets(limit: RateLimit): {
  take(key: string, now: number, cost?: number): BucketDecision;
} {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, now, cost) {
      let bucket = buckets.get(key);
      if (bucket === undefined) {
        bucket = createBucket(limit, now);
        buckets.set(key, bucket);
      }
      return bucket.take(now, cost);
    },
  };
}
