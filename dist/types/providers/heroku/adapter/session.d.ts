import type { Access } from "../../../model/access.ts";
import type { Address } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import type { AppRow, MemberRow, TeamFacts } from "../rules/convert.ts";
import { HerokuClient } from "./client.ts";
/** The team as it decides about calls: its type, and the two features that matter. */
export interface TeamProfile extends TeamFacts {
    /** True if new people get an invitation instead of a membership at once. */
    readonly invites: boolean;
    /** True if nobody's permissions on an app can be set: the role fixes them. */
    readonly isFixed: boolean;
}
/** What one connection has learnt, so that writes use the vendor's own spelling and ids. */
export interface Session {
    readonly context: ConnectContext;
    readonly client: HerokuClient;
    profile: TeamProfile | undefined;
    /** E-mail of the account behind the token, lower case; known after the first read. */
    actorEmail: string | undefined;
    /** Active memberships by subject. */
    members: Map<SubjectKey, MemberRow>;
    /** Pending invitations by subject. */
    invitations: Map<SubjectKey, {
        readonly id: string;
        readonly email: string;
    }>;
    /** Apps of the team by address. */
    apps: Map<Address, AppRow>;
    /** Accounts on apps, by address and subject. */
    places: Map<string, Identity>;
}
/** Opens a session; nothing is sent yet. */
export declare function openSession(context: ConnectContext): Session;
/** Key of {@link Session.places}. */
export declare function placeKey(address: Address, subject: SubjectKey): string;
/** A path of the API with its parts encoded: `+` and `@` are legal in e-mails. */
export declare function path(strings: TemplateStringsArray, ...parts: readonly string[]): string;
/** Reads an answer by one of the guards. @throws ProviderError `NOT_JSON` if it is not what the contract says */
export declare function understand<Value>(session: Session, request: string, read: () => Value): Value;
/** True for a refusal with this code. */
export declare function isRefusal(error: unknown, code: string): error is ProviderError;
/** The access a row gives in comparable form. On a team with fixed permissions all that can be said is "on the app". */
export declare function heldAccess(profile: TeamProfile, permissions: readonly string[]): Access;
