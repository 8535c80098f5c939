import type { Actor } from "../../../model/state.ts";
import type { WireUser } from "../wire.ts";
import { object } from "./narrow.ts";
import { type MemberRecord, type OrganizationRecord } from "./records.ts";
import { type Session } from "./session.ts";
/** The account behind the token. @throws ProviderError */
export declare function readCaller(session: Session): Promise<WireUser>;
/**
 * The organization, by name or by id; `name=` is for reading only, so everything else uses the id.
 * @throws ProviderError `NOT_FOUND`, `FORBIDDEN`, or `SUSPENDED` for one in which access can be neither read nor changed
 */
export declare function readOrganizationRecord(session: Session): Promise<OrganizationRecord>;
/** Narrows an answer, or says what is wrong with it. */
export declare function parse<T>(session: Session, what: string, value: unknown, narrow: (value: ReturnType<typeof object>) => T): T;
/** The caller's own membership; undefined where the API does not show it. */
export declare function readOwnMembership(session: Session, userId: string): Promise<MemberRecord | undefined>;
/** Who acts, with what the organization lets them do. */
export declare function actorOf(session: Session, caller: WireUser, organization: OrganizationRecord, own: MemberRecord | undefined): Actor;
/** Three calls: who, where, and what they may do there. @throws ProviderError */
export declare function identify(session: Session): Promise<Actor>;
