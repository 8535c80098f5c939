import type { ConnectContext } from "../../provider.ts";
/** A call that changes something. */
export interface WriteRequest {
    readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
    readonly path: string;
    readonly body?: Readonly<Record<string, unknown>>;
    readonly isInvitation?: boolean;
}
/** What a call that changes something gave. */
export interface WriteAnswer {
    readonly body: unknown;
    readonly request: string;
    readonly requestId: string | undefined;
}
/** Milliseconds to wait before the next request, from the vendor's count of requests left. */
export declare function paceOf(headers: Headers): number;
/**
 * The API's address. `HEROKU_HOST` may be a bare vendor domain as the vendor's CLI takes it: `heroku.com` stands for
 * `api.heroku.com`. Any other address is used as it is.
 */
export declare function apiBaseUrl(host: string): string;
/** One team's calls: authorization, version, paging, and errors in the vendor's words. */
export declare class HerokuClient {
    #private;
    constructor(context: ConnectContext);
    /** Deprecations and the like that the vendor put into headers so far. */
    get warnings(): readonly string[];
    /** Requests left in the account's bucket. The vendor does not count this call. @throws ProviderError */
    remaining(): Promise<number | undefined>;
    /** Reads one object. @throws ProviderError */
    get(path: string): Promise<unknown>;
    /**
     * Reads a list to its end, following `Next-Range` whatever the status says.
     * @throws ProviderError `INCOMPLETE` if pages repeat, or give less than they announce
     */
    list(path: string, options?: {
        readonly isInvitation?: boolean;
    }): Promise<readonly unknown[]>;
    /** Changes something, once. @throws ProviderError, with `isLost` if it may have taken effect all the same */
    write(request: WriteRequest): Promise<WriteAnswer>;
}
