import { describe, expect, it } from "vitest";
import { planMutated } from "../chaos/mutations.ts";
import { worlds } from "../import/worlds/all.ts";

const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);

describe.each(worlds)("one value of one answer of %s mutated", (_provider, makeWorld) => {
  it("leads to no write that it does not literally and knowably ask for", async () => {
    for (const seed of SEEDS) {
      const { what, writes } = await planMutated(makeWorld(seed), seed);
      expect({ seed, what, writes }).toEqual({ seed, what, writes: [] });
    }
  });
});
