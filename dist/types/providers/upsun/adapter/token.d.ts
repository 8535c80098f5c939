import type { Clock, HttpClient } from "../../../http/http.ts";
import { type FailureContext } from "./failures.ts";
/** One access token, and which one it is in the row of those used so far. */
export interface AccessToken {
    readonly value: string;
    readonly generation: number;
}
/**
 * Exchanges the long-lived API token for access tokens and renews them; requests at one time share an exchange, also
 * those of several organizations.
 */
export declare class TokenSource {
    #private;
    constructor(options: {
        http: HttpClient;
        apiToken: string;
        clock: Clock;
    });
    /**
     * A token good for another minute at least. `rejected` names one that the API no longer takes.
     * @throws ProviderError in the words of the one who asks
     */
    get(failure: FailureContext, rejected?: AccessToken): Promise<AccessToken>;
}
