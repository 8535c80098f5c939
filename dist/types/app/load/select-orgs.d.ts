import type { LoadedConfig } from "../../config/config.ts";
import type { DesiredOrg } from "../../model/state.ts";
/**
 * The organizations a command works on: all of the files, or those named by `--org`.
 * @throws UsageError for a key that is not there
 */
export declare function selectOrgs(config: LoadedConfig, keys: readonly string[] | undefined): readonly DesiredOrg[];
