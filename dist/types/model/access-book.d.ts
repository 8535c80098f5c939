import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import type { Json } from "./json.ts";
import type { AccessForm, OrgShape } from "./shape.ts";
import type { DesiredOrg, LiveOrg, OriginRef } from "./state.ts";
import type { SubjectKey } from "./subject.ts";
/** The section of vendor-side groups, and the setting that holds what a group's members may do. */
export declare const GROUPS = "groups";
/** What a desired and a live grant have in common, as far as effective access goes. */
export interface GrantFacts {
    readonly access: Access;
    readonly origins?: readonly OriginRef[];
    /** Milliseconds since 1970. */
    readonly until?: number;
    readonly reason?: string;
    readonly isImplied?: true;
    readonly pending?: {
        readonly state: string;
    };
}
/** One side of one organization: what the files ask for, or what is live. */
export interface AccessBook {
    readonly org: string;
    readonly grants: ReadonlyMap<Address, ReadonlyMap<SubjectKey, GrantFacts>>;
    readonly settings: ReadonlyMap<Address, ReadonlyMap<string, {
        readonly value: Json;
        readonly origins?: readonly OriginRef[];
    }>>;
    readonly resources: ReadonlyMap<Address, {
        readonly section: string;
    }>;
    readonly owner?: {
        readonly subject: SubjectKey;
        readonly origin?: OriginRef;
    };
}
/** The desired side of an organization. */
export declare function desiredBook(org: DesiredOrg): AccessBook;
/** The live side of an organization. */
export declare function liveBook(live: LiveOrg): AccessBook;
/** The section of an address: `members` for the organization itself. */
export declare function sectionOf(address: Address): string;
/** How access is written in a section; undefined for a section without holders or unknown to the shape. */
export declare function formOf(shape: OrgShape, section: string): AccessForm | undefined;
/** Every address of the book on which somebody holds or may hold access; the organization itself first. */
export declare function addressesOf(book: AccessBook): readonly Address[];
/**
 * The levels that one access value gives: its role, its permissions with what they bring along. Access to a list
 * without levels gives `member`. Roles on environment types are not among them.
 */
export declare function levelsOf(form: AccessForm | undefined, access: Access): readonly string[];
/** The role on each environment type, where the form knows such; the top role of the resource covers all types. */
export declare function environmentRolesOf(form: AccessForm | undefined, access: Access): Readonly<Record<string, string>>;
/** Names of the vendor-side groups of which a subject is a member. */
export declare function groupsOf(book: AccessBook, subject: SubjectKey): readonly string[];
/** The setting that says what members of a group may do where the group reaches; undefined if there is none. */
export declare function groupSetting(book: AccessBook, group: string): {
    readonly access: Access;
    readonly origins: readonly OriginRef[];
} | undefined;
