import type { Address } from "../../model/address.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { LiveGrant } from "../../model/state.ts";
import { type SubjectKey } from "../../model/subject.ts";
import type { Draft } from "../provider.ts";
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
    /** Whether the acting account may change access on a project. */
    mayChangeAccess(project: Address): boolean;
    /** Whether the acting account may invite strangers to a project. */
    mayInviteTo(project: Address): boolean;
}
export declare function createWorld(draft: Draft): World;
/** What kind of thing a grant operation changes. */
export type GrantPlace = "member" | "access" | "team-member" | "reach";
export declare function placeOf(operation: GrantOperation): GrantPlace;
/** Open invitations of a subject that the draft does not withdraw, by address. */
export declare function openInvitations(world: World, subject: SubjectKey): readonly (readonly [Address, LiveGrant])[];
/** True for the grant that a pending invitation would change. */
export declare function replacesInvitation(operation: Operation): boolean;
