import type { StateValue } from "../../simulator/simulator.ts";
import { type World } from "./simulator-world.ts";
/** Builds the world from a state file's part. @throws Error for a state that makes no sense */
export declare function loadWorld(state: StateValue, now: () => number, random: () => number): World;
