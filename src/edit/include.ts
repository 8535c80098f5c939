import { PathGlob } from "../config/source/path-glob.ts";
import { insertEntry, replaceValue } from "./collections.ts";
import { renderInline, renderPair } from "./inline.ts";
import { lineBreakOf, lineEnd } from "./splice.ts";
import type { Workspace } from "./workspace.ts";
import { entryOf } from "./yaml-file.ts";

/**
 * Makes the root file include a file, by `pattern`, if nothing that it includes is that file already.
 * @param path relative to the folder of the root file
 * @returns false if there was nothing to do
 */
export function includeFile(workspace: Workspace, rootFile: string, path: string, pattern: string): boolean {
  const file = workspace.file(rootFile);
  const root = file.own(file.document.contents);
  if (path === rootFile || root === undefined) return false;
  const value: unknown = file.valueAt(["include"]);
  const patterns = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  if (patterns.some((one) => new PathGlob(one).matches(path.split("/")))) return false;
  const present = entryOf(root, "include");
  const list = file.own(present?.value);
  if (present === undefined) {
    const at = lineEnd(file.text, entryOf(root, "version")?.value?.range?.[1] ?? 0);
    const text = `${lineBreakOf(file.text)}${renderPair("include", [pattern])}`;
    workspace.splice(rootFile, [{ start: at, end: at, text }]);
  } else if (list === undefined)
    workspace.splice(rootFile, [replaceValue(file, present, renderInline([pattern]))]);
  else workspace.splice(rootFile, [insertEntry(file, list, renderInline(pattern))]);
  return true;
}
