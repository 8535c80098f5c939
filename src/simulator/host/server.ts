import { setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Delivery, Host } from "./host.ts";

/** One request, as it stands in the log. */
export interface LogEntry {
  /** ISO 8601. */
  readonly time: string;
  readonly org: string | null;
  readonly provider: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** 0 if nothing was answered. */
  readonly status: number;
  readonly ms: number;
  /** Only where one took place. */
  readonly fault?: string;
}

/** How simulators are put on loopback. */
export interface ServeOptions {
  readonly hosts: readonly Host[];
  /** The first one's port, the next ones follow. 0 or absent: free ports, chosen by the system. */
  readonly port?: number;
  /** Each answer comes so much later. */
  readonly latencyMs?: number;
  readonly onRequest?: (entry: LogEntry) => void;
  /** Called for an error inside a simulator; the client gets a 500. */
  readonly onError?: (error: unknown, request: string) => void;
}

/** Simulators that listen. */
export interface RunningServers {
  /** `http://127.0.0.1:PORT` by provider. */
  readonly origins: Readonly<Record<string, string>>;
  /** Ends them, also what is in flight. */
  close(): Promise<void>;
}

const loopback = "127.0.0.1";
const longestRequestBytes = 32 * 1024 * 1024;
// Longer than any pause between two requests of one run: a connection that is closed just when it is used again looks
// like a fault, and only asked-for faults should happen.
const keepAliveMs = 120_000;

/** Listens for every host. @throws Error if a port cannot be had; nothing listens then */
export async function serveHosts(options: ServeOptions): Promise<RunningServers> {
  const closing = new AbortController();
  // Every answer that waits listens to it; Node would take more than ten for a leak.
  setMaxListeners(0, closing.signal);
  const servers: Server[] = [];
  const origins: Record<string, string> = {};
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(servers.map(closeServer));
  };
  try {
    for (const [index, host] of options.hosts.entries()) {
      const server = createServer((incoming, outgoing) => {
        serve({ host, options, closing: closing.signal, incoming, outgoing }).catch(() => incoming.destroy());
      });
      server.keepAliveTimeout = keepAliveMs;
      server.on("clientError", (_error, socket) => socket.destroy());
      const port = options.port === undefined || options.port === 0 ? 0 : options.port + index;
      await listen(server, port);
      servers.push(server);
      origins[host.provider] = `http://${loopback}:${(server.address() as AddressInfo).port}`;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { origins, close };
}

interface Exchange {
  readonly host: Host;
  readonly options: ServeOptions;
  readonly closing: AbortSignal;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function serve(exchange: Exchange): Promise<void> {
  const { host, options, closing, incoming, outgoing } = exchange;
  const startedAt = Date.now();
  // Without listeners a connection that breaks would end the process.
  outgoing.on("error", () => undefined);
  incoming.on("error", () => undefined);
  const method = incoming.method ?? "GET";
  const request = await toRequest(incoming);
  const path =
    request === undefined ? (incoming.url ?? "/").replace(/\?.*/s, "") : new URL(request.url).pathname;
  const delivery = request === undefined ? badRequest() : await deliverSafely(exchange, request);
  const isSteering = path.startsWith("/_simulator/");
  if ((options.latencyMs ?? 0) > 0 && !isSteering) {
    await wait(options.latencyMs, undefined, { signal: closing }).catch(() => undefined);
  }
  options.onRequest?.({
    time: new Date(startedAt).toISOString(),
    org: delivery.org ?? null,
    provider: host.provider,
    method,
    path,
    status: "response" in delivery ? delivery.response.status : 0,
    ms: Date.now() - startedAt,
    ...(delivery.fault === undefined ? {} : { fault: delivery.fault }),
  });
  await send(delivery, outgoing, method === "HEAD");
}

async function deliverSafely(exchange: Exchange, request: Request): Promise<Delivery> {
  try {
    return await exchange.host.deliver(request);
  } catch (error) {
    exchange.options.onError?.(error, `${request.method} ${new URL(request.url).pathname}`);
    const body = JSON.stringify({ message: "The simulator failed; see its standard error." });
    return { kind: "answer", response: new Response(body, { status: 500 }) };
  }
}

async function send(delivery: Delivery, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  if (delivery.kind === "stall") return;
  if (delivery.kind === "reset") {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  const { response } = delivery;
  const body = Buffer.from(await response.arrayBuffer());
  if (outgoing.destroyed) return;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  // A simulator gives the length of what GET would have given.
  if (response.status !== 204 && response.status !== 304 && !isHead)
    outgoing.setHeader("content-length", body.byteLength);
  outgoing.writeHead(response.status);
  if (delivery.kind === "answer") {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, Math.ceil(body.byteLength / 2)), () => outgoing.socket?.destroy());
}

/** Undefined for what is not a request that a vendor would read. */
async function toRequest(incoming: IncomingMessage): Promise<Request | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > longestRequestBytes) return undefined;
    parts.push(part);
  }
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? "", incoming.rawHeaders[index + 1] ?? "");
  }
  const method = incoming.method ?? "GET";
  const hasBody = bytes > 0 && method !== "GET" && method !== "HEAD";
  try {
    const url = new URL(`http://${incoming.headers.host ?? loopback}${incoming.url ?? "/"}`);
    return new Request(url, { method, headers, ...(hasBody ? { body: Buffer.concat(parts) } : {}) });
  } catch {
    return undefined;
  }
}

function badRequest(): Delivery {
  const body = JSON.stringify({ message: "The request cannot be read." });
  return { kind: "answer", response: new Response(body, { status: 400 }) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      server.on("error", () => undefined);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
