import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import type { Output, Runtime } from "../../src/app/runtime.ts";
import { type ImportOptions, runImport } from "../../src/commands/import.ts";
import { toKey } from "../../src/model/names.ts";
import type { Plan } from "../../src/model/plan.ts";
import { findProvider } from "../../src/providers/registry.ts";
import type { StateValue } from "../../src/simulator/contract.ts";
import { createHost } from "../../src/simulator/host/host.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";
import { createTransport } from "../helpers/transport.ts";

const ORIGIN = "http://127.0.0.1:9";
export const NOW = Date.UTC(2026, 10, 20, 10);

/** What a vendor's organization is, and how it is asked for. */
export interface World {
  readonly provider: string;
  readonly org: string;
  readonly state: StateValue;
  /** `--option`. */
  readonly option?: readonly string[];
  /** The variable that the token of the simulator goes by, where it is not the usual one. */
  readonly tokenEnv?: string;
}

function collect(): Output & { text(): string } {
  let all = "";
  return {
    write: (text) => {
      all += text;
    },
    text: () => all,
    isTerminal: false,
    width: 120,
    hasColor: false,
  };
}

/** A runtime in a folder of its own, with the simulator of one world behind its network. */
export interface Stage {
  readonly runtime: Runtime;
  readonly folder: string;
  /** Methods and paths of what went over the wire. */
  readonly requests: readonly string[];
  readonly stdout: () => string;
  readonly stderr: () => string;
  read(file: string): string;
  write(file: string, text: string): void;
}

export async function withStage<Value>(world: World, use: (stage: Stage) => Promise<Value>): Promise<Value> {
  return await withStages([world], use);
}

/** The same with the simulators of several providers. */
export async function withStages<Value>(
  worlds: readonly World[],
  use: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const hosts: Record<string, ReturnType<typeof createHost>> = {};
  const env: Record<string, string> = {};
  for (const [index, world] of worlds.entries()) {
    const entry = findProvider(world.provider);
    if (entry === undefined) throw new Error(`no provider ${world.provider}`);
    const { createSimulator } = await entry.loadSimulator();
    const simulator = createSimulator({ state: world.state, now: () => NOW, random: createRandom(11) });
    const origin = `${ORIGIN}${index}`;
    hosts[origin] = createHost({ provider: world.provider, simulator, now: () => NOW });
    Object.assign(env, simulator.environment(origin));
  }
  const requests: string[] = [];
  const fetch = createTransport(hosts, ({ method, url }) =>
    requests.push(`${method} ${new URL(url).pathname}`),
  );
  const folder = mkdtempSync(join(tmpdir(), "rolecall-import-test-"));
  const [stdout, stderr] = [collect(), collect()];
  const runtime: Runtime = {
    env,
    cwd: folder,
    clock: { now: () => NOW, sleep: async () => {} },
    fetch,
    signal: new AbortController().signal,
    stdout,
    stderr,
  };
  try {
    return await use({
      runtime,
      folder,
      requests,
      stdout: stdout.text,
      stderr: stderr.text,
      read: (file) => readFileSync(join(folder, file), "utf8"),
      write: (file, text) => writeFileSync(join(folder, file), text),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What came of an import, and of the plan right after it. */
export interface Imported {
  readonly text: string;
  readonly stderr: string;
  readonly plan: Plan;
}

/** Imports into a new file, or into an existing one, and plans that at once. */
export async function importAndPlan(
  world: World,
  options: Partial<ImportOptions> & { readonly existing?: string } = {},
): Promise<Imported> {
  return await withStage(world, async (stage) => {
    const { existing, ...rest } = options;
    if (existing !== undefined) stage.write("access.yaml", existing);
    const asked: ImportOptions = {
      provider: world.provider,
      org: world.org,
      ...(world.option === undefined ? {} : { option: world.option }),
      ...(world.tokenEnv === undefined ? {} : { tokenEnv: world.tokenEnv }),
      ...(existing === undefined ? { out: "access.yaml" } : { into: "access.yaml" }),
      ...rest,
    };
    await runImport(stage.runtime, asked);
    // The other organizations of existing files are nobody's business here, and have no simulator.
    const { plan } = await makePlan(stage.runtime, { org: [rest.key ?? toKey(world.org)] });
    return { text: stage.read("access.yaml"), stderr: stage.stderr(), plan };
  });
}

/** Everything by which a plan is not empty, in words. */
export function changesOf(plan: Plan): readonly string[] {
  return [
    ...plan.operations.map((operation) => `${operation.action} ${operation.id}: ${operation.reason.text}`),
    ...plan.deferred.map(({ operation }) => `deferred ${operation.id}`),
    ...plan.orgs.flatMap((org) => org.gaps.map((gap) => `gap ${gap.address} ${gap.code}`)),
    ...plan.findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, message }) => `${code} ${message}`),
  ];
}
