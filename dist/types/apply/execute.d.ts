import type { Clock } from "../http/http.ts";
import { type Operation } from "../model/operation.ts";
import type { Connection } from "../providers/provider.ts";
import { type SettingTest } from "./carry-out.ts";
import type { Journal } from "./journal.ts";
import type { OperationResult } from "./result.ts";
/** One organization's share of the work. */
export interface ApplyOrg {
    readonly key: string;
    /** A connection that has read the organization. */
    readonly connection: Connection;
    /** In order; see `plan/order.ts`. */
    readonly operations: readonly Operation[];
    readonly isSatisfied: SettingTest;
}
/** What the executor needs beside the work. */
export interface ExecuteOptions {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly journal: Journal;
    /** Most writes at one time per organization. Default: 8. */
    readonly concurrency?: number;
    readonly onResult?: (result: OperationResult) => void;
}
/** Does the work of all organizations, which do not wait for each other. Never throws for a vendor's refusal. */
export declare function execute(orgs: readonly ApplyOrg[], options: ExecuteOptions): Promise<OperationResult[]>;
