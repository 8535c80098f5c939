import type { Actor } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import type { CloudTruthClient } from "./client.ts";
import type { Known, KnownUser } from "./known.ts";
/** What belongs to one connection. */
export interface Session {
    readonly context: ConnectContext;
    readonly client: CloudTruthClient;
    readonly known: Known;
}
/** Whom an account is in the files. */
export declare function subjectOf(session: Session, identity: KnownUser["identity"]): SubjectKey;
/** What the caller may do, in words; says how the vendor's contradiction about admins was read. */
export declare function describeStanding(role: string | undefined, isLenient: boolean): string;
/** The account behind the key. */
export declare function actorOf(session: Session, caller: KnownUser): Actor;
/** The key decides on the organization: stops if the file means another one. @throws ProviderError `NOT_FOUND` */
export declare function assertOrganization(session: Session, name: string): void;
