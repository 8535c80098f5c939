import type { Access } from "../../../model/access.ts";
import type { Address } from "../../../model/address.ts";
import type { Operation } from "../../../model/operation.ts";
import type { DesiredOrg, LiveOrg } from "../../../model/state.ts";
/**
 * Changes to who may log in by SSH take effect only when environments of the type are redeployed.
 * https://docs.upsun.com/administration/users.html
 */
export interface SshChange {
    readonly project: Address;
    /** Environment types concerned, in the order production, staging, development. */
    readonly types: readonly string[];
}
/** Both sides that the change stands between. */
export interface SshWorld {
    readonly desired: DesiredOrg;
    readonly live: LiveOrg;
}
/** The environment types on which access allows SSH: contributor and more. */
export declare function sshTypes(access: Access | undefined): readonly string[];
/** Where an operation changes who may log in by SSH. Access that waits for acceptance changes nothing yet. */
export declare function sshChangesOf(operation: Operation, world: SshWorld): readonly SshChange[];
/** Several changes put together, one for each project. */
export declare function uniteChanges(changes: readonly SshChange[]): readonly SshChange[];
