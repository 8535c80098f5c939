import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { HeaderList } from "./headers.ts";
import type { Answered, Fetch } from "./http.ts";
import { ProxyFailure } from "./proxy/proxy-failure.ts";
import { isBadProxy, isProxied, readProxy } from "./proxy/settings.ts";

/** Built-in `fetch` waits as long for a connection. */
const CONNECT_TIMEOUT_MS = 10_000;
/** An idle connection is closed before most servers close it: what is sent on one that is closed may be lost. */
const IDLE_TIMEOUT_MS = 4_000;
/** Answers of which `fetch` gives no body either. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * The transport of a process: Node's own HTTP client, without redirects. Built-in `fetch` takes several times as long to
 * load as all of Node, and three times the work for each request. Where the environment names a proxy, what leaves this
 * machine goes through it; the client for that is loaded only then.
 */
export function createTransport(env: Readonly<Record<string, string | undefined>>): Fetch {
  const agents = new Map<string, Agent>();
  const direct: Fetch = (url, init) => send(new URL(url), init, agents);
  const proxy = readProxy(env);
  if (proxy === undefined) return direct;
  let proxied: Promise<Fetch> | undefined;
  return async (url, init) => {
    if (!isProxied(new URL(url), env)) return await direct(url, init);
    if (isBadProxy(proxy)) throw new ProxyFailure(proxy.problem, { isPermanent: true });
    proxied ??= import("./proxy/proxy-fetch.ts").then(({ createProxyFetch }) => createProxyFetch(proxy));
    return await (await proxied)(url, init);
  };
}

async function send(url: URL, init: RequestInit, agents: Map<string, Agent>): Promise<Answered> {
  const { Agent, request } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
  const agent = agents.get(url.protocol) ?? new Agent({ keepAlive: true, timeout: IDLE_TIMEOUT_MS });
  agents.set(url.protocol, agent);
  const { method = "GET", body, signal } = init;
  if (body !== undefined && typeof body !== "string") throw new TypeError("Only text is sent.");
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(url, {
      agent,
      method,
      headers: { "accept-encoding": "gzip, br", ...lengthOf(body, method), ...plainHeaders(init.headers) },
      ...(signal ? { signal } : {}),
    });
    sent.on("error", reject).on("response", resolve);
    limitConnecting(sent, url.protocol === "https:" ? "secureConnect" : "connect");
    sent.end(body);
  });
  return answerOf(message, method);
}

/** Node leaves it out for methods that seldom have a body, and then the body as well. */
function lengthOf(body: string | undefined, method: string): Record<string, string> {
  if (body === undefined && (method === "GET" || method === "HEAD" || method === "DELETE")) return {};
  return { "content-length": String(Buffer.byteLength(body ?? "")) };
}

function plainHeaders(headers: RequestInit["headers"]): Record<string, string> {
  if (headers === undefined) return {};
  return Symbol.iterator in headers
    ? Object.fromEntries(headers as Iterable<[string, string]>)
    : (headers as Record<string, string>);
}

/** A request whose connection never came about was not sent, which is worth knowing of a write. */
function limitConnecting(sent: ClientRequest, ready: "connect" | "secureConnect"): void {
  sent.on("socket", (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => {
      sent.destroy(Object.assign(new Error("No connection in time."), { code: "CONNECT_TIMEOUT" }));
    }, CONNECT_TIMEOUT_MS);
    const stop = (): void => clearTimeout(timer);
    socket.once(ready, stop);
    sent.once("close", stop);
  });
}

function answerOf(message: IncomingMessage, method: string): Answered {
  const { statusCode: status = 0, rawHeaders } = message;
  const headers = new HeaderList();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  // Only its reader hears of what goes wrong.
  message.on("error", () => undefined);
  if (method === "HEAD" || WITHOUT_BODY.has(status)) {
    message.resume();
    return { status, headers, body: null };
  }
  return { status, headers, body: unpacked(message, headers.get("content-encoding")) };
}

/** @throws TypeError for an encoding that was not asked for */
function unpacked(message: IncomingMessage, encoding: string | null): Readable {
  const unpack = unpackerOf(encoding?.trim().toLowerCase() ?? "");
  if (unpack === undefined) return message;
  if (unpack === null) {
    message.destroy();
    throw new TypeError(`The answer is packed as ${JSON.stringify(encoding)}, which was not asked for.`);
  }
  unpack.on("error", () => undefined);
  // Also the other way: who stops reading what is unpacked closes the connection.
  return process.getBuiltinModule("node:stream").pipeline(message, unpack, () => undefined);
}

/** Undefined for what is not packed, null for an encoding that is not known. */
function unpackerOf(encoding: string): Transform | undefined | null {
  if (encoding === "" || encoding === "identity") return undefined;
  const { createBrotliDecompress, createGunzip, createInflate } = process.getBuiltinModule("node:zlib");
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return createInflate();
    default:
      return null;
  }
}
