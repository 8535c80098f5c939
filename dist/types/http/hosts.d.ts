/** A base URL that may be used, or why not. */
export type ResolvedHost = {
    readonly url: string;
} | {
    readonly problem: string;
};
/**
 * Checks a base URL as people write it: a missing scheme becomes `https://`, a trailing slash goes. Plain HTTP is
 * accepted for loopback only, because a token would cross the network in the clear; a user name, a query or a
 * fragment never. The problem is a full sentence that does not repeat a password.
 */
export declare function resolveBaseUrl(value: string): ResolvedHost;
/** True for `localhost`, names under it, 127.0.0.0/8 and ::1. */
export declare function isLoopback(hostname: string): boolean;
