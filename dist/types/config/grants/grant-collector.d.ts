import type { Access } from "../../model/access.ts";
import type { Address } from "../../model/address.ts";
import type { DesiredGrant, ExpiredGrant, OriginRef } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type { Protection } from "../people/protection.ts";
import type { Subjects } from "../people/subjects.ts";
import type { ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
import type { GrantReader } from "./grant-reader.ts";
/** Where the grants of one collection of holders go. */
export interface HolderTarget {
    readonly address: Address;
    readonly section: string;
    readonly reader: GrantReader;
    /** Path of the collection in its file; shared by all origins. */
    readonly parent: readonly PathPart[];
    readonly acceptsGroups: boolean;
    /** False for a section that is checked, but not managed. */
    readonly isManaged: boolean;
}
/** What the collector works with. */
export interface CollectorContext {
    readonly file: string;
    readonly now: number;
    readonly subjects: Subjects;
    readonly protection: Protection;
    /** Names of the declared groups; undefined if the org declares none. */
    readonly groups: ReadonlySet<string> | undefined;
    readonly problems: ProblemList;
}
type Holders = Map<SubjectKey, DesiredGrant>;
/** Collects the grants of one organization: by address and subject, united where a subject is reached twice. */
export declare class GrantCollector {
    #private;
    readonly grants: Map<string, Holders>;
    readonly expired: Map<string, ExpiredGrant>;
    /** The section that manages the holders of an address. */
    readonly sections: Map<string, string>;
    constructor(context: CollectorContext);
    /** Reads a mapping of subjects to grants, or a list of subjects. Anything else is the schema's business. */
    addHolders(target: HolderTarget, value: unknown): void;
    /** Adds a grant that needs no reading, such as what a group reaches. */
    addGrant(address: Address, subject: SubjectKey, access: Access, origin: OriginRef): void;
}
/** A few names, and how many more. */
export declare function listSubjects(subjects: readonly SubjectKey[]): string;
export {};
