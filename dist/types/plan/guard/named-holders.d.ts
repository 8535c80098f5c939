import type { Operation } from "../../model/operation.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
/** Whom the value of a setting named, who held access by that; undefined if the setting names nobody. */
export declare function formerHolder(operation: Operation, shape: OrgShape): SubjectKey | undefined;
/** Whom the value of a setting is to name, who comes to hold access by that. */
export declare function newHolder(operation: Operation, shape: OrgShape): SubjectKey | undefined;
/** Calls back for everybody whom a live setting names and who has no grant in force at that address beside it. */
export declare function visitNamedHolders(live: LiveOrg, shape: OrgShape, visit: (subject: SubjectKey, address: string) => void): void;
/** A setting that would come to name somebody who cannot use it, in place of somebody who can. */
export interface IdleHolder {
    readonly operation: Operation;
    readonly text: string;
}
/** Every setting that hands something from somebody active to somebody invited, blocked or about to leave. */
export declare function findIdleHolders(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): readonly IdleHolder[];
