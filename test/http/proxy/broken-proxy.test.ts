import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { ProxyFailure } from "../../../src/http/proxy/proxy-failure.ts";
import { createTransport } from "../../../src/http/transport.ts";

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

/** A proxy that answers each CONNECT in some way, and what it was asked. */
async function startProxy(answer: (socket: Socket) => void): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((socket) => {
    socket
      .on("error", () => undefined)
      .once("data", (data) => {
        asked.push(data.toString());
        answer(socket);
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

it.each([
  ["hangs up", (socket: Socket) => socket.destroy(), /broke off, or is not an HTTP proxy/, false],
  ["is something else", (socket: Socket) => socket.end("SSH-2.0\r\n"), /is not an HTTP proxy: check/, false],
  ["is busy", (socket: Socket) => socket.end("HTTP/1.1 503 Busy\r\n\r\n"), /answered 503/, false],
  ["refuses", (socket: Socket) => socket.end("HTTP/1.1 403 No\r\n\r\n"), /answered 403/, true],
  ["wants a password", (socket: Socket) => socket.end("HTTP/1.1 407 Who\r\n\r\n"), /other credentials/, true],
])("asks a proxy that %s once for each request, and names it", async (_what, answer, text, isPermanent) => {
  const { host, asked } = await startProxy(answer);
  const transport = createTransport({ HTTPS_PROXY: `http://${host}` });

  const failure = await transport("https://vendor.example/", {}).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(ProxyFailure);
  expect(failure).toMatchObject({ isPermanent, message: expect.stringMatching(text) });
  expect(String(failure)).toContain(host);
  // undici would open the next connection within the same moment.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toHaveLength(1);
});

it("sends a password as it is meant, also where a % in it means itself", async () => {
  const { host, asked } = await startProxy((socket) => socket.destroy());
  const transport = createTransport({ HTTPS_PROXY: `http://robot:100%off@${host}` });

  await transport("https://vendor.example/", {}).catch(() => undefined);

  expect(asked[0]).toContain(`Basic ${Buffer.from("robot:100%off").toString("base64")}`);
});
