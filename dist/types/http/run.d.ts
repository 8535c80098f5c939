import type { ResponseCache } from "./cache/cache.ts";
import type { PauseEvent, RequestEvent } from "./events.ts";
import { type Clock, type Fetch, type HttpClientOptions } from "./http.ts";
import type { Gate } from "./policy/gate.ts";
import { Gates } from "./policy/gates.ts";
import { type RetryPolicy } from "./policy/retry.ts";
import type { Target } from "./request/target.ts";
import { SentSecrets } from "./secrets/sent-secrets.ts";
/** What all clients of one run share. */
export interface HttpClientFactoryOptions {
    readonly fetch: Fetch;
    readonly clock: Clock;
    /**
     * Ends the run: waits and reads end at once with the signal's reason, nothing new is sent; a write that is on its
     * way is finished, so that its answer is known.
     */
    readonly signal: AbortSignal;
    /** A number in [0, 1), for jitter. Default: `Math.random`. */
    readonly random?: () => number;
    readonly userAgent: string;
    /** Told of each attempt when it has ended. */
    readonly onRequest?: (event: RequestEvent) => void;
    /** Told when all requests to a host have to wait. */
    readonly onPause?: (event: PauseEvent) => void;
    /** Asked before each attempt; where it says no, the attempt fails with kind `budget`. Default: no limit. */
    readonly takeRequest?: () => boolean;
    /** For clients with `canRevalidate`. */
    readonly cache?: ResponseCache;
    /** Shared by factories of one run whose clients may meet at one host. Default: a set of its own. */
    readonly gates?: Gates;
    /** Shared by factories of one run, so that what one sends is kept out of what another is answered. */
    readonly secrets?: SentSecrets;
    /** For clients that set none; see `HttpClientOptions`. */
    readonly credentialKey?: string;
    /** Parts of the retry policy that differ from the default. */
    readonly retry?: Partial<RetryPolicy>;
    /** Deadline of one attempt in milliseconds, for clients that set none. Default: 30,000. */
    readonly timeoutMs?: number;
}
/** State shared by all clients. */
export declare class Run {
    #private;
    readonly options: HttpClientFactoryOptions;
    readonly policy: RetryPolicy;
    readonly random: () => number;
    readonly secrets: SentSecrets;
    constructor(options: HttpClientFactoryOptions);
    credentialKey(options: HttpClientOptions): string;
    gate(target: Target, options: HttpClientOptions): Gate;
    /** @throws HttpFailure of kind `budget` */
    count(label: string): void;
    startRead(): AbortController;
    endRead(controller: AbortController): void;
}
