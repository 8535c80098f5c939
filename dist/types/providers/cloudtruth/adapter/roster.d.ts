import type { JsonObject } from "../../../model/json.ts";
import type { KnownUser } from "./known.ts";
import { type Session } from "./session.ts";
/** Who must not be touched, beside what a user record itself tells. */
export interface Protected {
    readonly callerId: string | undefined;
    /** Ids of service accounts by their own list. */
    readonly serviceIds: ReadonlySet<string>;
}
/** One user record of the wire as rolecall knows it. */
export declare function toKnownUser(session: Session, entry: JsonObject, known: Protected): KnownUser;
/** Ids of all service accounts; the nested user can be null, the outer id is the same. */
export declare function serviceIdsOf(entries: readonly JsonObject[]): ReadonlySet<string>;
/** Fills the connection's memory with the users of one pass over the list. */
export declare function rememberUsers(session: Session, users: readonly KnownUser[]): void;
