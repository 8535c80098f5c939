import { type AccessRecord } from "./records.ts";
import type { Roster } from "./roster.ts";
import type { Known, Session } from "./session.ts";
import type { WireUserReference } from "./wire.ts";
/** What the references told so far, by user id. */
export type Users = Map<string, WireUserReference>;
/** Direct access by project id, and the projects whose lists could not be read. */
export interface AccessLists {
    readonly byProject: ReadonlyMap<string, readonly AccessRecord[]>;
    readonly failures: ReadonlyMap<string, unknown>;
}
/**
 * Which way round costs fewer requests: one list for each project, or one for each member. Both give the same
 * records; the second needs the right to look at members.
 */
export declare function isCheaperByUser(counts: {
    projects: number;
    allProjects: number;
    members: number;
}): boolean;
/** Reads the direct access to some projects, in the cheaper direction. */
export declare function readAccess(session: Session, projects: readonly Known[], options: {
    roster: Roster | undefined;
    users: Users;
    allProjects: number;
}): Promise<AccessLists>;
