import { HttpFailure } from "../http.ts";
/** A failed attempt, and whether another makes sense. */
export interface AttemptFailure {
    readonly failure: HttpFailure;
    readonly wasSent: boolean;
    readonly isPermanent: boolean;
}
/** Turns what a transport threw into a failure in words. `isAnswered` tells that a status had come already. */
export declare function describeFailure(error: unknown, context: {
    label: string;
    host: string;
    isWrite: boolean;
    timeoutMs: number;
    hasTimedOut: boolean;
    status?: number;
}): AttemptFailure;
