import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { runTask } from "./child.ts";
import type { PlanAnswer, PlanTask } from "./reading.ts";
import { type BenchOptions, median, type Pair, type Row, type RowGroup, rowOfPairs } from "./row.ts";
import { writeAccessFile } from "./runtime.ts";
import { type RunningSimulator, startSimulator } from "./simulators.ts";
import { fileOf, type World, type WorldSize, worlds } from "./worlds.ts";

const latencyMs = 20;
const planName = (provider: string): string => `plan over HTTP, ${provider}`;
const requestsName = (provider: string): string => `requests, ${provider}`;

/** Whole plans over loopback, each in a fresh process, against a simulator in another one. */
export const planRows: RowGroup = {
  names: Object.keys(worlds).flatMap((provider) => [planName(provider), requestsName(provider)]),
  async run(options, wanted) {
    const rows: Row[] = [];
    for (const provider of Object.keys(worlds)) {
      if (!wanted(planName(provider)) && !wanted(requestsName(provider))) continue;
      const measured = await measureProvider(options, provider);
      rows.push(...measured.filter((row) => wanted(row.name)));
    }
    return rows;
  },
};

async function measureProvider(options: BenchOptions, provider: string): Promise<Row[]> {
  // Where there are many requests a small world will do; where there are few, it would measure the start of a process.
  const isSmall = options.isQuick && ["upsun", "heroku"].includes(provider);
  const size: WorldSize = isSmall ? { projects: 300, people: 20 } : { projects: 1_000, people: 50 };
  const world = worldOf(provider, size);
  const folder = join(options.folder, `plan-${provider}`);
  mkdirSync(folder);
  writeAccessFile(folder, fileOf({ acme: world.org }, size.people));
  const simulator = await startSimulator({ ...size, provider, latencyMs });
  try {
    const pairs: Pair[] = [];
    let requests = 0;
    // The first one makes the simulator render its answers; the others measure.
    const { environment } = simulator;
    const { reads } = await runTask<PlanAnswer>("plan", { folder, environment, isNoting: true });
    for (let index = 0; index < (options.isQuick ? 1 : 3); index += 1) {
      const before = await measureLatency(simulator);
      const task: PlanTask = { folder, environment };
      const answer = await runTask<PlanAnswer>("plan", task);
      // The smaller of the two: a moment of noise in a measurement must not make a plan look good.
      const latency = Math.min(before, await measureLatency(simulator));
      if (answer.operations > 0) throw new Error(`The world of ${provider} does not agree with its file.`);
      requests = answer.requests;
      pairs.push({ floor: leastRounds(requests, world) * latency, value: answer.milliseconds });
    }
    const bare = await runTask<{ milliseconds: number }>("bare", { reads, concurrency: world.concurrency });
    const row = planRow(provider, world, requests, pairs);
    const barely = `a client that only fetches and parses the same takes ${(bare.milliseconds / row.floor).toFixed(2)} ×`;
    return [{ ...row, note: `${row.note}; ${barely}` }, requestsRow(provider, world, requests)];
  } finally {
    await simulator.close();
  }
}

function planRow(provider: string, world: World, requests: number, pairs: readonly Pair[]): Row {
  const rounds = Math.ceil(requests / world.concurrency);
  const note =
    world.chain > rounds
      ? `${world.chain} requests that need each other × latency`
      : `⌈${requests} ÷ ${world.concurrency}⌉ × latency`;
  const row = rowOfPairs(pairs, { name: planName(provider), goal: 1.2, unit: "ms", note });
  return world.explained === undefined
    ? row
    : { ...row, explained: world.explained.ratio, note: `${note}, for ${world.explained.because}` };
}

function requestsRow(provider: string, world: World, requests: number): Row {
  const { count, because } = world.listings;
  return {
    name: requestsName(provider),
    ratio: requests / count,
    goal: 1,
    floor: count,
    value: requests,
    unit: "requests",
    note: because,
  };
}

/** Rounds of requests that follow each other: by their number, or because each needs the one before. */
function leastRounds(requests: number, world: World): number {
  return Math.max(Math.ceil(requests / world.concurrency), world.chain);
}

export function worldOf(provider: string, size: WorldSize): World {
  const world = worlds[provider]?.(size);
  if (world === undefined) throw new Error(`There is no world for ${provider}.`);
  return world;
}

/** What one request costs when nothing else is going on: the latency asked for, with loopback, timers and `fetch`. */
export async function measureLatency({ origin }: Pick<RunningSimulator, "origin">): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const start = performance.now();
    await (await fetch(`${origin}/nothing-here`, { redirect: "manual" })).text();
    times.push(performance.now() - start);
  }
  return median(times);
}
