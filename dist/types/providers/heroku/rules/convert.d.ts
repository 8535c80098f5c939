import type { Identity } from "../../../model/subject.ts";
/** The pseudo-account `TEAM@herokumanager.com` owns the apps of a team; it is nobody and is never shown. */
export declare function isPseudoOwner(email: string | undefined): boolean;
/** What the adapter needs to know of a team. */
export interface TeamFacts {
    readonly id: string;
    readonly name: string;
    readonly type: "team" | "enterprise";
    /** The caller's role; undefined if the vendor says none. */
    readonly role?: string;
    readonly membershipLimit?: number;
}
/** One row of the member list. */
export interface MemberRow {
    readonly identity: Identity;
    readonly email: string;
    readonly role: string | undefined;
    readonly isFederated: boolean;
}
/** One pending invitation. */
export interface InvitationRow {
    readonly identity: Identity;
    readonly id: string;
    readonly email: string;
    readonly role: string;
}
/** One app of the team. */
export interface AppRow {
    readonly id: string;
    readonly name: string;
    readonly isLocked: boolean;
    /** The team the vendor says it belongs to, by name. */
    readonly team: string | undefined;
}
/** One person on one app, from either listing. */
export interface PlaceRow {
    readonly identity: Identity;
    readonly email: string;
    /** The person's team role, or `collaborator`; undefined where the listing does not tell. */
    readonly role: string | undefined;
    readonly permissions: readonly string[];
}
/** One entity of `GET /teams/{team}/permissions` that is an app. */
export interface EntityRow {
    readonly id: string;
    readonly name: string;
    readonly places: readonly PlaceRow[];
}
/** Thrown for an object that lacks what the contract guarantees; the caller names the request. */
export declare class ShapeError extends Error {
}
/** The caller. */
export declare function accountOf(body: unknown): Identity & {
    readonly email: string;
};
/** A team. A type the contract does not know is refused rather than guessed. */
export declare function teamOf(body: unknown): TeamFacts;
/** Names of the features a team has, and which of them are switched on. */
export declare function featuresOf(body: unknown): {
    readonly present: ReadonlySet<string>;
    readonly enabled: ReadonlySet<string>;
};
/** One row of the member list; only e-mail and `federated` are guaranteed by the vendor. */
export declare function memberOf(item: unknown): MemberRow;
/** One pending invitation; its e-mail stands under `user`. */
export declare function invitationOf(item: unknown): InvitationRow;
/** One app of a team. */
export declare function appOf(item: unknown): AppRow;
/** One collaborator row. */
export declare function collaboratorOf(item: unknown): PlaceRow;
/** One permission entity, or undefined for a space. */
export declare function entityOf(item: unknown): EntityRow | undefined;
