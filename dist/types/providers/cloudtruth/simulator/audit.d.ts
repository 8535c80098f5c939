import type { Router } from "../../../simulator/kit/router.ts";
import { type Caller } from "./http.ts";
/** Notes a change. There is no record type for groups and users. Rule 36. */
export declare function recordAudit(caller: Caller, action: string, objectType: string, id: string, name: string): void;
/** Routes of `audit/`; owners and admins only. */
export declare function routeAudit(router: Router<Caller>): void;
