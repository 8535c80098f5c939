import { describe, expect, it } from "vitest";
import { createHttpClientFactory } from "../../src/http/client.ts";
import { HttpFailure } from "../../src/http/http.ts";
import { IncompleteListing, readAllPages } from "../../src/http/paging/pages.ts";
import { createHost } from "../../src/simulator/host/host.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";
import { createTransport } from "../helpers/transport.ts";
import { createToy } from "../simulator/toy-simulator.ts";
import { VirtualClock } from "./virtual-clock.ts";

const origin = "http://127.0.0.1:1";
const names = Array.from({ length: 9 }, (_, index) => `person-${index}`);

interface Listing {
  readonly items: string[];
  readonly next?: string;
}

/** A client over a simulator whose every answer may go wrong. */
function setUp(seed: number) {
  const clock = new VirtualClock();
  const now = (): number => clock.now();
  const random = createRandom(seed);
  const simulator = createToy({ state: { token: "t", names }, now, random });
  const clone = () => createToy({ state: simulator.save(), now, random });
  const host = createHost({ provider: "toy", simulator, now, clone, faults: { rate: 0.3, seed } });
  const create = createHttpClientFactory({
    fetch: createTransport({ [origin]: host }),
    clock,
    signal: new AbortController().signal,
    random,
    userAgent: "t",
    timeoutMs: 5,
  });
  const saved = (): string[] => (simulator.save() as { names: string[] }).names;
  return { client: create({ baseUrl: origin }), saved };
}

describe("a client over a host that fails and lies", () => {
  it("reads the whole list or fails, for every seed; never a part of it", async () => {
    let whole = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const { client } = setUp(seed);
      const read = readAllPages({
        what: "names",
        identify: (name: string) => name,
        read: async (cursor: string | undefined) => {
          const response = await client.request({ method: "GET", url: cursor ?? "/names" });
          if (response.status !== 200) throw new Error(`status ${response.status}`);
          return response.json() as Listing;
        },
      });
      const result = await read.catch((error: unknown) => error);
      if (Array.isArray(result)) {
        expect([seed, result]).toEqual([seed, names]);
        whole += 1;
      } else {
        const isTold = result instanceof IncompleteListing || result instanceof HttpFailure;
        expect([seed, isTold || String(result).includes("status")]).toEqual([seed, true]);
      }
    }
    expect(whole).toBeGreaterThan(100);
  });

  it("carries a write out once at most, and says so whenever that is open", async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { client, saved } = setUp(seed);
      const request = client.request({ method: "POST", url: "/names", body: { json: { name: "new" } } });
      const result = await request.catch((error: unknown) => error);
      const count = saved().filter((name) => name === "new").length;
      expect([seed, count <= 1]).toEqual([seed, true]);
      const isCertainlyUndone = result instanceof HttpFailure && !result.isLost;
      if (isCertainlyUndone) expect([seed, count]).toEqual([seed, 0]);
    }
  });
});
