import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from "js-yaml";
import type { Code } from "../codes.ts";
import { MAX_DEPTH, PositionIndex } from "./positions.ts";
import type { TextProblem } from "./text-problem.ts";
import { findConflicts, findMergeKeys } from "./traps.ts";
import { closerOf, findUnclosed } from "./unclosed.ts";

/** Aliases in one file. */
const MAX_ALIASES = 10_000;
/** Values that a file may have once its aliases are unfolded, beyond what it has without. */
const MAX_UNFOLDED = 1_000_000;

/** A text read as YAML 1.2, core schema. `value` is absent if nothing of it can be used. */
export interface ParsedText {
  readonly value?: unknown;
  readonly problems: readonly TextProblem[];
}

/** Reads one YAML document. Pure; never throws. */
export function parseText(text: string): ParsedText {
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return { problems: conflicts };
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    return { problems: [describeSyntax(text, error)] };
  }
  const merges = findMergeKeys(text, events);
  if (merges.length > 0) return { problems: merges };
  try {
    return construct(text, events, false);
  } catch (error) {
    if (!(error instanceof YAMLException) || !error.reason.startsWith("duplicated")) {
      return { problems: [describeSyntax(text, error)] };
    }
    return constructDespiteDuplicates(text, events);
  }
}

function construct(text: string, events: Event[], json: boolean): ParsedText {
  const documents = constructFromEvents(events, {
    source: text,
    schema: CORE_SCHEMA,
    json,
    maxAliases: MAX_ALIASES,
  });
  if (documents.length > 1) {
    const offset = new PositionIndex(text).secondDocument();
    return {
      problems: [
        {
          code: "MULTIPLE_DOCUMENTS",
          message: "The file holds more than one YAML document.",
          hint: "Remove the line ---, or move the second document to a file of its own and include it.",
          ...(offset === undefined ? {} : { offset }),
        },
      ],
    };
  }
  const value = documents[0];
  if (value === undefined || value === null) {
    return {
      problems: [
        {
          code: "EMPTY_FILE",
          message: emptyMessage(text, events),
          hint: "Begin with `version: 1`, or run `rolecall init`.",
        },
      ],
    };
  }
  const hasAliases = text.includes("*") && events.some((event) => event.type === EVENT_ID.ALIAS);
  if (hasAliases && !isModest(value, events.length + MAX_UNFOLDED)) {
    return {
      problems: [
        {
          code: "TOO_MANY_ALIASES",
          message: "The aliases of the file lead in a circle or unfold into more than a million values.",
          hint: "Use teams in place of YAML anchors and aliases.",
        },
      ],
    };
  }
  return { value, problems: [] };
}

function emptyMessage(text: string, events: readonly Event[]): string {
  if (text.trim() === "") return "The file is empty.";
  const isWritten = events.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart >= 0);
  return isWritten ? "The file holds nothing but an empty value." : "The file holds nothing but comments.";
}

/** All duplicates are reported at once, and the rest of the file is checked as if the last of each counted. */
function constructDespiteDuplicates(text: string, events: Event[]): ParsedText {
  const problems = new PositionIndex(text).duplicateKeys().map(
    (offset): TextProblem => ({
      code: "DUPLICATE_KEY",
      message: `The key ${keyAt(text, offset)} stands twice in the same mapping.`,
      hint: "Put the two entries together, or rename one.",
      offset,
    }),
  );
  try {
    const parsed = construct(text, events, true);
    return { ...parsed, problems: [...problems, ...parsed.problems] };
  } catch (error) {
    return { problems: [...problems, describeSyntax(text, error)] };
  }
}

function keyAt(text: string, offset: number): string {
  const line = text.slice(offset, offset + 200).split(/[\r\n]/)[0] ?? "";
  return /^("[^"]*"|'[^']*'|.*?)(?=:(?:\s|$)|\s*$)/.exec(line)?.[0] ?? line;
}

/** True if the value, walked as a tree, has no more than so many nodes, and no circle. */
function isModest(root: unknown, limit: number): boolean {
  const sizes = new Map<object, number>();
  const measure = (value: unknown, depth: number): number => {
    if (typeof value !== "object" || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (depth > 2 * MAX_DEPTH) return Number.POSITIVE_INFINITY;
    sizes.set(value, Number.POSITIVE_INFINITY);
    let size = 1;
    for (const item of Object.values(value)) size += measure(item, depth + 1);
    sizes.set(value, size);
    return size;
  };
  return measure(root, 0) <= limit;
}

const TAB_HINT = "Indent with spaces in place of tabs; YAML allows no tab there.";

const HINTS: readonly (readonly [RegExp, Code, string])[] = [
  [
    /nesting exceeded/,
    "TOO_DEEP",
    "The language needs about ten levels; check for a bracket that is never closed.",
  ],
  [/maxAliases/, "TOO_MANY_ALIASES", "Use teams in place of YAML anchors and aliases."],
  [/unknown .* tag/, "UNKNOWN_TAG", "Remove the tag; a value that begins with ! needs quotes."],
  [/tab characters/, "TAB_INDENTATION", TAB_HINT],
  [
    /flow collection/,
    "YAML_SYNTAX",
    "Check for a bracket or brace that is never closed, or a missing comma.",
  ],
  [/indentation/, "YAML_SYNTAX", "Check that the lines of one mapping begin in the same column."],
  [/complex keys/, "YAML_SYNTAX", "A key has to be a plain text."],
  [/non-printable|null byte/, "YAML_SYNTAX", "The file holds control characters; is it a text file?"],
];

const QUOTE_TEXTS =
  "Look at the line before too; a text that begins with a mark such as @ or %, or holds a colon, needs quotes.";

function describeSyntax(text: string, error: unknown): TextProblem {
  if (!(error instanceof YAMLException)) {
    return { code: "YAML_SYNTAX", message: "The file cannot be read as YAML.", hint: QUOTE_TEXTS };
  }
  const reason = error.reason;
  const offset = error.mark === undefined ? undefined : Math.min(error.mark.position, text.length);
  const tab = offset === undefined ? undefined : tabBefore(text, offset);
  if (tab !== undefined) {
    return {
      code: "TAB_INDENTATION",
      message: "The line is indented with a tab.",
      hint: TAB_HINT,
      offset: tab,
    };
  }
  if (offset !== undefined && /indentation/.test(reason) && /[\]}]/.test(text.charAt(offset))) {
    return {
      code: "YAML_SYNTAX",
      message: "The file is not valid YAML: a closing bracket stands too far left.",
      hint: "Indent it by one space more than the key of its list or mapping.",
      offset,
    };
  }
  const alias = /unidentified alias "(.*)"/s.exec(reason)?.[1];
  if (alias !== undefined) return describeAlias(text, alias, offset);
  const unclosed = /indentation|unexpected end/.test(reason) ? describeUnclosed(text, offset) : undefined;
  if (unclosed !== undefined) return unclosed;
  const known = HINTS.find(([pattern]) => pattern.test(reason));
  return {
    code: known?.[1] ?? "YAML_SYNTAX",
    message: `The file is not valid YAML: ${reason}.`,
    hint: known?.[2] ?? QUOTE_TEXTS,
    ...(offset === undefined ? {} : { offset }),
  };
}

/** `*NAME` stands where no `&NAME` came before: an anchor that went, or a text without its quotes. */
function describeAlias(text: string, name: string, offset: number | undefined): TextProblem {
  const isLater = text.includes(`&${name}`);
  return {
    code: "YAML_SYNTAX",
    message: isLater
      ? `The alias *${name} stands before the anchor &${name} that it means.`
      : `Nothing in the file has the anchor &${name} that the alias *${name} means.`,
    hint: isLater
      ? "Move the anchor above it, or use a team in place of anchors and aliases."
      : `Write what was meant in its place; a text that begins with * needs quotes: "*${name}".`,
    // The parser points behind the star.
    ...(offset === undefined ? {} : { offset: text.charAt(offset - 1) === "*" ? offset - 1 : offset }),
  };
}

/** The parser stumbles over what comes long after the mistake: where the text ends, or a line begins too far left. */
function describeUnclosed(text: string, offset = text.length): TextProblem | undefined {
  const found = findUnclosed(text, offset);
  if (found === undefined) return undefined;
  const { mark, offset: start } = found.opener;
  const closer = closerOf(found.opener);
  if (!found.isClosedLater) {
    const whole = mark === "{" ? "mapping" : mark === "[" ? "list" : "text";
    return {
      code: "YAML_SYNTAX",
      message: `The file is not valid YAML: this ${mark} is never closed.`,
      hint: `Write the ${closer} that belongs to it where its ${whole} ends.`,
      offset: start,
    };
  }
  const line = text.slice(0, start).split(/\r\n?|\n/).length;
  return {
    code: "YAML_SYNTAX",
    message: `The file is not valid YAML: the ${mark} of line ${line} is still open, and this line begins too far left to be inside it.`,
    hint: `Write the ${closer} that belongs to it before this line, or indent this line further.`,
    offset,
  };
}

/** Offset of a tab in the indentation of the line; the parser often stumbles only after it. */
function tabBefore(text: string, offset: number): number | undefined {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(start, start + 1000))?.[0] ?? "";
  const tab = indentation.indexOf("\t");
  return tab < 0 ? undefined : start + tab;
}
