import type { Route } from "../web.ts";
export declare const userRoutes: readonly Route[];
