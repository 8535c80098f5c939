import type { ApplyOptions } from "./app/apply/apply-options.ts";
import { type MakePlanOptions } from "./app/plan/make-plan.ts";
import { type ApplyCommandResult } from "./commands/apply.ts";
import type { LoadedConfig } from "./config/config.ts";
import type { Clock, Fetch } from "./http/http.ts";
import type { Plan } from "./model/plan.ts";
export type { LoadedConfig } from "./config/config.ts";
export type { Access } from "./model/access.ts";
export type { Diagnostic } from "./model/diagnostic.ts";
export { ConfigError, ProviderError, UsageError } from "./model/errors.ts";
export type { Operation } from "./model/operation.ts";
export type { Plan } from "./model/plan.ts";
/** What the library needs of the world. Nothing is taken from the process by itself. */
export interface World {
    /** Tokens and hosts: usually `process.env`. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Absolute folder that relative paths start from. */
    readonly cwd: string;
    /** Default: the built-in `fetch`. */
    readonly fetch?: Fetch;
    /** Default: the system's clock. */
    readonly clock?: Clock;
    /** Aborting it finishes what is in flight and starts nothing new. */
    readonly signal?: AbortSignal;
}
/**
 * Reads and checks the files.
 * @param path file, or folder of its `access.yaml`
 * @throws ConfigError with every problem
 */
export declare function loadConfig(path: string, world: World): Promise<LoadedConfig>;
/**
 * Makes a plan; writes nothing.
 * @throws ConfigError, UsageError (a missing token, for example)
 */
export declare function plan(options: MakePlanOptions, world: World): Promise<Plan>;
/**
 * Carries out a plan: `options.planFile` for a saved one, otherwise one that is made now and taken as approved.
 * @throws ConfigError, UsageError
 */
export declare function apply(options: ApplyOptions, world: World): Promise<ApplyCommandResult>;
