import type { StateValue } from "../../simulator/simulator.ts";
import type { Store } from "./simulator-store.ts";
/** The store in the form of the state file; loading it again gives an equivalent simulator. */
export declare function saveState(store: Store): StateValue;
