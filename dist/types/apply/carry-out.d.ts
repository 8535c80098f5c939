import type { Clock } from "../http/http.ts";
import type { Operation } from "../model/operation.ts";
import type { LiveGrant, LiveSetting } from "../model/state.ts";
import type { Connection, Outcome } from "../providers/provider.ts";
import type { OperationResult } from "./result.ts";
/**
 * What an operation found when it was looked up. `same`: what is there is what it started from and what it leads to, so
 * that looking does not tell whether it was done.
 */
export type LookUp = "done" | "unchanged" | "same" | "moved" | "unknown";
/** Whether a live value already satisfies a desired setting; by default their JSON is equal. */
export type SettingTest = (operation: Operation, live: LiveSetting) => boolean;
/** What carrying out and looking up take beside the work. */
export interface CarryOutTools {
    readonly clock: Clock;
    readonly isSatisfied: SettingTest;
    /** The run's own: what it stops before anything was sent is no failure. */
    readonly signal?: AbortSignal;
}
/**
 * Carries one operation out. A write whose answer was lost is looked up until the vendor's answers agree, and sent
 * again only when it is certain that it had no effect. Never throws.
 */
export declare function carryOut(connection: Connection, operation: Operation, tools: CarryOutTools & {
    readonly beforeSend: (attempt: number) => Promise<void>;
}): Promise<OperationResult>;
/** Decides what a failed or unanswered write means. */
export declare function settleFailure(connection: Connection, operation: Operation, error: unknown, tools: CarryOutTools): Promise<OperationResult | "send-again">;
/** True if somebody is written to when it is done. */
export declare function isMail(operation: Operation): boolean;
/**
 * Looks at what a vendor says it has done, before anything that cannot be undone rests on it: what was to be there may
 * not be, and what was to be gone may stay. Never throws.
 */
export declare function confirmDone(connection: Connection, result: OperationResult, tools: CarryOutTools): Promise<OperationResult>;
/** Reads the one entry an operation is about, several times if need be, because a vendor's lists may lag behind. */
export declare function lookUp(connection: Connection, operation: Operation, tools: CarryOutTools): Promise<LookUp>;
/** Whether the live entry is what the operation leads to, what it started from, both or neither. */
export declare function compareNow(operation: Operation, live: LiveGrant | LiveSetting | undefined, isSatisfied: SettingTest): LookUp;
/** The result of an operation that was stopped before its write was sent. */
export declare function interrupted(operation: Operation): OperationResult;
/** The result of an operation that the vendor confirmed. */
export declare function applied(operation: Operation, outcome: Outcome): OperationResult;
/** The result of an operation that did not work: the vendor's code, words and request id, or why it was not sent. */
export declare function failed(operation: Operation, error: unknown, hint?: string): OperationResult;
