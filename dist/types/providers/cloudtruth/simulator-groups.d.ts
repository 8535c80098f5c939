import type { Router } from "../../simulator/router.ts";
import { type Caller } from "./simulator-http.ts";
/** Routes of `groups/`. */
export declare function routeGroups(router: Router<Caller>): void;
