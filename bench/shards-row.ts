import { balanceShards, type ShardItem } from "../src/plan/shards.ts";
import { createRandom } from "../src/simulator/random.ts";
import type { Row, RowGroup } from "./row.ts";

const name = "shards, 10,000 orgs over 256";

/** What one runner and one credential can do. */
export interface Speed {
  readonly latencyMs: number;
  readonly concurrency: number;
  /** The vendor's limit of one credential. */
  readonly bucket: { readonly capacity: number; readonly perMinute: number };
}

const speed: Speed = { latencyMs: 100, concurrency: 8, bucket: { capacity: 4_500, perMinute: 75 } };
const runners = 256;

/** How well `rolecall matrix` spreads a large company over runners; a calculation, nothing is sent. */
export const shardsRow: RowGroup = {
  names: [name],
  run: async () => [measure()],
};

function measure(): Row {
  const items = company(10_000);
  const value = wallTime(items, runners);
  const floor = leastTime(items, runners);
  const steps = [1, 2, 4, 16, 64, 256].map((shards) => `${shards}: ${minutes(wallTime(items, shards))}`);
  return {
    name,
    ratio: value / floor,
    goal: 1.1,
    floor: floor / 1_000,
    value: value / 1_000,
    unit: "s",
    note: `the longest credential or an even share of all, whichever is more. Wall time by shards — ${steps.join(", ")}`,
  };
}

/**
 * Organizations of different sizes, most of them small, under 900 credentials, of which a few have hundreds. The same
 * in every run.
 */
export function company(orgs: number): ShardItem[] {
  const random = createRandom(9);
  return Array.from({ length: orgs }, (_, index) => ({
    key: `org-${index}`,
    credential: `token-${Math.floor(900 * random() ** 1.6)}`,
    weight: Math.ceil(5 + 245 * random() ** 6),
  }));
}

/** The slowest runner, each doing its credentials at the same time as far as line and limits allow. */
export function wallTime(items: readonly ShardItem[], most: number): number {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const times = balanceShards(items, most).map((shard) => {
    const own = shard.orgs.flatMap((key) => byKey.get(key) ?? []);
    return shardTime(own);
  });
  return Math.max(...times);
}

function shardTime(items: readonly ShardItem[]): number {
  const byCredential = requestsByCredential(items);
  const line = [...byCredential.values()].reduce((sum, requests) => sum + lineTime(requests), 0);
  return Math.max(line, ...[...byCredential.values()].map(limitTime));
}

/** No shards of any kind can be quicker: the longest credential, which stays together, and an even share of the work. */
export function leastTime(items: readonly ShardItem[], most: number): number {
  const all = [...requestsByCredential(items).values()];
  const share = all.reduce((sum, requests) => sum + lineTime(requests), 0) / most;
  return Math.max(share, ...all.map((requests) => Math.max(lineTime(requests), limitTime(requests))));
}

function requestsByCredential(items: readonly ShardItem[]): Map<string, number> {
  const requests = new Map<string, number>();
  for (const { credential, weight } of items)
    requests.set(credential, (requests.get(credential) ?? 0) + weight);
  return requests;
}

function lineTime(requests: number): number {
  return (requests / speed.concurrency) * speed.latencyMs;
}

function limitTime(requests: number): number {
  const { capacity, perMinute } = speed.bucket;
  return (Math.max(0, requests - capacity) / perMinute) * 60_000;
}

function minutes(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
