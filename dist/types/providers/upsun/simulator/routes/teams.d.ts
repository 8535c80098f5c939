import type { OrganizationRecord, TeamRecord } from "../store.ts";
import type { Call, Route } from "../web.ts";
export interface TeamPlace {
    readonly organization: OrganizationRecord;
    readonly team: TeamRecord;
}
/** Rule 49: without the capability every call about teams is refused. */
export declare function requireTeams(organization: OrganizationRecord): void;
export declare function teamOf(call: Call): TeamPlace;
export declare const teamRoutes: readonly Route[];
