import type { LoadedConfig, PolicySource } from "../config/config.ts";
import type { AccessRule } from "../model/holdings.ts";
import type { JsonObject } from "../model/json.ts";
import type { OrgShape } from "../model/shape.ts";
import type { PolicyFinding } from "./finding.ts";
/** What policies are evaluated over. */
export interface PolicyInput {
    readonly config: LoadedConfig;
    /** Milliseconds since 1970. */
    readonly now: number;
    readonly shapes: (provider: string, options: JsonObject) => OrgShape;
    /** Access that follows from other access, by provider. Default: none. */
    readonly inheritance?: (provider: string) => readonly AccessRule[];
    /** Policies beside those of the files. */
    readonly builtIn?: readonly PolicySource[];
}
/**
 * Evaluates every policy over what the files ask for. Access through vendor-side groups, by ownership and by the
 * vendor's rules counts like access written down; blocked access does not count. Sorted by fingerprint.
 */
export declare function evaluatePolicies(input: PolicyInput): Promise<readonly PolicyFinding[]>;
