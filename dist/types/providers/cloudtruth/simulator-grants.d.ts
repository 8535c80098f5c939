import type { Router } from "../../simulator/router.ts";
import { type Caller } from "./simulator-http.ts";
/** Routes of `grants/`. */
export declare function routeGrants(router: Router<Caller>): void;
