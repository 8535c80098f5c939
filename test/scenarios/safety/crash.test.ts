import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { readJournal } from "../../../src/apply/journal.ts";
import {
  applyArguments,
  type CrashCase,
  crashAndRecover,
  journal,
  runClean,
  Stage,
} from "../../chaos/crash-run.ts";
import { providerIds } from "../../conformance/cases.ts";
import { cliFile } from "../../helpers/cli.ts";

// A sample; test/chaos/crashes.test.ts goes through every write of every provider.

it.each(providerIds)(
  "%s: a killed run is brought to its end, with nothing done twice or taken",
  async (provider) => {
    const clean = await runClean(provider);
    const middle = Math.ceil(clean.writes / 2);
    const cases: CrashCase[] = [
      { provider, write: 1, phase: "after", way: "resume" },
      { provider, write: middle, phase: "before", way: "apply" },
      { provider, write: clean.writes, phase: "after", way: "apply" },
    ];

    const wrong = await Promise.all(cases.map(async (one) => await crashAndRecover(one, clean)));

    expect(wrong.flat(), wrong.flat().join("\n")).toEqual([]);
  },
);

describe("the journal of a killed run", () => {
  const provider = "heroku";
  const killed: CrashCase = { provider, write: 2, phase: "after", way: "resume" };
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(provider);
    await stage.runAndKill([...applyArguments, "--journal", journal], killed);
  });
  afterAll(async () => await stage.close());

  it("is whole to its last line, and known to lack its end", async () => {
    const { code, stdout } = await stage.run(["journal", "verify", journal]);

    expect([code, stdout]).toEqual([
      ExitCode.done,
      expect.stringMatching(
        /the chain is whole; it ends before the run did: lines may be missing at the end/,
      ),
    ]);
  });

  it("tells what is left, what may have taken effect, and how to go on", async () => {
    const { stdout } = await stage.run(["journal", "show", journal]);

    expect(stdout).toMatch(/Not done: \d+ operations, of which \d+ may have taken effect/);
    expect(stdout).toContain(`rolecall apply --resume ${journal}`);
  });

  it.each([
    ["changed", (text: string) => text.replace('"action":"', '"action":"un')],
    ["left out", (text: string) => text.split("\n").toSpliced(1, 1).join("\n")],
    [
      "put in",
      (text: string) =>
        text
          .split("\n")
          .toSpliced(1, 0, text.split("\n")[0] ?? "")
          .join("\n"),
    ],
    ["put in that is none", (text: string) => text.replace("\n", '\n{"content":{},"kind":"end"}\n')],
    ["changed at the end", (text: string) => text.replace(/.\n$/, "\n")],
  ])("is not resumed when a line was %s", async (_what, change) => {
    const forged = "forged.jsonl";
    const text = readFileSync(join(stage.folder, journal), "utf8");
    writeFileSync(join(stage.folder, forged), change(text));
    const before = stage.writes;

    expect((await stage.run(["journal", "verify", forged])).code).toBe(ExitCode.failed);
    const { code, stderr } = await stage.run([...applyArguments, "--resume", forged]);

    expect([code, stderr]).toEqual([ExitCode.failed, expect.stringContaining("JOURNAL_DAMAGED")]);
    expect(stage.writes).toBe(before);
    expect(readFileSync(join(stage.folder, forged), "utf8")).toBe(change(text));
  });

  it("is not overwritten by another run", async () => {
    const before = readFileSync(join(stage.folder, journal), "utf8");

    const { code, stderr } = await stage.run([...applyArguments, "--journal", journal]);

    expect([code, stderr]).toEqual([ExitCode.failed, expect.stringContaining("JOURNAL_NOT_WRITABLE")]);
    expect(readFileSync(join(stage.folder, journal), "utf8")).toBe(before);
  });

  it("is resumed, and reports then that all was done", async () => {
    const { code, stdout } = await stage.run([...applyArguments, "--resume", journal]);
    const shown = await stage.run(["journal", "show", journal]);

    expect([code, stdout]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
    expect(shown.stdout).toContain("Everything that was to be done was done.");
    expect(shown.stdout).toMatch(/Z {2}resume {2}goes on\n/);
  });

  it("is whole when nothing but its last line break is lost, and it is resumed", async () => {
    truncateSync(join(stage.folder, journal), statSync(join(stage.folder, journal)).size - 1);

    const resumed = await stage.run([...applyArguments, "--resume", journal]);
    const { code, stdout } = await stage.run(["journal", "verify", journal]);

    expect([resumed.code, code, stdout]).toEqual([
      ExitCode.done,
      ExitCode.done,
      expect.stringMatching(/the chain is whole\.\n$/),
    ]);
  });

  it("is whole when a line was cut short, and it is resumed", async () => {
    appendFileSync(join(stage.folder, journal), '{"content":{"id":"heroku');

    const cut = await stage.run(["journal", "verify", journal]);
    const resumed = await stage.run([...applyArguments, "--resume", journal]);
    const shown = await stage.run(["journal", "show", journal]);
    const { code, stdout } = await stage.run(["journal", "verify", journal]);

    expect([cut.code, cut.stdout]).toEqual([
      ExitCode.done,
      expect.stringContaining("cut short by a crash; it ends before the run did"),
    ]);
    expect([resumed.code, code, stdout]).toEqual([
      ExitCode.done,
      ExitCode.done,
      expect.stringMatching(/the chain is whole\.\n$/),
    ]);
    expect(shown.stdout).toContain("resume  goes on after a line that was cut short\n");
  });
});

describe("a run whose journal runs out of room", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open("heroku");
  });
  afterAll(async () => await stage.close());

  /** No file may get longer than so many blocks of half a kilobyte, which is what a full disk looks like. */
  async function runInBlocks(
    blocks: number,
    args: readonly string[],
  ): Promise<{ code: unknown; printed: string }> {
    const command = [process.execPath, cliFile, ...args];
    const child = spawn("sh", ["-c", `ulimit -f ${blocks}; exec "$@"`, "sh", ...command], {
      cwd: stage.folder,
      env: { PATH: process.env.PATH, NO_COLOR: "1", ...stage.vendors.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
    const [code] = await once(child, "close");
    return { code, printed };
  }

  it("sends nothing at all where not even its lock can be written, and leaves none behind", async () => {
    const { code, printed } = await runInBlocks(0, applyArguments);

    expect([code, printed]).toEqual([
      ExitCode.failed,
      expect.stringContaining("error[JOURNAL_NOT_WRITABLE]"),
    ]);
    expect(stage.writes).toBe(0);
    expect(existsSync(join(stage.folder, ".rolecall", "apply.lock"))).toBe(false);
  });

  it("sends nothing more, says what was done and what was not, and is resumed", async () => {
    const { code, printed } = await runInBlocks(12, [...applyArguments, "--journal", journal]);
    const { lines } = readJournal(join(stage.folder, journal));
    const verified = await stage.run(["journal", "verify", journal]);
    const sent = stage.writes;
    const resumed = await stage.run([...applyArguments, "--resume", journal]);

    expect([code, printed]).toEqual([
      ExitCode.partial,
      expect.stringMatching(/JOURNAL_NOT_WRITABLE[\s\S]*Applied \d+ of \d+ operations/),
    ]);
    expect(printed).not.toContain("INTERNAL");
    expect(sent).toBeGreaterThan(0);
    expect(lines.filter(({ kind }) => kind === "start").length).toBeGreaterThanOrEqual(sent);
    expect([verified.code, verified.stdout]).toEqual([
      ExitCode.done,
      expect.stringContaining("it ends before the run did"),
    ]);
    expect([resumed.code, resumed.stdout]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
  });
});
