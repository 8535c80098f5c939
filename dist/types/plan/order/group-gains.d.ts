import { type Operation } from "../../model/operation.ts";
import type { LiveOrg } from "../../model/state.ts";
/**
 * Lets what a group gains wait for what it loses, so that nobody who is to leave it gains by it first, even if the
 * removal fails. Where that loss itself waits for the gain, because it takes over from what somebody is to keep, the
 * gain goes first.
 */
export declare function holdBackGains(operations: readonly Operation[], live: LiveOrg): readonly Operation[];
