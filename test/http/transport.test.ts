import { createServer as createTcpServer } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { Answered, Fetch } from "../../src/http/http.ts";
import { createTransport } from "../../src/http/transport.ts";
import { ok, type ScriptedServer, type Step, startScript, status } from "./scripted-server.ts";

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(...steps: Step[]): Promise<ScriptedServer> {
  const server = await startScript(steps);
  servers.push(server);
  return server;
}

async function textOf({ body }: Answered): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of body ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
}

const builtIn: Fetch = (url, init) => fetch(url, init);

describe("the transport of a process does what built-in fetch does", () => {
  const transports: readonly (readonly [name: string, transport: Fetch])[] = [
    ["built-in fetch", builtIn],
    ["Node's HTTP", createTransport({})],
  ];

  describe.each(transports)("%s", (_name, transport) => {
    it.each(["GET", "POST", "PUT", "PATCH", "DELETE"])(
      "sends %s with its body, or without one",
      async (method) => {
        const server = await serve(ok([]));
        const body = JSON.stringify({ email: "ada@acme.example", name: "Adä" });

        await textOf(await transport(server.origin, { method, headers: { "x-one": "1" } }));
        if (method !== "GET") await textOf(await transport(server.origin, { method, body }));

        expect(server.received.map((request) => [request.method, request.body])).toEqual(
          method === "GET"
            ? [["GET", ""]]
            : [
                [method, ""],
                [method, body],
              ],
        );
        expect(server.received[0]?.headers["x-one"]).toBe("1");
        expect(server.received[0]?.headers["transfer-encoding"]).toBeUndefined();
      },
    );

    it("takes headers as an object, as pairs, and as Headers", async () => {
      const server = await serve(ok([]));
      for (const headers of [
        { "X-One": "1" },
        [["X-One", "1"]] as [string, string][],
        new Headers({ "X-One": "1" }),
      ])
        await textOf(await transport(server.origin, { headers }));

      expect(server.received.map(({ headers }) => headers["x-one"])).toEqual(["1", "1", "1"]);
    });

    it("gives status and headers, in any case, several of one name joined", async () => {
      const server = await serve((response) =>
        response
          .writeHead(
            418,
            [
              ["Link", "<a>"],
              ["link", "<b>"],
              ["X-Request-Id", "42"],
            ].flat(),
          )
          .end("short"),
      );

      const answer = await transport(server.origin, {});

      expect([answer.status, answer.headers.get("LINK"), answer.headers.get("x-request-id")]).toEqual([
        418,
        "<a>, <b>",
        "42",
      ]);
      expect([answer.headers.has("Link"), answer.headers.has("etag"), answer.headers.get("etag")]).toEqual([
        true,
        false,
        null,
      ]);
      expect(new Map(answer.headers).get("link")).toBe("<a>, <b>");
      expect(await textOf(answer)).toBe("short");
    });

    it("follows no redirect", async () => {
      const server = await serve(status(302, { Location: "/elsewhere" }, "moved"));

      const answer = await transport(server.origin, { redirect: "manual" });

      expect([answer.status, answer.headers.get("location")]).toEqual([302, "/elsewhere"]);
      expect(server.received).toHaveLength(1);
    });

    it.each([204, 304])("gives no body for %s", async (code) => {
      const server = await serve((response) => response.writeHead(code).end());

      expect((await transport(server.origin, {})).body).toBeNull();
    });

    it.each([
      ["gzip", gzipSync],
      ["br", brotliCompressSync],
      ["deflate", deflateSync],
    ] as const)("unpacks %s", async (encoding, pack) => {
      const text = "what is live ".repeat(20_000);
      const server = await serve((response) =>
        response.writeHead(200, { "Content-Encoding": encoding }).end(pack(Buffer.from(text))),
      );

      expect(await textOf(await transport(server.origin, {}))).toBe(text);
    });

    it.each([
      ["shorter than announced", { "Content-Length": "1000" }],
      ["cut between chunks", {}],
    ])("never takes a broken body for a short one: %s", async (_how, headers: Record<string, string>) => {
      const server = await serve((response) => {
        response.writeHead(200, headers).write("[1, 2", () => response.socket?.destroy());
      });

      await expect(transport(server.origin, {}).then(textOf)).rejects.toThrow();
    });

    it("never takes a packed body that is cut for a whole one", async () => {
      const packed = gzipSync(Buffer.from(Array.from({ length: 20_000 }, (_, index) => index).join()));
      const server = await serve((response) => {
        const half = packed.subarray(0, packed.length / 2);
        response.writeHead(200, { "Content-Encoding": "gzip" }).write(half, () => response.socket?.destroy());
      });

      await expect(transport(server.origin, {}).then(textOf)).rejects.toThrow();
    });

    it("ends with its signal before an answer", async () => {
      const controller = new AbortController();
      const server = await serve(() => controller.abort(new Error("stopped")));

      await expect(transport(server.origin, { signal: controller.signal })).rejects.toThrow();
      expect(server.received).toHaveLength(1);
    });

    it("ends with its signal in the middle of an answer", async () => {
      const controller = new AbortController();
      const server = await serve((response) => {
        response.writeHead(200).write("[");
      });
      const answer = await transport(server.origin, { signal: controller.signal });

      const text = textOf(answer);
      controller.abort(new Error("stopped"));

      await expect(text).rejects.toThrow();
    });

    it("says by a code that nobody listens", async () => {
      const server = await serve(ok([]));
      await server.close();
      servers.length = 0;

      const refused: unknown = await transport(server.origin, {}).catch((error: unknown) => error);

      expect(codesOf(refused)).toContain("ECONNREFUSED");
    });

    it("refuses what is not HTTP", async () => {
      const server = createTcpServer((socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;

      await expect(transport(`http://127.0.0.1:${port}`, {})).rejects.toThrow();
      server.close();
    });
  });
});

describe("Node's HTTP", () => {
  it("uses a connection again", async () => {
    const sockets = new Set<unknown>();
    const server = await serve((response) => {
      sockets.add(response.socket);
      response.end("[]");
    });
    const transport = createTransport({});

    for (let count = 0; count < 5; count += 1) await textOf(await transport(server.origin, {}));

    expect(sockets.size).toBe(1);
  });

  it("closes the connection of a body that nobody reads on", async () => {
    let isClosed = false;
    const server = await serve((response) => {
      response.on("close", () => {
        isClosed = true;
      });
      response.writeHead(200);
      const more = (): void => {
        if (!response.destroyed) response.write("x".repeat(65_536), () => setImmediate(more));
      };
      more();
    });
    const { body } = await createTransport({})(server.origin, {});
    for await (const _part of body ?? []) break;

    await expect.poll(() => isClosed, { timeout: 20_000 }).toBe(true);
  });

  it("does not take in what was packed in a way that it did not ask for", async () => {
    const server = await serve((response) =>
      response.writeHead(200, { "Content-Encoding": "zstd" }).end("?"),
    );

    await expect(createTransport({})(server.origin, {})).rejects.toThrow("zstd");
  });

  it.each([[{}], [{ HTTPS_PROXY: "http://127.0.0.1:9", HTTP_PROXY: "http://127.0.0.1:9" }]])(
    "asks this machine itself, with its own client: %j",
    async (env) => {
      const server = await serve(ok([]));

      await textOf(await createTransport(env)(server.origin, {}));

      // Only fetch introduces itself.
      expect(server.received[0]?.headers["sec-fetch-mode"]).toBeUndefined();
    },
  );
});

/** Codes along the chain of causes. */
function codesOf(error: unknown): string[] {
  const own = error instanceof Error && "code" in error ? [String(error.code)] : [];
  return error instanceof Error ? [...own, ...codesOf(error.cause)] : own;
}
