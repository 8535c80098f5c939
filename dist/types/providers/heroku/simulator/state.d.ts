import type { StateValue } from "../../../simulator/contract.ts";
import { type World } from "./store.ts";
/** Builds the world from a state file's part. @throws Error for a state that makes no sense */
export declare function loadWorld(state: StateValue, now: () => number, random: () => number): World;
