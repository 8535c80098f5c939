import type { JsonObject } from "../../../model/json.ts";
/**
 * How an invitation stands; undefined for one that was accepted, which the service goes on listing. `pending` and
 * `sent` are one state here: the service moves from one to the other by itself, so a plan must not hang on it.
 */
export declare function openState(entry: JsonObject): {
    state: string;
    isBounced: boolean;
    fixed?: string;
} | undefined;
