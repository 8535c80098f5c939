import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { WireUserReference } from "../wire.ts";
import { type InvitationRecord, type MemberRecord, type OrganizationInvitationRecord } from "./records.ts";
import { type Session } from "./session.ts";
/** Members, open invitations, and everybody's e-mail. */
export interface Roster {
    readonly members: readonly MemberRecord[];
    readonly invitations: readonly OrganizationInvitationRecord[];
    readonly users: Map<string, WireUserReference>;
}
/** Why an account without a reference is left alone: it may be anybody, also somebody whom the files name. */
export declare const unknownAccount = "the vendor does not say whose account this is";
/** Reads members and invitations, a page of 100 at a time, with the references of each page. @throws ProviderError */
export declare function readRoster(session: Session): Promise<Roster>;
/** True for an invitation that still can be accepted. */
export declare function isOpen(invitation: InvitationRecord): boolean;
/** Puts members and invitations on the organization's address, and learns their ids. */
export declare function recordRoster(session: Session, builder: LiveOrgBuilder, roster: Roster, ownerId: string): void;
/** Invitations that ended in an error are gone for all practical purposes; somebody should know. */
export declare function reportFailed(builder: LiveOrgBuilder, address: string, invitations: readonly InvitationRecord[]): void;
