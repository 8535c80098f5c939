import type { Router } from "../../simulator/router.ts";
import { type Caller } from "./simulator-http.ts";
/** Routes of `projects/` and `environments/`. */
export declare function routeScopes(router: Router<Caller>): void;
/** Routes of `organizations/` and `features/`. */
export declare function routeOrganizations(router: Router<Caller>): void;
