import type { WireGroup, WirePatchOperation, WireUser } from "../wire.ts";
import type { Collection } from "./session.ts";
/** One call, or none, that an operation comes to. */
export type Write = {
    readonly kind: "nothing";
    readonly note: string;
} | {
    readonly kind: "create";
    readonly collection: Collection;
    readonly body: WireUser | WireGroup;
    /** Role groups to join afterwards. */
    readonly joins: readonly string[];
} | {
    readonly kind: "patch";
    readonly collection: Collection;
    readonly id: string;
    readonly operations: readonly WirePatchOperation[];
    /** Role groups to join and to leave beside the call. */
    readonly roles?: RoleGroupChange;
    readonly note?: string;
} | {
    readonly kind: "delete";
    readonly collection: Collection;
    readonly id: string;
};
/** A change of role where roles are groups. */
export interface RoleGroupChange {
    readonly joins: readonly string[];
    readonly leaves: readonly string[];
    /** True if the new role is lower: then the old one goes first. */
    readonly isLower: boolean;
}
