import type { Directory, Person } from "../../../model/person.ts";
import type { SubjectKey } from "../../../model/subject.ts";
/** First and last name. */
export interface NameParts {
    readonly givenName: string;
    readonly familyName: string;
}
/** The parts of a person's name, given or taken from `name` at its last space; undefined if the file does not say. */
export declare function namePartsOf(person: Person): NameParts | undefined;
/** Name parts for a new record: the file's, or the local part of the e-mail where a service insists on a name. */
export declare function newNameParts(directory: Directory, subject: SubjectKey, email: string): NameParts;
/** Attributes of a person that differ from what the service keeps, by name; only what the file says. */
export declare function differingDetails(live: Readonly<Record<string, string>>, person: Person, email: string | undefined): Readonly<Record<string, string>>;
