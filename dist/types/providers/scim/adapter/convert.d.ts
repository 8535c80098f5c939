import type { Access } from "../../../model/access.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { Identity } from "../../../model/subject.ts";
import type { Profile } from "../profiles/profile.ts";
import type { WhitelistEntry } from "../whitelist.ts";
/** A user as read. */
export interface UserRecord {
    readonly id: string;
    readonly userName: string;
    /** As the service spells it. */
    readonly email?: string;
    readonly givenName?: string;
    readonly familyName?: string;
    readonly externalId?: string;
    /** Undefined if the service does not say. */
    readonly active: boolean | undefined;
    /** Role values on the wire, unique, sorted. For `role-groups` filled in from the groups. */
    readonly roles: readonly string[];
    /** Ids of the groups the user is in, where the service tells. */
    readonly groups: readonly string[] | undefined;
    readonly version?: string;
    /** The record as it came, for a PUT. */
    readonly raw: JsonObject;
}
/** A group as read. */
export interface GroupRecord {
    readonly id: string;
    readonly displayName: string;
    readonly externalId?: string;
    /** Ids of the users on it, unique. */
    readonly members: readonly string[];
    /** Names of groups on it; they are reported and left alone. */
    readonly nested: readonly string[];
    readonly owner?: string;
    readonly isPublic: boolean;
    readonly whitelist: readonly WhitelistEntry[];
    readonly status?: string;
    readonly version?: string;
    readonly raw: JsonObject;
}
/** Reads a user; undefined for something without an id. */
export declare function readUser(raw: JsonObject, profile: Profile): UserRecord | undefined;
/** Reads a group; undefined for something without an id. */
export declare function readGroup(raw: JsonObject, profile: Profile): GroupRecord | undefined;
/** The account behind a user. */
export declare function identityOf(user: UserRecord): Identity;
/** The access of a user in the organization. */
export declare function accessOf(user: UserRecord, profile: Profile): Access;
/** For `role-groups`: the role value a group stands for, or undefined. */
export declare function roleOfGroup(profile: Profile, displayName: string): string | undefined;
