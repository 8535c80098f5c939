import { describe, expect, it } from "vitest";
import { changesOf, importAndPlan } from "./harness.ts";
import { EXISTING, GOOD_REASONS, worlds } from "./worlds/all.ts";

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

describe.each(worlds)("an import from %s", (_provider, makeWorld) => {
  it("gives a file whose plan is empty, for any state, alone and into files that exist", async () => {
    for (const seed of SEEDS) {
      const options = seed % 2 === 0 ? { existing: EXISTING } : {};
      const { plan, text, stderr } = await importAndPlan(makeWorld(seed), {
        ...options,
        suggestTeams: seed % 3 === 0,
      });
      const strange = stderr
        .split("\n")
        .filter((line) => line.startsWith("warning: ") && !GOOD_REASONS.some((reason) => reason.test(line)));

      expect({ seed, changes: changesOf(plan), strange, text }).toEqual({
        seed,
        changes: [],
        strange: [],
        text,
      });
    }
  });
});
