import type { OrganizationRecord, ProjectRecord } from "../store.ts";
import type { Call, Route } from "../web.ts";
/** The project family answers only to those with access to the project, and only once it runs (rule 59). */
export declare function reachableProject(call: Call): {
    organization: OrganizationRecord;
    project: ProjectRecord;
};
export declare const projectRoutes: readonly Route[];
