import type { Directory } from "../../model/person.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type { Code } from "../codes.ts";
import { type TeamMembers, type Teams } from "./teams.ts";
/** Whom a subject of the file stands for. */
export type ResolvedSubject = {
    readonly kind: "one";
    readonly subject: SubjectKey;
} | {
    readonly kind: "group";
    readonly subject: SubjectKey;
    readonly group: string;
} | {
    readonly kind: "team";
    readonly members: TeamMembers;
} | {
    readonly kind: "nobody";
    readonly code: Code;
    readonly message: string;
    readonly hint: string;
};
/** Resolves subjects as they are written; each text is looked at once. */
export declare class Subjects {
    #private;
    readonly directory: Directory;
    readonly teams: Teams;
    constructor(directory: Directory, teams: Teams);
    /** A person's key, `team:NAME`, `group:NAME`, or an e-mail. Whether a group may stand there is the caller's business. */
    resolve(text: string): ResolvedSubject;
}
