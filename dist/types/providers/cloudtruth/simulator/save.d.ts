import type { StateValue } from "../../../simulator/contract.ts";
import { type Store } from "./store.ts";
/** The store in the form of the state file, with every id. */
export declare function saveState(store: Store): StateValue;
