import { HttpFailure, type HttpResponse } from "../http.ts";
import type { RawAnswer } from "../request/attempt.ts";
import type { AttemptFailure } from "../request/failure.ts";
import { type Target } from "../request/target.ts";
import { type RetryPolicy } from "./retry.ts";
/** What is known of one request over all its attempts. */
export interface Work {
    readonly label: string;
    readonly isWrite: boolean;
    readonly isRepeatable: boolean;
    /** True if JSON was asked for and nothing is lost by asking again. */
    readonly expectsJson: boolean;
    readonly canRenew: boolean;
    readonly startedAt: number;
    url: URL;
    attempts: number;
    /** Attempts that ended in a failure or a 5xx. */
    failures: number;
    timeouts: number;
    throttles: number;
    hops: number;
    unreadable: number;
    hasRenewed: boolean;
}
/** What to do after an attempt. */
export type Verdict = {
    readonly action: "return";
} | {
    readonly action: "throw";
    readonly failure: HttpFailure;
}
/** Again after so many milliseconds by itself; pauses of the host come on top. */
 | {
    readonly action: "again";
    readonly delayMs: number;
} | {
    readonly action: "renew";
};
/** What judging needs beside the work. */
export interface Circumstances {
    readonly policy: RetryPolicy;
    readonly now: number;
    readonly random: () => number;
    readonly target: Target;
}
/** Judges an attempt that gave no answer. */
export declare function judgeFailure(work: Work, problem: AttemptFailure, around: Circumstances): Verdict;
/** Judges an answer that was not throttled. */
export declare function judgeAnswer(work: Work, response: HttpResponse, around: Circumstances): Verdict;
/** True for a status that speaks of trouble at the server, which may pass. */
export declare function isOverloaded(status: number): boolean;
/** Milliseconds that a throttled request and all others to the host have to wait; undefined: give up. */
export declare function judgeThrottle(work: Work, answer: RawAnswer, paceMs: number, around: Circumstances): number | undefined;
