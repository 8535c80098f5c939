import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { type SetRequest, setValues } from "../edit/set.ts";

/** The options of `rolecall set ADDRESS KEY=VALUE…`. */
export interface SetOptions extends EditOptions, SetRequest {}

/**
 * Writes a setting into the files. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for a setting that the place does not have
 */
export async function runSet(runtime: Runtime, options: SetOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  return await commitEdit(runtime, open, setValues(open, options), options);
}
