import type { SimulatorFactory } from "../../../simulator/contract.ts";
import type { Route } from "./web.ts";
export { stateSchema } from "./schema.ts";
/** Every route behind a bearer token; earlier ones win, so that `/users/me` is not a user id. */
export declare const simulatorRoutes: readonly Route[];
/** The Upsun API and its OAuth2 host on one origin, in memory. @throws Error for a state that makes no sense */
export declare const createSimulator: SimulatorFactory;
