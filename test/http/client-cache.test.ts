import { describe, expect, it } from "vitest";
import { createMemoryCache } from "../helpers/memory-cache.ts";
import { makeClient } from "./make-client.ts";

/** A host with one document that has an ETag. */
function host() {
  const state = { text: '["ada"]', etag: '"1"', asked: [] as (string | null)[], cacheControl: "private" };
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    const known = new Headers(init.headers).get("if-none-match");
    state.asked.push(known);
    const headers = {
      ETag: state.etag,
      "Cache-Control": state.cacheControl,
      "X-Request": String(state.asked.length),
    };
    return known === state.etag
      ? new Response(null, { status: 304, headers })
      : new Response(state.text, { status: 200, headers });
  };
  return { state, fetch };
}

const client = { baseUrl: "https://api.example", canRevalidate: true };

describe("conditional requests", () => {
  it("give the kept body when nothing has changed, with the new headers", async () => {
    const { state, fetch } = host();
    const cache = createMemoryCache();
    await makeClient(client, { fetch, cache }).client.request({ method: "GET", url: "/members" });

    const response = await makeClient(client, { fetch, cache }).client.request({
      method: "GET",
      url: "/members",
    });

    expect(state.asked).toEqual([null, '"1"']);
    expect(response.status).toBe(200);
    expect(response.json()).toEqual(["ada"]);
    expect(response.headers.get("x-request")).toBe("2");
  });

  it("give the new body when it has changed", async () => {
    const { state, fetch } = host();
    const made = makeClient(client, { fetch, cache: createMemoryCache() }).client;
    await made.request({ method: "GET", url: "/members" });
    Object.assign(state, { text: '["ada","grace"]', etag: '"2"' });

    const changed = await made.request({ method: "GET", url: "/members" });
    const again = await made.request({ method: "GET", url: "/members" });

    expect(changed.json()).toEqual(["ada", "grace"]);
    expect(again.json()).toEqual(["ada", "grace"]);
    expect(state.asked).toEqual([null, '"1"', '"2"']);
  });

  it("never mix credentials, parts or forms of one address", async () => {
    const { state, fetch } = host();
    const cache = createMemoryCache();
    const get = { method: "GET", url: "/members" } as const;
    await makeClient({ ...client, credentialKey: "one" }, { fetch, cache }).client.request(get);
    await makeClient({ ...client, credentialKey: "two" }, { fetch, cache }).client.request(get);
    const one = makeClient({ ...client, credentialKey: "one" }, { fetch, cache }).client;
    await one.request({ ...get, headers: { Range: "id ]x..; max=1000" } });
    await one.request({ ...get, headers: { Accept: "application/vnd.other+json" } });
    await one.request({ ...get, url: "/members?page=2" });

    expect(state.asked).toEqual([null, null, null, null, null]);
  });

  it("are used only where the client says so, for reads, and where keeping is not forbidden", async () => {
    const { state, fetch } = host();
    const cache = createMemoryCache();
    const plain = makeClient({ baseUrl: client.baseUrl }, { fetch, cache }).client;
    const made = makeClient(client, { fetch, cache }).client;
    await plain.request({ method: "GET", url: "/a" });
    await plain.request({ method: "GET", url: "/a" });
    await made.request({ method: "POST", url: "/b" });
    await made.request({ method: "POST", url: "/b" });
    state.cacheControl = "no-store";
    await made.request({ method: "GET", url: "/c" });
    await made.request({ method: "GET", url: "/c" });

    expect(state.asked).toEqual([null, null, null, null, null, null]);
  });

  it("leave a 304 that the caller asked for itself as it is", async () => {
    const { fetch } = host();
    const made = makeClient(client, { fetch, cache: createMemoryCache() }).client;
    await made.request({ method: "GET", url: "/members" });

    const response = await made.request({
      method: "GET",
      url: "/members",
      headers: { "If-None-Match": '"1"' },
    });

    expect(response.status).toBe(304);
  });
});

describe("the memory cache", () => {
  it("forgets what was not used for longest when it is full", () => {
    const cache = createMemoryCache(10);
    const entry = (text: string) => ({ etag: "e", status: 200, headers: {}, text });
    cache.set("a", entry("aaaa"));
    cache.set("b", entry("bbbb"));
    cache.get("a");
    cache.set("c", entry("cccc"));

    expect([cache.get("a")?.text, cache.get("b"), cache.get("c")?.text]).toEqual(["aaaa", undefined, "cccc"]);
  });
});
