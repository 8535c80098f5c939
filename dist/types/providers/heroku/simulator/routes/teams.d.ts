import { type Route } from "../web.ts";
/** The caller, teams and Enterprise accounts. */
export declare const teamRoutes: readonly Route[];
