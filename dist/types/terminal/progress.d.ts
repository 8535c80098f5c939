import type { RequestEvent } from "../app/connect/connect.ts";
import { type RequestForecast } from "../app/connect/requests.ts";
import type { Runtime } from "../app/runtime.ts";
/** Tells on standard error that something slow is going on. Says nothing about what takes less than a second. */
export interface Progress {
    /** How much is to come. Told at once if it is long, or with `--verbose`. */
    foresee(forecast: RequestForecast): void;
    request(event: RequestEvent): void;
    step(text: string): void;
    /** Clears the line; with `--verbose` leaves a closing remark. */
    finish(remark?: string): void;
}
/** Starts a status line: redrawn on a terminal, a heartbeat every ten seconds elsewhere. */
export declare function startProgress(runtime: Runtime, verb: string, isVerbose: boolean): Progress;
