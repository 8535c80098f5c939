import { existsSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { applyPlan } from "../../../src/app/apply/apply-plan.ts";
import { exitCodeOf } from "../../../src/app/apply/apply-verdict.ts";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { Journal } from "../../../src/apply/journal.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { applyHeadline } from "../../../src/report/terminal/apply-text.ts";
import { exampleGuards as allow, openExample, providerIds } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";
import { run } from "../../scenarios/safety/stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

it.each(providerIds)(
  "%s: a run whose last line finds no room is not said to have converged",
  async (provider) => {
    bench = await openExample(provider);
    const made = await makePlan(bench.runtime, { allow });
    const disk = {
      write: (descriptor: number, bytes: Uint8Array): number => {
        if (Buffer.from(bytes).includes('"kind":"finish"')) throw new Error("no space left on device");
        return writeSync(descriptor, bytes);
      },
      flush: async () => undefined,
    };
    const journal = Journal.create(join(bench.folder, "run.jsonl"), () => 0, disk);

    const { operations } = made.plan;
    const applied = await applyPlan(bench.runtime, made, operations, {
      resumed: journal,
      isLocked: true,
      allow,
    });
    journal.close();

    expect(applied.different).toEqual([]);
    expect(applied.journalProblem).toContain("no space left");
    expect(applyHeadline(applied)).toContain("not written down to its end");
    expect(applyHeadline(applied)).not.toContain("onverged");
    expect(exitCodeOf(applied, { operations, refused: [] }, made.plan)).toBe(ExitCode.partial);
    expect(readFileSync(join(bench.folder, "run.jsonl"), "utf8")).not.toContain('"kind":"finish"');
  },
);

it.each([
  ["below a file", "file/run.jsonl"],
  ["below a device", "/dev/null/run.jsonl"],
  ["in place of a folder", "."],
  ["in place of what is there", "file"],
  ["with a name that no file can have", `${"x".repeat(300)}.jsonl`],
])("a journal %s is refused before anything is asked", async (_what, journal) => {
  bench = await openExample("heroku");
  writeFileSync(join(bench.folder, "file"), "kept");

  const code = await run(
    bench,
    async () => await runApply(bench.runtime, { autoApprove: true, allow, journal }),
  );

  expect([code, bench.requests]).toEqual([ExitCode.failed, []]);
  expect(bench.stderr()).toContain("JOURNAL_NOT_WRITABLE");
  expect(readFileSync(join(bench.folder, "file"), "utf8")).toBe("kept");
});

it("leaves nothing behind of a journal that could be made, where nothing is applied", async () => {
  bench = await openExample("heroku");

  await run(
    bench,
    async () => await runApply(bench.runtime, { dryRun: true, allow, journal: "new/deep/run.jsonl" }),
  );

  expect(existsSync(join(bench.folder, "new"))).toBe(false);
});
