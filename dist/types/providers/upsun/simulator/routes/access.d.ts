import type { Route } from "../web.ts";
export declare const accessRoutes: readonly Route[];
