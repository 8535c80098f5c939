import type { Router } from "../../../../simulator/kit/router.ts";
import { type Caller } from "../http.ts";
/** Routes of `projects/` and `environments/`. */
export declare function routeScopes(router: Router<Caller>): void;
/** Routes of `organizations/` and `features/`. */
export declare function routeOrganizations(router: Router<Caller>): void;
