import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit } from "yaml";

/** One way in which two parsers disagree about a text. */
export interface KnownDifference {
  readonly name: string;
  /** Looks at what the reference makes of the text, and at what we say of a text that we refuse. */
  covers(text: string, complaint: string): boolean;
}

/** Where the two parsers disagree about a file whose root is a mapping; each on purpose, or of no matter. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: "a null key: the empty text for yaml, null for us",
    covers: (text) => pairsOf(text).some(({ key }) => isNullKey(key)),
  },
  {
    name: "a list or mapping as a key: written out by yaml, refused by us",
    covers: (text, complaint) =>
      complaint.includes("complex keys") && pairsOf(text).some(({ key }) => isMap(key) || isSeq(key)),
  },
  {
    name: "an indented root in braces that goes on further left",
    covers: (text, complaint) => complaint.includes("deficient indentation") && isRootLeftOfItself(text),
  },
  {
    name: "a closing bracket no further right than its key: taken by yaml, against the specification",
    covers: (text, complaint) =>
      complaint.includes("a closing bracket stands too far left") && hasBracketTooFarLeft(text),
  },
  {
    name: "a quoted text whose last quote is an escaped one: taken for its end by yaml",
    covers: (text, complaint) => complaint.includes("within a single quoted scalar") && /''\s*$/.test(text),
  },
  {
    name: "a key that goes on over a line end: taken by yaml, against the specification",
    covers: (text, complaint) => complaint.includes("multiline key") && hasKeyOverLineEnd(text),
  },
  {
    name: "a block text of a given indentation that ends in blanks alone: blanks for us, empty for yaml",
    covers: (text, complaint) => complaint === "" && endsInBlankBlock(text),
  },
];

interface FoundPair {
  readonly key: unknown;
  readonly value: unknown;
  /** The mapping or list around it. */
  readonly parent: Node;
}

/** All pairs and items of the document, as far as the reference could read it. */
function pairsOf(text: string): readonly FoundPair[] {
  const found: FoundPair[] = [];
  visit(parseDocument(text, { logLevel: "error" }), {
    Collection: (_, parent) => {
      for (const item of parent.items) {
        found.push(
          isPair(item) ? { key: item.key, value: item.value, parent } : { key: "", value: item, parent },
        );
      }
    },
  });
  return found;
}

function isNullKey(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** A list or mapping in brackets, in one that is not, whose end stands at the begin of a line, and too far left. */
function hasBracketTooFarLeft(text: string): boolean {
  return pairsOf(text).some(({ value, parent }) => {
    if (!isFlow(value) || isFlow(parent)) return false;
    const end = ((value as Node).range?.[1] ?? 0) - 1;
    const column = columnOf(text, end);
    return text.slice(end - column, end).trim() === "" && column <= columnOf(text, parent.range?.[0] ?? 0);
  });
}

/** A key without a question mark, in a mapping without braces, whose colon stands on a later line. */
function hasKeyOverLineEnd(text: string): boolean {
  return pairsOf(text).some(({ key, parent }) => {
    if (!isScalar(key) || !isMap(parent) || isFlow(parent)) return false;
    const [start = 0, end = 0] = key.range ?? [];
    return /^[^:]*\n\s*:/.test(text.slice(end)) && !/\?\s*$/.test(text.slice(0, start));
  });
}

/** A root in brackets that does not begin its line, with a line that begins further left. */
function isRootLeftOfItself(text: string): boolean {
  const column = /^\s*(?=[{[])/.exec(text)?.[0].split("\n").at(-1)?.length ?? 0;
  const lines = text.trimStart().split("\n").slice(1);
  return lines.some((line) => line.trim() !== "" && line.search(/\S/) < column);
}

/** The text ends with the head of a block text of a given indentation, and blanks. */
function endsInBlankBlock(text: string): boolean {
  return pairsOf(text).some(({ value }) => {
    const [start = 0, end = 0] =
      isScalar(value) && value.type?.startsWith("BLOCK") === true ? (value.range ?? []) : [];
    return end > start && end === text.length && /^[|>]\S*[1-9]\S*[^\n]*\n[ \n]*$/.test(text.slice(start));
  });
}
