import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../src/app/runtime.ts";
import { runJournalShow, runJournalVerify } from "../../src/commands/journal.ts";
import { canonicalJson, type JsonObject } from "../../src/model/json.ts";
import { openExample } from "../conformance/cases.ts";
import type { Workbench } from "../helpers/workbench.ts";

const file = "run.jsonl";
const forged = "\u001b]0;owned\u0007\n::set-output name=x::y\n";
const operations = [
  { id: "a", action: "add" },
  { id: "b", action: "remove" },
];

let bench: Workbench;
beforeEach(async () => {
  bench = await openExample("heroku");
});
afterEach(async () => await bench.close());

/** A chain without a fault, whatever is in its lines. */
function chain(lines: readonly JsonObject[]): string {
  let previous = "0".repeat(64);
  return lines
    .map((line, index) => {
      const body = { sequence: index + 1, time: "2026-11-23T12:00:00.000Z", content: {}, ...line, previous };
      previous = createHash("sha256").update(canonicalJson(body)).digest("hex");
      return `${canonicalJson({ ...body, hash: previous })}\n`;
    })
    .join("");
}

/** Shows a text as a journal. */
function show(text: string, format: "text" | "json" = "text"): { code: ExitCode; stdout: string } {
  writeFileSync(join(bench.folder, file), text);
  bench.reset();
  return { code: runJournalShow(bench.runtime, file, format), stdout: bench.stdout() };
}

const sound = chain([
  { kind: "begin", content: { digest: "sha256:1", operations } },
  { kind: "start", content: { id: "a", action: "add", attempt: 1 } },
  { kind: "end", content: { id: "a", status: "applied" } },
]);

describe("a journal in words", () => {
  it("tells what is left, also where a crash cut its last line short", () => {
    const left = expect.stringContaining("Not done: 1 operation. Go on with: rolecall apply --resume");

    expect(show(sound)).toEqual({ code: ExitCode.done, stdout: left });
    const cut = show(`${sound}{"content":`);
    expect(cut).toEqual({ code: ExitCode.done, stdout: left });
    expect(cut.stdout).toContain("The last line was cut short by a crash.");
  });

  it.each([
    ["text that is none", "hello\nworld\n"],
    ["an empty file", ""],
    ["the beginning of a first line", sound.slice(0, 100)],
    ["a changed line", sound.replace('"status":"applied"', '"status":"skipped"')],
    ["YAML", "version: 1\norgs: {}\n"],
    ["no run", chain([{ kind: "finish", content: { applied: 1 } }])],
  ])("is not said to be done where it is %s", (_what, text) => {
    const { stdout } = show(text);

    expect(stdout).not.toContain("Everything that was to be done was done.");
    expect(stdout).not.toContain("--resume");
  });

  it("says what is wrong with it as verify does, after the lines that are good, and fails", () => {
    const text = sound.replace('"status":"applied"', '"status":"skipped"');
    const { code, stdout } = show(text);
    bench.reset();
    runJournalVerify(bench.runtime, file);

    expect(code).toBe(ExitCode.failed);
    expect(stdout).toMatch(/begin {3}plan[\s\S]*start {3}add a\n/);
    expect(stdout.endsWith(bench.stdout())).toBe(true);
    expect(bench.stdout()).toContain("run.jsonl, line 3: its content is not what was written");
    expect(show(text, "json").code).toBe(ExitCode.failed);
    for (const other of ["hello\n", "", sound.slice(0, 100)]) expect(show(other).code).toBe(ExitCode.failed);
  });

  it.each<[string, JsonObject]>([
    ["time", { kind: "begin", time: forged }],
    ["kind", { kind: forged }],
    ["digest", { kind: "begin", content: { digest: forged, allow: [forged, { toString: 1 }] } }],
    ["id", { kind: "start", content: { id: forged, action: forged, attempt: forged } }],
    ["problem", { kind: "end", content: { id: "a", status: forged, problem: { message: forged } } }],
    ["objects for texts", { kind: "end", content: { id: { toString: 1 }, problem: { message: [forged] } } }],
  ])("shows nothing that moves a cursor or is a command: %s", (_what, line) => {
    for (const format of ["text", "json"] as const) {
      const { stdout } = show(chain([line]), format);

      expect(stdout).not.toMatch(/[^\n\x20-\x7e]|^\s*::|undefined/mu);
    }
  });
});
