import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadForCommand } from "../src/app/load/load.ts";
import { buildMatrix } from "../src/commands/matrix.ts";
import { type CompanyOrg, type CompanyShape, companyFile, companyOf, requestsOf } from "./company.ts";
import type { BenchOptions, Row, RowGroup } from "./row.ts";
import { benchRuntime, writeAccessFile } from "./runtime.ts";

const name = "shards, 10,000 orgs over 256";
const runners = 256;
const steps = [1, 4, 16, 64, runners];

/** One connection to the vendor, and the vendor's limit of one credential. */
const speed = { latencyMs: 100, concurrency: 8, bucket: { capacity: 4_500, perMinute: 75 } };
/** No credential is larger than about what one runner has to do, so that all depends on how they are spread. */
const even: CompanyShape = { orgs: 10_000, credentials: 2_000, skew: 1.3 };
/** One credential alone is beyond the vendor's bucket, and no number of runners makes it quicker. */
const lopsided: CompanyShape = { orgs: 10_000, credentials: 900, skew: 2 };

/** How well `rolecall matrix` spreads a large company over runners. The time is calculated, nothing is sent. */
export const shardsRow: RowGroup = {
  names: [name],
  run: async (options) => [await measure(options)],
};

/** Keys of organizations, for each runner. */
type Shards = readonly (readonly string[])[];

async function measure(options: BenchOptions): Promise<Row> {
  const company = companyOf(even);
  const spread = await matrixOf(options, "even", company);
  const value = wallTime(company, spread(runners));
  const floor = leastTime(company, runners);
  const dealt = wallTime(company, dealOut(company, runners)) / floor;
  const uneven = companyOf(lopsided);
  const spreadUneven = await matrixOf(options, "lopsided", uneven);
  const unevenTimes = timesOf(uneven, spreadUneven);
  return {
    name,
    ratio: value / floor,
    goal: 1.1,
    floor: floor / 1_000,
    value: value / 1_000,
    unit: "s",
    note: `an even share of all, or the longest credential; credentials dealt out in turn take ${dealt.toFixed(2)} ×. Wall time by runners — ${timesOf(company, spread)}; with one credential beyond the vendor's bucket — ${unevenTimes}`,
  };
}

/** What `rolecall matrix` makes of a company's file. */
async function matrixOf(
  options: BenchOptions,
  kind: string,
  company: readonly CompanyOrg[],
): Promise<(most: number) => Shards> {
  const folder = join(options.folder, `shards-${kind}`);
  mkdirSync(folder);
  writeAccessFile(folder, companyFile(company));
  const loaded = await loadForCommand(benchRuntime({ folder, env: {} }), {});
  return (most) => buildMatrix(loaded, { shards: most }).map(({ orgs }) => orgs.split(","));
}

/** What comes to mind first: credential after credential to runner after runner. */
function dealOut(company: readonly CompanyOrg[], most: number): Shards {
  const shards: string[][] = Array.from({ length: most }, () => []);
  const places = new Map<string, number>();
  for (const { key, credential } of company) {
    const place = places.get(credential) ?? places.size;
    places.set(credential, place);
    shards[place % most]?.push(key);
  }
  return shards;
}

/** The slowest runner, each doing its credentials at the same time as far as line and limits allow. */
function wallTime(company: readonly CompanyOrg[], shards: Shards): number {
  const byKey = new Map(company.map((org) => [org.key, org]));
  const keys = shards.flat();
  if (new Set(keys).size !== company.length || keys.length !== company.length)
    throw new Error("The matrix leaves out organizations, or has some twice.");
  return Math.max(...shards.map((own) => shardTime(own.flatMap((key) => byKey.get(key) ?? []))));
}

function shardTime(company: readonly CompanyOrg[]): number {
  const requests = [...requestsByCredential(company).values()];
  const line = requests.reduce((sum, count) => sum + lineTime(count), 0);
  return Math.max(line, ...requests.map(limitTime));
}

/** No shards of any kind can be quicker: the longest credential, which stays together, and an even share of the work. */
function leastTime(company: readonly CompanyOrg[], most: number): number {
  const all = [...requestsByCredential(company).values()];
  const share = all.reduce((sum, requests) => sum + lineTime(requests), 0) / most;
  return Math.max(share, ...all.map((requests) => Math.max(lineTime(requests), limitTime(requests))));
}

function requestsByCredential(company: readonly CompanyOrg[]): Map<string, number> {
  const requests = new Map<string, number>();
  for (const org of company)
    requests.set(org.credential, (requests.get(org.credential) ?? 0) + requestsOf(org));
  return requests;
}

function lineTime(requests: number): number {
  return (requests / speed.concurrency) * speed.latencyMs;
}

function limitTime(requests: number): number {
  const { capacity, perMinute } = speed.bucket;
  return (Math.max(0, requests - capacity) / perMinute) * 60_000;
}

function timesOf(company: readonly CompanyOrg[], spread: (most: number) => Shards): string {
  return steps.map((most) => `${most}: ${minutes(wallTime(company, spread(most)))}`).join(", ");
}

function minutes(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
