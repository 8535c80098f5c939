import type { StateValue } from "../../simulator/simulator.ts";
import type { World } from "./simulator-world.ts";
/** The state as a file would give it, ids and times included, so that a second simulator continues where this one is. */
export declare function saveWorld(world: World): StateValue;
