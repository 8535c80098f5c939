import type { SimulatorOptions } from "../../../simulator/contract.ts";
import { type Store, type StoredUser } from "./store.ts";
/**
 * Builds the store from a state file. People stand by e-mail, service accounts by name, everything else by name;
 * ids, times and keys are made up where they are missing.
 *
 * @throws Error that names what makes no sense
 */
export declare function loadState(options: SimulatorOptions): Store;
/** A person by e-mail, a service account by name, anybody by id. @throws Error */
export declare function findUser(store: Store, reference: string): StoredUser;
