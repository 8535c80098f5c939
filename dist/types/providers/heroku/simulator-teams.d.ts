import { type Route } from "./simulator-web.ts";
/** The caller, teams and Enterprise accounts. */
export declare const teamRoutes: readonly Route[];
