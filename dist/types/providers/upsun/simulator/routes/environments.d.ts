import type { Route } from "../web.ts";
export declare const environmentRoutes: readonly Route[];
