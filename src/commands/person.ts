import { commitEdit, type EditOptions, openFiles } from "../app/edit/commit-edit.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { addPerson, groupsLike, type LikeGroup, type PersonRequest } from "../edit/person-add.ts";
import { type MergeRequest, mergePeople } from "../edit/person-merge.ts";
import { type RenameRequest, renamePerson } from "../edit/person-rename.ts";

/** The options of `rolecall person add KEY --email ADDRESS`. */
export interface PersonAddOptions extends EditOptions, PersonRequest {
  /** Asks nothing: everything that the other person holds. */
  readonly yes?: boolean;
}

/**
 * Adds a person to the files, on wish with what somebody else holds. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for a name or address that is taken
 */
export async function runPersonAdd(runtime: Runtime, options: PersonAddOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  const groups = options.like === undefined ? [] : groupsLike(open, options.like);
  const outcome = addPerson(open, options, await choose(runtime, options, groups));
  const nothing = options.like !== undefined && groups.length === 0;
  const notes = nothing ? [`${options.like ?? ""} holds nothing by an entry of their own.`] : [];
  return await commitEdit(runtime, open, { ...outcome, notes: [...outcome.notes, ...notes] }, options);
}

/** One question a section, where there is a terminal to ask on. */
async function choose(
  { ask }: Runtime,
  { person, like, yes }: PersonAddOptions,
  groups: readonly LikeGroup[],
): Promise<readonly LikeGroup[]> {
  if (ask === undefined || yes === true) return groups;
  const chosen: LikeGroup[] = [];
  for (const group of groups) {
    const places = group.mentions.map(({ path, kind }) => path.slice(kind === "team" ? 1 : 2).join("/"));
    const answer = await ask(`${group.title} as ${like ?? ""} for ${person} (${places.join(", ")})? [Y/n] `);
    if (!/^n/i.test(answer.trim())) chosen.push(group);
  }
  return chosen;
}

/** The options of `rolecall person rename KEY ADDRESS`. */
export interface PersonRenameOptions extends EditOptions, RenameRequest {}

/**
 * Gives a person another main address; the old one becomes an alias. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for an address that is taken
 */
export async function runPersonRename(runtime: Runtime, options: PersonRenameOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  return await commitEdit(runtime, open, renamePerson(open, options), options);
}

/** The options of `rolecall person merge A B`. */
export interface PersonMergeOptions extends EditOptions, MergeRequest {}

/**
 * Makes one person of two entries. Never touches a vendor.
 * @throws ConfigError for invalid files; UsageError for what cannot be put together
 */
export async function runPersonMerge(runtime: Runtime, options: PersonMergeOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  const code = await commitEdit(runtime, open, mergePeople(open, options), options);
  if (code === ExitCode.refused)
    runtime.stderr.write(`If a policy names ${options.merged}, write ${options.kept} there first.\n`);
  return code;
}
