import { createHash } from "node:crypto";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../model/errors.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { AppendFile, type Disk } from "./append-file.ts";

/** What a line of the journal is about. */
export type JournalKind = "begin" | "start" | "end" | "finish" | "resume";

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

const GENESIS = "0".repeat(64);

/** Where a journal goes on. */
interface JournalEnd {
  readonly sequence: number;
  /** Hash of the last line. */
  readonly previous: string;
  /** What the first line is to say of the text before it, and what parts the two. */
  readonly resumption?: { readonly content: JsonObject; readonly lineBreak: string };
}

/** Appends to a file, line by line, each on the disk once {@link Journal.settled} resolves. */
export class Journal {
  readonly path: string;
  readonly #file: AppendFile;
  readonly #now: () => number;
  #sequence: number;
  #previous: string;
  #resumption: JournalEnd["resumption"];

  private constructor(path: string, file: AppendFile, now: () => number, end: JournalEnd) {
    this.path = path;
    this.#file = file;
    this.#now = now;
    this.#sequence = end.sequence;
    this.#previous = end.previous;
    this.#resumption = end.resumption;
  }

  /** Makes a new journal. @throws UsageError if the file exists already or cannot be made */
  static create(path: string, now: () => number, disk?: Disk): Journal {
    makeFolder(path);
    try {
      const file = new AppendFile(openSync(path, "ax", 0o600), disk);
      return new Journal(path, file, now, { sequence: 0, previous: GENESIS });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw notMade(path, (error as Error).message);
      throw new UsageError(
        "JOURNAL_NOT_WRITABLE",
        `The journal ${path} exists already.`,
        "Give another file with --journal, or go on where it stopped with --resume.",
      );
    }
  }

  /**
   * Goes on with a journal that was cut off. The first line that is appended comes after one of kind `resume`; a run
   * that writes nothing leaves no trace. @throws UsageError if it is damaged before its last line
   */
  static reopen(
    path: string,
    now: () => number,
    disk?: Disk,
  ): { journal: Journal; lines: readonly JournalLine[] } {
    const text = readText(path);
    const { lines, problem } = checkChain(text);
    refuseDamage(path, problem);
    const last = lines.at(-1);
    const unbroken = text.slice(text.lastIndexOf("\n") + 1);
    const file = new AppendFile(openSync(path, "a", 0o600), disk);
    const journal = new Journal(path, file, now, {
      sequence: last?.sequence ?? 0,
      previous: last?.hash ?? GENESIS,
      resumption: {
        content: problem === undefined ? {} : { torn: sha256(unbroken) },
        lineBreak: unbroken === "" ? "" : "\n",
      },
    });
    return { journal, lines };
  }

  /** Set once a line could not be written; nothing is written from then on. */
  get failure(): UsageError | undefined {
    const { failure } = this.#file;
    if (failure === undefined) return undefined;
    return new UsageError(
      "JOURNAL_NOT_WRITABLE",
      `The journal ${this.path} cannot be written: ${failure.message}.`,
      "Free space on its disk, then see with rolecall plan what is left.",
    );
  }

  /**
   * Writes one line. A crash of this program cannot lose it; for a crash of the machine see {@link Journal.settled}.
   * @throws UsageError `JOURNAL_NOT_WRITABLE` for a line about what is yet to be done. What is over is not undone by a
   * full disk: where its line cannot be written, only {@link Journal.failure} and {@link Journal.settled} tell.
   */
  append(kind: JournalKind, content: JsonObject): void {
    const resumption = this.#resumption;
    if (resumption !== undefined) {
      this.#resumption = undefined;
      // The break goes with the line that explains it: after a break of its own a torn line would pass for damage.
      this.#write("resume", resumption.content, resumption.lineBreak);
      if (this.failure !== undefined) throw this.failure;
    }
    this.#write(kind, content);
    if (this.failure !== undefined && kind !== "end" && kind !== "finish") throw this.failure;
  }

  #write(kind: JournalKind, content: JsonObject, lineBreak = ""): void {
    const body = {
      sequence: this.#sequence + 1,
      time: new Date(this.#now()).toISOString(),
      kind,
      content,
      previous: this.#previous,
    };
    const hash = hashLine(body);
    if (!this.#file.append(`${lineBreak}${canonicalJson({ ...body, hash })}\n`)) return;
    this.#sequence = body.sequence;
    this.#previous = hash;
  }

  /**
   * Resolves once every line written so far is on the disk.
   * @throws UsageError `JOURNAL_NOT_WRITABLE` if that cannot be, or a line could not be written
   */
  async settled(): Promise<void> {
    await this.#file.settled();
    if (this.failure !== undefined) throw this.failure;
  }

  /** Flushes what is left and ends. */
  close(): void {
    this.#file.close();
  }
}

/** What a crash leaves is no damage. @throws UsageError `JOURNAL_DAMAGED` */
export function refuseDamage(path: string, problem: ReadJournal["problem"]): void {
  if (problem === undefined || problem.isTorn) return;
  throw new UsageError(
    "JOURNAL_DAMAGED",
    `${path}, line ${problem.line}: ${problem.message}`,
    "Plan afresh instead of resuming.",
  );
}

function makeFolder(path: string): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw notMade(path, code === "EEXIST" ? `${folder} is no folder` : message);
  }
}

function notMade(path: string, reason: string): UsageError {
  return new UsageError(
    "JOURNAL_NOT_WRITABLE",
    `The journal ${path} cannot be written: ${reason}.`,
    "Give another file with --journal.",
  );
}

function hashLine(body: Omit<JournalLine, "hash">): string {
  return sha256(canonicalJson(body));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What was read of a journal, and the first thing that is wrong with it. */
export interface ReadJournal {
  readonly lines: readonly JournalLine[];
  /** `line` counts from 1. A torn last line is a crash's mark, not an attack's; it is told as such. */
  readonly problem?: { readonly line: number; readonly message: string; readonly isTorn: boolean };
}

/** Reads a journal and checks its chain. @throws UsageError if there is no such file */
export function readJournal(path: string): ReadJournal {
  return checkChain(readText(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(
      "JOURNAL_NOT_FOUND",
      `The journal ${path} cannot be read: ${(error as Error).message}.`,
    );
  }
}

/**
 * Checks the text of a journal. A line is written at once, its break last: what a crash cut short has none. It stays in
 * the middle of a journal that was gone on with, and the next line then tells its hash. Nothing else is to stand there.
 */
export function checkChain(text: string): ReadJournal {
  const lines: JournalLine[] = [];
  const rows = text.split("\n");
  const unbroken = rows.pop() ?? "";
  if (unbroken !== "") rows.push(unbroken);
  let torn: { readonly line: number; readonly text: string } | undefined;
  for (const [index, row] of rows.entries()) {
    const parsed = parseLine(row);
    if (torn !== undefined && tornHash(parsed) !== sha256(torn.text)) return noLine(lines, torn.line);
    if (parsed === undefined) {
      torn = { line: index + 1, text: row };
      continue;
    }
    const fault = faultOf(parsed, row, lines.at(-1), torn !== undefined);
    if (fault !== undefined) return { lines, problem: { line: index + 1, message: fault, isTorn: false } };
    torn = undefined;
    lines.push(parsed);
  }
  if (torn === undefined) return { lines };
  if (unbroken === "") return noLine(lines, torn.line);
  return { lines, problem: { line: torn.line, message: "the last line is cut short", isTorn: true } };
}

function noLine(lines: readonly JournalLine[], line: number): ReadJournal {
  return { lines, problem: { line, message: "it is no line of a journal", isTorn: false } };
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

/** The hash that a line tells of the torn one before it. */
function tornHash(line: JournalLine | undefined): Json | undefined {
  return line?.kind === "resume" ? line.content.torn : undefined;
}

function parseLine(text: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value) || typeof value.hash !== "string" || !isJsonObject(value.content))
      return undefined;
    return value as unknown as JournalLine;
  } catch {
    return undefined;
  }
}
