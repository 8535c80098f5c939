import type { SimulatedOrganization } from "./organization.ts";
import type { Projection } from "./render.ts";
import type { ResourceKind } from "./schemas.ts";
/** What a list request asks for, from the query or from a SearchRequest. */
export interface ListQuery extends Projection {
    readonly filter?: string;
    readonly sortBy?: string;
    readonly sortOrder?: string;
    readonly startIndex?: number;
    readonly count?: number;
    readonly cursor?: string;
    /** True for `POST /.search`, which the switch `ignorePaging` leaves alone. */
    readonly isSearch: boolean;
}
type Rendered = Record<string, unknown>;
/** Reads the query of a GET. @throws ScimFault */
export declare function queryOf(parameters: URLSearchParams): ListQuery;
/** Reads a SearchRequest. @throws ScimFault */
export declare function searchOf(body: unknown): ListQuery;
/** Pages through one kind, or through both from the root. Remembers cursors. */
export declare class Lister {
    #private;
    constructor(org: SimulatedOrganization);
    /** One ListResponse. @throws ScimFault */
    list(kinds: readonly ResourceKind[], query: ListQuery, base: string): Rendered;
}
export {};
