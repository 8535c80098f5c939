import { describe, expect, it } from "vitest";
import { changesOf, importAndPlan } from "./harness.ts";
import { worlds } from "./worlds/all.ts";

describe.each(worlds)("an import from %s with --ids", (_provider, makeWorld) => {
  it("writes the vendor's ids of people, and its plan is empty all the same", async () => {
    let pinned = 0;
    for (const seed of [1, 2, 3, 4]) {
      const { plan, text } = await importAndPlan(makeWorld(seed), { ids: true });
      pinned += (text.match(/accounts:/g) ?? []).length;

      expect({ seed, changes: changesOf(plan), text }).toEqual({ seed, changes: [], text });
    }
    expect(pinned).toBeGreaterThan(0);
  });
});
