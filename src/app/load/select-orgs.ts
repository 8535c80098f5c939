import type { LoadedConfig } from "../../config/config.ts";
import { UsageError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";

/**
 * The organizations a command works on: all of the files, or those named by `--org`.
 * @throws UsageError for a key that is not there
 */
export function selectOrgs(config: LoadedConfig, keys: readonly string[] | undefined): readonly DesiredOrg[] {
  if (keys === undefined || keys.length === 0) return config.orgs;
  const known = new Map(config.orgs.map((org) => [org.key, org]));
  for (const key of keys) {
    if (!known.has(key)) {
      throw new UsageError(
        "UNKNOWN_ORG",
        `There is no organization "${key}" in the files.`,
        `They have: ${[...known.keys()].join(", ")}.`,
      );
    }
  }
  const selected = new Set(keys);
  return config.orgs.filter((org) => selected.has(org.key));
}
