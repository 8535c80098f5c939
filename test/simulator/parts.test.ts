import { describe, expect, it } from "vitest";
import { filledBucket, requestsIn, spentNow, takeRequest } from "../../src/simulator/kit/bucket.ts";
import { serveHead } from "../../src/simulator/kit/head.ts";
import {
  createRandom,
  makeShortId,
  makeUlid,
  makeUuid,
  randomChoice,
  seedFrom,
} from "../../src/simulator/kit/random.ts";
import { createRouter, emptyResponse, jsonResponse } from "../../src/simulator/kit/router.ts";

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
    expect(makeUlid(random)).toMatch(/^01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(makeShortId(random)).toMatch(/^[a-z2-7]{13}$/);
  });

  it("chooses nothing from nothing", () => {
    expect(() => randomChoice(createRandom(1), [])).toThrow();
  });
});

describe("the bucket", () => {
  const limit = { capacity: 3, perMinute: 60 };

  it("allows its capacity at once, then the rate, and never holds more than its capacity", () => {
    const full = filledBucket(limit, undefined, 0);
    expect([1, 2, 3, 4].map(() => takeRequest(full))).toEqual([true, true, true, false]);
    expect(requestsIn(filledBucket(limit, full, 999))).toBe(0);
    expect(requestsIn(filledBucket(limit, full, 1_000))).toBe(1);
    expect(requestsIn(filledBucket(limit, full, 60_000))).toBe(3);
  });

  it("never refuses a client that keeps to the rate, whatever the fractions", () => {
    const slow = { capacity: 1, perMinute: 75 };
    let bucket = filledBucket(slow, undefined, 0);
    for (let count = 0; count < 2_000; count++) {
      bucket = filledBucket(slow, bucket, count * 800);
      expect(takeRequest(bucket)).toBe(true);
    }
  });

  it("counts in windows that begin anew where one is over", () => {
    const first = spentNow(undefined, 60_000, 5_000);
    first.used += 7;
    expect(spentNow(first, 60_000, 64_999)).toEqual({ since: 5_000, used: 7 });
    expect(spentNow(first, 60_000, 65_000)).toEqual({ since: 65_000, used: 0 });
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
});
