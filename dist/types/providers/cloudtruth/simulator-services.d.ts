import type { Router } from "../../simulator/router.ts";
import { type Caller } from "./simulator-http.ts";
/** Routes of `serviceaccounts/`. */
export declare function routeServices(router: Router<Caller>): void;
