import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AccessChange } from "../../src/model/access-change.ts";
import type { StateValue } from "../../src/simulator/contract.ts";
import type { WriteMoment } from "../../src/simulator/host/host.ts";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import type { LogEntry } from "../../src/simulator/host/server.ts";
import { type CliOptions, type CliRun, cliFile, runCli, simulate } from "../helpers/cli.ts";

/** What of a plan in JSON the scenarios look at. */
export interface PrintedPlan {
  readonly operations: readonly { readonly id: string; readonly action: string }[];
  readonly pending: readonly { readonly subject: string; readonly address: string }[];
  readonly deferred: readonly { readonly operation: { readonly id: string }; readonly waitsFor: string }[];
  readonly findings: readonly { readonly code: string }[];
  readonly guards: readonly { readonly guard: string; readonly verdict: string; readonly text: string }[];
  readonly people: readonly AccessChange[];
}

interface Hooks {
  once?: (moment: WriteMoment) => void | Promise<void>;
}

/** A folder with an `access.yaml`, vendors over real HTTP beside it, and the built program between them. */
export class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), "rolecall-stage-"));
  readonly #requests: LogEntry[];
  readonly #vendors: RunningSimulators;
  readonly #hooks: Hooks;

  constructor(vendors: RunningSimulators, requests: LogEntry[], hooks: Hooks) {
    this.#vendors = vendors;
    this.#requests = requests;
    this.#hooks = hooks;
  }

  /** `live` holds each provider's part of the simulators' state. */
  static async open(
    live: Readonly<Record<string, object>>,
    files: string,
    options: { readonly latencyMs?: number } = {},
  ): Promise<Stage> {
    const requests: LogEntry[] = [];
    const hooks: Hooks = {};
    const providers = structuredClone(live) as Record<string, StateValue>;
    const vendors = await simulate(
      { version: 1, providers },
      {
        ...options,
        onRequest: (entry) => requests.push(entry),
        onWrite: async (moment) => {
          const { once } = hooks;
          delete hooks.once;
          await once?.(moment);
        },
      },
    );
    const stage = new Stage(vendors, requests, hooks);
    stage.write(files);
    return stage;
  }

  /** What was asked of the vendors since the last time, steering apart. */
  takeRequests(): readonly LogEntry[] {
    return this.#requests.splice(0).filter((entry) => !entry.path.startsWith("/_simulator/"));
  }

  write(text: string): void {
    writeFileSync(join(this.folder, "access.yaml"), text);
  }

  async rolecall(...args: string[]): Promise<CliRun> {
    return await this.#run(args);
  }

  /** Presses Ctrl-C when the first write of this run reaches its vendor. */
  async rolecallInterrupted(...args: string[]): Promise<CliRun> {
    let press: (signal: NodeJS.Signals) => void = () => undefined;
    this.beforeFirstWrite(async () => press("SIGINT"));
    return await this.#run(args, (kill) => {
      press = kill;
    });
  }

  async #run(args: readonly string[], onStart: CliOptions["onStart"] = () => undefined): Promise<CliRun> {
    return await runCli(args, { cwd: this.folder, env: this.#vendors.environment, onStart });
  }

  /** Runs the program with nobody at the other end of its standard output, and gives its exit code. */
  async rolecallUnread(...args: string[]): Promise<number | null> {
    const child = spawn(process.execPath, ["--", cliFile, ...args], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, NO_COLOR: "1", ...this.#vendors.environment },
      stdio: ["ignore", "pipe", "ignore"],
    });
    child.stdout.destroy();
    return await new Promise((done) => child.on("close", done));
  }

  async plan(): Promise<PrintedPlan> {
    const run = await this.rolecall("plan", "--format", "json");
    try {
      return JSON.parse(run.stdout) as PrintedPlan;
    } catch {
      throw new Error(`No plan came:\n${run.stdout}${run.stderr}`);
    }
  }

  async apply(...args: string[]): Promise<CliRun> {
    return await this.rolecall("apply", "--auto-approve", ...args);
  }

  /** Does what happens at the vendor without rolecall: somebody accepts, a mail comes back. */
  async steer(provider: string, path: string, body: object): Promise<void> {
    const answer = await fetch(`${this.#vendors.origins[provider]}/_simulator/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok)
      throw new Error(`${provider} /_simulator/${path}: ${answer.status} ${await answer.text()}`);
  }

  /** Does something at the vendor once rolecall has read, just before its first write is carried out. */
  beforeFirstWrite(meddle: () => Promise<void>): void {
    this.#hooks.once = meddle;
  }

  /** Sends a request to a vendor as somebody else would, past the log. */
  async ask(provider: string, method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(`${this.#vendors.origins[provider]}${path}`, { ...init, method });
    const simulator = this.#vendors.simulators[provider];
    if (simulator === undefined) throw new Error(`No simulator of ${provider} runs.`);
    return (await simulator.handle(request)).response;
  }

  /** What a path under `/_simulator/` shows. */
  async look(provider: string, path: string): Promise<unknown> {
    return await (await fetch(`${this.#vendors.origins[provider]}/_simulator/${path}`)).json();
  }

  /** Live state of one provider, as `simulate --save` writes it. */
  live(provider: string): StateValue | undefined {
    return this.#vendors.save().providers[provider];
  }

  async close(): Promise<void> {
    await this.#vendors.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Wrapped text as one line, so that tests do not hang on a terminal's width. */
export function unwrapped(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
