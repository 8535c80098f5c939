import type { Part } from "./insert-part.ts";
import type { Workspace } from "./workspace.ts";
import { entriesOf, entryOf, type YamlFile } from "./yaml-file.ts";

/** The file that declares an entry of a part, such as one person; undefined where no file does. */
export function fileOfEntry(workspace: Workspace, part: Part, key: string): string | undefined {
  return workspace.paths.find((path) => workspace.file(path).valueAt([part, key]) !== undefined);
}

/**
 * The file that a new entry of a part belongs to: the one with the most of them; for a first team that of the people;
 * else the root file.
 */
export function homeOf(workspace: Workspace, part: Part): string {
  const sizes = workspace.paths.map((path) => ({ path, size: sizeOf(workspace.file(path), part) }));
  const [first, ...others] = sizes;
  if (first === undefined) throw new Error("A configuration has a file.");
  const largest = others.reduce((best, one) => (one.size > best.size ? one : best), first);
  if (largest.size > -1) return largest.path;
  if (part === "teams") return homeOf(workspace, "people");
  return sizes.find(({ path }) => isRoot(workspace.file(path)))?.path ?? first.path;
}

/** How many entries a part has in a file; -1 where the file does not have the part. */
function sizeOf(file: YamlFile, part: Part): number {
  const root = file.own(file.document.contents);
  const present = root === undefined ? undefined : entryOf(root, part);
  if (present === undefined) return -1;
  const inside = file.own(present.value);
  return inside === undefined ? 0 : entriesOf(inside).length;
}

function isRoot(file: YamlFile): boolean {
  return ["version", "include"].some((key) => file.valueAt([key]) !== undefined);
}
