import type { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import type { ResourceKind } from "./schemas.ts";
/** Which attributes a request asked for. */
export interface Projection {
    readonly attributes?: readonly string[];
    readonly excluded?: readonly string[];
}
type Rendered = Record<string, unknown>;
/** The kind of a record. */
export declare function kindOf(org: SimulatedOrganization, record: StoredRecord): ResourceKind;
/** The whole record as the wire shows it, before projection and quirks. `base` is the SCIM base URL. */
export declare function renderRecord(org: SimulatedOrganization, record: StoredRecord, base: string): Rendered;
/** Where a record is, absolute unless a switch says otherwise. */
export declare function locationOf(org: SimulatedOrganization, record: StoredRecord, base: string): string | undefined;
/** Keeps what was asked for; `id` and `schemas` always stay (rule 23). @throws ScimFault 400 */
export declare function project(kind: ResourceKind, body: Rendered, projection: Projection): Rendered;
export {};
