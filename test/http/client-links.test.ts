import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failureOf, makeClient } from "./make-client.ts";
import { ok, type ScriptedServer, startScript, status } from "./scripted-server.ts";

const token = "Bearer canary-token-3141592653";
const authorize = async (): Promise<Record<string, string>> => ({ Authorization: token });
let other: ScriptedServer;
let server: ScriptedServer | undefined;

beforeEach(async () => {
  other = await startScript([ok({ stolen: true })]);
});

afterEach(async () => {
  await other.close();
  await server?.close();
  server = undefined;
});

describe("redirects", () => {
  it("are never followed to another host, so that the token stays where it belongs", async () => {
    for (const code of [301, 302, 303, 307, 308]) {
      server = await startScript([status(code, { Location: `${other.origin}/steal` })]);
      const { client } = makeClient({ baseUrl: server.origin, authorize });

      const failure = await failureOf(client.request({ method: "GET", url: "/members" }));

      expect([failure.kind, failure.status]).toEqual(["redirect", code]);
      expect(failure.message).not.toContain("canary");
      expect(server.received).toHaveLength(1);
      await server.close();
    }
    expect(other.received).toEqual([]);
  });

  it("are followed on the same host for reads", async () => {
    server = await startScript([status(301, { Location: "/v2/members" }), ok(["ada"])]);
    const { client } = makeClient({ baseUrl: server.origin, authorize });

    const response = await client.request({ method: "GET", url: "/members" });

    expect(response.json()).toEqual(["ada"]);
    expect(response.url).toBe(`${server.origin}/v2/members`);
    expect(server.received[1]?.headers.authorization).toBe(token);
  });

  it("are given up after three", async () => {
    server = await startScript([status(302, { Location: "/again" })]);
    const { client } = makeClient({ baseUrl: server.origin });

    expect((await failureOf(client.request({ method: "GET", url: "/" }))).kind).toBe("redirect");
    expect(server.received).toHaveLength(4);
  });

  it("of a write are never followed, and lost only where the write may have been done", async () => {
    for (const [code, isLost] of [
      [301, false],
      [302, true],
      [303, true],
      [307, false],
      [308, false],
    ] as const) {
      server = await startScript([status(code, { Location: "/elsewhere" }), ok({})]);
      const { client } = makeClient({ baseUrl: server.origin });

      const failure = await failureOf(
        client.request({ method: "POST", url: "/members", isRepeatable: true }),
      );

      expect([failure.kind, failure.isLost]).toEqual(["redirect", isLost]);
      expect(server.received).toHaveLength(1);
      await server.close();
    }
  });

  it("without a place to go are failures", async () => {
    for (const location of ["", "http://[", "http://user:word@127.0.0.1/"]) {
      server = await startScript([status(302, location === "" ? {} : { Location: location })]);
      const { client } = makeClient({ baseUrl: server.origin, authorize });

      expect((await failureOf(client.request({ method: "GET", url: "/" }))).kind).toBe("redirect");
      expect(server.received).toHaveLength(1);
      await server.close();
    }
  });
});

describe("links that a server gives", () => {
  it("are followed on the client's own origin", async () => {
    server = await startScript([ok([])]);
    const { client } = makeClient({ baseUrl: `${server.origin}/api/v1/` });

    await client.request({ method: "GET", url: `${server.origin}/api/v1/users/?page=2#top` });
    await client.request({ method: "GET", url: "/users/" });

    expect(server.received.map((request) => request.url)).toEqual([
      "/api/v1/users/?page=2",
      "/api/v1/users/",
    ]);
  });

  it("are refused anywhere else, whatever they look like", async () => {
    server = await startScript([ok([])]);
    const host = server.origin.slice("http://".length);
    const { client } = makeClient({ baseUrl: server.origin, authorize });
    const links = [
      `${other.origin}/members?page=2`,
      `https://${host}/members`,
      `http://${host}@evil.example/`,
      `http://ada:word@${host}/`,
      "http://evil.example/",
      "@evil.example/",
      "",
      "javascript:alert(1)",
      "file:///etc/passwd",
    ];
    for (const url of links) {
      const failure = await failureOf(client.request({ method: "GET", url }));
      expect([url, failure.kind, failure.isLost]).toEqual([url, "foreign-host", false]);
    }
    expect(server.received).toEqual([]);
    expect(other.received).toEqual([]);
  });

  it("that begin with two slashes or backslashes stay on the host", async () => {
    server = await startScript([ok([])]);
    const { client } = makeClient({ baseUrl: server.origin, authorize });

    for (const url of ["//evil.example/x", "/\\evil.example/x", "/../../x"]) {
      await client.request({ method: "GET", url });
    }

    expect(server.received).toHaveLength(3);
  });
});
