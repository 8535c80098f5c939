import { describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { gatherInsight } from "../../../src/commands/explain.ts";
import { runImport } from "../../../src/commands/import.ts";
import { explain } from "../../../src/insight/explain.ts";
import { changesOf, withStage } from "../../import/harness.ts";
import { worlds } from "../../import/worlds/all.ts";

/** States that count as different, in explain as in a review. */
const DIFFERENT = ["differs", "only-live", "only-in-files"];

describe.each(worlds)("what counts as different at %s", (_provider, makeWorld) => {
  it("is what the plan would change: after an import nothing is, for nobody", async () => {
    const world = makeWorld(2);
    await withStage(world, async ({ runtime }) => {
      await runImport(runtime, {
        provider: world.provider,
        org: world.org,
        ...(world.option === undefined ? {} : { option: world.option }),
        ...(world.tokenEnv === undefined ? {} : { tokenEnv: world.tokenEnv }),
        into: "access.yaml",
      });
      const { plan } = await makePlan(runtime, {});
      const { input } = await gatherInsight(runtime, { live: true });
      const [org] = input.orgs;
      const everybody = new Set(
        [...(org?.live?.grants.values() ?? [])].flatMap((holders) => [...holders.keys()]),
      );
      const different = [...everybody].flatMap((subject) =>
        explain(subject, input).orgs.flatMap(({ addresses }) =>
          addresses
            .filter(({ live }) => DIFFERENT.includes(live?.state ?? ""))
            .map(({ address, live }) => `${subject} ${address} ${live?.state}`),
        ),
      );
      const held = plan.spared.filter(({ drift }) => drift !== undefined).map(({ subject }) => subject);

      expect(changesOf(plan)).toEqual([]);
      expect(everybody.size).toBeGreaterThan(0);
      expect(different.filter((line) => !held.some((subject) => line.startsWith(`${subject} `)))).toEqual([]);
    });
  });
});
