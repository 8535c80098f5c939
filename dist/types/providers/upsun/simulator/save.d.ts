import type { StateValue } from "../../../simulator/contract.ts";
import type { Store } from "./store.ts";
/** The store in the form of the state file; loading it again gives an equivalent simulator. */
export declare function saveState(store: Store): StateValue;
