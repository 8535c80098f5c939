import type { StateValue } from "../../../simulator/contract.ts";
import type { Store } from "./store.ts";
/** Fills a store from a state file. @throws Error that names what makes no sense */
export declare function loadState(state: StateValue, store: Store): void;
