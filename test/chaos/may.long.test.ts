import { describe, it } from "vitest";
import { expectTruth } from "../effective/property/expect-truth.ts";
import { worlds } from "../import/worlds/all.ts";

/** States for each provider; the short suite takes the first of them. */
const COUNT = Number(process.env.ROLECALL_STATES ?? 1000);

describe.each(worlds)("what people end up with at %s, a thousand times", (provider, makeWorld) => {
  it(
    "is what the program says, by the vendor's own rules",
    async () => await expectTruth(provider, makeWorld, { from: 1, count: COUNT }),
    60 * 60_000,
  );
});
