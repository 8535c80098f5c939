import type { Clock } from "../http.ts";
import { Gate } from "./gate.ts";
/** The gates of one run, one for each host and credential; given to several factories, they share them. */
export declare class Gates {
    #private;
    constructor(clock: Clock, signal: AbortSignal);
    /** `credentialKey` tells credentials apart and is never the secret itself. */
    find(origin: string, credentialKey: string): Gate;
}
