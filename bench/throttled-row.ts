import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { connectOrgs } from "../src/app/connect/connect.ts";
import { loadForCommand } from "../src/app/load/load.ts";
import { planConnected } from "../src/app/plan/make-plan.ts";
import { findProvider } from "../src/providers/registry.ts";
import type { StateValue } from "../src/simulator/contract.ts";
import { createRandom } from "../src/simulator/kit/random.ts";
import type { BenchOptions, Row, RowGroup } from "./row.ts";
import { benchRuntime, writeAccessFile } from "./runtime.ts";
import { VirtualTime, virtualFetch, type WireCount } from "./virtual-time.ts";
import { fileOf, worlds } from "./worlds.ts";

const name = "throttled, heroku";
const latencyMs = 20;
/** The vendor's bucket: https://devcenter.heroku.com/articles/platform-api-reference#rate-limits */
const bucket = { capacity: 4_500, perMinute: 75 };

/** What is on its way when the bucket runs empty is refused; whoever is refused more often asks into the void. */
const mostThrottled = 8;

/** Teams of one token that need more requests than the vendor's bucket holds, in virtual time. */
export const throttledRow: RowGroup = {
  names: [name],
  run: async (options) => [await measure(options)],
};

async function measure(options: BenchOptions): Promise<Row> {
  const teams = 5;
  const size = { projects: 1_000, people: options.isQuick ? 1 : 5 };
  const { orgs, state } = teamsOf(teams, size);
  const folder = join(options.folder, "throttled");
  mkdirSync(folder);
  writeAccessFile(folder, fileOf(orgs, size.people));
  const time = new VirtualTime();
  const count: WireCount = { requests: 0, throttled: 0 };
  const simulator = await simulatorOf(state, time);
  const runtime = benchRuntime({
    folder,
    env: simulator.environment("http://heroku.localhost:1"),
    clock: time,
    fetch: virtualFetch(simulator, time, latencyMs, count),
  });
  const loaded = await loadForCommand(runtime, {});
  const connected = connectOrgs(runtime, loaded, loaded.config.orgs);
  const start = time.now();
  const { plan } = await planConnected(loaded, connected, [], {});
  const value = time.now() - start;
  const gap = plan.orgs.flatMap((org) => org.gaps)[0];
  if (gap !== undefined) throw new Error(`The throttled plan has a gap: ${gap.message}`);
  if (count.throttled > mostThrottled) throw new Error(storm(count));
  const answered = count.requests - count.throttled;
  const floor = leastTime(answered);
  return {
    name,
    ratio: value / floor,
    goal: 1.1,
    floor: floor / 1_000,
    value: value / 1_000,
    unit: "s",
    note: `${answered} requests from a bucket of ${bucket.capacity} that refills ${bucket.perMinute} a minute, in virtual time; 429 ${count.throttled} times`,
  };
}

function storm({ requests, throttled }: WireCount): string {
  return `A storm: ${throttled} of ${requests} requests were answered 429, where ${mostThrottled} are to be expected at most.`;
}

/** As many as the bucket holds at the speed of the line, the rest as fast as it fills. */
function leastTime(requests: number): number {
  const byLatency = Math.ceil(requests / 8) * latencyMs;
  const byBucket = ((requests - bucket.capacity) / bucket.perMinute) * 60_000;
  return Math.max(byLatency, byBucket);
}

function teamsOf(
  teams: number,
  size: { readonly projects: number; readonly people: number },
): { orgs: Record<string, unknown>; state: StateValue } {
  const orgs: Record<string, unknown> = {};
  const states: StateValue[] = [];
  const world = worlds.heroku?.(size);
  const single = world?.state as { tokens: StateValue; teams: Record<string, StateValue>[] } | undefined;
  if (world === undefined || single?.teams[0] === undefined) throw new Error("There is no world for heroku.");
  for (let team = 0; team < teams; team += 1) {
    const apps = single.teams[0].apps as { name: string; collaborators: StateValue }[];
    const rename = (app: string): string => `t${team}-${app}`;
    states.push({
      ...single.teams[0],
      name: `acme-${team}`,
      apps: apps.map((app) => ({ ...app, name: rename(app.name) })),
    });
    const declared = world.org.apps as Record<string, unknown>;
    orgs[`acme-${team}`] = {
      ...world.org,
      name: `acme-${team}`,
      apps: Object.fromEntries(Object.entries(declared).map(([app, value]) => [rename(app), value])),
    };
  }
  return { orgs, state: { tokens: single.tokens, teams: states } };
}

async function simulatorOf(state: StateValue, time: VirtualTime) {
  const entry = findProvider("heroku");
  if (entry === undefined) throw new Error("There is no heroku.");
  const { createSimulator } = await entry.loadSimulator();
  return createSimulator({ state, now: () => time.now(), random: createRandom(1) });
}
