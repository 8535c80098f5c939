import { describe, it } from "vitest";
import { worlds } from "../../import/worlds/all.ts";
import { expectTruth } from "./expect-truth.ts";

/** States for each provider; `npm run test:long` goes through a thousand. */
const COUNT = Number(process.env.ROLECALL_STATES ?? 30);
/** A state of GitHub has several times as many questions as others. */
const SHARE: Readonly<Record<string, number>> = { github: 0.4 };

describe.each(worlds)("what people end up with at %s", (provider, makeWorld) => {
  it("is what the program says, by the vendor's own rules", async () => {
    await expectTruth(provider, makeWorld, { from: 1, count: Math.ceil(COUNT * (SHARE[provider] ?? 1)) });
  });
});
