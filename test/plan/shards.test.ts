import { expect, it } from "vitest";
import { balanceShards, type ShardItem } from "../../src/plan/shards.ts";

const itemsOf = (credential: string, count: number, weight = 1): readonly ShardItem[] =>
  Array.from({ length: count }, (_, index) => ({ key: `${credential}-${index}`, credential, weight }));

it("keeps the organizations of one credential together, and the shards even", () => {
  const shards = balanceShards([...itemsOf("a", 2), ...itemsOf("b", 1, 3), ...itemsOf("c", 2)], 2);

  expect(shards).toEqual([
    { orgs: ["b-0"], weight: 3 },
    { orgs: ["a-0", "a-1", "c-0", "c-1"], weight: 4 },
  ]);
});

it("takes any number of organizations behind one credential", () => {
  const count = 150_000;
  const [shard, ...others] = balanceShards([...itemsOf("a", count), ...itemsOf("b", count)], 1);

  expect(others).toEqual([]);
  expect(shard?.weight).toBe(2 * count);
  expect(shard?.orgs).toHaveLength(2 * count);
  expect([shard?.orgs[0], shard?.orgs.at(-1)]).toEqual(["a-0", `b-${count - 1}`]);
});
