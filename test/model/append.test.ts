import { expect, it } from "vitest";
import { append, appendUnder } from "../../src/model/append.ts";

it("appends more than a call can take arguments", () => {
  const list = [-1];
  append(
    list,
    Array.from({ length: 300_000 }, (_, index) => index),
  );

  expect(list).toHaveLength(300_001);
  expect([list[0], list.at(-1)]).toEqual([-1, 299_999]);
});

it("keeps one list for each key, in the order of what was added", () => {
  const lists = new Map<string, number[]>();
  for (const [key, item] of [
    ["a", 1],
    ["b", 2],
    ["a", 3],
  ] as const)
    appendUnder(lists, key, item);

  expect([...lists]).toEqual([
    ["a", [1, 3]],
    ["b", [2]],
  ]);
});
