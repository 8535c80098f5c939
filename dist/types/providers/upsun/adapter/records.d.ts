import type { JsonObject } from "../../../model/json.ts";
import type { WireOrganizationStatus, WireTypeRole, WireUser } from "../wire.ts";
/** The parts of an organization that are used. */
export interface OrganizationRecord {
    readonly id: string;
    readonly name: string;
    readonly ownerId: string;
    readonly status: WireOrganizationStatus | string;
    readonly capabilities: readonly string[];
    /** By the `members` link: whether the caller may list members. */
    readonly listsMembers: boolean;
}
export declare function organizationRecord(value: JsonObject): OrganizationRecord;
export interface MemberRecord {
    readonly userId: string;
    readonly permissions: readonly string[];
    readonly isOwner: boolean;
}
/** `user_id` is used and never `id`, which the vendor deprecates. */
export declare function memberRecord(value: JsonObject): MemberRecord;
export interface InvitationRecord {
    readonly id: string;
    readonly state: string;
    readonly email: string;
}
export interface OrganizationInvitationRecord extends InvitationRecord {
    readonly permissions: readonly string[];
}
export declare function organizationInvitationRecord(value: JsonObject): OrganizationInvitationRecord;
export interface ProjectInvitationRecord extends InvitationRecord {
    readonly role: string;
    readonly pairs: readonly WireTypeRole[];
}
/** Type roles stand under `permissions` on the wire, by the vendor's document under `environments`. */
export declare function projectInvitationRecord(value: JsonObject): ProjectInvitationRecord;
export interface ProjectRecord {
    readonly id: string;
    readonly title: string;
    readonly status: string;
}
export declare function projectRecord(value: JsonObject): ProjectRecord;
/** One direct record of access. */
export interface AccessRecord {
    readonly userId: string;
    readonly projectId: string;
    readonly permissions: readonly string[];
    /** By the `update` link: whether the caller may change it. */
    readonly mayChange: boolean;
}
export declare function accessRecord(value: JsonObject): AccessRecord;
export interface TeamRecord {
    readonly id: string;
    readonly label: string;
    readonly permissions: readonly string[];
}
export declare function teamRecord(value: JsonObject): TeamRecord;
/** A user's own record. */
export declare function userRecord(value: JsonObject): WireUser;
