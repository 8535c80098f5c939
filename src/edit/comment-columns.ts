import { Lexer } from "yaml";
import { applySplices, columnAt, lineStart } from "./splice.ts";

interface TrailingComment {
  readonly text: string;
  /** Offset of the `#`. */
  readonly start: number;
  /** Offset behind what stands before it on its line. */
  readonly contentEnd: number;
}

/** The mark before a lexeme that is a scalar. */
const SCALAR = "\x1f";
/** Lexemes that stand for nothing in the text. */
const MARKS = new Set(["\x02", "\x18", SCALAR]);

/** Puts comments at the ends of lines back to the columns their author gave them, where there is room. */
export function keepCommentColumns(before: string, after: string): string {
  const columns = new Map<string, number[]>();
  for (const { text, start } of trailingComments(before)) {
    columns.set(text, [...(columns.get(text) ?? []), columnAt(before, start)]);
  }
  const splices = trailingComments(after).map(({ text, start, contentEnd }) => {
    const wanted = columns.get(text)?.shift() ?? 0;
    const gap = Math.max(1, wanted - columnAt(after, contentEnd));
    return { start: contentEnd, end: start, text: " ".repeat(gap) };
  });
  return applySplices(after, splices);
}

function trailingComments(text: string): readonly TrailingComment[] {
  const found: TrailingComment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.has(lexeme)) {
      isScalar = lexeme === SCALAR;
      continue;
    }
    if (lexeme.startsWith("#") && !isScalar) {
      const before = text.slice(lineStart(text, offset), offset);
      if (before.trim() !== "") {
        found.push({
          text: lexeme.trimEnd(),
          start: offset,
          contentEnd: offset - before.length + before.trimEnd().length,
        });
      }
    }
    isScalar = false;
    offset += lexeme.length;
  }
  return found;
}
