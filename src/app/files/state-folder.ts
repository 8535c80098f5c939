import { lstatSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../../model/errors.ts";

/**
 * The folder beside the files in which rolecall keeps lock, journals and answers. A link in its place is not followed: the
 * files may come from somebody who wants something else to be written to.
 * @throws UsageError `STATE_FOLDER_LINKED`
 */
export function stateFolder(root: string): string {
  const folder = resolve(root, ".rolecall");
  if (!isLink(folder)) return folder;
  throw new UsageError(
    "STATE_FOLDER_LINKED",
    `${folder} is a link, and rolecall writes through none.`,
    "Remove the link; rolecall makes the folder itself.",
  );
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
