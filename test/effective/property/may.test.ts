import { describe, it } from "vitest";
import { worlds } from "../../import/worlds/all.ts";
import { expectTruth } from "./expect-truth.ts";

/** States for each provider; `npm run test:long` goes through a thousand. */
const COUNT = Number(process.env.ROLECALL_STATES ?? 30);

// GitHub's is compared by seeds of its own until gains through groups that the files leave alone are named.
const compared = worlds.filter(([provider]) => provider !== "github");

describe.each(compared)("what people end up with at %s", (provider, makeWorld) => {
  it("is what the program says, by the vendor's own rules", async () => {
    await expectTruth(provider, makeWorld, { from: 1, count: COUNT });
  });
});
