import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { type GrantRequest, grant, holdsOn } from "../edit/grant.ts";

/** The options of `rolecall grant SUBJECT ROLE --on ADDRESS…`. */
export interface GrantOptions extends EditOptions, Omit<GrantRequest, "on"> {
  /** Where, in one or several places; all of them or none. */
  readonly on: string | readonly string[];
}

/**
 * Writes a grant into the files, in one place or several. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for a request that makes no sense there
 */
export async function runGrant(runtime: Runtime, options: GrantOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  const places = typeof options.on === "string" ? [options.on] : [...new Set(options.on)];
  const outcomes = places.map((on) => grant(open, { ...options, on }));
  const outcome = {
    done: outcomes.flatMap(({ done }) => done),
    notes: outcomes.flatMap(({ notes }) => notes),
  };
  return await commitEdit(runtime, open, outcome, {
    ...options,
    explain: ({ config }) =>
      places
        .filter((on) => !holdsOn({ config }, options.subject, on))
        .map(
          (on) =>
            `${options.subject} holds nothing on ${on} all the same: check until, and whether the section is managed.`,
        ),
  });
}
