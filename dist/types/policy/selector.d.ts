import type { Address } from "../model/address.ts";
import type { Holding } from "../model/holdings.ts";
import type { JsonObject } from "../model/json.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
/** Whether a role on one environment type counts where no environment is named. */
export type Breadth = "any-environment" | "whole-resource";
/** Selects organizations, addresses and levels. */
export interface PlaceSelector {
    matchesOrg(org: PolicyOrg): boolean;
    matchesAddress(address: Address): boolean;
    matchesLevel(holding: Holding, org: PolicyOrg, breadth: Breadth): boolean;
    /** True if access on this address can have one of the levels at all. */
    canHold(address: Address, section: string, org: PolicyOrg): boolean;
    /** True if addresses are named. */
    readonly namesAddresses: boolean;
    /** The levels in words: "admin or contributor on production"; "access" if none is named. */
    readonly levelText: string;
}
/** Selects subjects too. */
export interface Selector extends PlaceSelector {
    matchesSubject(subject: SubjectKey, org: PolicyOrg): boolean;
}
/** Compiles the selectors of a policy. */
export declare function compileSelector(json: JsonObject, context: PolicyContext): Selector;
/** Compiles the selectors that one duty of `exclusive` shares with a policy. */
export declare function compilePlaceSelector(json: JsonObject): PlaceSelector;
/**
 * Calls back for every holding that the selector concerns and that is not blocked. A group's own holding is passed
 * over, because its members are what counts, unless the selector names the group.
 */
export declare function visitSelected(org: PolicyOrg, selector: Selector, breadth: Breadth, visit: (holding: Holding) => void): void;
