import type { Simulator, SimulatorOptions } from "../../../simulator/contract.ts";
export { stateSchema } from "./schema.ts";
/** The endpoints that are answered, for the coverage table. */
export declare const simulatedEndpoints: readonly {
    readonly method: string;
    readonly path: string;
}[];
/** Makes a simulator of the Heroku Platform API, as far as teams and their people go. @throws Error for bad state */
export declare function createSimulator(options: SimulatorOptions): Simulator;
