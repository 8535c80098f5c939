import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makePlan } from "../src/app/plan/make-plan.ts";
import type { Fetch } from "../src/http/http.ts";
import { runTask } from "./child.ts";
import { worldOf } from "./plan-rows.ts";
import type { BenchOptions, Row, RowGroup } from "./row.ts";
import { benchRuntime, writeAccessFile } from "./runtime.ts";
import { startSimulator } from "./simulators.ts";
import { fileOf } from "./worlds.ts";

const name = "no-op re-plan, heroku";

/** The same plan again, by a process that knows of the first one only what lies in `.rolecall/cache`. */
export const replanRow: RowGroup = {
  names: [name],
  run: async (options) => [await measure(options)],
};

async function measure(options: BenchOptions): Promise<Row> {
  const size = options.isQuick ? { projects: 100, people: 20 } : { projects: 1_000, people: 50 };
  const world = worldOf("heroku", size);
  const folder = join(options.folder, "replan");
  mkdirSync(folder);
  writeAccessFile(folder, fileOf({ acme: world.org }, size.people));
  const simulator = await startSimulator({ ...size, provider: "heroku", latencyMs: 0 });
  try {
    const task = { folder, environment: simulator.environment };
    const first = await runTask<ReplanAnswer>("replan", task);
    const again = await runTask<ReplanAnswer>("replan", task);
    const whole = again.requests - again.unchanged;
    if (first.unchanged > 0) throw new Error("The first plan found a cache.");
    return {
      name,
      // A conditional request that brings the whole answer all the same counts as one too many.
      ratio: (again.requests + whole) / world.listings.count,
      goal: 1,
      floor: world.listings.count,
      value: again.requests + whole,
      unit: "requests",
      note: `one conditional request a listing; ${again.unchanged} answered 304, ${kilobytes(again.bytes)} in place of ${kilobytes(first.bytes)}. The vendor does not say that a 304 is free, so each is counted`,
    };
  } finally {
    await simulator.close();
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1_000).toLocaleString("en")} kB`;
}

/** What went over the wire. */
export interface ReplanAnswer {
  readonly requests: number;
  /** Answers without a body, because nothing had changed. */
  readonly unchanged: number;
  /** Of all bodies. */
  readonly bytes: number;
}

/** Plans once and counts. */
export async function replanOnce(task: {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<ReplanAnswer> {
  const count = { requests: 0, unchanged: 0, bytes: 0 };
  const counting: Fetch = async (url, init) => {
    const response = await fetch(url, init);
    count.requests += 1;
    if (response.status === 304) count.unchanged += 1;
    count.bytes += Number(response.headers.get("content-length") ?? 0);
    return response;
  };
  const runtime = benchRuntime({ folder: task.folder, env: task.environment, fetch: counting });
  const { plan } = await makePlan(runtime, {});
  if (plan.operations.length > 0 || plan.orgs.some((org) => org.gaps.length > 0)) {
    throw new Error("The plan is not empty.");
  }
  return count;
}
