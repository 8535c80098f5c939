import { type Lister } from "./list.ts";
import type { SimulatedOrganization } from "./organization.ts";
import { type Budget } from "./quirks.ts";
import type { StoredRecord } from "./record.ts";
/** One organization with what remembers its requests. */
export interface Home {
    readonly org: SimulatedOrganization;
    readonly lister: Lister;
    readonly budget: Budget;
}
/** One request that was let in. */
export interface Call {
    readonly home: Home;
    readonly org: SimulatedOrganization;
    readonly method: string;
    readonly segments: readonly string[];
    readonly url: URL;
    readonly headers: Headers;
    readonly text: string;
    readonly base: string;
    readonly user: StoredRecord;
}
/** Answers one request. @throws ScimFault */
export declare function route(call: Call): Response;
/** A path segment as text. */
export declare function decode(segment: string): string;
