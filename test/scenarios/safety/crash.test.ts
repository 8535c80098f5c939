import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/commands/runtime.ts";
import {
  applyArguments,
  type CrashCase,
  crashAndRecover,
  journal,
  runClean,
  Stage,
} from "../../chaos/crash-run.ts";
import { providerIds } from "../../conformance/cases.ts";
import { BuiltCli } from "../../helpers/built-cli.ts";

// A sample; test/chaos/crashes.test.ts goes through every write of every provider.

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.build();
});
afterAll(() => cli.remove());

it.each(providerIds)(
  "%s: a killed run is brought to its end, with nothing done twice or taken",
  async (provider) => {
    const clean = await runClean(cli, provider);
    const middle = Math.ceil(clean.writes / 2);
    const cases: CrashCase[] = [
      { provider, write: 1, phase: "after", way: "resume" },
      { provider, write: middle, phase: "before", way: "apply" },
      { provider, write: clean.writes, phase: "after", way: "apply" },
    ];

    const wrong = await Promise.all(cases.map(async (one) => await crashAndRecover(cli, one, clean)));

    expect(wrong.flat(), wrong.flat().join("\n")).toEqual([]);
  },
);

describe("the journal of a killed run", () => {
  const provider = "heroku";
  const killed: CrashCase = { provider, write: 2, phase: "after", way: "resume" };
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(cli, provider);
    await stage.runAndKill([...applyArguments, "--journal", journal], killed);
  });
  afterAll(async () => await stage.close());

  it("is whole to its last line", async () => {
    const { code, stdout } = await stage.run(["journal", "verify", journal]);

    expect([code, stdout]).toEqual([ExitCode.done, expect.stringContaining("the chain is whole")]);
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
  ])("is not gone on with when a line was %s", async (_what, change) => {
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

  it("is gone on with, and tells then that all was done", async () => {
    const { code, stdout } = await stage.run([...applyArguments, "--resume", journal]);
    const shown = await stage.run(["journal", "show", journal]);

    expect([code, stdout]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
    expect(shown.stdout).toContain("Everything that was to be done was done.");
  });
});
