import type { SimulatorFactory } from "../../simulator/simulator.ts";
import type { Route } from "./simulator-web.ts";
export { stateSchema } from "./simulator-schema.ts";
/** Every route behind a bearer token; earlier ones win, so that `/users/me` is not a user id. */
export declare const simulatorRoutes: readonly Route[];
/** The Upsun API and its OAuth2 host on one origin, in memory. @throws Error for a state that makes no sense */
export declare const createSimulator: SimulatorFactory;
