import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/http/clock.ts";
import type { AnswerHeaders } from "../../src/http/headers.ts";
import { failureOf, makeClient } from "./make-client.ts";
import {
  cutBody,
  ok,
  reset,
  type ScriptedServer,
  type Step,
  silent,
  stalledBody,
  startScript,
  status,
} from "./scripted-server.ts";

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(...steps: Step[]): Promise<ScriptedServer> {
  const server = await startScript(steps);
  servers.push(server);
  return server;
}

describe("a repeatable request", () => {
  it("waits as many seconds as Retry-After says, twice", async () => {
    const server = await serve(
      status(429, { "Retry-After": "7" }),
      status(429, { "Retry-After": "7" }),
      ok([1]),
    );
    const { client, clock } = makeClient({ baseUrl: server.origin });

    const response = await client.request({ method: "GET", url: "/members" });

    expect(response.json()).toEqual([1]);
    expect(clock.slept).toEqual([7_000, 7_000]);
    expect(server.received).toHaveLength(3);
  });

  it("waits until the date that Retry-After gives, counted from the answer's own date", async () => {
    const headers = { Date: "Mon, 01 Jun 2026 08:00:00 GMT", "Retry-After": "Mon, 01 Jun 2026 08:00:09 GMT" };
    const server = await serve(status(429, headers), ok([]));
    const { client, clock } = makeClient({ baseUrl: server.origin });

    await client.request({ method: "GET", url: "/" });

    expect(clock.slept).toEqual([9_000]);
  });

  it("honours Retry-After of a 503", async () => {
    const server = await serve(status(503, { "Retry-After": "4" }), ok([]));
    const { client, clock } = makeClient({ baseUrl: server.origin });

    await client.request({ method: "GET", url: "/" });

    expect(Math.max(...clock.slept)).toBe(4_000);
  });

  it("backs off longer each time on 502, and gives the last answer when its tries are used up", async () => {
    const server = await serve(status(502));
    const { client, clock } = makeClient({ baseUrl: server.origin });

    const response = await client.request({ method: "GET", url: "/" });

    expect(response.status).toBe(502);
    expect(server.received).toHaveLength(6);
    expect(clock.slept).toEqual([250, 500, 1_000, 2_000, 4_000]);
  });

  it("is repeated after a reset, a missing answer, a stalled body and a cut one", async () => {
    const server = await serve(reset, silent, stalledBody, cutBody, ok(["ada"]));
    const { client } = makeClient({ baseUrl: server.origin, timeoutMs: 300 });

    const response = await client.request({ method: "GET", url: "/members" });

    expect(response.json()).toEqual(["ada"]);
    expect(server.received).toHaveLength(5);
  });

  it("fails and is never empty when the body is cut each time", async () => {
    const server = await serve(cutBody);
    const { client } = makeClient({ baseUrl: server.origin }, { retry: { tries: 2 } });

    const failure = await failureOf(client.request({ method: "GET", url: "/members?page=2" }));

    expect(failure.kind).toBe("cut");
    expect(failure.isLost).toBe(false);
    expect(failure.request).toBe("GET /members");
    expect(failure.status).toBe(200);
  });

  it("tells a time-out from a broken connection", async () => {
    const server = await serve(silent);
    const { client } = makeClient({ baseUrl: server.origin, timeoutMs: 30 }, { retry: { tries: 1 } });

    expect((await failureOf(client.request({ method: "GET", url: "/" }))).kind).toBe("timeout");
  });

  it("is given up after three time-outs", async () => {
    const server = await serve(silent);
    const { client } = makeClient({ baseUrl: server.origin, timeoutMs: 30 });

    expect((await failureOf(client.request({ method: "GET", url: "/" }))).kind).toBe("timeout");
    expect(server.received.length).toBeLessThanOrEqual(3);
  });

  it("keeps its deadline over a transport that ignores its signal", async () => {
    const { client } = makeClient(
      { baseUrl: "https://api.example", timeoutMs: 20 },
      { fetch: () => new Promise(() => undefined), retry: { tries: 2 } },
    );

    expect((await failureOf(client.request({ method: "GET", url: "/" }))).kind).toBe("timeout");
  });

  it("is not repeated after 501, and not after 4xx", async () => {
    for (const code of [400, 403, 404, 409, 422, 501]) {
      const server = await serve(status(code));
      const { client } = makeClient({ baseUrl: server.origin });

      expect((await client.request({ method: "GET", url: "/" })).status).toBe(code);
      expect(server.received).toHaveLength(1);
    }
  });

  it("is asked for once more when a 200 is an HTML page, and then given as it is", async () => {
    const page = status(200, { "Content-Type": "text/html" }, "<!doctype html><h1>Sign in</h1>");
    const healing = await serve(page, ok([1]));
    const lasting = await serve(page);

    const healed = await makeClient({ baseUrl: healing.origin }).client.request({ method: "GET", url: "/" });
    const lasted = await makeClient({ baseUrl: lasting.origin }).client.request({ method: "GET", url: "/" });

    expect(healed.json()).toEqual([1]);
    expect(lasting.received).toHaveLength(2);
    expect(() => lasted.json()).toThrow(/HTML page/);
  });

  it("gives up the total time rather than waiting for ever", async () => {
    const server = await serve(status(429, { "Retry-After": "60" }));
    const { client, clock } = makeClient({ baseUrl: server.origin }, { retry: { totalMs: 150_000 } });
    const start = clock.now();

    const response = await client.request({ method: "GET", url: "/" });

    expect(response.status).toBe(429);
    expect(clock.now() - start).toBe(120_000);
  });
});

describe("throttling", () => {
  it("repeats any method after 429, because nothing was done", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const server = await serve(status(429, { "Retry-After": "1" }), ok({}));
      const { client } = makeClient({ baseUrl: server.origin });

      await client.request({ method, url: "/invitations", body: { json: { email: "ada@acme.example" } } });

      expect(server.received.map((request) => request.body)).toEqual([
        '{"email":"ada@acme.example"}',
        '{"email":"ada@acme.example"}',
      ]);
    }
  });

  it("asks the vendor's headers how long to wait where Retry-After is missing", async () => {
    const server = await serve(status(429, { "X-Reset": "12" }), ok({}));
    const pace = (headers: AnswerHeaders): number => Number(headers.get("x-reset") ?? 0) * 1_000;
    const { client, clock } = makeClient({ baseUrl: server.origin, pace });
    const start = clock.now();

    await client.request({ method: "GET", url: "/" });

    expect(clock.now() - start).toBe(12_000);
  });

  it("backs off where nobody says how long", async () => {
    const server = await serve(status(429), status(429), ok({}));
    const { client, clock } = makeClient({ baseUrl: server.origin });

    await client.request({ method: "POST", url: "/" });

    expect(clock.slept).toEqual([250, 500]);
  });

  it("treats as throttled what the vendor means so", async () => {
    const server = await serve(status(403, { "x-ratelimit-remaining": "0" }), ok({}));
    const { client } = makeClient({
      baseUrl: server.origin,
      isThrottled: ({ status: code, headers }) =>
        code === 403 && headers.get("x-ratelimit-remaining") === "0",
    });

    expect((await client.request({ method: "POST", url: "/" })).status).toBe(200);
  });

  it("returns the answer when the server asks for a longer pause than anybody would wait for", async () => {
    const server = await serve(status(429, { "Retry-After": "86400" }));
    const { client, clock } = makeClient({ baseUrl: server.origin });

    expect((await client.request({ method: "GET", url: "/" })).status).toBe(429);
    expect(clock.slept).toEqual([]);
  });

  it("does not hammer a server that says to come back at once", async () => {
    const server = await serve(status(429, { "Retry-After": "0" }));
    const { client, clock } = makeClient({ baseUrl: server.origin });
    const start = clock.now();

    await client.request({ method: "GET", url: "/" });

    expect(server.received).toHaveLength(13);
    expect(clock.now() - start).toBeGreaterThan(60_000);
  });
});

describe("a write", () => {
  it("is not repeated after 502, whose answer is returned", async () => {
    const server = await serve(status(502));
    const { client } = makeClient({ baseUrl: server.origin });

    expect((await client.request({ method: "POST", url: "/" })).status).toBe(502);
    expect(server.received).toHaveLength(1);
  });

  it("is not repeated after 503 with Retry-After", async () => {
    const server = await serve(status(503, { "Retry-After": "1" }));
    const { client } = makeClient({ baseUrl: server.origin });

    expect((await client.request({ method: "DELETE", url: "/" })).status).toBe(503);
    expect(server.received).toHaveLength(1);
  });

  it("is lost after a reset, a time-out and a cut answer", async () => {
    for (const [step, kind] of [
      [reset, "unreachable"],
      [silent, "timeout"],
      [cutBody, "cut"],
    ] as const) {
      const server = await serve(step);
      const { client } = makeClient({ baseUrl: server.origin, timeoutMs: 300 });

      const failure = await failureOf(client.request({ method: "POST", url: "/" }));

      expect([failure.kind, failure.isLost]).toEqual([kind, true]);
      expect(server.received).toHaveLength(1);
    }
  });

  it("is not lost when the connection was refused", async () => {
    const server = await serve(ok({}));
    await server.close();
    const { client, clock } = makeClient({ baseUrl: server.origin });

    const failure = await failureOf(client.request({ method: "POST", url: "/" }));

    expect([failure.kind, failure.isLost]).toEqual(["unreachable", false]);
    expect(failure.message).toContain("refused");
    expect(clock.slept).toHaveLength(2);
  });

  it("is sent nowhere, and tried once, where fetch refuses the port", async () => {
    const builtIn = { fetch: (url: string, init: RequestInit) => fetch(url, init) };
    const { client, clock } = makeClient({ baseUrl: "http://127.0.0.1:1" }, builtIn);

    const failure = await failureOf(client.request({ method: "POST", url: "/" }));

    expect([failure.kind, failure.isLost]).toEqual(["unreachable", false]);
    expect(failure.message).toMatch(/127\.0\.0\.1:1: its port is reserved/);
    expect(clock.slept).toEqual([]);
  });

  it("is repeated after a reset if its caller says that it may be", async () => {
    const server = await serve(reset, ok({}));
    const { client } = makeClient({ baseUrl: server.origin });

    await client.request({ method: "PUT", url: "/", isRepeatable: true });

    expect(server.received).toHaveLength(2);
  });

  it("is not repeated when a host name does not exist", async () => {
    let calls = 0;
    const { client } = makeClient(
      { baseUrl: "https://nowhere.example" },
      {
        fetch: () => {
          calls += 1;
          const cause = Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
          return Promise.reject(new TypeError("fetch failed", { cause }));
        },
      },
    );

    const failure = await failureOf(client.request({ method: "GET", url: "/" }));

    expect(failure.message).toBe("GET / at nowhere.example: there is no host of this name.");
    expect(calls).toBe(1);
  });
});

describe("the end of the run", () => {
  it("ends a long wait at once, with the signal's reason", async () => {
    const server = await serve(status(429, { "Retry-After": "30" }));
    const controller = new AbortController();
    const { client } = makeClient(
      { baseUrl: server.origin },
      { signal: controller.signal, clock: systemClock },
    );
    const request = client.request({ method: "GET", url: "/" });
    const startedAt = Date.now();
    setTimeout(() => controller.abort(new Error("Ctrl-C")), 50);

    await expect(request).rejects.toThrow("Ctrl-C");
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });

  it("ends reads that are on their way, and refuses what waits in line", async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort(new Error("Ctrl-C")));
    const { client } = makeClient({ baseUrl: server.origin, concurrency: 1 }, { signal: controller.signal });
    const requests = [1, 2, 3].map(() => client.request({ method: "GET", url: "/" }));

    const results = await Promise.allSettled(requests);

    expect(results.map((result) => (result.status === "rejected" ? result.reason.message : ""))).toEqual([
      "Ctrl-C",
      "Ctrl-C",
      "Ctrl-C",
    ]);
    expect(server.received).toHaveLength(1);
  });

  it("lets a write that is on its way come to its end, so that its answer is known", async () => {
    const controller = new AbortController();
    const server = await serve((response) => {
      controller.abort(new Error("Ctrl-C"));
      setTimeout(() => response.writeHead(201).end('{"id":1}'), 20);
    });
    const { client } = makeClient({ baseUrl: server.origin }, { signal: controller.signal });

    const response = await client.request({ method: "POST", url: "/" });

    expect(response.status).toBe(201);
    await expect(client.request({ method: "POST", url: "/" })).rejects.toThrow("Ctrl-C");
    expect(server.received).toHaveLength(1);
  });
});

describe("a credential that has run out", () => {
  const denied = (response: Parameters<Step>[0], request: Parameters<Step>[1]): void => {
    const isFresh = request.headers.authorization === "Bearer new";
    response.writeHead(isFresh ? 200 : 401).end("{}");
  };

  it("is renewed once for all requests that were refused together", async () => {
    const server = await serve(denied);
    let token = "old";
    let renewals = 0;
    const authorize = async (isFresh: boolean): Promise<Record<string, string>> => {
      if (isFresh) {
        renewals += 1;
        await new Promise((resolve) => setTimeout(resolve, 10));
        token = "new";
      }
      return { Authorization: `Bearer ${token}` };
    };
    const { client } = makeClient({ baseUrl: server.origin, authorize, canRenew: true });

    const responses = await Promise.all([1, 2, 3, 4].map(() => client.request({ method: "POST", url: "/" })));

    expect(responses.map((response) => response.status)).toEqual([200, 200, 200, 200]);
    expect(renewals).toBe(1);
  });

  it("is given up after one renewal", async () => {
    const server = await serve(status(401));
    const asked: boolean[] = [];
    const authorize = async (isFresh: boolean): Promise<Record<string, string>> => {
      asked.push(isFresh);
      return { Authorization: "Bearer bad" };
    };
    const { client } = makeClient({ baseUrl: server.origin, authorize, canRenew: true });

    expect((await client.request({ method: "GET", url: "/" })).status).toBe(401);
    expect(asked).toEqual([false, true]);
  });

  it("is not renewed where that is not possible, nor for a public request", async () => {
    const server = await serve(status(401));
    const asked: boolean[] = [];
    const authorize = async (isFresh: boolean): Promise<Record<string, string>> => {
      asked.push(isFresh);
      return { Authorization: "Bearer bad" };
    };
    const fixed = makeClient({ baseUrl: server.origin, authorize }).client;
    const renewing = makeClient({ baseUrl: server.origin, authorize, canRenew: true }).client;

    await fixed.request({ method: "GET", url: "/" });
    await renewing.request({ method: "POST", url: "/token", isPublic: true });

    expect(asked).toEqual([false]);
    expect(server.received).toHaveLength(2);
    expect(server.received[1]?.headers.authorization).toBeUndefined();
  });

  it("can be fetched through the same client even with room for one request", async () => {
    const server = await serve((response, request) => {
      if (request.url === "/token") response.end('{"token":"t"}');
      else response.end(JSON.stringify({ sent: request.headers.authorization }));
    });
    const { client } = makeClient({
      baseUrl: server.origin,
      concurrency: 1,
      authorize: async () => {
        const answer = await client.request({ method: "POST", url: "/token", isPublic: true });
        return { Authorization: `Bearer ${(answer.json() as { token: string }).token}` };
      },
    });

    expect((await client.request({ method: "GET", url: "/" })).json()).toEqual({ sent: "Bearer t" });
  });
});
