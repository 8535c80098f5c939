import type { Operation } from "../model/operation.ts";
import type { OperationResult } from "./result.ts";
/** Does some operations that may share a request, and gives one result for each, in order. Never throws. */
export type Runner = (operations: readonly Operation[]) => Promise<readonly OperationResult[]>;
/** How one organization's operations are done. */
export interface ScheduleOptions {
    readonly run: Runner;
    /** Most requests at one time. */
    readonly concurrency: number;
    /** Groups operations that may share a request; see `Batching`. */
    readonly batch?: {
        readonly limit: number;
        key(operation: Operation): string | undefined;
    };
    readonly signal: AbortSignal;
    readonly onResult: (result: OperationResult) => void;
}
/**
 * Does one organization's operations: phase after phase, several at a time within one, each only after what it
 * depends on. What depends on something that did not work is skipped; the rest goes on.
 */
export declare function runSchedule(operations: readonly Operation[], options: ScheduleOptions): Promise<OperationResult[]>;
