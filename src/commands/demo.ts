import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findShipped } from "../app/files/shipped.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { providers } from "../providers/registry.ts";
import { startSimulators } from "../simulator/host/run.ts";
import { readStateFile } from "../simulator/kit/state-file.ts";
import { runApply } from "./apply.ts";
import { runPlan } from "./plan.ts";

/**
 * Shows the whole life of a change without any account: starts the simulators with the example's live state, plans,
 * applies over HTTP, and plans again, which has to end in "No changes".
 */
export async function runDemo(runtime: Runtime): Promise<ExitCode> {
  const example = dirname(findShipped("examples", "acme", "access.yaml"));
  const say = (text: string): void => runtime.stdout.write(`\n${text}\n\n`);
  const modules = await Promise.all(
    providers.map(async (entry) => ({ id: entry.id, module: await entry.loadSimulator() })),
  );
  const state = await readStateFile(
    join(example, "live.yaml"),
    modules.map(({ id, module }) => ({ id, stateSchema: module.stateSchema })),
  );
  const folder = await mkdtemp(join(tmpdir(), "rolecall-demo-"));
  const running = await startSimulators({
    state,
    providers: providers.map((entry) => ({ id: entry.id, load: async () => await entry.loadSimulator() })),
  });
  try {
    const local: Runtime = { ...runtime, env: { ...runtime.env, ...running.environment } };
    const common = { config: example };
    say("$ rolecall plan -c examples/acme");
    const planned = await runPlan(local, common);
    if (planned !== ExitCode.done) return planned;
    say("$ rolecall apply -c examples/acme --auto-approve");
    const applied = await runApply(local, {
      ...common,
      autoApprove: true,
      journal: join(folder, "journal.jsonl"),
    });
    if (applied !== ExitCode.done) return applied;
    say("$ rolecall plan -c examples/acme");
    return await runPlan(local, { ...common, detailedExitcode: true });
  } finally {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  }
}
