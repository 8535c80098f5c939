import type { Router } from "../../../../simulator/kit/router.ts";
import { type Caller } from "../http.ts";
/** Routes of `groups/`. */
export declare function routeGroups(router: Router<Caller>): void;
