import type { Store, UserRecord } from "./store.ts";
/** Answers the token endpoint: form data, HTTP Basic or a public client in the body (rules 2 to 4). */
export declare function answerTokenRequest(request: Request, store: Store): Promise<Response>;
/** The user behind the bearer token, or the 401 that refuses it (rules 1 and 2). */
export declare function authenticate(request: Request, store: Store): UserRecord | Response;
