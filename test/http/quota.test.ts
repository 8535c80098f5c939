import { describe, expect, it } from "vitest";
import { Quota } from "../../src/http/policy/quota.ts";

/** Takes from a quota on a clock that moves only by waiting; gives when each took, in seconds. */
async function takes(
  count: number,
  limits: readonly (readonly [number, number])[],
): Promise<readonly number[]> {
  let time = 0;
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
  const quota = new Quota(
    limits.map(([most, seconds]) => ({ count: most, windowMs: seconds * 1_000 })),
    clock,
    new AbortController().signal,
  );
  const at: number[] = [];
  await Promise.all(
    Array.from({ length: count }, () => quota.take(() => undefined).then(() => at.push(time / 1_000))),
  );
  return at;
}

describe("a quota", () => {
  it("lets through what fits at once, and the rest as soon as it does", async () => {
    expect(await takes(5, [[2, 60]])).toEqual([0, 0, 60, 60, 120]);
  });

  it("holds every limit", async () => {
    expect(
      await takes(7, [
        [2, 60],
        [4, 3_600],
      ]),
    ).toEqual([0, 0, 60, 60, 3_600, 3_600, 3_660]);
  });

  it("ends with the run", async () => {
    const controller = new AbortController();
    const clock = { now: () => 0, sleep: async () => controller.signal.throwIfAborted() };
    const quota = new Quota([{ count: 1, windowMs: 1_000 }], clock, controller.signal);
    await quota.take(() => undefined);
    controller.abort(new Error("stopped"));

    await expect(quota.take(() => undefined)).rejects.toThrow("stopped");
  });
});
