import type { SimulatorOptions, StateValue } from "../../../simulator/contract.ts";
import { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
/** The schema name that the Viz Now profile gives to spaces when the state names none. */
export declare const DEFAULT_EXTENSION = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";
/** One token of the state. */
export interface StateToken {
    readonly token: string;
    /** E-mail of the user it acts for. */
    readonly user: string;
    /** Variable that `environment` gives it in. */
    readonly env?: string;
    /** Only for this organization; absent: for every one that knows the user. */
    readonly org?: string;
}
/** JSON Schema of this simulator's part of the state file. */
export declare const stateSchema: object;
/** Reads the tokens. @throws Error */
export declare function loadTokens(state: StateValue): StateToken[];
/** Reads the organizations. @throws Error */
export declare function loadOrganizations(options: SimulatorOptions): SimulatedOrganization[];
/** The user who goes by this user name or e-mail. */
export declare function findUser(org: SimulatedOrganization, email: string): StoredRecord | undefined;
/** The state as a file gives it. */
export declare function saveState(organizations: readonly SimulatedOrganization[], tokens: readonly StateToken[]): StateValue;
