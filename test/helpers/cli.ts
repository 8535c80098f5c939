import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { providers } from "../../src/providers/registry.ts";
import type { StateValue } from "../../src/simulator/contract.ts";
import { type RunningSimulators, type StartOptions, startSimulators } from "../../src/simulator/host/run.ts";
import { parseState, type SimulatorState } from "../../src/simulator/kit/state-file.ts";
import { watchOver } from "./canaries.ts";

export const root = resolve(import.meta.dirname, "..", "..");
export const example = join(root, "examples", "acme");

/** What a run of the built program left behind. */
export interface CliRun {
  /** Null if it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it. */
export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What comes in on standard input. Default: nothing. */
  readonly input?: string;
  /** Told of the process as soon as it runs, to send it a signal. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** What a simulator starts from and saves, and the lines it gives its clients. */
const credentialFiles = /\.env$|(^|\/)(live|state|saved|after)[^/]*\.ya?ml$/;

/** The built program, for those that start it from a shell. */
export const cliFile = join(root, "dist", "cli.js");

/**
 * Starts `dist/cli.js` as a person would, with an environment of its own; `exited` settles when the process is gone. No
 * credential of `env` may show up in what it prints, nor in a folder of its own.
 */
export function startCli(
  args: readonly string[],
  options: CliOptions = {},
): { readonly child: ChildProcess; readonly exited: Promise<CliRun> } {
  const child = spawn(process.execPath, ["--", cliFile, ...args], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1", ...options.env },
    stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(options.input);
  options.onStart?.((signal) => child.kill(signal));
  return { child, exited: readRun(child, options) };
}

async function readRun(child: ChildProcess, options: CliOptions): Promise<CliRun> {
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
    });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  watchOver({
    env: options.env ?? {},
    printed: { "standard output": printed.stdout, "standard error": printed.stderr },
    ...(options.cwd?.startsWith(tmpdir()) === true ? { folder: options.cwd, apart: credentialFiles } : {}),
  });
  return { code, ...printed };
}

/** Runs it to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return await startCli(args, options).exited;
}

/** Starts the simulators of a state over real HTTP on loopback. */
export async function simulate(
  state: SimulatorState | string,
  options: Partial<StartOptions> = {},
): Promise<RunningSimulators> {
  const entries = providers.map((entry) => ({ id: entry.id, load: () => entry.loadSimulator() }));
  return await startSimulators({
    state: typeof state === "string" ? await readState(state) : state,
    providers: entries,
    ...options,
  });
}

/** States by the text of their file: many tests start from the same one. */
const states = new Map<string, Promise<SimulatorState>>();

async function readState(path: string): Promise<SimulatorState> {
  const text = readFileSync(path, "utf8");
  const state = states.get(text) ?? checkState(text, path);
  states.set(text, state);
  return structuredClone(await state);
}

async function checkState(text: string, path: string): Promise<SimulatorState> {
  const parts = await Promise.all(
    providers.map(async (entry) => ({
      id: entry.id,
      stateSchema: (await entry.loadSimulator()).stateSchema,
    })),
  );
  return await parseState(text, path, parts);
}

/** A copy of the example in a folder of its own. */
export function copyExample(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-acme-"));
  cpSync(example, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Takes out what differs from run to run: ports, folders, times, digests that rest on them. */
export function steady(text: string, folder = ""): string {
  return text
    .replaceAll(folder === "" ? "\0" : folder, "FOLDER")
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, "TIME")
    .replaceAll(/\d+ requests left/g, "N requests left")
    .replaceAll(/journal-[\dT-]+Z-\d+\.jsonl/g, "JOURNAL");
}

const TRAFFIC = new Set([
  "budgets",
  "created",
  "modified",
  "createdAt",
  "updatedAt",
  "removedAt",
  "created_at",
  "updated_at",
]);

/** What simulators make up: how many requests came before decides which one it is. */
const MADE_UP = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/;

/**
 * A state without what reading alone changes, without times, made-up ids and the order in which things came to be:
 * what people have, and nothing else.
 */
export function accessOf(value: StateValue): StateValue {
  if (Array.isArray(value)) return value.map(accessOf).sort(byText);
  if (typeof value === "string") return MADE_UP.test(value) ? "ID" : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !TRAFFIC.has(key) && !(key === "id" && MADE_UP.test(String(inner))))
      .map(([key, inner]) => [key, accessOf(inner)]),
  );
}

function byText(one: StateValue, other: StateValue): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
