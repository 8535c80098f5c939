import type { Actor } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { type UserRecord } from "./convert.ts";
import type { Session } from "./session.ts";
/** The subject of a token whose account nobody names. */
export declare const UNKNOWN_ACTOR: SubjectKey;
/** Whom the file names as the account behind the token. */
export declare function declaredActor(session: Session): SubjectKey | undefined;
/** The user that `/Me` gives; undefined where it is not offered, as in most services. @throws ProviderError for 401 */
export declare function askMe(session: Session): Promise<UserRecord | undefined>;
/** The actor in words; `powers` holds its role. */
export declare function actorOf(session: Session, subject: SubjectKey, user: UserRecord | undefined): Actor;
/** Who the token is, with the fewest requests that also prove that it is accepted. @throws ProviderError */
export declare function identifyActor(session: Session): Promise<Actor>;
