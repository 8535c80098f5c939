import { expect } from "vitest";
import type { World } from "../../import/harness.ts";
import { randomCase } from "./random-case.ts";
import { runCase } from "./run-case.ts";

/**
 * Goes through random states and files of one provider; what the program says of each person has to be what the
 * simulator answers. Most states have to be compared, and to be changed, or the test would say nothing.
 */
export async function expectTruth(
  provider: string,
  makeWorld: (seed: number) => World,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<void> {
  let compared = 0;
  let done = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const one = await randomCase(provider, makeWorld, seed);
    const result = await runCase(one);
    done += result.done;
    if (result.skipped === undefined) compared += 1;
    expect({ seed, faults: result.faults, file: one.file }).toEqual({ seed, faults: [], file: one.file });
  }
  expect(compared).toBeGreaterThan(count * 0.6);
  expect(done).toBeGreaterThan(count);
}
