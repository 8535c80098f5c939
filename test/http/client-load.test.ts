import { describe, expect, it } from "vitest";
import { createHttpClientFactory } from "../../src/http/client.ts";
import type { RequestEvent } from "../../src/http/events.ts";
import type { AnswerHeaders } from "../../src/http/headers.ts";
import type { HttpClient } from "../../src/http/http.ts";
import { RequestBudget } from "../../src/http/policy/budget.ts";
import { Gates } from "../../src/http/policy/gates.ts";
import { filledBucket, type RateLimit, requestsIn, takeRequest } from "../../src/simulator/kit/bucket.ts";
import { failureOf, makeClient } from "./make-client.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** A host in virtual time: answers after a latency what `decide` says at arrival. */
function virtualHost(clock: VirtualClock, latencyMs: number, decide: (path: string) => Response) {
  const seen = { inFlight: 0, most: 0, count: 0, byStatus: new Map<number, number>(), paths: [] as string[] };
  const fetch = async (url: string): Promise<Response> => {
    seen.count += 1;
    seen.inFlight += 1;
    seen.most = Math.max(seen.most, seen.inFlight);
    seen.paths.push(new URL(url).pathname);
    await clock.sleep(latencyMs / 2);
    const response = decide(new URL(url).pathname);
    await clock.sleep(latencyMs / 2);
    seen.inFlight -= 1;
    seen.byStatus.set(response.status, (seen.byStatus.get(response.status) ?? 0) + 1);
    return response;
  };
  return { fetch, seen };
}

function requestMany(client: HttpClient, count: number): Promise<unknown> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => client.request({ method: "GET", url: `/${index}` })),
  );
}

const fine = (): Response => new Response("{}");
const baseUrl = "https://api.example";

describe("many requests", () => {
  it("take no longer than rounds of the concurrency times the latency", async () => {
    const clock = new VirtualClock();
    const { fetch, seen } = virtualHost(clock, 20, fine);
    const { client } = makeClient({ baseUrl }, { fetch, clock });
    const start = clock.now();

    await requestMany(client, 400);

    expect(seen.most).toBe(8);
    expect(clock.now() - start).toBe((400 / 8) * 20);
  });

  it("start in the order in which they came", async () => {
    const clock = new VirtualClock();
    const { fetch, seen } = virtualHost(clock, 20, fine);
    const { client } = makeClient({ baseUrl, concurrency: 3 }, { fetch, clock });

    await requestMany(client, 50);

    expect(seen.paths).toEqual(Array.from({ length: 50 }, (_, index) => `/${index}`));
  });

  it("share their number with other clients of the same host and credential only", async () => {
    const clock = new VirtualClock();
    const { fetch, seen } = virtualHost(clock, 20, fine);
    const signal = new AbortController().signal;
    const gates = new Gates(clock, signal);
    const factory = (credentialKey: string) =>
      createHttpClientFactory({ fetch, clock, signal, userAgent: "t", gates, credentialKey });

    await Promise.all([
      requestMany(factory("one")({ baseUrl, concurrency: 4 }), 40),
      requestMany(factory("one")({ baseUrl, concurrency: 4 }), 40),
    ]);
    const shared = seen.most;
    await Promise.all([
      requestMany(factory("one")({ baseUrl, concurrency: 4 }), 40),
      requestMany(factory("two")({ baseUrl, concurrency: 4 }), 40),
    ]);

    expect(shared).toBe(4);
    expect(seen.most).toBe(8);
  });

  it("become fewer when the host is overloaded, and more again when it recovers", async () => {
    const clock = new VirtualClock();
    let isOverloaded = true;
    const host = virtualHost(clock, 20, () => new Response("{}", { status: isOverloaded ? 503 : 200 }));
    const { client } = makeClient({ baseUrl }, { fetch: host.fetch, clock, retry: { tries: 3 } });

    await requestMany(client, 40);
    const before = host.seen.most;
    host.seen.most = 0;
    isOverloaded = false;
    await requestMany(client, 2);
    const low = host.seen.most;
    await requestMany(client, 200);

    expect(before).toBe(8);
    expect(low).toBe(1);
    expect(host.seen.most).toBe(8);
  });

  it("all pause together when one is told to wait", async () => {
    const clock = new VirtualClock();
    const starts: number[] = [];
    let isFirst = true;
    const host = virtualHost(clock, 20, () => {
      if (!isFirst) return fine();
      isFirst = false;
      return new Response("{}", { status: 429, headers: { "Retry-After": "10" } });
    });
    const fetch = (url: string): Promise<Response> => {
      starts.push(clock.now());
      return host.fetch(url);
    };
    const { client } = makeClient({ baseUrl, concurrency: 4 }, { fetch, clock });
    const start = clock.now();

    await requestMany(client, 20);

    expect(starts.filter((time) => time > start && time < start + 10_000)).toEqual([]);
    expect(starts).toHaveLength(21);
  });
});

describe("a vendor's rate limit", () => {
  /** Runs requests against a token bucket; gives wall time over the arithmetic, and the share of refusals. */
  async function throttle(limit: RateLimit, count: number, style: "seconds" | "silent" | "pace") {
    const clock = new VirtualClock();
    let bucket = filledBucket(limit, undefined, clock.now());
    const host = virtualHost(clock, 20, () => {
      bucket = filledBucket(limit, bucket, clock.now());
      const isAllowed = takeRequest(bucket);
      const headers: Record<string, string> = { Remaining: String(requestsIn(bucket)) };
      if (isAllowed) return new Response("{}", { headers });
      if (style === "seconds")
        headers["Retry-After"] = String(Math.ceil(((1 - bucket.tokens) / limit.perMinute) * 60));
      return new Response("{}", { status: 429, headers });
    });
    const pace = (headers: AnswerHeaders): number =>
      Number(headers.get("remaining")) < 16 ? 60_000 / limit.perMinute : 0;
    const { client } = makeClient(style === "pace" ? { baseUrl, pace } : { baseUrl }, {
      fetch: host.fetch,
      clock,
    });
    const start = clock.now();
    const answers = (await requestMany(client, count)) as { status: number }[];
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    const floor = ((count - limit.capacity) / limit.perMinute) * 60_000;
    return { ratio: (clock.now() - start) / floor, refused: host.seen.byStatus.get(429) ?? 0 };
  }

  it("told by Retry-After costs at most a tenth of time and few refusals", async () => {
    const { ratio, refused } = await throttle({ capacity: 100, perMinute: 600 }, 1_500, "seconds");

    expect(ratio).toBeLessThan(1.1);
    expect(refused).toBeLessThan(75);
  });

  it("told by a count of what is left is kept without refusals", async () => {
    const { ratio, refused } = await throttle({ capacity: 450, perMinute: 75 }, 900, "pace");

    expect(ratio).toBeLessThan(1.1);
    expect(refused).toBe(0);
  });

  it("told by nothing but 429 is found out", async () => {
    const { ratio, refused } = await throttle({ capacity: 100, perMinute: 600 }, 1_500, "silent");

    expect(ratio).toBeLessThan(1.1);
    expect(refused).toBeLessThan(150);
  });
});

describe("a vendor that takes only so many at one time, and answers 429 to more", () => {
  it.each([1, 2, 3, 5])("is found out where it takes %i", async (most) => {
    const clock = new VirtualClock();
    const seen = { inFlight: 0, refused: 0 };
    const fetch = async (): Promise<Response> => {
      seen.inFlight += 1;
      const isRefused = seen.inFlight > most;
      if (isRefused) seen.refused += 1;
      await clock.sleep(isRefused ? 5 : 20);
      seen.inFlight -= 1;
      return new Response("{}", { status: isRefused ? 429 : 200 });
    };
    const { client } = makeClient({ baseUrl }, { fetch, clock });
    const start = clock.now();
    const answers = (await requestMany(client, 300)) as { status: number }[];

    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect((clock.now() - start) / ((300 / most) * 20)).toBeLessThan(2.2);
    expect(seen.refused).toBeLessThan(20);
  });

  it("is sent more again once it takes more", async () => {
    const clock = new VirtualClock();
    const seen = { inFlight: 0, most: 0 };
    let most = 2;
    const fetch = async (): Promise<Response> => {
      seen.inFlight += 1;
      const isRefused = seen.inFlight > most;
      if (!isRefused) seen.most = Math.max(seen.most, seen.inFlight);
      await clock.sleep(isRefused ? 5 : 20);
      seen.inFlight -= 1;
      return new Response("{}", { status: isRefused ? 429 : 200 });
    };
    const { client } = makeClient({ baseUrl }, { fetch, clock });
    await requestMany(client, 50);
    const before = seen.most;
    most = 8;
    await requestMany(client, 300);

    expect([before, seen.most]).toEqual([2, 8]);
  });
});

describe("the budget", () => {
  it("ends the run before the first request beyond it, repetitions counted", async () => {
    const clock = new VirtualClock();
    let isFirst = true;
    const host = virtualHost(clock, 20, () => {
      const response = new Response("{}", { status: isFirst ? 502 : 200 });
      isFirst = false;
      return response;
    });
    const budget = new RequestBudget(3);
    const takeRequest = (): boolean => budget.take();
    const { client } = makeClient({ baseUrl }, { fetch: host.fetch, clock, takeRequest });

    const failure = await budget.bind(async () => {
      await client.request({ method: "GET", url: "/" });
      await client.request({ method: "GET", url: "/" });
      return await failureOf(client.request({ method: "POST", url: "/last" }));
    });

    expect([failure.kind, failure.isLost, failure.request]).toEqual(["budget", false, "POST /last"]);
    expect(host.seen.count).toBe(3);
  });

  it("is one for all clients, and binds nothing that is sent later", async () => {
    const clock = new VirtualClock();
    const host = virtualHost(clock, 20, () => new Response("{}"));
    const budget = new RequestBudget(1);
    const takeRequest = (): boolean => budget.take();
    const one = makeClient({ baseUrl }, { fetch: host.fetch, clock, takeRequest }).client;
    const other = makeClient({ baseUrl }, { fetch: host.fetch, clock, takeRequest }).client;

    const failure = await budget.bind(async () => {
      await one.request({ method: "GET", url: "/" });
      return await failureOf(other.request({ method: "GET", url: "/" }));
    });
    await other.request({ method: "PUT", url: "/later" });

    expect([failure.kind, budget.left, host.seen.count]).toEqual(["budget", 0, 2]);
  });
});

describe("events", () => {
  it("tell each attempt without its query", async () => {
    const events: RequestEvent[] = [];
    const pauses: number[] = [];
    const clock = new VirtualClock();
    const answers = [
      new Response("", { status: 429, headers: { "Retry-After": "2" } }),
      Promise.reject(
        new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNRESET" }) }),
      ),
      new Response("{}"),
    ];
    answers.forEach((answer) => void Promise.resolve(answer).catch(() => undefined));
    const { client } = makeClient(
      { baseUrl: "https://api.example:8443/v1" },
      {
        clock,
        fetch: async () => {
          clock.advance(5);
          return (await answers.shift()) as Response;
        },
        onRequest: (event) => events.push(event),
        onPause: (event) => pauses.push(event.milliseconds),
      },
    );

    await client.request({ method: "GET", url: "/members?sig=secret" });

    const common = { method: "GET", host: "api.example:8443", path: "/v1/members", milliseconds: 5 };
    expect(events).toEqual([
      { ...common, attempt: 1, status: 429 },
      { ...common, attempt: 2, failure: "unreachable" },
      { ...common, attempt: 3, status: 200 },
    ]);
    expect(pauses).toEqual([2_000]);
  });
});
