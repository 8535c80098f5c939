import { describe, expect, it } from "vitest";
import { worlds } from "../import/worlds/all.ts";
import { planMutated } from "./mutations.ts";

/** Seeds for each provider: ROLECALL_MUTATIONS=5000 for the whole suite. */
const COUNT = Number(process.env.ROLECALL_MUTATIONS ?? 300);

describe.each(worlds)(
  "files imported from %s, and one value of one answer mutated",
  (_provider, makeWorld) => {
    it("lead to no write that the value does not literally and knowably ask for", async () => {
      const wrong: unknown[] = [];
      let mutated = 0;
      for (let seed = 1; seed <= COUNT; seed += 1) {
        const { what, writes } = await planMutated(makeWorld(seed % 40), seed);
        if (what !== undefined) mutated += 1;
        if (writes.length > 0) wrong.push({ seed, what, writes });
      }

      expect(wrong).toEqual([]);
      // Some vendors answer many questions with an empty list, in which there is nothing to change.
      expect(mutated).toBeGreaterThan(COUNT / 3);
    }, 1_200_000);
  },
);
