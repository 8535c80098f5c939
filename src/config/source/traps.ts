import { EVENT_ID, type Event, getScalarValue } from "js-yaml";
import type { TextProblem } from "./text-problem.ts";

const BEGIN = /^<{7}(?= |\r?$)/gm;
const MIDDLE = /^={7}\r?$/m;
const END = /^>{7}(?= |\r?$)/m;

/**
 * Conflicts that a merge left in the text, each where it begins. Marks at the very beginning of lines cannot be inside of
 * a block of the language, so that they are no text of the file's own.
 */
export function findConflicts(text: string): readonly TextProblem[] {
  if (!text.includes("<<<<<<<")) return [];
  const lineOf = (offset: number): number => text.slice(0, offset).split(/\r\n?|\n/).length;
  return [...text.matchAll(BEGIN)].flatMap(({ index }): TextProblem[] => {
    const rest = text.slice(index);
    const [middle, end] = [MIDDLE.exec(rest), END.exec(rest)];
    if (middle === null || end === null || middle.index > end.index) return [];
    return [
      {
        code: "MERGE_CONFLICT",
        message: `Unresolved merge conflict at line ${lineOf(index)}, up to line ${lineOf(index + end.index)}.`,
        hint: "Keep one of the two sides, or put both together, and take out the lines with <<<<<<<, ======= and >>>>>>>.",
        offset: index,
      },
    ];
  });
}

/** Keys `<<`, which YAML 1.1 merges and YAML 1.2 does not. */
export function findMergeKeys(text: string, events: readonly Event[]): readonly TextProblem[] {
  if (!text.includes("<<")) return [];
  return events.flatMap((event): TextProblem[] => {
    if (event.type !== EVENT_ID.SCALAR || event.style !== 1 || getScalarValue(text, event) !== "<<")
      return [];
    if (!/^\s*:/.test(text.slice(event.valueEnd, event.valueEnd + 100))) return [];
    return [
      {
        code: "MERGE_KEY",
        message: "Merge keys (<<) are not part of YAML 1.2: nothing would be merged.",
        hint: "Write the entries out; people who hold the same in several places make a team: teams: { NAME: [ada, ben] }, and then team:NAME in their place.",
        offset: event.valueStart,
      },
    ];
  });
}
