import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { journalState } from "../../src/app/apply/journal-state.ts";
import type { Disk } from "../../src/apply/append-file.ts";
import { Journal, readJournal } from "../../src/apply/journal.ts";
import { checkChain, type JournalLine, type ReadJournal } from "../../src/apply/journal-chain.ts";
import { canonicalJson } from "../../src/model/json.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = (): number => Date.parse("2026-11-23T00:00:00Z");

/** The beginning of a line whose rest a crash kept from the file. */
const torn = '{"content":{"id":"b","sta';

/** Takes a journal up again and writes one line more. Gives the lines that were there. */
function goOn(path: string): readonly JournalLine[] {
  const { journal, lines } = Journal.reopen(path, clock);
  journal.append("end", { id: "b", status: "applied" });
  journal.close();
  return lines;
}

/** A disk with room for some lines, and for ten bytes of the next. */
function fullAfter(count: number): Disk & { empty(): void } {
  let room = count;
  return {
    write: (descriptor, bytes) => {
      room -= 1;
      if (room < -1) throw new Error("ENOSPC: no space left on device, write");
      return writeSync(descriptor, room < 0 ? bytes.subarray(0, 10) : bytes);
    },
    flush: async () => undefined,
    empty: () => {
      room = Number.POSITIVE_INFINITY;
    },
  };
}

function written(): string {
  const path = join(folder, "run", "journal.jsonl");
  const journal = Journal.create(path, clock);
  journal.append("begin", {
    operations: [
      { id: "a", action: "add" },
      { id: "b", action: "remove" },
    ],
  });
  journal.append("start", { id: "a" });
  journal.append("end", { id: "a", status: "applied" });
  journal.append("start", { id: "b" });
  journal.close();
  return path;
}

/** The lines of a run that was cut short twice, after the fourth line and after the sixth, and went on each time. */
function cutShortTwice(): string[] {
  const path = written();
  for (const text of [torn, `${torn}tus`]) {
    appendFileSync(path, text);
    goOn(path);
  }
  const rows = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(rows).toHaveLength(10);
  return rows;
}

function problemOf(rows: readonly string[]): ReadJournal["problem"] {
  return checkChain(`${rows.join("\n")}\n`).problem;
}

/** Two rows as a crash leaves them that comes within the line that goes on after a first one. */
function cutShortInGoingOn(path: string, length: number): void {
  appendFileSync(path, torn);
  const before = readFileSync(path, "utf8");
  goOn(path);
  const resumption = readFileSync(path, "utf8").slice(before.length);
  writeFileSync(path, before + resumption.slice(0, length));
}

/** A line that follows from `before`, with whatever its writer liked to put in it. */
function chained(change: object, before?: JournalLine): string {
  const body = {
    sequence: (before?.sequence ?? 0) + 1,
    time: "2026-11-23T12:00:00.000Z",
    kind: "begin",
    content: {},
    previous: before?.hash ?? "0".repeat(64),
    ...change,
  };
  const hash = createHash("sha256").update(canonicalJson(body)).digest("hex");
  return canonicalJson({ ...body, hash });
}

describe("what is not a line of the journal", () => {
  it.each([
    ["plain text", "hello"],
    ["a line without its hash", '{"content":{"id":"a"},"kind":"end"}'],
    ["a torn line", torn],
    ["a blank line", ""],
  ])("is found in the middle: %s", (_what, text) => {
    const rows = cutShortTwice();

    expect(problemOf(rows.toSpliced(2, 0, text))).toMatchObject({ line: 3, isTorn: false });
    expect(problemOf(rows.toSpliced(5, 0, text))).toMatchObject({ line: 5, isTorn: false });
    expect(problemOf(rows.with(1, text))).toMatchObject({ line: 2, isTorn: false });
  });

  it("is found at the end, where a crash would have left no line break", () => {
    const rows = cutShortTwice();

    for (const text of ["hello", torn, "{}", ""])
      expect(problemOf(rows.with(-1, text))).toMatchObject({ line: 10, isTorn: false });
  });

  it("may be what a crash cut short, and then only as the run that went on found it, in its place", () => {
    const rows = cutShortTwice();

    expect(problemOf(rows)).toBeUndefined();
    expect(problemOf(rows.with(4, `${torn}t`))).toMatchObject({ line: 5, isTorn: false });
    expect(problemOf(rows.toSpliced(4, 1))).toMatchObject({ line: 5, isTorn: false });
    expect(problemOf(rows.with(7, torn))).toMatchObject({ line: 8, isTorn: false });
  });

  it.each([
    ["a kind that is none", { kind: "x" }],
    ["a kind that is not text", { kind: { begin: 1 } }],
    ["a time that is none", { time: "\u001b]0;owned\u0007\n::set-output name=x::y" }],
    ["a time that is a number", { time: 5 }],
    ["a time in another form", { time: "2026-11-23" }],
    ["a sequence that is a text", { sequence: "1" }],
    ["content that is a list", { content: [] }],
  ])("may be chained as a line is: %s", (_what, change) => {
    expect(problemOf([chained({})])).toBeUndefined();
    expect(checkChain(`${chained(change)}\n`)).toMatchObject({
      lines: [],
      problem: { line: 1, isTorn: false },
    });
  });

  it("is not hidden by what JSON overlooks", () => {
    const rows = cutShortTwice();
    const [, second = ""] = rows;

    for (const text of [`${second} `, `${second}\r`, `{"kind":"end",${second.slice(1)}`])
      expect(problemOf(rows.with(1, text))).toMatchObject({ line: 2, isTorn: false });
  });
});

describe("the journal", () => {
  it("shows a line to others at once, and waits for the disk until all lines of the moment are on it", async () => {
    const path = join(folder, "journal.jsonl");
    const journal = Journal.create(path, clock);
    journal.append("start", { id: "a" });
    const first = journal.settled();
    journal.append("start", { id: "b" });
    const second = journal.settled();

    expect(readJournal(path).lines).toHaveLength(2);
    await Promise.all([first, second]);
    await journal.settled();
    journal.close();
    expect(readJournal(path).problem).toBeUndefined();
  });

  it("is whole when nobody touched it, and tells what is in doubt", () => {
    const { lines, problem } = readJournal(written());

    expect(problem).toBeUndefined();
    expect(lines.map((line) => line.kind)).toEqual(["begin", "start", "end", "start"]);
    const state = journalState(lines);
    expect([...state.done]).toEqual(["a"]);
    expect([...state.inDoubt]).toEqual(["b"]);
  });

  it("finds a line that was changed, left out, put in twice, or moved", () => {
    const text = readFileSync(written(), "utf8");
    const lines = text.trimEnd().split("\n");
    const changed = text.replace('"status":"applied"', '"status":"skipped"');
    const shorter = lines.filter((_, index) => index !== 1).join("\n");
    const doubled = [...lines.slice(0, 2), lines[1], ...lines.slice(2)].join("\n");
    const moved = [lines[0], lines[2], lines[1], lines[3]].join("\n");

    expect(checkChain(changed).problem).toMatchObject({ line: 3, isTorn: false });
    for (const damaged of [shorter, doubled, moved])
      expect(checkChain(`${damaged}\n`).problem?.isTorn).toBe(false);
  });

  it("tells a line that a crash cut short from one that was tampered with", () => {
    const path = written();
    appendFileSync(path, torn);

    expect(readJournal(path).problem).toMatchObject({ line: 5, isTorn: true });
  });

  it("goes on after a crash with the chain unbroken, and tells what it found cut short", () => {
    const path = written();
    appendFileSync(path, torn);

    goOn(path);

    const { lines, problem } = readJournal(path);
    expect(problem).toBeUndefined();
    expect(lines.map((line) => line.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(lines.slice(4).map(({ kind, content }) => [kind, content])).toEqual([
      ["resume", { torn: createHash("sha256").update(torn).digest("hex") }],
      ["end", { id: "b", status: "applied" }],
    ]);
  });

  it("goes on after a line that lacks no more than its break", () => {
    const path = written();
    truncateSync(path, statSync(path).size - 1);

    const before = goOn(path);

    const { lines, problem } = readJournal(path);
    expect([before.length, problem]).toEqual([4, undefined]);
    expect(lines.slice(4).map(({ kind, content }) => [kind, content])).toEqual([
      ["resume", {}],
      ["end", { id: "b", status: "applied" }],
    ]);
  });

  it("goes on as often as it is cut short", () => {
    const path = written();
    for (let time = 1; time <= 3; time += 1) {
      appendFileSync(path, torn);
      goOn(path);
    }

    const { lines, problem } = readJournal(path);
    expect([lines.length, problem]).toEqual([10, undefined]);
  });

  it.each([2, 40, 120, 300])(
    "goes on after a crash within the line that goes on, of which %i are left",
    (length) => {
      const path = written();
      cutShortInGoingOn(path, length);
      expect(readJournal(path).problem).toMatchObject({ line: 5, isTorn: true });
      const found = readFileSync(path, "utf8");

      expect(goOn(path)).toHaveLength(4);

      const { lines, problem } = readJournal(path);
      expect([lines.length, problem]).toEqual([6, undefined]);
      expect(readFileSync(path, "utf8").startsWith(found)).toBe(true);
    },
  );

  it("goes on after two crashes in a row within such lines", () => {
    const path = written();
    cutShortInGoingOn(path, 120);
    const before = readFileSync(path, "utf8");
    goOn(path);
    writeFileSync(path, readFileSync(path, "utf8").slice(0, before.length + 130));

    goOn(path);

    expect(readJournal(path).problem).toBeUndefined();
    const rows = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(rows).toHaveLength(9);
    for (const index of [4, 5, 6]) {
      expect(problemOf(rows.toSpliced(index, 1))).toMatchObject({ line: 5, isTorn: false });
      expect(problemOf(rows.with(index, `${rows[index]}0`))).toMatchObject({ line: 5, isTorn: false });
      expect(problemOf(rows.toSpliced(index, 0, "hello"))).toMatchObject({ line: 5, isTorn: false });
    }
    expect(problemOf(rows.toSpliced(4, 3))).toMatchObject({ line: 5, isTorn: false });
  });

  it("takes two rows at its end for a crash's mark only where a crash can have left them", () => {
    const path = written();
    cutShortInGoingOn(path, 120);
    const text = readFileSync(path, "utf8");

    for (const other of [`${text}\n`, text.replace(torn, `${torn}t`), text.replace(/\n[^\n]*$/, "\nhello")])
      expect(checkChain(other).problem).toMatchObject({ line: 5, isTorn: false });
    expect(checkChain("hello\nworld").problem).toMatchObject({ line: 1, isTorn: false });
  });

  it("is left as it is by a run that goes on with it and then writes nothing", () => {
    const path = written();
    appendFileSync(path, torn);
    const before = readFileSync(path, "utf8");

    Journal.reopen(path, clock).journal.close();

    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("does not go on with a journal that was tampered with", () => {
    const path = written();
    writeFileSync(path, readFileSync(path, "utf8").replace('"id":"a"', '"id":"z"'));

    expect(() => Journal.reopen(path, clock)).toThrowError(
      expect.objectContaining({ code: "JOURNAL_DAMAGED" }),
    );
  });

  it("is written whole by a disk that takes a few bytes at a time", () => {
    const path = join(folder, "journal.jsonl");
    const journal = Journal.create(path, clock, {
      write: (descriptor, bytes) => writeSync(descriptor, bytes.subarray(0, 7)),
      flush: async () => undefined,
    });
    journal.append("start", { id: "a", name: "Żółć" });
    journal.append("end", { id: "a" });
    journal.close();

    const { lines, problem } = readJournal(path);
    expect([lines.length, problem]).toEqual([2, undefined]);
    expect(lines[0]?.content.name).toBe("Żółć");
  });

  it("refuses what is yet to be done once the disk is full, and lets pass what is over", async () => {
    const path = join(folder, "journal.jsonl");
    const disk = fullAfter(1);
    const journal = Journal.create(path, clock, disk);
    journal.append("begin", { operations: [] });

    const refusal = expect.objectContaining({ code: "JOURNAL_NOT_WRITABLE" });
    expect(() => journal.append("start", { id: "a" })).toThrowError(refusal);
    expect(() => journal.append("begin", {})).toThrowError(refusal);
    journal.append("end", { id: "a", status: "applied" });
    journal.append("finish", {});
    await expect(journal.settled()).rejects.toEqual(refusal);
    expect(journal.failure).toEqual(refusal);
    disk.empty();
    journal.append("end", { id: "b", status: "applied" });
    journal.close();

    const { lines, problem } = readJournal(path);
    expect([lines.map(({ kind }) => kind), problem]).toEqual([["begin"], undefined]);
  });

  it("is left as it was found where the disk has no room to go on", () => {
    const path = written();
    appendFileSync(path, torn);
    const before = readFileSync(path, "utf8");

    const { journal } = Journal.reopen(path, clock, fullAfter(0));
    expect(() => journal.append("end", { id: "b", status: "applied" })).toThrowError(
      expect.objectContaining({ code: "JOURNAL_NOT_WRITABLE" }),
    );
    journal.close();

    expect(readFileSync(path, "utf8")).toBe(before);
    goOn(path);
    expect(readJournal(path).problem).toBeUndefined();
  });

  it("can be read where it cannot be written, and then tells so before anything is sent", async () => {
    const path = written();
    const disk: Disk = {
      open: (_path, flags) => {
        throw new Error(`EACCES: permission denied, open for ${flags}`);
      },
      write: () => 0,
      flush: async () => undefined,
    };
    const refusal = expect.objectContaining({
      code: "JOURNAL_NOT_WRITABLE",
      message: expect.stringContaining("permission denied"),
      hint: expect.stringContaining("make it writable"),
    });

    const { journal, lines } = Journal.reopen(path, clock, disk);

    expect(lines).toHaveLength(4);
    expect(journal.failure).toEqual(refusal);
    // Even a line about what is over: it is the first one, so that others are to come.
    expect(() => journal.append("end", { id: "b", status: "applied" })).toThrowError(refusal);
    await expect(journal.settled()).rejects.toEqual(refusal);
    journal.close();
    expect(() => Journal.create(join(folder, "new.jsonl"), clock, disk)).toThrowError(
      expect.objectContaining({ code: "JOURNAL_NOT_WRITABLE" }),
    );
  });

  it.each([
    ["/dev/zero", "it is a pipe or a device"],
    [".", "it is a folder"],
  ])("is read from no %s", (path, reason) => {
    for (const read of [() => readJournal(path), () => Journal.reopen(path, clock)])
      expect(read).toThrowError(
        expect.objectContaining({ code: "JOURNAL_NOT_FOUND", message: expect.stringContaining(reason) }),
      );
  });

  it("says that its folder is none, and not that it is there already", () => {
    const file = join(folder, ".rolecall");
    writeFileSync(file, "");

    expect(() => Journal.create(join(file, "journal.jsonl"), clock)).toThrowError(
      expect.objectContaining({
        code: "JOURNAL_NOT_WRITABLE",
        message: expect.stringMatching(/cannot be written: .*\.rolecall is not a folder\.$/),
      }),
    );
  });

  it("never writes over a journal that is there", () => {
    const path = written();

    expect(() => Journal.create(path, clock)).toThrowError(
      expect.objectContaining({ code: "JOURNAL_NOT_WRITABLE" }),
    );
  });
});
