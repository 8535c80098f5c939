import type { JsonObject } from "../../../model/json.ts";
/** Entries asked for on one page. The vendor's own scripts use 100; no maximum is documented. */
export declare const PAGE_SIZE = 100;
/** One list to read. */
export interface Listing<Item> {
    readonly org: string;
    readonly base: URL;
    /** Path of the collection, from the root of the host. */
    readonly path: string;
    readonly filters: Readonly<Record<string, string>>;
    /** Reads one page by path and query. */
    get(url: string): Promise<JsonObject>;
    /** What is kept of an entry; asked as soon as its page is there, while others are on their way. */
    item(entry: JsonObject): Item;
}
/**
 * Reads a list to its end. After the first page the others are asked for at the same time, where the link to the
 * second one shows how; else one after the other. Everything is held to what the first page announced.
 *
 * @throws ProviderError `INCOMPLETE` if pages repeat, skip, go in circles or give another number than announced
 */
export declare function collectPages<Item>(listing: Listing<Item>): Promise<readonly Item[]>;
