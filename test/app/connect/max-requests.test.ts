import { afterEach, describe, expect, it } from "vitest";
import { connectOrgs } from "../../../src/app/connect/connect.ts";
import { loadForCommand } from "../../../src/app/load/load.ts";
import { type MadePlan, makePlan, planConnected } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { RequestBudget } from "../../../src/http/policy/budget.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { exampleGuards, openExample, providerIds } from "../../conformance/cases.ts";
import { cast, examplePart, openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { run } from "../../scenarios/safety/stage.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

/** What a plan of the example foresees, and what it really sends. */
async function figuresOf(provider: string): Promise<{ foreseen: number; sent: number }> {
  const clean = await openExample(provider);
  const { foreseen = 0 } = await makePlan(clean.runtime, {});
  const sent = clean.requests.length;
  clean.close();
  return { foreseen, sent };
}

/** Breaks the connection at every second request, so that each is sent twice: more than anybody can foresee. */
function stuttering(host: Host): Host {
  let count = 0;
  return {
    ...host,
    deliver: async (request) => {
      count += 1;
      return count % 2 === 1 ? { kind: "reset" } : await host.deliver(request);
    },
  };
}

/** Reads with a budget that nothing is refused for beforehand. */
async function planWithin(stage: Workbench, limit: number): Promise<MadePlan> {
  const loaded = await loadForCommand(stage.runtime, {});
  const budget = new RequestBudget(limit);
  const connected = connectOrgs(stage.runtime, loaded, loaded.config.orgs, { budget });
  return await budget.bind(() => planConnected(loaded, connected, [], {}));
}

describe.each(providerIds)("%s", (provider) => {
  it("sends nothing where more is foreseen than --max-requests allows", async () => {
    const { foreseen } = await figuresOf(provider);
    bench = await openExample(provider);

    const making = makePlan(bench.runtime, { maxRequests: foreseen - 1 });

    await expect(making).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: expect.stringContaining(`${foreseen} requests, and --max-requests allows ${foreseen - 1}.`),
    });
    expect(bench.requests).toEqual([]);
  });

  it("stops reading wherever the budget ends, and plans nothing from what it has by then", async () => {
    const { sent } = await figuresOf(provider);

    for (let limit = 0; limit < sent; limit += 1) {
      const stage = await openExample(provider);
      bench = stage;
      const { plan } = await planWithin(stage, limit);
      expect([limit, stage.requests.length]).toEqual([limit, limit]);
      const cutOff = plan.orgs.filter(({ gaps }) => gaps.length > 0);
      for (const { key, gaps } of cutOff) {
        expect(gaps.map(({ code, address }) => [code, address])).toEqual([["TOO_MANY_REQUESTS", key]]);
        expect(gaps[0]?.message).toContain(`--max-requests allows, ${limit};`);
        const { operations, pending, spared, findings } = plan;
        expect([operations, pending, spared, findings].flat().filter(({ org }) => org === key)).toEqual([]);
      }
      expect(cutOff.length).toBeGreaterThan(0);
      stage.close();
    }
  });

  it.each([
    ["with every guard", exampleGuards],
    ["also when the guard is lifted", [...exampleGuards, "incomplete" as const]],
  ])("writes nothing where reading was stopped, %s", async (_, allow) => {
    const { foreseen } = await figuresOf(provider);
    const stage = await openExample(provider, { wrapHost: stuttering });
    bench = stage;

    const code = await run(stage, () =>
      runApply(stage.runtime, { autoApprove: true, allow, maxRequests: foreseen }),
    );

    expect(stage.requests).toHaveLength(foreseen);
    expect(stage.writes()).toEqual([]);
    expect(stage.stdout()).toContain("[TOO_MANY_REQUESTS]");
    expect(stage.stdout()).toContain("Raise --max-requests");
    if (allow === exampleGuards) expect([ExitCode.failed, ExitCode.refused]).toContain(code);
  });

  it("bounds only the reading for the plan: what apply writes and reads back is not cut off", async () => {
    const { sent } = await figuresOf(provider);
    const stage = await openExample(provider);
    bench = stage;

    const code = await run(stage, () =>
      runApply(stage.runtime, { autoApprove: true, allow: exampleGuards, maxRequests: sent }),
    );

    expect(code).toBe(ExitCode.done);
    expect(stage.requests.length).toBeGreaterThan(sent);
  });
});

it("counts all organizations of a run together", async () => {
  const parts = providerIds.map((id) => ({ id, ...examplePart(id) }));
  const indented = parts.map(({ yaml }) => yaml.replace(/^(?=.)/gm, "  ")).join("");
  const open = (): Promise<Workbench> =>
    openWorkbench({
      files: { "access.yaml": `${cast}orgs:\n${indented}` },
      state: Object.fromEntries(parts.map(({ id, state }) => [id, state])),
    });
  const whole = await open();
  await makePlan(whole.runtime, {});
  const sent = whole.requests.length;
  whole.close();
  bench = await open();

  const { plan } = await planWithin(bench, sent - 1);

  const cutOff = plan.orgs.filter(({ gaps }) => gaps.some(({ code }) => code === "TOO_MANY_REQUESTS"));
  expect(bench.requests).toHaveLength(sent - 1);
  expect(cutOff).toHaveLength(1);
  expect(plan.operations.filter(({ org }) => org === cutOff[0]?.key)).toEqual([]);
  expect(plan.operations.length).toBeGreaterThan(0);
});
