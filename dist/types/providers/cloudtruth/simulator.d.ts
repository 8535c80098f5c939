import type { Router } from "../../simulator/router.ts";
import type { SimulatorFactory } from "../../simulator/simulator.ts";
import { type Caller } from "./simulator-http.ts";
export { stateSchema } from "./simulator-schema.ts";
/** All routes of the simulated service. */
export declare function createRoutes(): Router<Caller>;
/** A CloudTruth service in memory. Steering paths are described in the README beside this file. */
export declare const createSimulator: SimulatorFactory;
