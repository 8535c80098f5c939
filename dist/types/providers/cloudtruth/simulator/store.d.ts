import type { Random } from "../../../simulator/kit/random.ts";
/** Levels by strength, weakest first. */
export declare const wireRoles: readonly ["NO_SECRETS", "VIEWER", "CONTRIB", "ADMIN", "OWNER"];
/** Strength of a role: 1 to 5, 0 for none or an unknown one. */
export declare function strength(role: string | undefined): number;
/** A person or service account, whatever organizations it belongs to. */
export interface StoredUser {
    readonly id: string;
    email: string | null;
    name: string | null;
    type: string;
    readonly createdAt: string;
    modifiedAt: string | null;
}
/** A user's place in one organization. */
export interface StoredMembership {
    readonly id: string;
    readonly userId: string;
    role: string;
    readonly createdAt: string;
    modifiedAt: string | null;
}
/** A key of a service account; the secret itself is a token. */
export interface StoredKey {
    readonly prefix: string;
    readonly name: string;
    readonly created: string;
    expiresAt: string | null;
}
/** What a service account has beside its user. */
export interface StoredService {
    readonly userId: string;
    description: string;
    ownerId: string | null;
    keys: StoredKey[];
    /** False for a record whose nested user is null. */
    readonly hasUser: boolean;
    readonly createdAt: string;
    modifiedAt: string | null;
}
/** An invitation, open or accepted. */
export interface StoredInvitation {
    readonly id: string;
    email: string;
    role: string;
    readonly inviterId: string;
    state: string;
    detail: string;
    membershipId: string | null;
    /** Milliseconds since 1970 at which the mail goes out; null once it did. */
    dueAt: number | null;
}
/** A group. */
export interface StoredGroup {
    readonly id: string;
    name: string;
    description: string;
    userIds: string[];
    readonly createdAt: string;
    modifiedAt: string | null;
}
/** What a grant can stand on. */
export type ScopeKind = "projects" | "environments";
/** A project or environment. */
export interface StoredScope {
    readonly kind: ScopeKind;
    readonly id: string;
    readonly ledgerId: string;
    name: string;
    description: string;
    pattern: string;
    parentId: string | null;
    readonly createdAt: string;
    modifiedAt: string | null;
}
/** A grant. */
export interface StoredGrant {
    readonly id: string;
    principal: {
        kind: "users" | "groups";
        id: string;
    };
    scope: {
        kind: ScopeKind;
        id: string;
    };
    role: string;
    readonly createdAt: string;
    modifiedAt: string | null;
}
/** A record of a change. */
export interface StoredAudit {
    readonly id: string;
    readonly action: string;
    readonly objectId: string;
    readonly objectName: string;
    readonly objectType: string;
    readonly timestamp: string;
    readonly userId: string;
}
/** An organization with all it owns. */
export interface StoredOrganization {
    readonly id: string;
    name: string;
    maintenance: boolean;
    hasGrants: boolean;
    plan: string | null;
    readonly createdAt: string;
    readonly memberships: StoredMembership[];
    readonly services: StoredService[];
    readonly invitations: StoredInvitation[];
    readonly groups: StoredGroup[];
    readonly scopes: StoredScope[];
    readonly grants: StoredGrant[];
    readonly audit: StoredAudit[];
}
/** A credential; it selects the organization. */
export interface StoredToken {
    readonly token: string;
    readonly userId: string;
    readonly organizationId: string;
    readonly env: string | null;
    /** `key`: `Api-Key` of a service account. `login`: `Bearer` of a person. */
    readonly kind: "key" | "login";
}
/** What the vendor leaves open or contradicts itself about; each has the default named here. */
export interface Switches {
    /** May admins change and remove members who are not owners? Default `strict`: no, people only by owners. */
    adminChanges: "strict" | "lenient";
    /** Status for a rejected key. Default 401. */
    badKeyStatus: number;
    /** Status for what the vendor's document calls a bad request under 404. Default 404. */
    duplicateStatus: number;
    /** Status of the redirect to the path with a slash. Default 301. */
    redirectStatus: number;
    /** Status of a write during maintenance. Default 403. */
    maintenanceStatus: number;
    /** Entries on a page if nothing is asked for. Default 25. */
    defaultPageSize: number;
    /** Most entries on a page. Default 100. */
    maxPageSize: number;
    /** `null`, or the empty text older installations end lists with. Default `null`. */
    endOfList: "null" | "empty";
    /** Milliseconds until an invitation's mail goes out. Default 1000. */
    mailDelayMs: number;
    /** Addresses whose mail comes back. */
    bounces: string[];
    /** Are accepted invitations still listed? Default true. */
    listsAccepted: boolean;
    /** Is the e-mail of a member refused as an invitation? Default true. */
    refusesMembers: boolean;
    /** Do service accounts that are owners count for the last-owner rule? Default false. */
    serviceOwnersCount: boolean;
    /** Do grants and group memberships end with the membership? Default true. */
    membershipEndsGrants: boolean;
    /** Do grants of a group end with the group? Default true. */
    groupEndsGrants: boolean;
    /** May the last owner grant go while others remain? Default false. */
    allowsOwnerless: boolean;
    /** Answers 500 to a service account with a lower-case role, as the service did in 2023. Default false. */
    crashesOnLowerCase: boolean;
}
/** What holds where the state file says nothing. */
export declare const defaultSwitches: Switches;
/** All organizations in memory, with clock and chance. */
export interface Store {
    readonly users: Map<string, StoredUser>;
    readonly organizations: StoredOrganization[];
    tokens: StoredToken[];
    readonly switches: Switches;
    readonly now: () => number;
    readonly random: Random;
}
/** The time now as the service writes it: microseconds, UTC. */
export declare function timestamp(store: Pick<Store, "now">): string;
/** A new id for everything but users. */
export declare function newUuid(store: Pick<Store, "random">): string;
/** A user id of the form the service uses, with a bar in it. */
export declare function newUserId(store: Pick<Store, "random">): string;
/** Whether two addresses are one; case does not count. */
export declare function sameEmail(a: string | null, b: string | null): boolean;
/** A user's membership here, or undefined. */
export declare function membershipOf(organization: StoredOrganization, userId: string): StoredMembership | undefined;
/** Removes entries in place. */
export declare function removeWhere<Item>(list: Item[], isGone: (item: Item) => boolean): Item[];
