import type { Address } from "../../../model/address.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { type SubjectKey } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
/** A draft with what `refine` asks of it again and again. */
export interface World {
    readonly draft: Draft;
    readonly root: Address;
    /** False if the acting account may not list members: then nobody is known to be one. */
    readonly knowsMembers: boolean;
    /** True for a member in force, or an account the files know by id: both are granted without a mail. */
    isKnown(subject: SubjectKey): boolean;
    /** E-mail to which an invitation goes. */
    emailOf(subject: SubjectKey): string;
    /** Permissions of the acting account in the organization, or `owner`. */
    readonly powers: ReadonlySet<string>;
    /** Whether the acting account manages the organization's users. */
    readonly managesMembers: boolean;
    /** True if live projects are left whose holders are not listed here. */
    readonly hasOtherProjects: boolean;
    /** Whether the acting account may change access on a project. */
    mayChangeAccess(project: Address): boolean;
    /** Whether the acting account may invite strangers to a project. */
    mayInviteTo(project: Address): boolean;
}
export declare function createWorld(draft: Draft): World;
/** What kind of thing a grant operation changes. */
export type GrantPlace = "member" | "access" | "team-member" | "reach";
export declare function placeOf(operation: GrantOperation): GrantPlace;
/** Addresses with an open invitation that the draft does not withdraw, in order, by who is invited. */
export declare function openInvitations({ live, operations }: Draft): ReadonlyMap<SubjectKey, readonly Address[]>;
/** True for the grant that a pending invitation would change. */
export declare function replacesInvitation(operation: Operation): boolean;
