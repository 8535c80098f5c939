import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { type RevokeRequest, revoke } from "../edit/revoke.ts";

/** The options of `rolecall revoke SUBJECT --on ADDRESS`. */
export interface RevokeOptions extends EditOptions, RevokeRequest {}

/**
 * Takes a grant out of the files. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for access that is not held there, or only through a team
 */
export async function runRevoke(runtime: Runtime, options: RevokeOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  return await commitEdit(runtime, open, revoke(open, options), options);
}
