import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkChain, Journal, readJournal } from "../../src/apply/journal.ts";
import { journalState } from "../../src/commands/journal-state.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = (): number => Date.parse("2026-11-23T00:00:00Z");

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
    appendFileSync(path, '{"sequence":5,"ki');

    expect(readJournal(path).problem).toMatchObject({ line: 5, isTorn: true });
  });

  it("goes on after a crash with the chain unbroken", () => {
    const path = written();
    appendFileSync(path, '{"sequence":5,"ki');

    const { journal } = Journal.reopen(path, clock);
    journal.append("end", { id: "b", status: "applied" });
    journal.close();

    const { lines, problem } = readJournal(path);
    expect(problem).toBeUndefined();
    expect(lines.map((line) => line.sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it("goes on after a line that lacks no more than its break", () => {
    const path = written();
    truncateSync(path, statSync(path).size - 1);

    const { journal, lines: before } = Journal.reopen(path, clock);
    journal.append("end", { id: "b", status: "applied" });
    journal.close();

    const { lines, problem } = readJournal(path);
    expect([before.length, problem]).toEqual([4, undefined]);
    expect(lines.at(-1)?.content).toEqual({ id: "b", status: "applied" });
  });

  it("does not go on with a journal that was tampered with", () => {
    const path = written();
    writeFileSync(path, readFileSync(path, "utf8").replace('"id":"a"', '"id":"z"'));

    expect(() => Journal.reopen(path, clock)).toThrowError(
      expect.objectContaining({ code: "JOURNAL_DAMAGED" }),
    );
  });

  it("never writes over a journal that is there", () => {
    const path = written();

    expect(() => Journal.create(path, clock)).toThrowError(
      expect.objectContaining({ code: "JOURNAL_NOT_WRITABLE" }),
    );
  });
});
