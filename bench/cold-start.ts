import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CLEAN_ENVIRONMENT } from "./child.ts";
import { worldOf } from "./plan-rows.ts";
import { type BenchOptions, measurePairs, type Row, type RowGroup, rowOfPairs } from "./row.ts";
import { writeAccessFile } from "./runtime.ts";
import { startSimulator } from "./simulators.ts";
import { fileOf } from "./worlds.ts";

/** What is started, and how many times `node -e 0` it may take. */
interface Start {
  readonly name: string;
  readonly goal: number;
  readonly args: readonly string[];
}

const starts: readonly Start[] = [
  { name: "start, --version", goal: 1.15, args: ["--version"] },
  { name: "start, --help", goal: 2, args: ["--help"] },
  {
    name: "start, validate",
    goal: 2.2,
    args: ["validate", "-c", join("examples", "minimal", "access.yaml")],
  },
];
const planName = "start, plan";

/** Whole processes, from start to exit. The command line is as it is shipped, built from this checkout. */
export const coldStart: RowGroup = {
  names: [...starts.map(({ name }) => name), planName],
  async run(options, wanted) {
    const rows: Row[] = [];
    for (const start of starts) if (wanted(start.name)) rows.push(await compare(options, start));
    if (wanted(planName)) rows.push(await planSmall(options));
    return rows;
  },
};

/** A small organization, read over loopback without latency. */
async function planSmall(options: BenchOptions): Promise<Row> {
  const size = { projects: 3, people: 5 };
  const folder = join(options.folder, "start-plan");
  mkdirSync(folder);
  writeAccessFile(folder, fileOf({ acme: worldOf("heroku", size).org }, size.people));
  const simulator = await startSimulator({ ...size, provider: "heroku", latencyMs: 0 });
  try {
    const start = { name: planName, goal: 5, args: ["plan", "--no-cache", "-c", folder] };
    return await compare(options, start, simulator.environment);
  } finally {
    await simulator.close();
  }
}

async function compare(
  options: BenchOptions,
  { name, goal, args }: Start,
  environment: Readonly<Record<string, string>> = {},
): Promise<Row> {
  const cli = process.env.ROLECALL_BENCH_CLI ?? join("dist", "cli.js");
  const pairs = await measurePairs(
    options.isQuick ? 9 : 21,
    () => runNode(["-e", "0"], environment),
    () => runNode([cli, ...args], environment),
    2,
  );
  return rowOfPairs(pairs, { name, goal, unit: "ms", note: "`node -e 0`" });
}

/** Waits for it: a simulator in this process's child has to be able to answer meanwhile. */
async function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const env = { ...CLEAN_ENVIRONMENT, ...environment };
  const child = spawn(process.execPath, args, { stdio: "ignore", env });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}.`);
}
