import type { Route } from "./simulator-web.ts";
export declare const userRoutes: readonly Route[];
