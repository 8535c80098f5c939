import type { Clock } from "./http.ts";
/** The real clock. */
export declare const systemClock: Clock;
