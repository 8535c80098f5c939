import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BareAnswer } from "./bare.ts";
import { runTask } from "./child.ts";
import type { PlanAnswer } from "./reading.ts";
import {
  type BenchOptions,
  median,
  type Pair,
  type Row,
  type RowGroup,
  rowOfPairs,
  spreadOf,
} from "./row.ts";
import { writeAccessFile } from "./runtime.ts";
import { type RunningSimulator, startSimulator } from "./simulators.ts";
import { fileOf, type World, type WorldSize, worlds } from "./worlds.ts";

const latencyMs = 20;
/** What 50,000 members take beside their parsing, to be grants that are compared and judged, in floors; see README.md. */
const WITH_GRANTS = 2.5;
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
    const { environment } = simulator;
    // The first one makes the simulator render its answers; the others measure.
    const { reads } = await runTask<PlanAnswer>("plan", { folder, environment, isNoting: true });
    const rounds = leastRounds(world) * latencyMs;
    const latencies = await measureLatencies(simulator);
    const measured: Measured = { pairs: [], bare: [], latencies, requests: 0 };
    const isLarge = world.hasLargeAnswers === true;
    const times = options.isQuick && !isLarge ? 1 : 3;
    for (let index = 0; index < times; index += 1) {
      const answer = await runTask<PlanAnswer>("plan", { folder, environment });
      if (answer.operations > 0) throw new Error(`The world of ${provider} does not agree with its file.`);
      measured.requests = answer.requests;
      // Where waiting is nearly all of it, a bare client takes as long each time.
      if (index === 0 || isLarge)
        measured.bare.push(await runTask<BareAnswer>("bare", { reads, concurrency: world.concurrency }));
      const floor = rounds + (isLarge ? (measured.bare.at(-1)?.parsing ?? 0) : 0);
      measured.pairs.push({ floor, value: answer.milliseconds });
    }
    return [planRow(provider, world, measured), requestsRow(provider, world, measured.requests)];
  } finally {
    await simulator.close();
  }
}

/** What the plans of one world came to. */
interface Measured {
  readonly pairs: Pair[];
  /** Clients that only fetch and parse, each measured right after a plan. */
  readonly bare: BareAnswer[];
  /** Milliseconds of one request when nothing else is going on: what the simulator is asked to add, with loopback and timers. */
  readonly latencies: readonly number[];
  requests: number;
}

function planRow(provider: string, world: World, { pairs, bare, latencies }: Measured): Row {
  const latency = median(latencies);
  const rounds = Math.ceil(world.listings.count / world.concurrency);
  const isChain = world.chain > rounds;
  const made = isChain
    ? `${world.chain} requests that need each other`
    : `⌈${world.listings.count} ÷ ${world.concurrency}⌉`;
  const isLarge = world.hasLargeAnswers === true;
  const goal = isLarge ? 1.5 : 1.2;
  const row = rowOfPairs(pairs, { name: planName(provider), goal, unit: "ms", note: "" });
  const bareRatio = median(bare.map(({ milliseconds }) => milliseconds)) / row.floor;
  const size = ((bare[0]?.bytes ?? 0) / 1e6).toFixed(1);
  const answers = isLarge ? ` and parsing ${size} MB` : "";
  const note = `${made} × ${latencyMs} ms${answers}; with the ${latency.toFixed(1)} ms that one request takes here it would be ${((row.ratio * latencyMs) / latency).toFixed(2)} ×; a client that only fetches and parses the same takes ${bareRatio.toFixed(2)} ×`;
  const explained = isLarge ? Math.max(bareRatio, WITH_GRANTS) : bareRatio;
  return { ...row, note, explained, floorSpread: spreadOf(latencies) };
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

/**
 * Rounds of requests that follow each other: by the fewest that the contract allows, whatever was sent, or because each
 * needs the one before.
 */
function leastRounds({ listings, concurrency, chain }: World): number {
  return Math.max(Math.ceil(listings.count / concurrency), chain);
}

export function worldOf(provider: string, size: WorldSize): World {
  const world = worlds[provider]?.(size);
  if (world === undefined) throw new Error(`There is no world for ${provider}.`);
  return world;
}

/** What one request costs when nothing else is going on: the latency asked for, with loopback, timers and `fetch`. */
export async function measureLatencies({ origin }: Pick<RunningSimulator, "origin">): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const start = performance.now();
    await (await fetch(`${origin}/nothing-here`, { redirect: "manual" })).text();
    times.push(performance.now() - start);
  }
  return times;
}
