import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { type Reference } from "../rules/convert.ts";
import { type Attempt } from "./attempt.ts";
import type { Reads } from "./reads.ts";
import type { Session } from "./session.ts";
/** A grant as listed, its references taken apart. */
export interface GrantRecord {
    readonly id: string;
    /** The wire's word. */
    readonly role: string;
    readonly scope: Reference | undefined;
    readonly principal: Reference | undefined;
    /** The reference to the holder as it came. */
    readonly holder: string;
}
/** Reads one entry of the list. */
export declare function toGrantRecord(entry: JsonObject): GrantRecord;
/** Reads the grants of a few scopes, each by its own filtered list. */
export declare function fetchGrants(session: Session, reads: Reads): Promise<Attempt<GrantRecord>>;
/** Says what a refused list of grants means: without role-based access control in the plan every call is refused. */
export declare function explainGrantsFailure(session: Session, error: ProviderError): ProviderError;
/** Records who holds what on the projects and environments that were asked for. */
export declare function recordGrants(session: Session, builder: LiveOrgBuilder, reads: Reads, grants: Attempt<GrantRecord>, groups: Attempt | undefined): void;
