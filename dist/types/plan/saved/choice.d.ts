import { type Operation } from "../../model/operation.ts";
/** An operation that was asked for and is not done, because it no longer is what was agreed to. */
export interface RefusedOperation {
    readonly operation: Operation;
    readonly message: string;
    /** True if nothing calls for it any more: it has been done, or is left alone now. */
    readonly isGone?: boolean;
}
/** What of a fresh plan is to be done. */
export interface Chosen {
    /** The operations as the fresh plan has them; what asks for them only chooses among these. */
    readonly approved: readonly Operation[];
    readonly refused: readonly RefusedOperation[];
}
/** Part of a fresh plan, without what cannot be done unless the rest is done too. */
export declare class Choice {
    #private;
    constructor(fresh: readonly Operation[]);
    /** Asks for an operation of the fresh plan; one that was refused before stays so. */
    take(operation: Operation): void;
    refuse(operation: Operation, message: string): void;
    /** Refuses what leans on something that is not done, and what takes from somebody without the giving back. */
    settle(): Chosen;
}
