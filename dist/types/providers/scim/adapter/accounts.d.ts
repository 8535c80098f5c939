import type { Identity, SubjectKey } from "../../../model/subject.ts";
import { type UserRecord } from "./convert.ts";
import type { Session } from "./session.ts";
/** Whose a user is. */
export interface Account {
    readonly identity: Identity;
    readonly subject: SubjectKey;
}
/** Whose the users of one reading are. Each is looked up once, however many lists they are on. */
export declare class UserAccounts {
    #private;
    constructor(session: Session);
    of(user: UserRecord): Account;
}
