import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { providers } from "../providers/registry.ts";
import { type RunningSimulators, type SimulatorEntry, startSimulators } from "../simulator/host/run.ts";
import { type FaultKind, type FaultOptions, faultKinds } from "../simulator/kit/faults.ts";
import { readStateFile, type SimulatorState, StateFileError } from "../simulator/kit/state-file.ts";

/** The options of `rolecall simulate`. */
export interface SimulateOptions {
  /** Configuration beside which `live.yaml` stands, if `state` is absent. */
  readonly config?: string;
  /** The state file. */
  readonly state?: string;
  /** Gets base URLs and tokens as KEY=VALUE lines once all listen. */
  readonly envFile?: string;
  /** Gets the state at the end. */
  readonly save?: string;
  /** Gets a JSON line for each request. */
  readonly log?: string;
  /** Milliseconds by which each answer is late. */
  readonly latency?: number;
  /** Share of requests that go wrong, from 0 to 1. */
  readonly faultRate?: number;
  /** Which faults. Default: all. */
  readonly faults?: readonly string[];
  /** No more faults than these. */
  readonly faultLimit?: number;
  /** For faults and identifiers. Default: 1. */
  readonly seed?: number;
  /** The first simulator's port, the next ones follow. Default: free ports, chosen by the system. */
  readonly port?: number;
}

/** Runs the vendors' simulators on loopback until the run is aborted, and then saves their state. */
export async function runSimulate(runtime: Runtime, options: SimulateOptions): Promise<ExitCode> {
  const file = findStateFile(runtime, options);
  const faults = readFaults(options);
  checkNumber("--latency", options.latency, 0, 600_000);
  checkNumber("--port", options.port, 0, 65_535);
  checkNumber("--seed", options.seed, 0, 4_294_967_295);
  const { state, entries } = await readState(file);
  const running = await start(runtime, options, { state, entries, faults });
  announce(runtime, running, options);
  await untilAborted(runtime.signal);
  await running.close();
  if (options.save !== undefined) runtime.stderr.write(`State saved to ${options.save}\n`);
  return ExitCode.done;
}

async function start(
  runtime: Runtime,
  options: SimulateOptions,
  parts: { state: SimulatorState; entries: readonly SimulatorEntry[]; faults: FaultOptions | undefined },
): Promise<RunningSimulators> {
  const path = (name: string): string => resolve(runtime.cwd, name);
  try {
    return await startSimulators({
      state: parts.state,
      providers: parts.entries,
      now: () => runtime.clock.now(),
      ...(parts.faults === undefined ? {} : { faults: parts.faults }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...(options.latency === undefined ? {} : { latencyMs: options.latency }),
      ...(options.port === undefined ? {} : { port: options.port }),
      ...(options.log === undefined ? {} : { logFile: path(options.log) }),
      ...(options.envFile === undefined ? {} : { envFile: path(options.envFile) }),
      ...(options.save === undefined ? {} : { saveFile: path(options.save) }),
      onFault: ({ provider, kind, method, path: where, occurrence, seed }) => {
        const what = `${method} ${sanitizeText(where)} (request ${occurrence} of this kind)`;
        runtime.stderr.write(`fault: ${kind} at ${provider} ${what}, seed ${seed}\n`);
      },
      onError: (error, request) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        runtime.stderr.write(`A simulator failed at ${request}: ${text}\n`);
      },
    });
  } catch (error) {
    throw startError(error);
  }
}

function startError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") {
    return new UsageError(
      "PORT_IN_USE",
      `${error.message}.`,
      "Choose another --port, or leave it out for free ports.",
    );
  }
  if (code !== "") {
    return new UsageError(
      "SIMULATE_FAILED",
      `The simulators cannot start: ${error.message}.`,
      "Look at the paths given.",
    );
  }
  return new UsageError(
    "BAD_STATE",
    error.message,
    "Fix the state file; schemas/state.schema.json describes it.",
  );
}

function announce(runtime: Runtime, running: RunningSimulators, options: SimulateOptions): void {
  const lines = Object.entries(running.origins).map(([id, origin]) => `${id} listens on ${origin}\n`);
  if (lines.length === 0) lines.push("The state names no provider; nothing listens.\n");
  if (options.envFile !== undefined) lines.push(`Base URLs and tokens are in ${options.envFile}\n`);
  lines.push("Ctrl-C ends.\n");
  runtime.stderr.write(lines.join(""));
}

async function readState(
  file: string,
): Promise<{ state: SimulatorState; entries: readonly SimulatorEntry[] }> {
  const entries = providers.map(({ id, loadSimulator }) => ({ id, load: loadSimulator }));
  const parts = await Promise.all(
    entries.map(async ({ id, load }) => ({ id, stateSchema: (await load()).stateSchema })),
  );
  try {
    return { state: await readStateFile(file, parts), entries };
  } catch (error) {
    if (!(error instanceof StateFileError)) throw error;
    const [first, ...more] = error.problems.map((problem) => new UsageError("BAD_STATE", problem));
    throw new UsageError(
      "BAD_STATE",
      `${file} is not a usable simulator state. ${first?.message ?? ""}`.trim(),
      "schemas/state.schema.json describes the file.",
      more,
    );
  }
}

function findStateFile(runtime: Runtime, options: SimulateOptions): string {
  if (options.state !== undefined) return resolve(runtime.cwd, options.state);
  const config = resolve(runtime.cwd, options.config ?? ".");
  const folder = existsSync(config) && statSync(config).isFile() ? dirname(config) : config;
  const file = join(folder, "live.yaml");
  if (existsSync(file)) return file;
  throw new UsageError(
    "MISSING_STATE",
    "There is no state for the simulators.",
    "Give it with --state FILE, or put a live.yaml beside the configuration.",
  );
}

function readFaults(options: SimulateOptions): FaultOptions | undefined {
  checkNumber("--fault-rate", options.faultRate, 0, 1);
  checkNumber("--fault-limit", options.faultLimit, 0, Number.MAX_SAFE_INTEGER);
  const kinds = options.faults?.map(readFaultKind);
  if (options.faultRate === undefined || options.faultRate === 0) return undefined;
  return {
    rate: options.faultRate,
    seed: options.seed ?? 1,
    ...(kinds === undefined ? {} : { kinds }),
    ...(options.faultLimit === undefined ? {} : { limit: options.faultLimit }),
  };
}

function readFaultKind(name: string): FaultKind {
  const kind = faultKinds.find((known) => known === name);
  if (kind !== undefined) return kind;
  throw new UsageError(
    "UNKNOWN_FAULT",
    `There is no fault "${sanitizeText(name)}".`,
    `Known: ${faultKinds.join(", ")}.`,
  );
}

function checkNumber(option: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (value >= least && value <= most)) return;
  throw new UsageError("BAD_NUMBER", `${option} must be between ${least} and ${most}.`);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener("abort", () => done(), { once: true }));
}
