import type { Route } from "./simulator-web.ts";
export declare const environmentRoutes: readonly Route[];
