import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { compileGaps } from "../../../src/plan/diff/gaps.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { exampleGuards, openExample, providerIds } from "../../conformance/cases.ts";
import { isWrite, type Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

/** Every address that a plan of the example reads. */
async function readsOf(provider: string): Promise<readonly string[]> {
  const clean = await openExample(provider);
  await makePlan(clean.runtime, {});
  const paths = clean.requests.filter((one) => !isWrite(one)).map(({ url }) => new URL(url).pathname);
  clean.close();
  return [...new Set(paths)].sort();
}

/** Answers with an error whenever one path is asked for. */
function breaking(path: string): (host: Host) => Host {
  return (host) => ({
    ...host,
    deliver: async (request) =>
      new URL(request.url).pathname === path
        ? { kind: "answer", response: Response.json({ message: "Out of order" }, { status: 500 }) }
        : await host.deliver(request),
  });
}

describe.each(providerIds)("%s", (provider) => {
  it("writes nothing when any one of its reads fails, and takes no failure for an empty list", async () => {
    const paths = await readsOf(provider);
    for (const path of paths) {
      const broken = await openExample(provider, { wrapHost: breaking(path) });
      bench = broken;
      const code = await run(
        broken,
        async () => await runApply(broken.runtime, { autoApprove: true, allow: exampleGuards }),
      );
      // The guard speaks where something would rest on the gap; where nothing could be read at all there is no plan.
      const isRefused = broken.stdout().includes("guard incomplete refused");
      expect([path, code]).toEqual([path, isRefused ? ExitCode.refused : ExitCode.failed]);
      expect([path, broken.writes()]).toEqual([path, []]);
      expect(broken.stdout() + broken.stderr()).not.toContain("INTERNAL");
      broken.close();
    }

    expect(paths.length).toBeGreaterThan(3);
  });

  it("plans no removal where the read has a gap, also when the guard is lifted", async () => {
    for (const path of await readsOf(provider)) {
      bench = await openExample(provider, { wrapHost: breaking(path) });
      const { runtime } = bench;
      const made = await makePlan(runtime, { allow: ["incomplete"] }).catch(() => undefined);
      for (const { live, operations } of made?.planned.values() ?? []) {
        const gapAt = compileGaps(live);
        const rash = operations.filter((o) => o.action === "remove" && gapAt(o.address) !== undefined);
        expect([path, rash.map(({ id }) => id)]).toEqual([path, []]);
      }
      bench.close();
    }
  });

  it("is not a success where nothing could be read, also when the guard is lifted", async () => {
    bench = await openExample(provider, {
      wrapHost: (host) => ({
        ...host,
        deliver: async () => ({
          kind: "answer",
          response: Response.json({ message: "Out" }, { status: 500 }),
        }),
      }),
    });
    const { runtime } = bench;
    const allow = [...exampleGuards, "incomplete" as const];

    const code = await run(bench, async () => await runApply(runtime, { autoApprove: true, allow }));

    expect(code).toBe(ExitCode.failed);
    expect(bench.writes()).toEqual([]);
    expect(bench.stderr()).toContain("Nothing to do in what could be read; nothing was written.");
  });

  it("is no more troubled by a failure that passes", async () => {
    const [path = ""] = (await readsOf(provider)).slice(-1);
    let failures = 2;
    bench = await openExample(provider, {
      wrapHost: (host) => ({
        ...host,
        deliver: async (request) => {
          if (new URL(request.url).pathname !== path || failures === 0) return await host.deliver(request);
          failures -= 1;
          return { kind: "reset" };
        },
      }),
    });

    const code = await runApply(bench.runtime, { autoApprove: true, allow: exampleGuards });

    expect([failures, code]).toEqual([0, ExitCode.done]);
  });
});
