import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { applyPlan } from "../src/app/apply/apply-plan.ts";
import { makePlan } from "../src/app/plan/make-plan.ts";
import type { Fetch } from "../src/http/http.ts";
import { runTask } from "./child.ts";
import { measureLatencies, worldOf } from "./plan-rows.ts";
import {
  type BenchOptions,
  median,
  type Pair,
  type Row,
  type RowGroup,
  rowOfPairs,
  spreadOf,
} from "./row.ts";
import { benchRuntime, writeAccessFile } from "./runtime.ts";
import { startSimulator } from "./simulators.ts";
import { fileOf } from "./worlds.ts";

const name = "apply";
const latencyMs = 20;
const concurrency = 8;
/** Adding somebody to a project of this vendor is one call. */
const callsEach = 1;

/** Every grant of a bare organization added, each with a journal that is flushed twice. */
export const applyRow: RowGroup = {
  names: [name],
  run: async (options) => [await measure(options)],
};

async function measure(options: BenchOptions): Promise<Row> {
  const size = { projects: options.isQuick ? 8 : 40, people: 50, isBare: true };
  const operations = size.projects * size.people;
  const world = worldOf("upsun", size);
  const pairs: Pair[] = [];
  const floor = Math.ceil((operations * callsEach) / concurrency) * latencyMs;
  const latencies: number[] = [];
  for (let index = 0; index < (options.isQuick ? 1 : 3); index += 1) {
    const folder = join(options.folder, `apply-${index}`);
    mkdirSync(folder);
    writeAccessFile(folder, fileOf({ acme: world.org }, size.people));
    const simulator = await startSimulator({ ...size, provider: "upsun", latencyMs });
    try {
      latencies.push(...(await measureLatencies(simulator)));
      const answer = await runTask<ApplyAnswer>("apply", { folder, environment: simulator.environment });
      if (answer.applied !== operations) throw new Error(`${answer.applied} of ${operations} were applied.`);
      if (answer.writes !== operations * callsEach)
        throw new Error(
          `${answer.writes} calls for ${operations} operations, each of which takes ${callsEach}.`,
        );
      pairs.push({ floor, value: answer.milliseconds });
    } finally {
      await simulator.close();
    }
  }
  const row = rowOfPairs(pairs, { name, goal: 1.3, unit: "ms", note: "" });
  const latency = median(latencies);
  return {
    ...row,
    floorSpread: spreadOf(latencies),
    note: `⌈${operations} operations × ${callsEach} call ÷ ${concurrency}⌉ × ${latencyMs} ms; with the ${latency.toFixed(1)} ms that one request takes here it would be ${((row.ratio * latencyMs) / latency).toFixed(2)} ×`,
  };
}

/** How an apply went. */
export interface ApplyAnswer {
  readonly applied: number;
  readonly writes: number;
  /** From the first write to the last answer. */
  readonly milliseconds: number;
}

/** Plans and applies, in a process of its own. */
export async function applyOnce(task: {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<ApplyAnswer> {
  let writes = 0;
  const counting: Fetch = (url, init) => {
    if (init.method !== "GET" && !url.endsWith("/oauth2/token")) writes += 1;
    return fetch(url, init);
  };
  const runtime = benchRuntime({ folder: task.folder, env: task.environment, fetch: counting });
  const made = await makePlan(runtime, {});
  const start = performance.now();
  let end = start;
  const applied = await applyPlan(runtime, made, made.plan.operations, {
    onResult: () => {
      end = performance.now();
    },
  });
  return {
    applied: applied.results.filter((result) => result.status === "applied").length,
    writes,
    milliseconds: end - start,
  };
}
