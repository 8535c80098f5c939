import type { Route } from "./simulator-web.ts";
export declare const extendedAccessRoutes: readonly Route[];
