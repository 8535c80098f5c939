import type { Actor } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type { ConnectContext } from "../provider.ts";
import type { CloudTruthClient } from "./client.ts";
import type { Known, KnownUser } from "./known.ts";
/** What belongs to one connection. */
export interface Session {
    readonly context: ConnectContext;
    readonly client: CloudTruthClient;
    readonly known: Known;
}
/** Prefix of the one power that `refine` needs to know: the caller's role, as the wire spells it. */
export declare const ROLE_POWER = "role:";
/** True if the org reads the vendor's contradiction so that admins may change members who are not owners. */
export declare function adminsMayChange(options: ConnectContext["org"]["options"]): boolean;
/** Whom an account is in the files. */
export declare function subjectOf(session: Session, identity: KnownUser["identity"]): SubjectKey;
/** What the caller may do, in words; says how the vendor's contradiction about admins was read. */
export declare function describeStanding(role: string | undefined, isLenient: boolean): string;
/** The account behind the key. */
export declare function actorOf(session: Session, caller: KnownUser): Actor;
/** The key decides on the organization: stops if the file means another one. @throws ProviderError `NOT_FOUND` */
export declare function assertOrganization(session: Session, name: string): void;
