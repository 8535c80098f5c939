import type { Router } from "../../../../simulator/kit/router.ts";
import { type Caller } from "../http.ts";
import { type StoredMembership } from "../store.ts";
/** Nobody gives a role above their own. Rule 13. @throws ApiError */
export declare function demandRole(caller: Caller, role: string): void;
/** Ends a membership with all that hangs on it. Rule 23. */
export declare function endMembership(caller: Caller, membership: StoredMembership): void;
/** Changes a membership's role under all rules about it. @throws ApiError */
export declare function changeRole(caller: Caller, membership: StoredMembership, role: string): void;
/** Makes somebody a member. */
export declare function addMembership(caller: Caller, userId: string, role: string): StoredMembership;
/** Routes of `users/`. */
export declare function routeUsers(router: Router<Caller>): void;
/** Routes of `memberships/`. */
export declare function routeMemberships(router: Router<Caller>): void;
