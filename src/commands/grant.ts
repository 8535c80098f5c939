import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { type GrantRequest, grant, holdsOn } from "../edit/grant.ts";

/** The options of `rolecall grant SUBJECT ROLE --on ADDRESS`. */
export interface GrantOptions extends EditOptions, GrantRequest {}

/**
 * Writes a grant into the files. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for a request that makes no sense there
 */
export async function runGrant(runtime: Runtime, options: GrantOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  const outcome = grant(open, options);
  return await commitEdit(runtime, open, outcome, {
    ...options,
    explain: ({ config }) =>
      holdsOn({ config }, options.subject, options.on)
        ? []
        : [
            `${options.subject} holds nothing on ${options.on} all the same: look at until, and at whether the section is managed.`,
          ],
  });
}
