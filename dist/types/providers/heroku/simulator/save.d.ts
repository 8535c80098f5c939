import type { StateValue } from "../../../simulator/contract.ts";
import type { World } from "./store.ts";
/** The state as a file would give it, ids and times included, so that a second simulator continues where this one is. */
export declare function saveWorld(world: World): StateValue;
