import { describe, expect, it } from "vitest";
import { changesOf, importAndPlan } from "../import/harness.ts";
import { EXISTING, GOOD_REASONS, worlds } from "../import/worlds/all.ts";

/** States for each provider; the short suite takes the first of them. */
const COUNT = Number(process.env.ROLECALL_STATES ?? 1000);

describe.each(worlds)("an import from %s, a thousand times", (_provider, makeWorld) => {
  it(
    "gives a file whose plan is empty, and leaves nothing out without a good reason",
    async () => {
      for (let seed = 1; seed <= COUNT; seed += 1) {
        const options = seed % 2 === 0 ? { existing: EXISTING } : {};
        const { plan, text, stderr } = await importAndPlan(makeWorld(seed), {
          ...options,
          suggestTeams: seed % 3 === 0,
        });
        const strange = stderr
          .split("\n")
          .filter(
            (line) => line.startsWith("warning: ") && !GOOD_REASONS.some((reason) => reason.test(line)),
          );

        const changes = changesOf(plan);

        expect({ seed, changes, strange, text }).toEqual({
          seed,
          changes: [],
          strange: [],
          text,
        });
      }
    },
    30 * 60_000,
  );
});
