import type { LoadedConfig } from "../../config/config.ts";
import type { JsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { Provider } from "../../providers/provider.ts";
import type { Runtime } from "../runtime.ts";
/** The files, the providers they use, and the instant they were resolved at. */
export interface Loaded {
    readonly config: LoadedConfig;
    readonly providers: ReadonlyMap<string, Provider>;
    /** The shape of an organization. @throws Error if its provider was not loaded, which would be our fault */
    shapeOf(provider: string, options: JsonObject): OrgShape;
    /** Milliseconds since 1970. */
    readonly now: number;
}
/** What most commands take. */
export interface LoadOptions {
    /** File or folder. Default: `access.yaml` in the working directory. */
    readonly config?: string;
    /** Date or instant at which grants are judged for expiry. Default: now. */
    readonly at?: string;
}
/**
 * Reads and checks the files.
 * @throws ConfigError with every problem; UsageError for an unreadable `--at`
 */
export declare function loadForCommand(runtime: Runtime, options: LoadOptions): Promise<Loaded>;
