import type { Route } from "./simulator-web.ts";
export declare const teamAccessRoutes: readonly Route[];
