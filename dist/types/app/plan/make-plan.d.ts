import { RequestBudget } from "../../http/policy/budget.ts";
import type { Address } from "../../model/address.ts";
import type { Finding, GuardName, Plan } from "../../model/plan.ts";
import { type PlannedOrg } from "../../plan/build-plan.ts";
import type { GuardOptions } from "../../plan/guard/guard.ts";
import { type ConnectedOrg, type ConnectOptions } from "../connect/connect.ts";
import { type RequestForecast } from "../connect/requests.ts";
import { type Loaded, type LoadOptions } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
/** What a plan is made from. */
export interface MakePlanOptions extends LoadOptions, ConnectOptions {
    /** The files, where they were loaded already: what was checked is what is planned. */
    readonly loaded?: Loaded;
    /** Keys of the organizations to plan. Default: all. */
    readonly org?: readonly string[];
    readonly allow?: readonly GuardName[];
    readonly maxRemovals?: GuardOptions["maxRemovals"];
    /** Only these addresses; for carrying out a saved plan and for reading back. */
    readonly addresses?: ReadonlySet<Address>;
    /**
     * Most requests for reading what the plan is made from; a plan that is foreseen to need more is not begun. Runs that
     * make more than one plan give a `budget` instead, which counts them together.
     */
    readonly maxRequests?: number;
    /** Told what reading will take, before anything is sent. */
    readonly onForecast?: (forecast: RequestForecast) => void;
}
/** A plan and what is needed to carry it out. */
export interface MadePlan {
    readonly plan: Plan;
    /** Requests that were foreseen at least; absent where only some addresses were read. */
    readonly foreseen?: number;
    readonly loaded: Loaded;
    /** Connections that have read their organization, by key. */
    readonly connected: ReadonlyMap<string, ConnectedOrg>;
    readonly planned: ReadonlyMap<string, PlannedOrg>;
}
/**
 * Loads, reads, compares and judges; writes nothing.
 * @throws ConfigError for invalid files; UsageError for a missing token or host
 */
export declare function makePlan(runtime: Runtime, options: MakePlanOptions): Promise<MadePlan>;
/** The budget of a run; none without a limit. */
export declare function budgetOf(limit: number | undefined): RequestBudget | undefined;
/** Reads organizations that are connected already, and plans them. */
export declare function planConnected(loaded: Loaded, connected: readonly ConnectedOrg[], findings: readonly Finding[], options: MakePlanOptions): Promise<MadePlan>;
