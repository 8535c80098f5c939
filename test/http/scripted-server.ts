import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the server got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Answers one request in whatever way. */
export type Step = (response: ServerResponse, request: Received) => void;

/** A server on loopback that answers one step after the other; the last one is repeated. */
export interface ScriptedServer {
  readonly origin: string;
  readonly received: Received[];
  close(): Promise<void>;
}

export async function startScript(steps: readonly Step[]): Promise<ScriptedServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const entry = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
    };
    const step = steps[Math.min(received.length, steps.length - 1)];
    received.push(entry);
    step?.(response, entry);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function ok(value: unknown, headers: Record<string, string> = {}): Step {
  return (response) =>
    response.writeHead(200, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(value));
}

export function status(code: number, headers: Record<string, string> = {}, body = "{}"): Step {
  return (response) => response.writeHead(code, headers).end(body);
}

export const reset: Step = (response) => response.socket?.resetAndDestroy();

export const silent: Step = () => undefined;

export const stalledBody: Step = (response) => {
  response.writeHead(200, { "Content-Length": "100" });
  response.write('{"members": [');
};

export const cutBody: Step = (response) => {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
  response.write('{"members": [', () => response.socket?.destroy());
};
