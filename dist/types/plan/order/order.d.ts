import { type Operation } from "../../model/operation.ts";
/**
 * The order of work inside one organization. Lower phases are finished before higher ones begin, so that nobody who
 * is to keep access ever has a moment without it and no organization a moment without an owner.
 */
export declare const Phase: {
    /** Groups come into being. */
    readonly create: 0;
    /** Memberships and promotions in the organization, and the settings of new groups. */
    readonly join: 1;
    /** More access on resources. */
    readonly raise: 2;
    /** Changes that give and take, and settings. */
    readonly change: 3;
    /** Less access. */
    readonly lower: 4;
    /** Access on resources ends. */
    readonly revoke: 5;
    /** Groups go. */
    readonly dissolve: 6;
    /** Memberships end. */
    readonly leave: 7;
    /** What the acting identity loses itself: afterwards it may not be able to do anything more. */
    readonly self: 8;
};
/**
 * Gives every operation its phase and puts all of them in the order in which they will be done. `losesItself` tells of
 * an operation that takes something whether the acting identity is the one that loses it.
 */
export declare function orderOperations(operations: readonly Operation[], org: string, losesItself: (operation: Operation) => boolean): Operation[];
