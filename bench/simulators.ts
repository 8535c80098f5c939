import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { findProvider } from "../src/providers/registry.ts";
import type { Simulator } from "../src/simulator/contract.ts";
import { createRandom } from "../src/simulator/kit/random.ts";
import { startChild } from "./child.ts";
import { type WorldSize, worlds } from "./worlds.ts";

/** What to simulate. */
export interface SimulatorTask extends WorldSize {
  readonly provider: string;
  readonly latencyMs: number;
}

/** One vendor's simulator in a process of its own. */
export interface RunningSimulator {
  /** Base URLs and tokens. */
  readonly environment: Readonly<Record<string, string>>;
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a simulator with a world in it. */
export async function startSimulator(task: SimulatorTask): Promise<RunningSimulator> {
  const child = startChild("simulate", task);
  const { environment, origin } = (await child.next()) as RunningSimulator;
  return { environment, origin, close: () => child.close() };
}

/** An answer as it goes over the wire. */
interface Recording {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * The other side. What a simulator answered to a read is kept and given again, until something is written: a vendor's
 * machines are not the ones that are measured, and this machine has few cores to share.
 */
export async function simulate(task: SimulatorTask, tell: (answer: unknown) => void): Promise<void> {
  const entry = findProvider(task.provider);
  const world = worlds[task.provider]?.(task);
  if (world === undefined || entry === undefined) throw new Error(`There is no world for ${task.provider}.`);
  const { createSimulator } = await entry.loadSimulator();
  const simulator = createSimulator({ state: world.state, now: Date.now, random: createRandom(1) });
  const recordings = new Map<string, Recording>();
  const server = createServer((incoming, outgoing) => {
    answer(simulator, recordings, task.latencyMs, incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`${incoming.method ?? ""} ${incoming.url ?? ""}: ${String(error)}\n`);
      outgoing.destroy();
    });
  });
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  tell({ environment: simulator.environment(origin), origin });
  process.on("disconnect", () => process.exit(0));
}

async function answer(
  simulator: Simulator,
  recordings: Map<string, Recording>,
  latencyMs: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const start = performance.now();
  const { method = "GET", url = "/" } = incoming;
  const { range, accept, "if-none-match": tag } = incoming.headers;
  const key = [url, range, accept, tag].join("\n");
  let recording = method === "GET" ? recordings.get(key) : undefined;
  if (recording === undefined) {
    recording = await record(simulator, incoming);
    if (method === "GET") recordings.set(key, recording);
    else if (recording.status < 300 && !url.endsWith("/oauth2/token")) recordings.clear();
  }
  const { status, headers, body } = recording;
  // What the simulator itself took counts as part of the latency.
  setTimeout(() => outgoing.writeHead(status, headers).end(body), latencyMs - (performance.now() - start));
}

async function record(simulator: Simulator, incoming: IncomingMessage): Promise<Recording> {
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const url = `http://${incoming.headers.host ?? ""}${incoming.url ?? ""}`;
  const hasBody = incoming.method !== "GET" && parts.length > 0;
  const request = new Request(url, {
    method: incoming.method ?? "GET",
    headers,
    ...(hasBody ? { body: Buffer.concat(parts) } : {}),
  });
  const { response } = await simulator.handle(request);
  const body = Buffer.from(await response.arrayBuffer());
  const isEmpty = response.status === 204 || response.status === 304;
  return {
    status: response.status,
    headers: {
      ...Object.fromEntries(response.headers),
      ...(isEmpty ? {} : { "content-length": String(body.byteLength) }),
    },
    body,
  };
}
