import { createWriteStream } from "node:fs";
import type { Simulator, SimulatorModule, StateValue } from "../contract.ts";
import type { FaultDecision, FaultOptions } from "../kit/faults.ts";
import { createRandom, seedFrom } from "../kit/random.ts";
import { formatState, replaceFile, type SimulatorState } from "../kit/state-file.ts";
import { createHost, type Host, type WriteMoment } from "./host.ts";
import { type LogEntry, serveHosts } from "./server.ts";

/** A provider whose simulator may be started. */
export interface SimulatorEntry {
  readonly id: string;
  readonly load: () => Promise<SimulatorModule>;
}

/** What to start, and how. */
export interface StartOptions {
  readonly state: SimulatorState;
  /** Only those of which the state has a part are loaded and started. */
  readonly providers: readonly SimulatorEntry[];
  /** For identifiers that the state does not give. Default: 1. */
  readonly seed?: number;
  readonly latencyMs?: number;
  readonly faults?: FaultOptions;
  /** The first one's port, the next ones follow. 0 or absent: free ports, chosen by the system. */
  readonly port?: number;
  /** A JSON line for each request, appended. */
  readonly logFile?: string;
  /** KEY=VALUE lines, written when all listen. */
  readonly envFile?: string;
  /** The state at the end, written by `close`. */
  readonly saveFile?: string;
  /** Real time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  readonly onRequest?: (entry: LogEntry) => void;
  readonly onFault?: (decision: FaultDecision & { readonly provider: string }) => void;
  readonly onError?: (error: unknown, request: string) => void;
  /** For crash tests: called around every write; what it returns is waited for. */
  readonly onWrite?: (moment: WriteMoment) => void | Promise<void>;
}

/** Simulators that listen. */
export interface RunningSimulators {
  /** What a client needs: base URLs and tokens, as the vendors' tools name them. */
  readonly environment: Readonly<Record<string, string>>;
  /** `http://127.0.0.1:PORT` by provider. */
  readonly origins: Readonly<Record<string, string>>;
  readonly simulators: Readonly<Record<string, Simulator>>;
  /** The state now, as `saveFile` gets it. */
  save(): SimulatorState;
  /** Stops listening, then writes the state. */
  close(): Promise<void>;
}

/**
 * Starts the simulators of a state on loopback.
 * @throws Error if the state makes no sense to a simulator, or a port or a file cannot be had; nothing listens then
 */
export async function startSimulators(options: StartOptions): Promise<RunningSimulators> {
  const realNow = options.now ?? Date.now;
  const now = createNow(options.state.clock, realNow);
  const simulators = await createSimulators(options, now);
  const log = options.logFile === undefined ? undefined : await openLog(options.logFile);
  try {
    return await serve(options, simulators, now, log);
  } catch (error) {
    await log?.close();
    throw error;
  }
}

async function serve(
  options: StartOptions,
  started: readonly Started[],
  now: () => number,
  log: Log | undefined,
): Promise<RunningSimulators> {
  const servers = await serveHosts({
    hosts: started.map((entry) => toHost(options, entry, now)),
    onRequest: (entry) => {
      log?.write(entry);
      options.onRequest?.(entry);
    },
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.latencyMs === undefined ? {} : { latencyMs: options.latencyMs }),
    ...(options.onError === undefined ? {} : { onError: options.onError }),
  });
  const save = (): SimulatorState => saveState(options.state, started, now);
  const environment = mergeEnvironments(started, servers.origins);
  try {
    if (options.envFile !== undefined)
      await replaceFile(options.envFile, formatEnvironment(environment), 0o600);
  } catch (error) {
    await servers.close();
    throw error;
  }
  return {
    environment,
    origins: servers.origins,
    simulators: Object.fromEntries(started.map(({ id, simulator }) => [id, simulator])),
    save,
    async close() {
      await servers.close();
      await log?.close();
      if (options.saveFile !== undefined) await replaceFile(options.saveFile, await formatState(save()));
    },
  };
}

interface Started {
  readonly id: string;
  readonly simulator: Simulator;
  readonly clone: () => Simulator;
}

async function createSimulators(options: StartOptions, now: () => number): Promise<Started[]> {
  const started: Started[] = [];
  for (const { id, load } of options.providers) {
    const state = options.state.providers[id];
    if (state === undefined) continue;
    const { createSimulator } = await load();
    const create = (from: StateValue, seed: number): Simulator =>
      createSimulator({ state: from, now, random: createRandom(seedFrom(seed, id)) });
    const seed = options.seed ?? 1;
    const simulator = create(state, seed);
    started.push({ id, simulator, clone: () => create(simulator.save(), seed + 1) });
  }
  return started;
}

function toHost(options: StartOptions, entry: Started, now: () => number): Host {
  const { faults } = options;
  return createHost({
    provider: entry.id,
    simulator: entry.simulator,
    clone: entry.clone,
    now,
    ...(options.onWrite === undefined ? {} : { onWrite: options.onWrite }),
    ...(faults === undefined
      ? {}
      : {
          faults: {
            ...faults,
            onFault: (decision: FaultDecision) => {
              faults.onFault?.(decision);
              options.onFault?.({ ...decision, provider: entry.id });
            },
          },
        }),
  });
}

/** Time goes on from the state's clock as real time does. */
function createNow(clock: string | undefined, realNow: () => number): () => number {
  if (clock === undefined) return realNow;
  const offset = Date.parse(clock) - realNow();
  if (Number.isNaN(offset)) throw new Error(`The clock "${clock}" is not a date.`);
  return () => realNow() + offset;
}

function saveState(state: SimulatorState, started: readonly Started[], now: () => number): SimulatorState {
  const providers: Record<string, StateValue> = { ...state.providers };
  for (const { id, simulator } of started) providers[id] = simulator.save();
  const clock = state.clock === undefined ? {} : { clock: new Date(now()).toISOString() };
  return { version: 1, ...clock, providers };
}

function mergeEnvironments(
  started: readonly Started[],
  origins: Readonly<Record<string, string>>,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const { id, simulator } of started)
    Object.assign(environment, simulator.environment(origins[id] ?? ""));
  return environment;
}

/** @throws Error for a name or value that such a file cannot hold */
function formatEnvironment(environment: Readonly<Record<string, string>>): string {
  const lines = Object.entries(environment).map(([name, value]) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      throw new Error(`"${name}" cannot be the name of a variable.`);
    if (/[\r\n\0]/.test(value)) throw new Error(`The value of ${name} holds a line break.`);
    return `${name}=${value}\n`;
  });
  return lines.join("");
}

interface Log {
  write(entry: LogEntry): void;
  close(): Promise<void>;
}

/** @throws Error if the file cannot be opened */
function openLog(path: string): Promise<Log> {
  return new Promise((resolve, reject) => {
    const stream = createWriteStream(path, { flags: "a" });
    stream.once("error", reject);
    stream.once("open", () => {
      stream.off("error", reject);
      // A full disk ends the log, not the simulators.
      stream.on("error", () => undefined);
      resolve({
        write: (entry) => stream.write(`${JSON.stringify(entry)}\n`),
        close: () => new Promise((done) => stream.end(() => done())),
      });
    });
  });
}
