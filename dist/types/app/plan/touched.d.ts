import { type Address } from "../../model/address.ts";
import { type Operation } from "../../model/operation.ts";
import type { MadePlan } from "./make-plan.ts";
/**
 * True if what operations lean on, or bring about, cannot be told from the places that they name: what is taken away
 * may have to be given elsewhere first, and what a group is given all of its members get.
 */
export declare function needsWholeRead(operations: readonly Operation[]): boolean;
/** The places that operations name: their own, their organization, and those of what they wait for or take along. */
export declare function namedAddresses(operations: readonly Operation[]): Set<Address>;
/** The same, and for each group concerned the group itself and every place that it reaches, by the files or live. */
export declare function concernedAddresses(made: MadePlan, operations: readonly Operation[]): Set<Address>;
