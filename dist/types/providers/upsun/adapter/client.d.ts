import type { ProviderError } from "../../../model/errors.ts";
import { type JsonObject } from "../../../model/json.ts";
import type { ConnectContext } from "../../provider.ts";
import type { WireUserReference } from "../wire.ts";
import { type FailureContext } from "./failures.ts";
/** The variables under which the vendor's own tools look for the token. */
export declare const tokenVariables: readonly ["UPSUN_CLI_TOKEN", "PLATFORMSH_CLI_TOKEN"];
/** How to read one list. */
export interface Listing<Item> {
    /** For messages: "members of acme". */
    readonly what: string;
    readonly path: string;
    /** The largest page the vendor allows for this list. */
    readonly pageSize: number;
    readonly query?: Readonly<Record<string, string>>;
    /** Narrows one item; throws for one that is not what it should be. */
    readonly item: (value: JsonObject) => Item;
    readonly identify: (item: Item) => string;
    /** Called with each page, for its references. */
    readonly onPage?: (page: JsonObject, items: readonly Item[]) => Promise<void>;
}
/** An answer to a write; `body` is undefined where there is none. */
export interface WriteAnswer {
    readonly status: number;
    readonly body: JsonObject | undefined;
}
/** Upsun's API for one organization: login, paging, references, errors in the vendor's words. */
export declare class UpsunClient {
    #private;
    readonly failure: FailureContext;
    constructor(context: ConnectContext);
    /** Reads one object or array. @throws ProviderError */
    get(path: string): Promise<unknown>;
    /** Reads one object; undefined for a 404. @throws ProviderError */
    find(path: string): Promise<JsonObject | undefined>;
    /** Sends one change, once. @throws ProviderError; `isLost` if it may have taken effect all the same */
    write(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<WriteAnswer>;
    /** Reads a list of the central APIs to its end. @throws ProviderError `INCOMPLETE` for one that is not whole */
    list<Item>(listing: Listing<Item>): Promise<Item[]>;
    /**
     * Reads a list that is a bare array. Nothing in the vendor's documents says how more than one page of these is
     * reached; a `Link` header is followed, and a full page without one counts as incomplete.
     */
    listBare<Item>(listing: Omit<Listing<Item>, "onPage">): Promise<Item[]>;
    /** Reads a bare array of the project family, which has no pages. @throws ProviderError */
    getArray(path: string, what: string): Promise<readonly JsonObject[]>;
    /** Details behind the ids of a page, by id. Links are followed as given: the server has signed them. */
    userReferences(page: JsonObject): Promise<ReadonlyMap<string, WireUserReference>>;
    /**
     * Path and query of a link, pinned to the configured host: hrefs of the regional APIs name other hosts, and the
     * token is for this one alone.
     */
    localPath(href: string): string;
}
/** True for an answer that something does not exist. */
export declare function isNotFound(error: unknown): boolean;
/** True for a provider error of this code. */
export declare function isProviderCode(error: unknown, code: string): error is ProviderError;
/** One path segment, safe whatever the id holds. */
export declare function segment(id: string): string;
