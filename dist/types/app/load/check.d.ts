import type { Finding } from "../../model/plan.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Loaded } from "./load.ts";
/**
 * Everything that can be checked offline beyond the files' own grammar: vendor rules and policies.
 * @throws ConfigError if a vendor's rule makes the files impossible
 */
export declare function checkConfig(loaded: Loaded, orgs: readonly DesiredOrg[]): Promise<readonly Finding[]>;
