import type { Router } from "../../../../simulator/kit/router.ts";
import { type Caller } from "../http.ts";
/** Routes of `serviceaccounts/`. */
export declare function routeServices(router: Router<Caller>): void;
