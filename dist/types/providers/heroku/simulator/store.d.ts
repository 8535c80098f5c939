/** Roles a membership can have. */
export type TeamRole = "admin" | "member" | "viewer";
/** A person's account. */
export interface Account {
    readonly id: string;
    readonly email: string;
    name: string | null;
    federated: boolean;
    twoFactor: boolean;
    /** Every call is answered with the refusal of that kind. */
    trouble: "suspended" | "delinquent" | "two_factor" | null;
}
/** One membership. */
export interface Membership {
    readonly id: string;
    readonly email: string;
    role: TeamRole;
    federated: boolean;
    readonly createdAt: string;
    updatedAt: string;
}
/** One open invitation. */
export interface Invitation {
    readonly id: string;
    readonly token: string;
    readonly email: string;
    role: TeamRole;
    readonly invitedBy: string;
    readonly createdAt: string;
    updatedAt: string;
}
/** One person put on one app. */
export interface Row {
    readonly id: string;
    readonly email: string;
    permissions: string[];
    readonly createdAt: string;
    updatedAt: string;
    /** Milliseconds since 1970 at which it was deleted; it stays readable for a while. */
    removedAt: number | null;
}
/** An app of a team or of a person. */
export interface App {
    readonly id: string;
    readonly name: string;
    locked: boolean;
    /** `pseudo` stands for TEAM@herokumanager.com. */
    owner: string | null;
    rows: Row[];
    readonly createdAt: string;
    updatedAt: string;
}
/** A private space, which has people too. */
export interface Space {
    readonly id: string;
    readonly name: string;
    readonly users: {
        readonly email: string;
        readonly permissions: readonly string[];
    }[];
}
/** A team. */
export interface Team {
    readonly id: string;
    readonly name: string;
    readonly type: "team" | "enterprise";
    readonly enterprise: string | null;
    readonly features: Map<string, boolean>;
    readonly membershipLimit: number | null;
    readonly preferences: Map<string, string | boolean | null>;
    members: Membership[];
    invitations: Invitation[];
    apps: App[];
    readonly spaces: Space[];
    readonly createdAt: string;
}
/** An Enterprise account. */
export interface Enterprise {
    readonly id: string;
    readonly name: string;
    members: {
        readonly id: string;
        readonly email: string;
        permissions: string[];
    }[];
}
/** What is inferred, switchable, or a fault to be tried. */
export interface Switches {
    /** Seconds for which a deleted collaborator stays readable and cannot be added again. */
    deletionLagSeconds: number;
    /** What `/organizations/...` does. */
    legacy: "answer" | "gone";
    /** `permissions` on a team where they are fixed. */
    fixedPermissions: "refuse" | "ignore";
    /** Whether the permission entities name everybody who reaches an app, or only those with a row. */
    permissionEntities: "all" | "rows";
    /** `PUT .../members` for somebody new while invitations are on. */
    memberPutWhileInviting: "add" | "refuse";
    /** E-mails that nobody can be added by: refused as invalid. */
    refusedEmails: string[];
    /** Items of a page that names no `max`. */
    pageSize: number;
    bucketSize: number;
    refillPerMinute: number;
}
/** A token and whose it is. */
export interface Token {
    readonly token: string;
    readonly user: string;
    readonly env: string | null;
}
/** Everything the simulator knows. */
export interface World {
    readonly switches: Switches;
    readonly accounts: Map<string, Account>;
    readonly tokens: Token[];
    readonly teams: Team[];
    readonly personalApps: App[];
    readonly enterprises: Enterprise[];
    readonly mails: {
        readonly to: string;
        readonly about: string;
    }[];
    /** Requests left, by account. */
    readonly buckets: Map<string, {
        tokens: number;
        at: number;
    }>;
    readonly now: () => number;
    readonly random: () => number;
}
/** E-mails compare without regard to case. */
export declare const fold: (email: string) => string;
export declare const sameEmail: (a: string, b: string) => boolean;
/** A fresh lower-case UUID of version 4. */
export declare function newId(world: Pick<World, "random">): string;
/** A UUID that is always the same for the same parts: for rows that are derived, not stored. */
export declare function derivedId(...parts: readonly string[]): string;
/** The clock in the vendor's form, whole seconds. */
export declare function stamp(world: Pick<World, "now">): string;
/** The account of an e-mail; made on the spot for somebody who never logged in. */
export declare function accountOf(world: World, email: string): Account;
/** The account that owns a team's apps. */
export declare function pseudoOwner(team: Team): string;
/** Rows that can still be read: those in force, and deleted ones for as long as the deletion takes to settle. */
export declare function readableRows(world: World, app: App): readonly Row[];
/** True for a deleted row whose deletion has not settled. */
export declare function isLagging(world: World, row: Row): boolean;
/** The row of a person that is in force. */
export declare function activeRow(app: App, email: string): Row | undefined;
/** The membership of a person. */
export declare function membershipOf(team: Team, email: string): Membership | undefined;
/** What somebody is in a team: a role, an outsider on some app, or nobody. */
export declare function standingIn(team: Team, email: string): TeamRole | "collaborator" | undefined;
/** True if permissions on apps can be set; the feature is left out altogether elsewhere. */
export declare function canSetPermissions(team: Team): boolean;
export declare const ALL_PERMISSIONS: readonly string[];
/** What a person may do on an app of a team, row or no row. */
export declare function permissionsOn(team: Team, app: App, email: string): readonly string[];
/** Requests an account has left now. */
export declare function requestsLeft(world: World, account: Account): number;
/** Takes one request off an account's budget; false if there is none left. */
export declare function spendRequest(world: World, account: Account): boolean;
