import type { SimulatorFactory } from "../../../simulator/contract.ts";
export { stateSchema } from "./state.ts";
/** One request as the simulator remembers it: never a token. */
export interface AuditEntry {
    readonly org: string;
    readonly method: string;
    readonly path: string;
    readonly status: number;
    /** Names of the attributes a write named. */
    readonly changed: readonly string[];
    /** Number of operations, for a bulk request. */
    readonly operations?: number;
}
/** SCIM 2.0 service providers in memory, each organization under `/<name>/scim/v2`. */
export declare const createSimulator: SimulatorFactory;
