import type { LiveDifference } from "./live-difference.ts";
import type { TextOptions } from "./text-layout.ts";

/** How live compares with the files, in words. */
export function liveText(live: LiveDifference): string {
  switch (live.state) {
    case "same":
      return "the same";
    case "differs":
      return `differs: ${live.has ?? "nothing"}${live.pending === undefined ? "" : `, invitation is ${live.pending}`}`;
    case "only-in-files":
      return "missing: only in the files";
    case "only-live":
      return `only live, not in the files${live.pending === undefined ? "" : `; invitation is ${live.pending}`}`;
    case "pending":
      return "as in the files, once the invitation is accepted";
    case "deferred":
      return `${live.has ?? "nothing"} so far; the plan does the rest later`;
    case "spared":
      return `left alone: ${live.has ?? "nothing"}${live.problem === undefined ? "" : ` (${live.problem})`}`;
    case "account":
      return `left alone: ${live.has ?? "nothing"} (${live.problem ?? "a further account"})`;
    case "not-managed":
      return "only live; the files do not manage this section";
    case "not-read":
      return `unknown: ${live.problem ?? "it was not read"}`;
  }
}

/** The colour of it; the words say all. */
export function painterOf(
  live: LiveDifference,
  { painter }: Pick<TextOptions, "painter">,
): (text: string) => string {
  if (live.state === "only-in-files") return painter.remove;
  if (live.state === "only-live") return painter.add;
  return live.state === "differs" ? painter.change : painter.warn;
}
