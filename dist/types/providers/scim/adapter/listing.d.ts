import type { Clock } from "../../../http/http.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { ScimClient } from "./client.ts";
import type { Features } from "./discovery.ts";
/** Reads whole collections and proves that they are whole. */
export declare class ScimLister {
    #private;
    constructor(client: ScimClient, features: Features, pageSize: number, clock: Clock);
    /** Every resource of a collection, once. @throws ProviderError `INCOMPLETE` if that cannot be proved */
    all(path: string): Promise<readonly JsonObject[]>;
    /** Resources for which one attribute has one value; undefined if the service cannot filter so. */
    matching(path: string, attribute: string, value: string): Promise<readonly JsonObject[] | undefined>;
}
