import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { Runtime } from "../../src/app/runtime.ts";
import type { Clock, Fetch } from "../../src/http/http.ts";
import { providers } from "../../src/providers/registry.ts";
import type { Simulator, StateValue } from "../../src/simulator/contract.ts";
import { createHost, type Host, type WriteMoment } from "../../src/simulator/host/host.ts";
import type { FaultOptions } from "../../src/simulator/kit/faults.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";
import { CanaryWatch } from "./canaries.ts";
import { createTransport, type TransportEvent } from "./transport.ts";

/** A folder with files, simulators in process, and a runtime over both: what a command needs and nothing else. */
export interface Workbench {
  readonly runtime: Runtime;
  readonly folder: string;
  readonly requests: TransportEvent[];
  readonly env: Record<string, string | undefined>;
  readonly simulators: Readonly<Record<string, Simulator>>;
  readonly clock: TestClock;
  /** What was printed so far. */
  stdout(): string;
  stderr(): string;
  /** Forgets what was printed and asked. */
  reset(): void;
  /** Requests that change something, token exchanges left out. */
  writes(): TransportEvent[];
  /** Sends one request as an outsider would: to accept an invitation, or to change something behind the tool's back. */
  send(provider: string, path: string, body: unknown, method?: string): Promise<Response>;
  file(name: string, text: string): void;
  /** The credentials that may stand in no output. */
  canaries(): readonly string[];
  /** @throws Error if one does, in anything that was printed, saved or asked for */
  close(): void;
}

/** A clock whose waits are over at once, and which counts what was waited. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

export interface WorkbenchOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, StateValue>>;
  readonly now?: string;
  readonly seed?: number;
  readonly faults?: FaultOptions;
  readonly onWrite?: (moment: WriteMoment) => void | Promise<void>;
  readonly signal?: AbortSignal;
  /** Where a provider's simulator seems to listen. Default: `http://PROVIDER.localhost:1`. */
  readonly origin?: (provider: string) => string;
  /** Stands between the transport and a simulated vendor, to answer something else or to look on. */
  readonly wrapHost?: (host: Host) => Host;
  /** Stands between the client and the transport. */
  readonly wrapFetch?: (fetch: Fetch, clock: TestClock) => Fetch;
  /** Told of every request that really reached a simulator, with the body and the answer's status. */
  readonly onHandled?: (handled: Handled) => void;
}

/** A request that a simulator has answered. */
export interface Handled {
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly status: number;
  /** The body of the answer to a request that may have changed something; of others none is kept. */
  readonly answer: string;
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-bench-"));
  const clock = testClock(Date.parse(options.now ?? "2026-11-23T12:00:00Z"));
  const requests: TransportEvent[] = [];
  const env: Record<string, string | undefined> = {};
  const { hosts, simulators } = await startHosts(options, clock, env);
  const watch = new CanaryWatch(env);
  const transport = watch.overhear(createTransport(hosts, (event) => requests.push(event)));
  const fetch = options.wrapFetch?.(transport, clock) ?? transport;
  const printed = { out: "", err: "" };
  let isClosed = false;
  const print = (stream: "out" | "err") => (text: string) => {
    printed[stream] += text;
    watch.see(`standard ${stream === "out" ? "output" : "error"}`, text);
  };
  const file = (name: string, text: string): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [name, text] of Object.entries(options.files)) file(name, text);
  const runtime: Runtime = {
    env,
    cwd: folder,
    clock,
    fetch,
    signal: options.signal ?? new AbortController().signal,
    stdout: { write: print("out"), isTerminal: false, width: 100, hasColor: false },
    stderr: { write: print("err"), isTerminal: false, width: 100, hasColor: false },
  };
  return {
    runtime,
    folder,
    requests,
    env,
    simulators,
    clock,
    stdout: () => printed.out,
    stderr: () => printed.err,
    reset: () => {
      printed.out = "";
      printed.err = "";
      requests.length = 0;
    },
    writes: () => requests.filter(isWrite),
    send: async (provider, path, body, method = "POST") => {
      const simulator = simulators[provider];
      if (simulator === undefined) throw new Error(`No simulator of ${provider}.`);
      const answer = await simulator.handle(
        new Request(new URL(path, `http://${provider}.localhost:1`), {
          method,
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
      return answer.response;
    },
    file,
    canaries: () => watch.canaries(),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      watch.seeFolder(folder);
      watch.seeAddresses(requests.map(({ url }) => url));
      // Answers may still be on their way into the cache.
      removeFolder(folder);
      watch.verify();
    },
  };
}

/** True for a request that changes something at a vendor. Token exchanges and searches change nothing. */
export function isWrite(event: { method: string; url: string }): boolean {
  if (event.method === "GET") return false;
  const { pathname } = new URL(event.url);
  return !["/oauth2/token", "/.search", "/graphql", "/access_tokens"].some((end) => pathname.endsWith(end));
}

async function startHosts(
  options: WorkbenchOptions,
  clock: TestClock,
  env: Record<string, string | undefined>,
): Promise<{ hosts: Record<string, Host>; simulators: Record<string, Simulator> }> {
  const hosts: Record<string, Host> = {};
  const simulators: Record<string, Simulator> = {};
  for (const entry of providers) {
    const state = options.state[entry.id];
    if (state === undefined) continue;
    const { createSimulator } = await entry.loadSimulator();
    const random = createRandom(options.seed ?? 1);
    const make = (from: StateValue): Simulator =>
      createSimulator({ state: from, now: () => clock.now(), random });
    const bare = make(state);
    const simulator = options.onHandled === undefined ? bare : observe(bare, entry.id, options.onHandled);
    const origin = options.origin?.(entry.id) ?? `http://${entry.id}.localhost:1`;
    const host = createHost({
      provider: entry.id,
      simulator,
      now: () => clock.now(),
      clone: () => make(simulator.save()),
      ...(options.faults === undefined ? {} : { faults: options.faults }),
      ...(options.onWrite === undefined ? {} : { onWrite: options.onWrite }),
    });
    hosts[origin] = options.wrapHost?.(host) ?? host;
    simulators[entry.id] = simulator;
    Object.assign(env, simulator.environment(origin));
  }
  return { hosts, simulators };
}

/** The same simulator, which tells of every request that it has answered. */
export function observe(
  simulator: Simulator,
  provider: string,
  onHandled: (handled: Handled) => void,
): Simulator {
  return {
    save: () => simulator.save(),
    environment: (origin) => simulator.environment(origin),
    ...(simulator.corrupt === undefined ? {} : { corrupt: (body, kind) => simulator.corrupt?.(body, kind) }),
    handle: async (request) => {
      const body = await request.clone().text();
      const answer = await simulator.handle(request);
      const { pathname, search } = new URL(request.url);
      onHandled({
        provider,
        method: request.method,
        path: `${pathname}${search}`,
        body,
        status: answer.response.status,
        answer: request.method === "GET" ? "" : await answer.response.clone().text(),
      });
      return answer;
    },
  };
}

function testClock(start: number): TestClock {
  let now = start;
  return {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      now += milliseconds;
      // Other work gets its turn, as it would during a real wait.
      await new Promise((resolve) => setImmediate(resolve));
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const acme = join(import.meta.dirname, "..", "..", "examples", "acme");

/** The people and teams of the example, as the head of a file. */
export const cast = `version: 1\n${readFileSync(join(acme, "people.yaml"), "utf8")}`;

/** The state of every vendor in the example: read once, because a thousand tests start from it. */
const live: Readonly<Record<string, StateValue>> = parse(readFileSync(join(acme, "live.yaml"), "utf8"));

/** One provider's share of the example: its organizations as text under their keys, and the state to start from. */
export function examplePart(provider: string): { yaml: string; state: StateValue } {
  const file = readFileSync(join(acme, "orgs", `${provider}.yaml`), "utf8");
  const body = file.slice(file.indexOf("\norgs:\n") + "\norgs:\n".length);
  const state = live[provider];
  if (state === undefined) throw new Error(`examples/acme/live.yaml has no part for ${provider}.`);
  return { yaml: body.replace(/^ {2}/gm, ""), state: structuredClone(state) };
}

/** A cache may still be writing a file while its folder is emptied: then it is emptied once more. */
function removeFolder(folder: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
