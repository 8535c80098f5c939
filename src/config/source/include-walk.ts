import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PathGlob, type Places } from "./path-glob.ts";

/** Folders and files that one pattern may look at; a repository of this size is split by naming folders. */
const MAX_ENTRIES = 100_000;

/**
 * The files below a folder that a pattern matches, by their paths from there. Each folder is read once, whatever the
 * pattern. Undefined if there are more files and folders to look at than `limit`.
 */
export function findFiles(
  root: string,
  pattern: string,
  limit: number = MAX_ENTRIES,
): readonly string[] | undefined {
  const glob = new PathGlob(pattern);
  const found: string[] = [];
  const open: { readonly folder: string; readonly places: Places }[] = [{ folder: "", places: glob.start() }];
  let left = limit;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = entriesOf(join(root, next.folder));
    left -= entries.length + 1;
    if (left < 0) return undefined;
    for (const entry of entries) {
      const path = next.folder === "" ? entry.name : `${next.folder}/${entry.name}`;
      const isMatch = glob.isMatch(next.places, entry.name);
      const places = glob.enter(next.places, entry.name, entry.isSymbolicLink());
      if (!isMatch && places.size === 0) continue;
      const kind = kindOf(root, path, entry);
      if (kind === "file" && isMatch) found.push(path);
      if (kind === "folder" && places.size > 0) open.push({ folder: path, places });
    }
  }
  return found;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function kindOf(root: string, path: string, entry: Dirent): "file" | "folder" | "other" {
  const stats = entry.isSymbolicLink() ? statOf(join(root, path)) : entry;
  if (stats?.isFile() === true) return "file";
  return stats?.isDirectory() === true ? "folder" : "other";
}

/** Undefined for a link that leads nowhere. */
function statOf(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
