import type { JsonObject } from "../../../model/json.ts";
import type { ConnectContext } from "../../provider.ts";
/** A path below the API root. It has to end in a slash: the service redirects what does not. */
export type ApiPath = `${string}/`;
/** Builds the path of one object; the id is percent-encoded. */
export declare function pathOf(collection: string, id: string, action?: string): ApiPath;
/** Calls to one organization of the service. */
export declare class CloudTruthClient {
    #private;
    readonly org: string;
    readonly base: URL;
    constructor(context: ConnectContext);
    /** The URL by which the service itself refers to an object. */
    referenceTo(collection: string, id: string): string;
    /** One object, or undefined where the service says 404. @throws ProviderError */
    find(path: ApiPath): Promise<JsonObject | undefined>;
    /** One object. @throws ProviderError */
    get(path: ApiPath): Promise<JsonObject>;
    /** A whole list, read to its end and checked. @throws ProviderError, `INCOMPLETE` if it does not add up */
    list(path: ApiPath, filters?: Readonly<Record<string, string>>): Promise<readonly JsonObject[]>;
    /** The same, keeping of each entry what `item` makes of it. @throws ProviderError */
    listAs<Item>(item: (entry: JsonObject) => Item, path: ApiPath, filters?: Readonly<Record<string, string>>): Promise<readonly Item[]>;
    /**
     * One change, sent once. Gives the object in the answer; undefined for an empty one.
     * @throws ProviderError; with `isLost` if it may have been carried out
     */
    write(method: "POST" | "PATCH", path: ApiPath, json: unknown): Promise<JsonObject>;
    /** Calls an object's action that takes no body. @throws ProviderError */
    act(path: ApiPath): Promise<JsonObject>;
    /** Deletes one object. False if it was gone already. @throws ProviderError */
    remove(path: ApiPath): Promise<boolean>;
}
