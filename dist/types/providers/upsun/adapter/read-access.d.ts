import { ProviderError } from "../../../model/errors.ts";
import type { WireUserReference } from "../wire.ts";
import { type AccessRecord } from "./records.ts";
import type { Roster } from "./roster.ts";
import type { Known, Session } from "./session.ts";
/** What the references told so far, by user id. */
export type Users = Map<string, WireUserReference>;
/**
 * Gives the direct access to one project, or why it could not be read. A rejected token, and the other direction's
 * trouble, which is nobody's in particular, are thrown.
 */
export type AccessLookUp = (project: Known) => Promise<readonly AccessRecord[] | ProviderError>;
/**
 * Which way round costs fewer requests: one list for each project, or one for each member. Both give the same
 * records; the second needs the right to look at members.
 */
export declare function isCheaperByUser(counts: {
    projects: number;
    allProjects: number;
    members: number;
}): boolean;
/**
 * Prepares to tell the direct access to some projects, in the direction that costs less: by person all of it is read
 * now, by project each list when it is asked for.
 */
export declare function prepareAccess(session: Session, projects: readonly Known[], options: {
    roster: Roster | undefined;
    users: Users;
    allProjects: number;
}): Promise<AccessLookUp>;
/** What was read, or why it was not; a token that is not accepted ends everything. */
export declare function orTrouble<Value>(reading: Promise<Value>): Promise<Value | ProviderError>;
