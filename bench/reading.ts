import { connectOrgs } from "../src/app/connect/connect.ts";
import { checkConfig } from "../src/app/load/check.ts";
import { loadForCommand } from "../src/app/load/load.ts";
import { planConnected } from "../src/app/plan/make-plan.ts";
import type { Fetch } from "../src/http/http.ts";
import type { SentRead } from "./bare.ts";
import { benchRuntime } from "./runtime.ts";

/** What one plan in a process of its own is made of. */
export interface PlanTask {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** True if the answer is to show what was read; noting it takes time. */
  readonly isNoting?: boolean;
}

/** How it went. */
export interface PlanAnswer {
  /** From the first request to the finished plan. */
  readonly milliseconds: number;
  readonly requests: number;
  readonly operations: number;
  readonly predicted: number;
  /** What was read, to read it again, if that was asked for; see `bare.ts`. */
  readonly reads: readonly SentRead[];
}

/** Plans once, in a process that has not planned before, as the command does. */
export async function planOnce(task: PlanTask): Promise<PlanAnswer> {
  const reads: SentRead[] = [];
  const noting: Fetch = (url, init) => {
    if (init.method === "GET") reads.push({ url, headers: Object.fromEntries(new Headers(init.headers)) });
    return fetch(url, init);
  };
  const runtime = benchRuntime({
    folder: task.folder,
    env: task.environment,
    ...(task.isNoting === true ? { fetch: noting } : {}),
  });
  const loaded = await loadForCommand(runtime, {});
  const findings = await checkConfig(loaded, loaded.config.orgs);
  const connected = connectOrgs(runtime, loaded, loaded.config.orgs);
  const start = performance.now();
  const { plan } = await planConnected(loaded, connected, findings, {});
  const milliseconds = performance.now() - start;
  const gaps = plan.orgs.flatMap((org) => org.gaps);
  if (gaps[0] !== undefined) throw new Error(`A plan of the bench could not be read: ${gaps[0].message}`);
  return {
    milliseconds,
    requests: plan.orgs.reduce((sum, org) => sum + org.requests, 0),
    operations: plan.operations.length,
    predicted: connected.reduce((sum, org) => sum + org.provider.predictReads(org.desired), 0),
    reads,
  };
}
