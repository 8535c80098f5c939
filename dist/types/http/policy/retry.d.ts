/** How stubborn the client is. All times in milliseconds. */
export interface RetryPolicy {
    /** Most attempts at one request after failures; throttled ones are counted apart. Default: 6. */
    readonly tries: number;
    /** Most attempts while no connection comes about at all: a wrong host should be told soon. Default: 3. */
    readonly connectTries: number;
    /** Most attempts that end at the deadline. Default: 3. */
    readonly timeoutTries: number;
    /** Most times that one request is thrown back by throttling. Default: 12. */
    readonly throttles: number;
    /** First backoff; doubles each time. Default: 250. */
    readonly firstDelayMs: number;
    /** Longest backoff. Default: 20,000. */
    readonly longestDelayMs: number;
    /** A server that asks for a longer pause is not waited for: its answer is returned. Default: 300,000. */
    readonly longestPauseMs: number;
    /** No new attempt at a request so long after its first. Default: 900,000. */
    readonly totalMs: number;
}
export declare const defaultRetryPolicy: RetryPolicy;
/** Exponential backoff, between half of it and all of it by chance. `count` is 1 after the first failure. */
export declare function backoffMs(policy: RetryPolicy, count: number, random: () => number): number;
/**
 * `Retry-After` in milliseconds, from seconds or from a date (RFC 9110, 10.2.3); undefined if absent or unreadable. A
 * date counts from the answer's own `Date`, so that a wrong clock on either side does not matter.
 */
export declare function retryAfterMs(headers: Headers, now: number): number | undefined;
