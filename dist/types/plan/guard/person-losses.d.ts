import type { Operation } from "../../model/operation.ts";
import type { Directory } from "../../model/person.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
import { type SubjectKey } from "../../model/subject.ts";
/** What is planned in one organization, and what is live there. */
interface PlannedChange {
    readonly live: LiveOrg;
    readonly shape: OrgShape;
    readonly operations: readonly Operation[];
}
/** How many people of the files lose something, and who would lose everything everywhere, with the operations. */
export declare function findBarePeople(orgs: readonly PlannedChange[], directory: Directory): {
    readonly losers: number;
    readonly bare: ReadonlyMap<SubjectKey, readonly string[]>;
};
export {};
