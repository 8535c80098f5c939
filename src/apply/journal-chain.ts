import { createHash } from "node:crypto";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../model/json.ts";

const KINDS = ["begin", "start", "end", "finish", "resume"] as const;

/** What a line of the journal is about. */
export type JournalKind = (typeof KINDS)[number];

/** One line of the journal. Each carries the hash of the line before, so that a line cannot be changed or left out. */
export interface JournalLine {
  /** Counts from 1. */
  readonly sequence: number;
  /** ISO instant. */
  readonly time: string;
  readonly kind: JournalKind;
  readonly content: JsonObject;
  /** Hash of the line before; of the first line: 64 zeros. */
  readonly previous: string;
  readonly hash: string;
}

/** What stands for the hash of the line before the first one. */
export const GENESIS: string = "0".repeat(64);

/** What was read of a journal, and the first thing that is wrong with it. */
export interface ReadJournal {
  readonly lines: readonly JournalLine[];
  /** `line` counts from 1. A torn last line is a crash's mark, not an attack's; it is shown as such. */
  readonly problem?: { readonly line: number; readonly message: string; readonly isTorn: boolean };
}

/** What stands in the place of a line, and is none. */
interface Torn {
  readonly line: number;
  readonly text: string;
}

/** The hash that a line carries. */
export function hashLine(body: Omit<JournalLine, "hash">): string {
  return sha256(canonicalJson(body));
}

/** What the line that goes on says of what it found cut short before it: all of it, since the last whole line. */
export function tornContent(text: string): { readonly torn: string } {
  return { torn: sha256(text) };
}

/**
 * Checks the text of a journal. A line is written at once, its break last: what a crash cut short has none. It stays in
 * the middle of a journal that was resumed, and the next line then shows its hash. Of that line, too, a crash may
 * have left no more than its beginning. Nothing else is to stand there.
 */
export function checkChain(text: string): ReadJournal {
  const lines: JournalLine[] = [];
  const rows = text.split("\n");
  const unbroken = rows.pop() ?? "";
  if (unbroken !== "") rows.push(unbroken);
  let torn: Torn | undefined;
  for (const [index, row] of rows.entries()) {
    const parsed = parseLine(row);
    if (parsed === undefined) {
      if (torn !== undefined && !beginsToGoOn(row, torn.text)) return noLine(lines, torn.line);
      torn = torn === undefined ? { line: index + 1, text: row } : { ...torn, text: `${torn.text}\n${row}` };
      continue;
    }
    if (torn !== undefined && tornHash(parsed) !== sha256(torn.text)) return noLine(lines, torn.line);
    const fault = faultOf(parsed, row, lines.at(-1), torn !== undefined);
    if (fault !== undefined) return { lines, problem: { line: index + 1, message: fault, isTorn: false } };
    torn = undefined;
    lines.push(parsed);
  }
  if (torn === undefined) return { lines };
  if (unbroken === "") return noLine(lines, torn.line);
  return { lines, problem: { line: torn.line, message: "the last line is cut short", isTorn: true } };
}

/** True for what a crash can have left of the line that goes on after a torn text. */
function beginsToGoOn(row: string, torn: string): boolean {
  const beginning = `${canonicalJson({ content: tornContent(torn) }).slice(0, -1)},`;
  return row !== "" && (beginning.startsWith(row) || row.startsWith(beginning));
}

function noLine(lines: readonly JournalLine[], line: number): ReadJournal {
  return { lines, problem: { line, message: "it is not a line of a journal", isTorn: false } };
}

function faultOf(
  line: JournalLine,
  text: string,
  before: JournalLine | undefined,
  isAfterTorn: boolean,
): string | undefined {
  const sequence = (before?.sequence ?? 0) + 1;
  if (line.sequence !== sequence) return `line number ${line.sequence} stands where ${sequence} belongs`;
  if (line.previous !== (before?.hash ?? GENESIS)) return "it does not follow from the line before";
  const { hash, ...body } = line;
  // The text as well: blanks or a key given twice would change what others read in it, and not the hash.
  if (hashLine(body) !== hash || canonicalJson(line) !== text) return "its content is not what was written";
  if (!isAfterTorn && tornHash(line) !== undefined) return "the line that was cut short before it is missing";
  return undefined;
}

/** The hash that a line holds of the torn text before it. */
function tornHash(line: JournalLine | undefined): Json | undefined {
  return line?.kind === "resume" ? line.content.torn : undefined;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Whoever wrote the chain may have written anything in it: what others rely on is looked at here. */
function parseLine(text: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && isLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLine(value: object): value is JournalLine {
  const { sequence, time, kind, content, previous, hash } = value as Partial<Record<string, unknown>>;
  return (
    Number.isSafeInteger(sequence) &&
    typeof time === "string" &&
    new Date(time).toISOString() === time &&
    KINDS.some((known) => known === kind) &&
    isJsonObject(content) &&
    typeof previous === "string" &&
    typeof hash === "string"
  );
}
