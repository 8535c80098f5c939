import { describe, expect, it } from "vitest";
import { createBucket, createBuckets } from "../../src/simulator/kit/bucket.ts";
import { serveHead } from "../../src/simulator/kit/head.ts";
import {
  createRandom,
  makeShortId,
  makeUlid,
  makeUuid,
  randomChoice,
  seedFrom,
  shuffled,
} from "../../src/simulator/kit/random.ts";
import {
  conditionalJson,
  createRouter,
  emptyResponse,
  jsonResponse,
} from "../../src/simulator/kit/router.ts";

const base = "http://127.0.0.1";

describe("random", () => {
  it("gives the same for a seed, other for another, all in [0, 1)", () => {
    const numbers = (seed: number): number[] => Array.from({ length: 500 }, createRandom(seed));
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).every((number) => number >= 0 && number < 1)).toBe(true);
    const mean = numbers(7).reduce((sum, number) => sum + number, 0) / 500;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    expect(seedFrom(1, "upsun")).not.toBe(seedFrom(1, "heroku"));
  });

  it("makes identifiers of the usual forms, without repetition", () => {
    const random = createRandom(1);
    const uuids = Array.from({ length: 200 }, () => makeUuid(random));
    expect(new Set(uuids).size).toBe(200);
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(makeUlid(random, Date.parse("2016-07-30T22:36:16.385Z"))).toMatch(
      /^01ARYZ6S41[0-9A-HJKMNP-TV-Z]{16}$/,
    );
    expect(makeShortId(random)).toMatch(/^[a-z2-7]{13}$/);
  });

  it("chooses and shuffles without losing anything", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect([...shuffled(createRandom(3), values)].sort()).toEqual(values);
    expect(shuffled(createRandom(3), values)).not.toEqual(values);
    expect(() => randomChoice(createRandom(1), [])).toThrow();
  });
});

describe("the bucket", () => {
  it("allows its capacity at once, then the rate, and tells when to come back", () => {
    const bucket = createBucket({ capacity: 3, perMinute: 60 }, 0);
    expect([1, 2, 3].map(() => bucket.take(0).isAllowed)).toEqual([true, true, true]);
    expect(bucket.take(0)).toEqual({ isAllowed: false, remaining: 0, waitMs: 1_000, fullInMs: 3_000 });
    expect(bucket.take(999).isAllowed).toBe(false);
    expect(bucket.take(1_000).isAllowed).toBe(true);
    expect(bucket.peek(60_000)).toMatchObject({ remaining: 3, fullInMs: 0 });
    expect(bucket.take(60_000, 4).isAllowed).toBe(false);
    expect(bucket.take(60_000, 3).remaining).toBe(0);
  });

  it("never refuses a client that keeps to the rate, whatever the fractions", () => {
    const bucket = createBucket({ capacity: 1, perMinute: 70 }, 0);
    let time = 0;
    for (let count = 0; count < 2_000; count++) {
      const decision = bucket.take(time);
      expect(decision.isAllowed).toBe(true);
      time += bucket.peek(time).waitMs;
    }
  });

  it("counts each credential by itself", () => {
    const buckets = createBuckets({ capacity: 1, perMinute: 1 });
    expect(
      [buckets.take("a", 0), buckets.take("b", 0), buckets.take("a", 0)].map(({ isAllowed }) => isAllowed),
    ).toEqual([true, true, false]);
  });
});

describe("the router", () => {
  const router = createRouter<{ who: string }>()
    .on("GET", "/users/:id", ({ params }) => jsonResponse(200, { route: "id", ...params }))
    .on("GET", "/users/me", (_call, { who }) => jsonResponse(200, { route: "me", who }))
    .on("POST", "/users/:id/keys/", (call) =>
      jsonResponse(201, { sent: call.json(), form: [...call.form()] }),
    )
    .on("DELETE", "/users/:id", () => ({ response: emptyResponse(), org: "acme" }))
    .on("GET", "/files/*path", ({ params }) => jsonResponse(200, params));
  const ask = async (method: string, path: string, body?: string) => {
    const init = body === undefined ? { method } : { method, body };
    const answer = await router.handle(new Request(`${base}${path}`, init), { who: "ada" });
    const text = await answer.response.text();
    return {
      status: answer.response.status,
      body: text === "" ? undefined : JSON.parse(text),
      org: answer.org,
      answer,
    };
  };

  it("prefers a literal segment to a parameter, whichever came first", async () => {
    expect((await ask("GET", "/users/me")).body).toEqual({ route: "me", who: "ada" });
    expect((await ask("GET", "/users/you")).body).toEqual({ route: "id", id: "you" });
  });

  it("decodes parameters, keeps encoded slashes inside one, and does not choke on broken escapes", async () => {
    expect((await ask("GET", "/users/ada%40acme.example")).body.id).toBe("ada@acme.example");
    expect((await ask("GET", "/users/a%2Fb")).body.id).toBe("a/b");
    expect((await ask("GET", "/users/%zz")).body.id).toBe("%zz");
    expect((await ask("GET", "/files/a/b/c.txt")).body).toEqual({ path: "a/b/c.txt" });
  });

  it("gives a path to the template that fits best, with all its methods", async () => {
    const options = await ask("OPTIONS", "/users/me");

    expect([options.status, options.answer.response.headers.get("allow")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
    expect(router.methods("/users/ada")).toEqual(["GET", "DELETE", "HEAD", "OPTIONS"]);
    expect(router.methods("/nothing")).toEqual([]);
  });

  it("serves HEAD as GET, with its length and without its body", async () => {
    const head = async (method: string) =>
      await serveHead(new Request(`${base}/users/me`, { method }), (one) =>
        router.handle(one, { who: "ada" }),
      );
    const [whole, bare] = [(await head("GET")).response, (await head("HEAD")).response];

    const text = await whole.text();
    expect([bare.status, await bare.text()]).toEqual([200, ""]);
    expect(bare.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(bare.headers.get("content-type")).toBe(whole.headers.get("content-type"));
  });

  it("counts a trailing slash, and takes no empty parameter", async () => {
    expect((await ask("GET", "/users/ada/")).status).toBe(404);
    expect((await ask("GET", "/users/")).status).toBe(404);
    expect((await ask("POST", "/users/ada/keys/", '{"a":1}')).body.sent).toEqual({ a: 1 });
  });

  it("tells an unknown path from a method that the path does not know", async () => {
    expect((await ask("GET", "/nothing")).status).toBe(404);
    const wrong = await ask("PUT", "/users/ada");
    expect(wrong.status).toBe(405);
    expect(wrong.answer.response.headers.get("allow")).toBe("GET, DELETE, HEAD, OPTIONS");
  });

  it("answers a body that is not JSON with 400, and passes the organization on", async () => {
    expect((await ask("POST", "/users/ada/keys/", "{")).status).toBe(400);
    expect((await ask("DELETE", "/users/ada")).org).toBe("acme");
  });

  it("lists its routes as they were added", () => {
    expect(router.routes()[0]).toEqual({ method: "GET", template: "/users/:id" });
    expect(router.routes()).toHaveLength(5);
  });

  it("answers 304 to a request that has the content already", async () => {
    const list = createRouter().on("GET", "/", (call) => conditionalJson(call, ["ada"]));
    const first = (await list.handle(new Request(`${base}/`), undefined)).response;
    const etag = first.headers.get("etag") ?? "";
    const again = async (value: string): Promise<number> =>
      (await list.handle(new Request(`${base}/`, { headers: { "If-None-Match": value } }), undefined))
        .response.status;
    expect(await first.json()).toEqual(["ada"]);
    expect(await again(etag)).toBe(304);
    expect(await again(`"other", W/${etag}`)).toBe(304);
    expect(await again('"other"')).toBe(200);
  });
});
