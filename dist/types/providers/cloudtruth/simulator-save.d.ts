import type { StateValue } from "../../simulator/simulator.ts";
import { type Store } from "./simulator-store.ts";
/** The store in the form of the state file, with every id. */
export declare function saveState(store: Store): StateValue;
