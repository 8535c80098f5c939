/** One page of a list. */
export interface Page<Item, Cursor> {
    readonly items: readonly Item[];
    /** Where the next page is; absent on the last. */
    readonly next?: Cursor;
    /** How many items the whole list is said to have, where the vendor says it. */
    readonly total?: number;
}
/** Why a list is not to be believed. */
export type IncompleteReason = "repeated-page" | "repeated-item" | "empty-page" | "too-few" | "too-many-pages";
/** A list that stopped early, went in circles or gave less than it announced. Never treat it as the whole list. */
export declare class IncompleteListing extends Error {
    readonly reason: IncompleteReason;
    /** Items that were read before it was noticed. */
    readonly count: number;
    constructor(reason: IncompleteReason, message: string, count: number);
}
/** How to walk a list. */
export interface PageWalk<Item, Cursor extends string | number> {
    /** What is listed, for the message: "members of acme". */
    readonly what: string;
    /** Reads one page; the first time without a cursor. */
    readonly read: (cursor: Cursor | undefined) => Promise<Page<Item, Cursor>>;
    /** A key that no two items share. Without it only cursors and totals are checked. */
    readonly identify?: (item: Item) => string;
    /** True if the vendor may answer an empty page in the midst of a list (filters applied after paging). Default: false. */
    readonly mayBeEmpty?: boolean;
    /** Times that the walk is started anew if the list changed under way. Default: 1. */
    readonly repetitions?: number;
    /** Default: 100,000. */
    readonly maxPages?: number;
}
/**
 * Reads a list to its end and gives all items in order.
 * @throws IncompleteListing if a page or an item came twice, a page in the midst was empty, or fewer items came than
 * were announced, also at the last repetition
 */
export declare function readAllPages<Item, Cursor extends string | number>(walk: PageWalk<Item, Cursor>): Promise<Item[]>;
