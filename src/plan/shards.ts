import { append, appendUnder } from "../model/append.ts";

/** One organization to be given to a shard. */
export interface ShardItem {
  readonly key: string;
  /** Organizations with the same credential stay in one shard. */
  readonly credential: string;
  /** Requests it will take. */
  readonly weight: number;
}

/** Organizations that one runner works on. */
export interface Shard {
  readonly orgs: readonly string[];
  readonly weight: number;
}

/**
 * Spreads organizations over at most so many shards: the heaviest credential first, each to the lightest shard. The
 * result depends on nothing but the input.
 */
export function balanceShards(items: readonly ShardItem[], most: number): Shard[] {
  const groups = new Map<string, ShardItem[]>();
  for (const item of items) appendUnder(groups, item.credential, item);
  const sorted = [...groups.values()]
    .map((group) => ({
      keys: group.map((item) => item.key),
      weight: group.reduce((sum, item) => sum + item.weight, 0),
    }))
    .sort((a, b) => b.weight - a.weight || ((a.keys[0] ?? "") < (b.keys[0] ?? "") ? -1 : 1));
  const shards: { orgs: string[]; weight: number }[] = [];
  for (const group of sorted) {
    const target = shards.length < most ? undefined : lightest(shards);
    if (target === undefined) shards.push({ orgs: [...group.keys], weight: group.weight });
    else {
      append(target.orgs, group.keys);
      target.weight += group.weight;
    }
  }
  return shards;
}

function lightest<T extends { readonly weight: number }>(shards: readonly T[]): T | undefined {
  return shards.reduce<T | undefined>(
    (best, shard) => (best === undefined || shard.weight < best.weight ? shard : best),
    undefined,
  );
}
