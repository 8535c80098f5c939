import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import { runDrift } from "../../src/commands/drift.ts";
import { runPlan } from "../../src/commands/plan.ts";
import type { Workbench } from "../helpers/workbench.ts";
import { exampleGuards as allow, loadProvider, openExample, providerIds, savedState } from "./cases.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

describe.each(providerIds)("%s", (provider) => {
  it("plans without writing anything", async () => {
    bench = await openExample(provider);
    const before = savedState(bench, provider);

    const code = await runPlan(bench.runtime, { detailedExitcode: true, allow });

    expect([code, bench.stderr()]).toEqual([ExitCode.changes, ""]);
    expect(bench.writes()).toEqual([]);
    expect(savedState(bench, provider)).toBe(before);
  });

  it("has drift of every class in its example", async () => {
    bench = await openExample(provider);

    expect(await runDrift(bench.runtime, { format: "json" })).toBe(ExitCode.changes);

    const classes = new Set(JSON.parse(bench.stdout()).drift.map((entry: { class: string }) => entry.class));
    const { hasInvitations } = await loadProvider(provider);
    const pending = hasInvitations ? ["pending"] : [];
    expect([...classes].sort()).toEqual(["changed", "expired", "missing", ...pending, "unmanaged"]);
  });

  it("applies, converges, and then plans nothing more", async () => {
    bench = await openExample(provider);

    const applied = await runApply(bench.runtime, { allow, autoApprove: true });
    const text = bench.stdout();
    bench.reset();
    const { plan } = await makePlan(bench.runtime, {});

    expect([applied, text]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
    expect(plan.operations).toEqual([]);
    expect(plan.orgs.flatMap((org) => org.gaps)).toEqual([]);
    expect(bench.writes()).toEqual([]);
  });

  it("sends a second apply nothing", async () => {
    bench = await openExample(provider);
    await runApply(bench.runtime, { allow, autoApprove: true });
    bench.reset();

    const code = await runApply(bench.runtime, { allow, autoApprove: true });

    expect(code).toBe(ExitCode.done);
    expect(bench.writes()).toEqual([]);
  });

  it("writes nothing in a dry run", async () => {
    bench = await openExample(provider);

    expect(await runApply(bench.runtime, { allow, autoApprove: true, dryRun: true })).toBe(ExitCode.done);

    expect(bench.writes()).toEqual([]);
  });

  it("plans the same twice, to the digest", async () => {
    bench = await openExample(provider);

    const first = await makePlan(bench.runtime, {});
    const second = await makePlan(bench.runtime, {});

    expect(second.plan.digest).toBe(first.plan.digest);
  });

  it("keeps the token out of everything it prints and saves", async () => {
    bench = await openExample(provider);
    const tokens = Object.entries(bench.env)
      .filter(([name]) => /TOKEN|KEY/.test(name))
      .map(([, value]) => value ?? "");

    await runApply(bench.runtime, { allow, autoApprove: true, verbose: true, journal: "run.jsonl" });
    const { readFileSync } = await import("node:fs");
    const everything = bench.stdout() + bench.stderr() + readFileSync(`${bench.folder}/run.jsonl`, "utf8");

    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) expect(everything).not.toContain(token);
    for (const { url } of bench.requests) for (const token of tokens) expect(url).not.toContain(token);
  });
});
