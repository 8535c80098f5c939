import type { Address } from "../../model/address.ts";
import type { Operation } from "../../model/operation.ts";
import type { DeferredEntry } from "../../model/plan.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
/**
 * Puts off what would leave an address without an active keeper while a successor is still only invited: one keeper
 * stays until the invitation is accepted. Where nobody is invited either, nothing is put off and the guard speaks.
 */
export declare function deferLastHolders(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): {
    operations: Operation[];
    deferred: DeferredEntry[];
};
/** An address at which some role must stay in somebody's hands, and the operations that touch it, in their order. */
export interface KeptAddress {
    readonly address: Address;
    readonly roles: readonly string[];
    readonly operations: readonly Operation[];
}
/** Every address at which some role must stay in somebody's hands and which the plan touches. */
export declare function keptAddresses(operations: readonly Operation[], shape: OrgShape): readonly KeptAddress[];
