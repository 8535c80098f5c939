import type { Router } from "../../../../simulator/kit/router.ts";
import { type Caller } from "../http.ts";
/** Routes of `grants/`. */
export declare function routeGrants(router: Router<Caller>): void;
