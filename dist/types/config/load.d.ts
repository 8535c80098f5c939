import type { JsonObject } from "../model/json.ts";
import type { OrgShape } from "../model/shape.ts";
import type { LoadedConfig } from "./config.ts";
import { type Validators } from "./schema/validators.ts";
/** What is loaded, and what the loader needs from outside. */
export interface LoadConfigOptions {
    /** A file, or a directory with an `access.yaml`; relative to `cwd`. */
    readonly path: string;
    /** Absolute. Places are shown relative to it. */
    readonly cwd: string;
    /** Milliseconds since 1970: grants whose `until` is past are not desired. */
    readonly now: number;
    /** For `url: { env: NAME }`. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** The shape of an organization of a provider in use; called after `loadProviders`. */
    readonly shapes: (provider: string, options: JsonObject) => OrgShape | undefined;
    /** All providers there are. */
    readonly providerIds: readonly string[];
    /** Called once with the providers in use, before `shapes`. */
    readonly loadProviders?: (ids: ReadonlySet<string>) => Promise<void>;
    /** Compiled schema; default: the one made at build time. */
    readonly validators?: Validators;
}
/**
 * Reads the files, checks them and resolves them at one instant. Reads nothing but files; talks to no vendor.
 *
 * @throws ConfigError with every problem found, sorted by place, and with the warnings; see `codes.ts` for the codes
 */
export declare function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig>;
