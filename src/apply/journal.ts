import { createHash } from "node:crypto";
import { closeSync, fdatasync, fdatasyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../model/errors.ts";
import { canonicalJson, isJsonObject, type JsonObject } from "../model/json.ts";

/** What a line of the journal is about. */
export type JournalKind = "begin" | "start" | "end" | "finish";

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

/** Appends to a file, line by line, each on the disk before the call returns. */
export class Journal {
  readonly path: string;
  readonly #descriptor: number;
  readonly #now: () => number;
  #sequence: number;
  #previous: string;
  /** Number of the last line that is on the disk for certain. */
  #flushed: number;
  #flushing: Promise<void> | undefined;

  private constructor(
    path: string,
    descriptor: number,
    now: () => number,
    sequence: number,
    previous: string,
  ) {
    this.path = path;
    this.#descriptor = descriptor;
    this.#now = now;
    this.#sequence = sequence;
    this.#previous = previous;
    this.#flushed = sequence;
  }

  /** Makes a new journal. @throws UsageError if the file exists already or cannot be made */
  static create(path: string, now: () => number): Journal {
    try {
      mkdirSync(dirname(path), { recursive: true });
      return new Journal(path, openSync(path, "ax", 0o600), now, 0, GENESIS);
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
      throw new UsageError(
        "JOURNAL_NOT_WRITABLE",
        exists
          ? `The journal ${path} exists already.`
          : `The journal ${path} cannot be written: ${(error as Error).message}.`,
        exists
          ? "Give another file with --journal, or go on where it stopped with --resume."
          : "Give another file with --journal.",
      );
    }
  }

  /** Goes on with a journal that was cut off. @throws UsageError if it is damaged before its last line */
  static reopen(path: string, now: () => number): { journal: Journal; lines: readonly JournalLine[] } {
    const text = readText(path);
    const { lines, problem } = checkChain(text);
    if (problem !== undefined && !problem.isTorn) {
      throw new UsageError(
        "JOURNAL_DAMAGED",
        `${path}, line ${problem.line}: ${problem.message}`,
        "Plan afresh instead of resuming.",
      );
    }
    const last = lines.at(-1);
    const descriptor = openSync(path, "a", 0o600);
    // A line that a crash cut short stays where it is, and it may lack no more than its break; the next one must not be
    // glued to it.
    if (!text.endsWith("\n")) writeSync(descriptor, "\n");
    return { journal: new Journal(path, descriptor, now, last?.sequence ?? 0, last?.hash ?? GENESIS), lines };
  }

  /** Writes one line. A crash of this program cannot lose it; for a crash of the machine see {@link Journal.settled}. */
  append(kind: JournalKind, content: JsonObject): void {
    this.#sequence += 1;
    const body = {
      sequence: this.#sequence,
      time: new Date(this.#now()).toISOString(),
      kind,
      content,
      previous: this.#previous,
    };
    const hash = hashLine(body);
    this.#previous = hash;
    writeSync(this.#descriptor, `${canonicalJson({ ...body, hash })}\n`);
  }

  /**
   * Resolves once every line written so far is on the disk. Whoever waits at one time shares one flush: a slow disk
   * holds up a round of writes to the vendor once, and not once for each of them.
   */
  async settled(): Promise<void> {
    const wanted = this.#sequence;
    while (this.#flushed < wanted) await (this.#flushing ?? this.#flush());
  }

  async #flush(): Promise<void> {
    const upTo = this.#sequence;
    this.#flushing = new Promise((resolve, reject) => {
      fdatasync(this.#descriptor, (error) => (error === null ? resolve() : reject(error)));
    });
    try {
      await this.#flushing;
      this.#flushed = upTo;
    } finally {
      this.#flushing = undefined;
    }
  }

  /** Flushes what is left and ends. */
  close(): void {
    if (this.#flushed < this.#sequence) fdatasyncSync(this.#descriptor);
    closeSync(this.#descriptor);
  }
}

function hashLine(body: Omit<JournalLine, "hash">): string {
  return createHash("sha256").update(canonicalJson(body)).digest("hex");
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

/** Checks the text of a journal. Blank lines are allowed: they part a torn line from what followed. */
export function checkChain(text: string): ReadJournal {
  const lines: JournalLine[] = [];
  const raw = text.split("\n");
  const lastFilled = raw.findLastIndex((line) => line.trim() !== "");
  let previous = GENESIS;
  for (const [index, line] of raw.entries()) {
    if (line.trim() === "") continue;
    const parsed = parseLine(line);
    if (parsed === undefined) {
      if (index === lastFilled) {
        return { lines, problem: { line: index + 1, message: "the last line is cut short", isTorn: true } };
      }
      // A line cut short by a crash, after which the journal was resumed. The chain tells whether a line is missing.
      continue;
    }
    const { hash, ...body } = parsed;
    const fault = faultOf(parsed, body, hash, previous, lines.length + 1);
    if (fault !== undefined) return { lines, problem: { line: index + 1, message: fault, isTorn: false } };
    previous = hash;
    lines.push(parsed);
  }
  return { lines };
}

function faultOf(
  line: JournalLine,
  body: Omit<JournalLine, "hash">,
  hash: string,
  previous: string,
  sequence: number,
): string | undefined {
  if (line.sequence !== sequence) return `line number ${line.sequence} stands where ${sequence} belongs`;
  if (line.previous !== previous) return "it does not follow from the line before";
  if (hashLine(body) !== hash) return "its content is not what was written";
  return undefined;
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
