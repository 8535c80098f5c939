import type { SimulatorFactory } from "../../../simulator/contract.ts";
import type { Router } from "../../../simulator/kit/router.ts";
import { type Caller } from "./http.ts";
export { stateSchema } from "./schema.ts";
/** All routes of the simulated service. */
export declare function createRoutes(): Router<Caller>;
/** A CloudTruth service in memory. Steering paths are described in the README beside this file. */
export declare const createSimulator: SimulatorFactory;
