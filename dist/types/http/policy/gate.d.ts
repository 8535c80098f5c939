import type { Clock } from "../http.ts";
/** Leave to send one request. */
export interface Ticket {
    /** Counts up; tells whether a request was sent before or after the gate last slowed down. */
    readonly number: number;
    /** Requests on their way when this one was sent, itself among them. */
    readonly inFlight: number;
}
/** How a request ended, as far as the host's load goes. */
export type GateOutcome = "good" | "congested" | "neutral";
/**
 * Lets requests to one host through: at most so many at one time, in the order in which they came, none during a
 * pause. The number adapts: one more for each round of good answers, half as many when the host is overloaded. A host
 * that throttles is first given fewer at one time, and what it took is gone beyond seldom. Only if it throttles single
 * requests as well is it a matter of rate: then requests are spaced at the rate that it was seen to take, instead of
 * running into the wall at full speed after each pause.
 */
export declare class Gate {
    #private;
    constructor(clock: Clock, signal: AbortSignal);
    /** How many requests may be in flight now. */
    get limit(): number;
    /** Milliseconds that a request would have to wait now, apart from others before it. */
    get waitMs(): number;
    /** Raises the highest limit; clients that share a gate get the largest of theirs. */
    allow(concurrency: number): void;
    /** Waits for leave. @throws the signal's reason */
    enter(isReturning: boolean): Promise<Ticket>;
    /** Gives the place back. */
    leave(ticket: Ticket, outcome: GateOutcome): void;
    /** Holds every request for so long from now; a shorter pause than one that runs already changes nothing. */
    pause(milliseconds: number): void;
    /** Notes that the host threw a request back because there were too many: learns how many it takes, or how fast. */
    throttled(ticket: Ticket): void;
    /** Spaces starts as the vendor's headers ask; 0 ends it. */
    space(milliseconds: number): void;
}
