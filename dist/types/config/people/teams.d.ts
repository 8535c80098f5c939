import type { Directory } from "../../model/person.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type { Definition } from "../orgs/merge.ts";
import type { ProblemList } from "../problems.ts";
/** Teams passed on the way to a member, outermost first: `["team:engineering", "team:platform"]`. */
export type Via = readonly string[];
/** A team's members after resolving teams in teams, each with every way that leads to it. */
export type TeamMembers = ReadonlyMap<SubjectKey, readonly Via[]>;
/** All teams, resolved. */
export declare class Teams {
    readonly members: ReadonlyMap<string, TeamMembers>;
    constructor(members: ReadonlyMap<string, TeamMembers>);
    has(name: string): boolean;
    /** Undefined for a team that does not exist. */
    membersOf(name: string): TeamMembers | undefined;
}
/** Looks like an e-mail address as far as subjects are concerned. */
export declare function isEmail(text: string): boolean;
/** What to do about a subject that is nobody. */
export declare function suggestNobody(written: string, people: Iterable<string>): string;
/** Resolves teams in teams and finds circles, unknown names, and names that are a person's too. */
export declare function resolveTeams(definitions: ReadonlyMap<string, Definition>, directory: Directory, problems: ProblemList): Teams;
