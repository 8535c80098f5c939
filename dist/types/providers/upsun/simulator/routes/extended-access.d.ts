import type { Route } from "../web.ts";
export declare const extendedAccessRoutes: readonly Route[];
