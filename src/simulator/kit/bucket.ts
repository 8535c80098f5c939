/** Rate limits as data: a token bucket that fills at an even rate, and a window that begins anew. */

/** How large a bucket is, and how fast it fills. */
export interface RateLimit {
  /** Most requests at once. */
  readonly capacity: number;
  /** Requests a minute that come back. */
  readonly perMinute: number;
}

/** What a bucket holds, as it may stand in a state file. */
export interface Bucket {
  /** Requests left; a fraction is on its way. */
  tokens: number;
  /** Milliseconds since 1970 at which that was so. */
  readonly at: number;
}

/**
 * Sums of fractions end a hair below the whole number; without the allowance a client that came at the right
 * millisecond would be refused.
 */
const HAIR = 1e-9;

/** The bucket as it is now; a full one where none was known. `now` is in milliseconds since 1970. */
export function filledBucket(limit: RateLimit, known: Bucket | undefined, now: number): Bucket {
  if (known === undefined) return { tokens: limit.capacity, at: now };
  const grown = known.tokens + ((now - known.at) / 60_000) * limit.perMinute;
  return { tokens: Math.min(limit.capacity, grown), at: now };
}

/** Whole requests that a bucket allows. */
export function requestsIn(bucket: Bucket): number {
  return Math.max(0, Math.floor(bucket.tokens + HAIR));
}

/** Takes one request; false if there is none left, which costs nothing. */
export function takeRequest(bucket: Bucket): boolean {
  if (requestsIn(bucket) < 1) return false;
  bucket.tokens -= 1;
  return true;
}

/** What has been used of one budget since `since`, in milliseconds since 1970. */
export interface Spent {
  readonly since: number;
  used: number;
}

/** What was used in the present stretch of time; a new stretch begins where the last one is over. */
export function spentNow(known: Spent | undefined, lengthMs: number, now: number): Spent {
  return known !== undefined && now < known.since + lengthMs ? known : { since: now, used: 0 };
}
