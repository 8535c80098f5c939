import type { Router } from "../../../../simulator/kit/router.ts";
import { type Caller } from "../http.ts";
import { type Store, type StoredInvitation, type StoredUser } from "../store.ts";
/** Lets all mail that is due go out, or come back. Rule 18. */
export declare function deliverMail(store: Store): void;
/** What accepting brings about, whoever asked for it. Rule 21. */
export declare function acceptInvitation(caller: Caller, invitation: StoredInvitation): void;
/** The person behind an e-mail, made up where there is none yet. */
export declare function personWithEmail(store: Store, email: string): StoredUser;
/** Routes of `invitations/`. */
export declare function routeInvitations(router: Router<Caller>): void;
