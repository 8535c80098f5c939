import { expect, it } from "vitest";
import { faultCase, replayCommand, runWithFaults } from "./fault-run.ts";

const shares = 2;

/** Tests for every so-manieth seed: two files run at one time. `ROLECALL_SEED` leaves only that one. */
export function testSeeds(share: number): void {
  const only = process.env.ROLECALL_SEED;
  const first = Number(process.env.ROLECALL_FIRST_SEED ?? "1");
  const count = Number(process.env.ROLECALL_SEEDS ?? "1000");
  const all =
    only === undefined ? Array.from({ length: count }, (_, index) => first + index) : [Number(only)];
  const seeds = all.filter((_, index) => index % shares === share);
  for (const seed of seeds) testSeed(seed);
  if (seeds.length === 0) it("has no seed in this share", () => expect(all.length).toBeLessThan(shares));
}

/** One test: lives through a seed and expects every promise to be kept. */
export function testSeed(seed: number): void {
  const one = faultCase(seed);
  const faults = one.kinds.length === 1 ? one.kinds[0] : "all faults";
  it(`keeps its promises: seed ${seed}, ${one.provider}, variant ${one.variant}, ${faults}, rate ${one.rate}`, async () => {
    const wrong = await runWithFaults(one);

    expect(wrong, `${replayCommand(seed)}\n${wrong.slice(0, 20).join("\n")}`).toEqual([]);
  });
}
