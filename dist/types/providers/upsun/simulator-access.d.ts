import type { Route } from "./simulator-web.ts";
export declare const accessRoutes: readonly Route[];
