import { parseDocument, visit } from "yaml";
import { applySplices, lineStart, type Splice } from "./splice.ts";

/** `[a, b]` beside `{ a: b }`: the library pads both or neither. */
export function tightenLists(text: string): string {
  const splices: Splice[] = [];
  visit(parseDocument(text, { version: "1.2", merge: false, uniqueKeys: false }), {
    Seq: (_key, list) => {
      const [start, end] = list.range ?? [0, 0];
      if (list.flow !== true || end - start < 3) return;
      if (text[start + 1] === " ") splices.push({ start: start + 1, end: start + 2, text: "" });
      const isOwnLine = text.slice(lineStart(text, end - 1), end - 1).trim() === "";
      if (text[end - 2] === " " && !isOwnLine) splices.push({ start: end - 2, end: end - 1, text: "" });
    },
  });
  return applySplices(text, splices);
}
