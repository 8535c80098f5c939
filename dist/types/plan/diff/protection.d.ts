import type { Directory } from "../../model/person.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
/** Turns `protect` into one test that gives the glob which protects a subject, by any name it goes by. */
export declare function compileProtection(desired: DesiredOrg, directory: Directory): (subject: SubjectKey, identity?: Identity) => string | undefined;
