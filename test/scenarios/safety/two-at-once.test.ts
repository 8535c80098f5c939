import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { judgeMoment, readMoment } from "../../chaos/access-watch.ts";
import { countCreations } from "../../chaos/creations.ts";
import { exampleGuards as allow, exampleFile, openExample, providerIds } from "../../conformance/cases.ts";
import type { Handled, Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench;
let handled: Handled[];
afterEach(() => bench.close());

async function open(provider: string): Promise<void> {
  handled = [];
  bench = await openExample(provider, { onHandled: (one) => handled.push(one) });
}

async function apply(journal: string, config = "access.yaml"): Promise<number> {
  const options = { autoApprove: true, allow, journal, config };
  return await run(bench, async () => await runApply(bench.runtime, options));
}

describe.each(providerIds)("%s", (provider) => {
  it("notices that another apply went ahead while it waited for an answer, and writes nothing", async () => {
    await open(provider);
    let afterFirst = 0;
    const runtime = {
      ...bench.runtime,
      ask: async () => {
        expect(await apply("first.jsonl")).toBe(ExitCode.done);
        afterFirst = bench.writes().length;
        return "yes";
      },
    };

    const code = await runApply(runtime, { allow, journal: "second.jsonl" });

    expect(code).toBe(ExitCode.refused);
    expect(bench.writes().length).toBe(afterFirst);
    expect(bench.stderr()).toContain("another apply, or somebody by hand. Nothing was written");
  });

  it("notices it also with a saved plan, between its reading and its first write", async () => {
    let count = 0;
    let dueAt = Number.POSITIVE_INFINITY;
    let afterFirst = 0;
    bench = await openExample(provider, {
      wrapFetch: (fetch) => async (url, init) => {
        if (init.method === "GET" && count === dueAt) {
          dueAt = Number.POSITIVE_INFINITY;
          // From another machine, as it were: no lock of this one keeps it out.
          expect(await apply("first.jsonl", "elsewhere")).toBe(ExitCode.done);
          afterFirst = bench.writes().length;
        }
        if (init.method === "GET") count += 1;
        return await fetch(url, init);
      },
    });
    bench.file("elsewhere/access.yaml", exampleFile(provider));
    await runPlan(bench.runtime, { out: "plan.json", allow });
    // As many reads as it takes to decide; what comes after them is the second look.
    count = 0;
    await runApply(bench.runtime, { planFile: "plan.json", allow, dryRun: true });
    dueAt = count;
    count = 0;
    bench.reset();

    const code = await runApply(bench.runtime, { planFile: "plan.json", allow, journal: "second.jsonl" });

    expect(code).toBe(ExitCode.refused);
    expect(afterFirst).toBeGreaterThan(0);
    expect(bench.writes().length).toBe(afterFirst);
    expect(bench.stderr()).toContain("another apply, or somebody by hand. Nothing was written");
  });

  it("comes to the same end when two run side by side, and nobody is written to twice", async () => {
    await open(provider);
    const begin = await readMoment(bench.runtime);

    const codes = await Promise.all([apply("one.jsonl"), apply("two.jsonl")]);
    const last = await apply("three.jsonl");

    for (const code of codes)
      expect([ExitCode.done, ExitCode.failed, ExitCode.refused, ExitCode.partial]).toContain(code);
    expect(last).toBe(ExitCode.done);
    expect((await makePlan(bench.runtime, {})).plan.operations).toEqual([]);
    const end = await readMoment(bench.runtime);
    expect(judgeMoment(end, begin, end)).toEqual([]);
    const twice = [...countCreations(handled)].filter(([, count]) => count > 1);
    expect(twice).toEqual([]);
  });

  it("writes nothing without a yes", async () => {
    await open(provider);

    for (const answer of ["y", "no", "", "YES please"]) {
      const runtime = { ...bench.runtime, ask: async () => answer };
      await expect(runApply(runtime, { allow })).rejects.toMatchObject({ code: "NOT_APPROVED" });
    }
    await expect(runApply(bench.runtime, { allow })).rejects.toMatchObject({ code: "NEEDS_APPROVAL" });

    expect(bench.writes()).toEqual([]);
  });
});
