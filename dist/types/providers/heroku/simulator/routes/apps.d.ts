import { type Route } from "../web.ts";
/** Apps of teams and of persons, and the people on them. */
export declare const appRoutes: readonly Route[];
