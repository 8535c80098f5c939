import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode, type Runtime } from "../../src/app/runtime.ts";
import { runJournalVerify } from "../../src/commands/journal.ts";
import { systemClock } from "../../src/http/clock.ts";
import { providers } from "../../src/providers/registry.ts";
import type { StateValue } from "../../src/simulator/contract.ts";
import { createHost, type WriteMoment } from "../../src/simulator/host/host.ts";
import { type RunningSimulators, startSimulators } from "../../src/simulator/host/run.ts";
import { exampleFile, exampleGuards } from "../conformance/cases.ts";
import { type CliRun, runCli, startCli } from "../helpers/cli.ts";
import { createTransport } from "../helpers/transport.ts";
import { examplePart, type Handled, isWrite, observe } from "../helpers/workbench.ts";
import { type AccessMoment, cascadesOf, judgeMoment, readMoment } from "./access-watch.ts";
import { countCreations } from "./creations.ts";

/** When a process is killed, and how the work is taken up again. */
export interface CrashCase {
  readonly provider: string;
  /** The how-manieth write, from 1. */
  readonly write: number;
  /** Before the vendor carries it out, or after, before it answers. */
  readonly phase: "before" | "after";
  readonly way: "apply" | "resume";
}

/** The undisturbed run: how many writes it takes, and what it comes to. */
export interface CleanRun {
  readonly writes: number;
  readonly begin: AccessMoment;
  readonly end: AccessMoment;
  readonly created: ReadonlyMap<string, number>;
  readonly cascades: ReadonlySet<string>;
}

export const journal = "run.jsonl";
export const applyArguments = [
  "apply",
  "--auto-approve",
  ...exampleGuards.flatMap((guard) => ["--allow", guard]),
];

/** Runs one provider's example to its end in a process of its own. */
export async function runClean(provider: string): Promise<CleanRun> {
  const stage = await Stage.open(provider);
  try {
    const begin = await stage.moment();
    const { plan } = await makePlan(stage.runtime(), {});
    const run = await stage.run([...applyArguments, "--journal", journal]);
    if (run.code !== ExitCode.done) throw new Error(`${provider}: ${run.stdout}${run.stderr}`);
    return {
      writes: stage.writes,
      begin,
      end: await stage.moment(),
      created: countCreations(stage.handled),
      cascades: cascadesOf(plan),
    };
  } finally {
    await stage.close();
  }
}

/** Kills a run at one write, takes the work up again, and gives everything that was not as promised. */
export async function crashAndRecover(one: CrashCase, clean: CleanRun): Promise<string[]> {
  const stage = await Stage.open(one.provider);
  const wrong: string[] = [];
  const look = async (when: string): Promise<void> => {
    const now = await stage.moment();
    for (const fault of judgeMoment(now, clean.begin, clean.end, clean.cascades))
      wrong.push(`${when}: ${fault}`);
  };
  try {
    stage.afterWrite = async (path) => await look(`after ${path}`);
    const killed = await stage.runAndKill([...applyArguments, "--journal", journal], one);
    if (killed.code !== null) wrong.push(`was not killed, but ended with ${killed.code}`);
    await look("after the crash");
    if (runJournalVerify(stage.runtime(), journal) !== ExitCode.done) wrong.push("the journal is damaged");
    const again =
      one.way === "apply"
        ? await stage.run(applyArguments)
        : await stage.run([...applyArguments, "--resume", journal]);
    if (again.code !== ExitCode.done)
      wrong.push(`the second run ended with ${again.code}:\n${again.stdout}${again.stderr}`);
    if (runJournalVerify(stage.runtime(), journal) !== ExitCode.done) wrong.push("the journal got damaged");
    wrong.push(...(await judgeEnd(stage, clean)));
  } finally {
    await stage.close();
  }
  return wrong;
}

async function judgeEnd(stage: Stage, clean: CleanRun): Promise<string[]> {
  const wrong: string[] = [];
  const { plan } = await makePlan(stage.runtime(), {});
  for (const { action, id } of plan.operations) wrong.push(`${action} ${id} is left`);
  const { fingerprint } = await stage.moment();
  if (fingerprint !== clean.end.fingerprint) wrong.push("it came to something else than the undisturbed run");
  for (const [request, count] of countCreations(stage.handled)) {
    const due = Math.max(1, clean.created.get(request) ?? 0);
    if (count > due) wrong.push(`${count} times instead of ${due}: POST ${request}`);
  }
  return wrong;
}

/** Who looks at everything after each write asks more than a minute of a vendor's limits allows. */
const ROOM: Readonly<Record<string, StateValue>> = {
  github: { switches: { pointsPerMinute: 1_000_000, graphqlPointsPerMinute: 1_000_000 } },
};

function watched(provider: string): StateValue {
  return {
    ...(examplePart(provider).state as Record<string, StateValue>),
    ...(ROOM[provider] as Record<string, StateValue>),
  };
}

/** A folder with the example, and its simulated vendor on a real port. */
export class Stage {
  readonly folder: string;
  readonly handled: Handled[] = [];
  afterWrite: ((path: string) => Promise<void>) | undefined;
  writes = 0;
  #vendors: RunningSimulators | undefined;
  #crash: { readonly at: CrashCase; readonly kill: () => Promise<unknown> } | undefined;

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "rolecall-crash-"));
  }

  static async open(provider: string): Promise<Stage> {
    const stage = new Stage();
    writeFileSync(join(stage.folder, "access.yaml"), exampleFile(provider));
    stage.#vendors = await startSimulators({
      state: { version: 1, providers: { [provider]: watched(provider) } },
      providers: providers.map(({ id, loadSimulator }) => ({
        id,
        load: async () => {
          const module = await loadSimulator();
          return {
            ...module,
            createSimulator: (options) =>
              observe(module.createSimulator(options), id, (one) => stage.handled.push(one)),
          };
        },
      })),
      onWrite: async (moment) => await stage.#onWrite(moment),
      onError: () => undefined,
    });
    return stage;
  }

  get vendors(): RunningSimulators {
    if (this.#vendors === undefined) throw new Error("The simulators do not run.");
    return this.#vendors;
  }

  async #onWrite({ phase, method, path }: WriteMoment): Promise<void> {
    if (!isWrite({ method, url: `http://host${path}` })) return;
    if (phase === "before") this.writes += 1;
    const isDue = this.#crash?.at.write === this.writes && this.#crash.at.phase === phase;
    if (phase === "after") await this.afterWrite?.(`${method} ${path}`);
    if (!isDue) return;
    const { kill } = this.#crash ?? {};
    this.#crash = undefined;
    await kill?.();
    // The process died before the request went out: the vendor never saw it.
    if (phase === "before") throw new Error("killed");
  }

  async run(args: readonly string[]): Promise<CliRun> {
    return await runCli(args, { cwd: this.folder, env: this.vendors.environment });
  }

  async runAndKill(args: readonly string[], at: CrashCase): Promise<CliRun> {
    const { child, exited } = startCli(args, { cwd: this.folder, env: this.vendors.environment });
    this.#crash = {
      at,
      kill: async () => {
        child.kill("SIGKILL");
        await exited;
      },
    };
    return await exited;
  }

  /** A runtime in this process over the same simulators, without the wire. */
  runtime(): Runtime {
    const { simulators, origins } = this.vendors;
    const hosts = Object.fromEntries(
      Object.entries(simulators).map(([provider, simulator]) => [
        origins[provider] ?? "",
        createHost({ provider, simulator, now: Date.now }),
      ]),
    );
    const silent = { write: () => undefined, isTerminal: false, width: 100, hasColor: false };
    return {
      env: this.vendors.environment,
      cwd: this.folder,
      clock: systemClock,
      fetch: createTransport(hosts),
      signal: new AbortController().signal,
      stdout: silent,
      stderr: silent,
    };
  }

  async moment(): Promise<AccessMoment> {
    return await readMoment(this.runtime());
  }

  async close(): Promise<void> {
    await this.#vendors?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
