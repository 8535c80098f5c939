import type { Fetch } from "../http.ts";
import { type AttemptFailure } from "./failure.ts";
/** An answer as it came, read to its end. */
export interface RawAnswer {
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
}
/** What one attempt gave. */
export type AttemptResult = {
    readonly kind: "answer";
    readonly answer: RawAnswer;
} | {
    readonly kind: "failure";
    readonly problem: AttemptFailure;
};
/** One attempt. */
export interface Attempt {
    readonly fetch: Fetch;
    readonly url: URL;
    readonly init: RequestInit;
    readonly timeoutMs: number;
    /** `GET /path`. */
    readonly label: string;
    readonly isWrite: boolean;
    /** Aborted by the caller, or here at the deadline. */
    readonly controller: AbortController;
}
/**
 * Sends one request and reads the whole answer before the deadline. Never throws: also an abort is a failure, which
 * the caller tells apart by its own signal. The deadline is kept by a timer of this machine and not by the clock of
 * the run, and also for a transport that ignores its signal.
 */
export declare function performAttempt(attempt: Attempt): Promise<AttemptResult>;
