import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import { addToTeam, createTeam, removeFromTeam, type TeamRequest } from "../edit/teams.ts";

const VERBS = { create: createTeam, add: addToTeam, remove: removeFromTeam };

/** The options of `rolecall team create|add|remove TEAM PERSON…`. */
export interface TeamOptions extends EditOptions, TeamRequest {
  readonly verb: keyof typeof VERBS;
}

/**
 * Makes a team, or changes who is in it. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for a team or person that the files do not know
 */
export async function runTeam(runtime: Runtime, options: TeamOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  return await commitEdit(runtime, open, VERBS[options.verb](open, options), options);
}
