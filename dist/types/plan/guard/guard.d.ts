import { type Operation } from "../../model/operation.ts";
import type { Directory } from "../../model/person.ts";
import type { DeferredEntry, GuardName, GuardResult } from "../../model/plan.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";
/** What the guards look at for one organization. */
export interface GuardedOrg {
    readonly desired: DesiredOrg;
    readonly live: LiveOrg;
    readonly shape: OrgShape;
    readonly operations: readonly Operation[];
    readonly deferred: readonly DeferredEntry[];
    /** What the vendor would refuse to the acting identity, by operation id. */
    readonly escalations: readonly {
        readonly operation: string;
        readonly text: string;
    }[];
}
/** How the person who runs the tool bends the guards for this run. */
export interface GuardOptions {
    readonly allow: ReadonlySet<GuardName>;
    /** Replaces the removals limit: so many, or so many percent. */
    readonly maxRemovals?: {
        readonly count: number;
    } | {
        readonly percent: number;
    };
}
/**
 * Judges a plan over all organizations, before the first write. Every guard leaves its figures, also when it passes.
 */
export declare function runGuards(orgs: readonly GuardedOrg[], directory: Directory, options: GuardOptions): GuardResult[];
/**
 * Live grants in force, and what settings give to those whom they name: the base of the removals guard. Counted once:
 * there may be a million.
 */
export declare function countLiveGrants(live: LiveOrg, shape: OrgShape): number;
