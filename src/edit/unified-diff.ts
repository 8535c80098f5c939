import { createTwoFilesPatch } from "diff";

/** Beyond so many changed lines, or this long, the difference is shown in one line instead. */
const MOST_EDITS = 20_000;
const MOST_MILLISECONDS = 3_000;

/** The unified diff of one file, ready for `patch -p1`. Empty for equal texts. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: MOST_EDITS,
    timeout: MOST_MILLISECONDS,
  });
  if (patch === undefined) return `--- a/${path}\n+++ b/${path}\n(too many changes to show line by line)\n`;
  return patch.replace(/^=+\n/, "");
}
