import { ProviderError } from "../../model/errors.ts";
import type { LiveOrgBuilder } from "../../model/live-builder.ts";
import { type Attempt } from "./attempt.ts";
import type { Reads } from "./reads.ts";
import type { Session } from "./session.ts";
/** Reads the grants of a few scopes, each by its own filtered list. */
export declare function fetchGrants(session: Session, reads: Reads): Promise<Attempt>;
/** Says what a refused list of grants means: without role-based access control in the plan every call is refused. */
export declare function explainGrantsFailure(session: Session, error: ProviderError): ProviderError;
/** Records who holds what on the projects and environments that were asked for. */
export declare function recordGrants(session: Session, builder: LiveOrgBuilder, reads: Reads, grants: Attempt, groups: Attempt | undefined): void;
