import type { Route } from "../web.ts";
export declare const teamAccessRoutes: readonly Route[];
