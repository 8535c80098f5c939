import type { SubjectKey } from "../../model/subject.ts";
import type { ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
import type { Subjects } from "./subjects.ts";
/** The subjects that one org's `protect` takes out of rolecall's hands. */
export declare class Protection {
    #private;
    /** Patterns, lower case, teams and people written out. */
    readonly patterns: readonly string[];
    /** `written`: the entry of the file behind each pattern. */
    constructor(patterns: ReadonlyMap<string, string>, subjects: Subjects);
    /** The entry of `protect` that covers a subject by its key or by any e-mail of the person; undefined for none. */
    patternFor(subject: SubjectKey): string | undefined;
}
/** Reads `protect`: globs stay, people and teams are written out as keys and e-mails. */
export declare function readProtection(value: unknown, subjects: Subjects, place: {
    readonly file: string;
    readonly path: readonly PathPart[];
}, problems: ProblemList): Protection;
