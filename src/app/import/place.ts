import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { includeFile } from "../../edit/include.ts";
import { addToPerson, insertIntoPart, nameInFront, type Part } from "../../edit/insert-part.ts";
import { rootFileOf, Workspace } from "../../edit/workspace.ts";
import type { ImportDraft } from "../../import/import-org.ts";
import { UsageError } from "../../model/errors.ts";
import { type Loaded, loadForCommand } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import type { Destination } from "./settle.ts";

/** Where an import writes: a folder of files, or one file. */
export interface ImportPlace {
  /** Folder of the root file, absolute. */
  readonly root: string;
  /** The root file, relative to its folder. */
  readonly rootFile: string;
  /** The file that gets the organizations, relative to the folder; absent: each gets one of its own below `orgs/`. */
  readonly file?: string;
}

const ROOT = "access.yaml";
const PEOPLE = "people.yaml";

/** A first line for editors, with the way from a file to the schema. */
export function schemaLine(path: string): string {
  const up = "../".repeat(path.split("/").length - 1);
  return `# yaml-language-server: $schema=${up === "" ? "./" : up}schemas/access.schema.json\n`;
}

/** The file of one organization in a folder. */
export function orgFileOf(key: string): string {
  return `orgs/${key}.yaml`;
}

/**
 * Makes out where `--into` leads. A folder is what is one, or what has no ending of a YAML file; a file that the
 * configuration does not have yet becomes a part of it, or a root file where there is no configuration.
 * @throws UsageError `NOT_A_FILE`
 */
export function findPlace(runtime: Runtime, into: string, config: string | undefined): ImportPlace {
  const asked = resolve(runtime.cwd, into);
  if (isFolder(asked, into)) {
    const root = config === undefined ? asked : folderOf(resolve(runtime.cwd, config));
    if (root !== asked)
      throw new UsageError(
        "NOT_A_FILE",
        `${into} is not the folder of the configuration that -c names.`,
        "Leave out one of the two, or name a file with --into.",
      );
    return { root, rootFile: ROOT };
  }
  const near = config ?? (existsSync(resolve(runtime.cwd, ROOT)) ? "." : undefined);
  const isRoot = near === undefined || (config === undefined && isRootItself(asked));
  const root = isRoot ? resolve(asked, "..") : folderOf(resolve(runtime.cwd, near));
  const file = relative(root, asked).split(sep).join("/");
  if (file.startsWith("../"))
    throw new UsageError(
      "NOT_A_FILE",
      `${into} does not lie in the folder of the configuration.`,
      "Name a file below it; or write a new one with --out.",
    );
  return { root, rootFile: isRoot ? file : rootFileOf({ root }, runtime.cwd, near), file };
}

/** True if `--into` names a folder. */
export function leadsToFolder({ cwd }: Pick<Runtime, "cwd">, into: string): boolean {
  return isFolder(resolve(cwd, into), into);
}

function isFolder(path: string, written: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isDirectory();
  return /[/\\]$/.test(written) || !/\.(ya?ml|json)$/i.test(path);
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : resolve(path, "..");
}

/** True for a file that begins a configuration of its own. */
function isRootItself(path: string): boolean {
  return existsSync(path) && /^version\s*:/m.test(readFileSync(path, "utf8"));
}

/** The files of a place as they are now; undefined while there are none. @throws ConfigError */
export async function loadPlace(runtime: Runtime, place: ImportPlace): Promise<Loaded | undefined> {
  const path = join(place.root, place.rootFile);
  if (!existsSync(path)) return undefined;
  return await loadForCommand(runtime, { config: relative(runtime.cwd, path) || "." });
}

/** Where the draft of an organization goes. @throws UsageError `NOT_A_FILE` for a file that is there and not included */
export function destinationIn(
  place: ImportPlace,
  loaded: Loaded | undefined,
  key: string,
  starter: string,
): Destination {
  const orgFile = place.file ?? orgFileOf(key);
  if (loaded !== undefined) refuseStranger(place, loaded, orgFile);
  return {
    loaded,
    rootFile: place.rootFile,
    write: (draft) => {
      const workspace = new Workspace(loaded?.config ?? { root: place.root, files: [] });
      begin(workspace, place, orgFile, starter);
      mergeDraft(workspace, place, orgFile, draft);
      return workspace;
    },
  };
}

function refuseStranger({ root }: ImportPlace, { config }: Loaded, path: string): void {
  if (config.files.some((file) => file.path === path) || !existsSync(join(root, path))) return;
  throw new UsageError(
    "NOT_A_FILE",
    `${path} is there and is not a file of the configuration.`,
    "Add it to include in the root file, name another file, or write a new one with --out.",
  );
}

/** Makes the files that are not there yet, and has the root file include them. */
function begin(workspace: Workspace, place: ImportPlace, orgFile: string, starter: string): void {
  const { rootFile, file } = place;
  const isFolder = file === undefined;
  const isNew = !workspace.paths.includes(rootFile);
  // What `init` wrote explains itself in comments; in a folder the parts go into files of their own.
  if (isNew || (isFolder && workspace.textOf(rootFile) === starter))
    workspace.replace(rootFile, `${schemaLine(rootFile)}version: 1\n`);
  const parts = isFolder ? [peopleFile(workspace, PEOPLE), orgFile] : [orgFile];
  for (const path of parts) {
    if (!workspace.paths.includes(path)) workspace.replace(path, schemaLine(path));
    includeFile(workspace, rootFile, path, path.startsWith("orgs/") ? "orgs/*.yaml" : path);
  }
}

/** New people go where people are already. */
function peopleFile(workspace: Workspace, otherwise: string): string {
  return partFile(workspace, otherwise, "people");
}

function partFile(workspace: Workspace, otherwise: string, part: Part): string {
  const has = (path: string): boolean =>
    Object.keys(Object(workspace.file(path).valueAt([part])) as object).length > 0;
  const { paths } = workspace;
  return (paths.includes(otherwise) && has(otherwise) ? otherwise : paths.find(has)) ?? otherwise;
}

function mergeDraft(workspace: Workspace, place: ImportPlace, orgFile: string, draft: ImportDraft): void {
  const otherwise = place.file ?? PEOPLE;
  insertIntoPart(workspace, peopleFile(workspace, otherwise), "people", draft.people, true);
  insertIntoPart(workspace, partFile(workspace, otherwise, "teams"), "teams", draft.teams);
  insertIntoPart(workspace, orgFile, "orgs", [draft.org]);
  for (const { person, scope, email } of draft.additions)
    addToPerson(workspace, person, "accounts", scope, email);
  for (const [person, name] of draft.names) nameInFront(workspace, person, name);
}
