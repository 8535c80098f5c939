import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import type { Loaded } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { findLeftBehind } from "../edit/left-behind.ts";
import { type OffboardRequest, offboard } from "../edit/offboard.ts";
import { readSubject } from "../edit/subject-text.ts";

/** The options of `rolecall offboard PERSON`. */
export interface OffboardOptions extends EditOptions, OffboardRequest {}

/**
 * Takes a person out of the files everywhere, and shows what they leave behind. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for somebody whom the files do not know
 */
export async function runOffboard(runtime: Runtime, options: OffboardOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  const { key } = readSubject(options.person, open.config);
  const outcome = offboard(open, options);
  const explain = (after: Loaded): readonly string[] => {
    const left = findLeftBehind(open.config, after.config, key, open.shapeOf);
    return [
      ...(left.length === 0 ? [] : [`${key} leaves behind:`]),
      ...left.map(({ text }) => `  - ${text}`),
      "  - open invitations, tokens and keys are not in the files: `rolecall plan` shows the invitations, the vendors' consoles the rest",
    ];
  };
  const code = await commitEdit(runtime, open, outcome, { ...options, explain });
  if (code === ExitCode.refused && options.keepPerson !== true) {
    runtime.stderr.write(
      "If a policy names the person, change it first, or keep the entry with --keep-person.\n",
    );
  }
  return code;
}
