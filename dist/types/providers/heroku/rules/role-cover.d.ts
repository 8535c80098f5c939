import type { Access } from "../../../model/access.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
/**
 * What a team role alone gives on an app. A row that gives no more is "joined", which a member can do and undo alone:
 * removing it would take nothing away and come back, so it is no grant.
 * - `everything`: admins, with or without a row.
 * - `view`: members and viewers on an app that is not locked.
 * - `nothing`: outsiders, and members on a locked app, where being on it is what the lock withholds.
 */
export type Cover = "everything" | "view" | "nothing";
/** What a role gives on an app, locked or not. Undefined: no role (any more). */
export declare function coverOf(role: string | undefined, isLocked: boolean): Cover;
/** The smaller of what the role gives now and what it gives once the plan is done. */
export declare function weakerCover(a: Cover, b: Cover): Cover;
/** `ref` of a live grant that the role gives, without any row. */
export declare const COVERED_BY_ROLE = "role";
/** The access of a plain place on an app: `view`, or the fixed set of a team whose permissions cannot be set. */
export declare const PLAIN: Access;
/** True for access that says no more than "is on the app". */
export declare function isPlain(access: Access): boolean;
/**
 * The access under which a row counts, or undefined if it is only "joined".
 * @param held what the row gives, normalised
 * @param desired what the file asks for this person on this app
 */
export declare function countsAs(cover: Cover, held: Access, desired: Access | undefined): Access | undefined;
/** The access that a role alone makes true although there is no row; undefined if the file asks for more. */
export declare function coveredWithoutRow(cover: Cover, desired: Access): Access | undefined;
/** The team role a person will have when the files are applied; undefined for somebody who leaves. */
export declare function roleAfter(org: DesiredOrg, subject: SubjectKey, live: {
    readonly role: string | undefined;
    readonly email: string;
    readonly isFederated: boolean;
}): string | undefined;
