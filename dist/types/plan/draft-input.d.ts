import type { Directory } from "../model/person.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg, LiveOrg, Origin, OriginRef } from "../model/state.ts";
/** What planning one organization starts from. */
export interface DraftInput {
    readonly desired: DesiredOrg;
    readonly live: LiveOrg;
    readonly shape: OrgShape;
    readonly directory: Directory;
    readonly locate: (ref: OriginRef) => Origin;
    /** Only these addresses, when a saved plan is carried out. Absent: all. */
    readonly addresses?: ReadonlySet<string>;
}
/** Name of a grant operation: unique in a plan, the same in every run. */
export declare function grantOperationId(address: string, subject: string): string;
/** Name of a setting operation. */
export declare function settingOperationId(address: string, setting: string): string;
/** The address in an operation's name. Names of places and groups may have spaces too. */
export declare function addressOfId(id: string): string;
