import { constants } from "node:buffer";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../model/errors.ts";
import { canonicalJson, type JsonObject } from "../model/json.ts";
import { AppendFile, type Disk } from "./append-file.ts";
import {
  checkChain,
  GENESIS,
  hashLine,
  type JournalKind,
  type JournalLine,
  type ReadJournal,
  tornContent,
} from "./journal-chain.ts";
import { readRegularFile } from "./regular-file.ts";

export type { JournalLine } from "./journal-chain.ts";

/** No text can be longer. */
const MOST_BYTES = constants.MAX_STRING_LENGTH;

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
      return new Journal(path, AppendFile.make(path, disk), now, { sequence: 0, previous: GENESIS });
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
   * Sees whether a new journal can be made, before there is anything to write; leaves nothing behind.
   * @throws UsageError if the file exists already or cannot be made
   */
  static probe(path: string): void {
    const made = makeFolder(path);
    try {
      Journal.create(path, () => 0).close();
      rmSync(path, { force: true });
    } finally {
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
    }
  }

  /**
   * Goes on with a journal that was cut off. The first line that is appended comes after one of kind `resume`; a run
   * that writes nothing leaves no trace, and may read one that cannot be written: {@link Journal.failure} holds it at once.
   * @throws UsageError if it cannot be read, or is damaged before its last line
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
    // A crash within the line that goes on leaves more than one torn row.
    const torn =
      problem === undefined
        ? undefined
        : text
            .split("\n")
            .slice(problem.line - 1)
            .join("\n");
    const journal = new Journal(path, AppendFile.goOn(path, disk), now, {
      sequence: last?.sequence ?? 0,
      previous: last?.hash ?? GENESIS,
      resumption: {
        content: torn === undefined ? {} : tornContent(torn),
        lineBreak: unbroken === "" ? "" : "\n",
      },
    });
    return { journal, lines };
  }

  /** Set once a line could not be written, or none can be; nothing is written from then on. */
  get failure(): UsageError | undefined {
    const { failure } = this.#file;
    if (failure === undefined) return undefined;
    return new UsageError(
      "JOURNAL_NOT_WRITABLE",
      `The journal ${this.path} cannot be written: ${failure.message}.`,
      "Free space on its disk or make it writable, then see with rolecall plan what is left.",
    );
  }

  /**
   * Writes one line. A crash of this program cannot lose it; for a crash of the machine see {@link Journal.settled}.
   * @throws UsageError `JOURNAL_NOT_WRITABLE` for a line about what is yet to be done. What is over is not undone by a
   * full disk: where its line cannot be written, only {@link Journal.failure} and {@link Journal.settled} report it.
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

/** What a crash leaves is not damage. @throws UsageError `JOURNAL_DAMAGED` */
export function refuseDamage(path: string, problem: ReadJournal["problem"]): void {
  if (problem === undefined || problem.isTorn) return;
  throw new UsageError(
    "JOURNAL_DAMAGED",
    `${path}, line ${problem.line}: ${problem.message}.`,
    "Plan afresh instead of resuming.",
  );
}

/** Gives the first folder that had to be made. */
function makeFolder(path: string): string | undefined {
  const folder = dirname(path);
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw notMade(path, code === "EEXIST" ? `${folder} is not a folder` : message);
  }
}

function notMade(path: string, reason: string): UsageError {
  return new UsageError(
    "JOURNAL_NOT_WRITABLE",
    `The journal ${path} cannot be written: ${reason}.`,
    "Give another file with --journal.",
  );
}

/** Reads a journal and checks its chain. @throws UsageError if there is no such file */
export function readJournal(path: string): ReadJournal {
  return checkChain(readText(path));
}

function readText(path: string): string {
  try {
    return readRegularFile(path, MOST_BYTES).toString("utf8");
  } catch (error) {
    throw new UsageError(
      "JOURNAL_NOT_FOUND",
      `The journal ${path} cannot be read: ${(error as Error).message}.`,
      "Name the journal of a run: .rolecall/journal-TIME.jsonl beside the files, or what --journal said.",
    );
  }
}
