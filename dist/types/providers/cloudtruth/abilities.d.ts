import type { AbilityTable, InheritanceRule } from "../provider.ts";
/** The vendor's permission tables; cells it lost or never gave are `unknown`. */
export declare const abilities: readonly AbilityTable[];
/**
 * Nothing follows from a role in the organization for every project: one without grants is open to it, one with
 * grants is closed, and which is which changes with the grants.
 */
export declare const inheritance: readonly InheritanceRule[];
