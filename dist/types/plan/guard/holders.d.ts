import type { Access } from "../../model/access.ts";
import type { Address } from "../../model/address.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { LiveOrg } from "../../model/state.ts";
/** True if this access is one of the roles and is not blocked. */
export declare function holdsRole(access: Access | undefined, roles: readonly string[]): boolean;
/** True if the operation takes one of the roles from somebody in whose hands it is in force. */
export declare function losesRole(operation: GrantOperation, roles: readonly string[]): boolean;
/** True if the operation gives one of the roles to somebody, now or once an invitation is accepted. */
export declare function gainsRole(operation: GrantOperation, roles: readonly string[]): boolean;
/** True if what the operation gives is in force as soon as it is done. */
export declare function settlesNow(operation: GrantOperation): boolean;
/** Who holds a role at one address before and after a plan. Invited people are counted apart; groups not at all. */
export interface Holders {
    readonly before: ReadonlySet<string>;
    readonly after: ReadonlySet<string>;
    /** Those who will hold it once they accept. */
    readonly invited: ReadonlySet<string>;
    /** True if anybody at all, in whatever role, still holds access after the plan. */
    readonly isAnybodyLeft: boolean;
}
/** Counts the holders of some roles at an address, before and after the operations there. */
export declare function countHolders(live: LiveOrg, address: Address, roles: readonly string[], operations: readonly Operation[]): Holders;
/** Who loses access at an address because an operation elsewhere brings that along. */
export declare function lostByCascade(operation: Operation, address: Address): readonly string[];
