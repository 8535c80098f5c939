import { describe, expect, it } from "vitest";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { createHost, type Delivery, type Host, type WriteMoment } from "../../../src/simulator/host/host.ts";
import {
  createFaultSource,
  type FaultDecision,
  type FaultKind,
  type FaultOptions,
} from "../../../src/simulator/kit/faults.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";
import { createTransport } from "../../helpers/transport.ts";
import { createToy } from "../toy-simulator.ts";

const origin = "http://127.0.0.1:1";

function setUp(faults?: Partial<FaultOptions>, names = ["ada", "grace", "linus", "ken", "alan"]) {
  const time = { now: 1_000_000 };
  const make = (state: StateValue): Simulator =>
    createToy({ state, now: () => time.now, random: createRandom(1) });
  const simulator = make({ token: "t", names });
  const decisions: FaultDecision[] = [];
  const moments: WriteMoment[] = [];
  const host = createHost({
    provider: "toy",
    simulator,
    now: () => time.now,
    clone: () => make(simulator.save()),
    onWrite: (moment) => void moments.push(moment),
    ...(faults === undefined
      ? {}
      : { faults: { rate: 1, seed: 1, onFault: (decision) => decisions.push(decision), ...faults } }),
  });
  const saved = (): string[] => (simulator.save() as { names: string[] }).names;
  return { host, simulator, decisions, moments, time, saved };
}

const get = (host: Host, path = "/names"): Promise<Delivery> => host.deliver(new Request(`${origin}${path}`));
const add = (host: Host, name: string): Promise<Delivery> =>
  host.deliver(new Request(`${origin}/names`, { method: "POST", body: JSON.stringify({ name }) }));

async function read(delivery: Delivery): Promise<{ kind: string; status: number; body: unknown }> {
  if (!("response" in delivery)) return { kind: delivery.kind, status: 0, body: undefined };
  const text = await delivery.response.text();
  const isJson = text.startsWith("{");
  return { kind: delivery.kind, status: delivery.response.status, body: isJson ? JSON.parse(text) : text };
}

describe("faults", () => {
  it.each([
    ["throttle", 429],
    ["throttle-silent", 429],
    ["error-500", 500],
    ["error-502", 502],
    ["error-503", 503],
    ["error-504", 504],
    ["html-200", 200],
    ["html-502", 502],
  ] as const)("%s answers %i and does nothing", async (kind, status) => {
    const { host, saved } = setUp({ kinds: [kind] });
    expect((await read(await add(host, "new"))).status).toBe(status);
    expect(saved()).not.toContain("new");
  });

  it("throttle says when to come back and throttle-silent does not", async () => {
    const header = async (kind: FaultKind): Promise<string | null> => {
      const delivery = await get(setUp({ kinds: [kind], retryAfterSeconds: 3 }).host);
      return delivery.kind === "answer" ? delivery.response.headers.get("retry-after") : "none";
    };
    expect(await header("throttle")).toBe("3");
    expect(await header("throttle-silent")).toBeNull();
  });

  it("reset and stall do nothing; cut has done it", async () => {
    for (const kind of ["reset", "stall", "cut"] as const) {
      const { host, saved } = setUp({ kinds: [kind] });
      expect((await add(host, "new")).kind).toBe(kind);
      expect(saved().includes("new")).toBe(kind === "cut");
    }
  });

  it("write-ignored is told as done and is not", async () => {
    const { host, saved } = setUp({ kinds: ["write-ignored"] });
    const answer = await read(await add(host, "new"));
    expect(answer).toMatchObject({ kind: "answer", status: 201, body: { name: "new" } });
    expect(saved()).not.toContain("new");
  });

  it("write-ignored leaves a refusal as it is, and counts no fault", async () => {
    const { host, decisions } = setUp({ kinds: ["write-ignored"] });
    expect((await read(await add(host, "ada"))).status).toBe(409);
    expect(decisions).toEqual([]);
  });

  it("write-hidden is done and told as failed", async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { host, saved } = setUp({ kinds: ["write-hidden"], seed });
      const answer = await read(await add(host, "new"));
      expect(answer.status === 0 || answer.status >= 500).toBe(true);
      expect(saved()).toContain("new");
    }
  });

  it("page-repeated gives an earlier page of the same list again", async () => {
    const { host } = setUp({ kinds: ["page-repeated"] });
    const first = await read(await get(host));
    expect(await read(await get(host, "/names?from=2"))).toEqual(first);
    const other = await read(await get(host, "/names?from=2&filter=x"));
    expect(other.body).toEqual({ items: ["linus", "ken"], next: "/names?from=4" });
  });

  it("page-missing empties only a page whose rest tells that there is more", async () => {
    const { host, decisions } = setUp({ kinds: ["page-missing"] });
    expect((await read(await get(host))).body).toEqual({ items: [], next: "/names?from=2" });
    expect((await read(await get(host, "/names?from=4"))).body).toEqual({ items: ["alan"] });
    expect(decisions).toHaveLength(1);
  });

  it("lets a simulator say itself how its pages go wrong", async () => {
    const { simulator } = setUp();
    const host = createHost({
      provider: "toy",
      simulator: { ...simulator, corrupt: (_body, kind) => ({ kind }) },
      now: () => 0,
      faults: { rate: 1, seed: 1, kinds: ["page-missing"] },
    });
    expect((await read(await get(host))).body).toEqual({ kind: "page-missing" });
  });

  it("stale gives earlier answers for some seconds, then true ones", async () => {
    const { host, time, decisions } = setUp({ kinds: ["stale"], limit: 1, staleMs: 2_000 }, ["ada"]);
    const before = await read(await get(host));
    await add(host, "new");
    expect(await read(await get(host))).toEqual(before);
    time.now += 1_000;
    const second = await get(host);
    expect([second.fault, (await read(second)).body]).toEqual(["stale", before.body]);
    time.now += 1_001;
    expect((await read(await get(host))).body).toEqual({ items: ["ada", "new"] });
    expect(decisions).toHaveLength(1);
  });

  it("stale never hides a change for longer than that, however often it comes", async () => {
    const { host, time } = setUp({ kinds: ["stale"], staleMs: 2_000 }, ["ada"]);
    const before = await read(await get(host));
    await add(host, "new");
    time.now += 2_000;
    expect(await read(await get(host))).toEqual(before);
    time.now += 1;
    expect((await read(await get(host))).body).toEqual({ items: ["ada", "new"] });
  });

  it("stale takes no answer for younger than it is: what changed while it was made may not be in it", async () => {
    const { host, time } = setUp({ kinds: ["stale"], staleMs: 2_000 }, ["ada"]);
    const reading = get(host);
    await add(host, "new");
    await reading;
    time.now += 3_600_000;

    expect((await read(await get(host))).body).toEqual({ items: ["ada", "new"] });
  });

  it("stale knows of a change also when whoever looks on fails", async () => {
    const time = { now: 1_000_000 };
    const simulator = createToy({
      state: { token: "t", names: ["ada"] },
      now: () => time.now,
      random: createRandom(1),
    });
    const host = createHost({
      provider: "toy",
      simulator,
      now: () => time.now,
      faults: { rate: 1, seed: 1, kinds: ["stale"], staleMs: 2_000 },
      onWrite: ({ phase }) => {
        if (phase === "after") throw new Error("killed");
      },
    });
    await get(host);
    await expect(add(host, "new")).rejects.toThrow("killed");
    time.now += 2_001;

    expect((await read(await get(host))).body).toEqual({ items: ["ada", "new"] });
  });

  it("spare the paths that steer the simulator", async () => {
    const { host, moments } = setUp({ kinds: ["error-500"] });
    const accepted = await host.deliver(new Request(`${origin}/_simulator/accept`, { method: "POST" }));
    expect((await read(accepted)).status).toBe(200);
    expect(moments).toEqual([]);
  });

  it("end with their limit and at their time", async () => {
    const limited = setUp({ kinds: ["error-500"], limit: 2 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await read(await get(limited.host))).status);
    expect(statuses).toEqual([500, 500, 200, 200]);
    const timed = setUp({ kinds: ["error-500"], until: 1_000_500 });
    expect((await read(await get(timed.host))).status).toBe(500);
    timed.time.now = 1_000_500;
    expect((await read(await get(timed.host))).status).toBe(200);
  });

  it("are the same for a seed whatever the order in which requests arrive", () => {
    const decide = (paths: readonly string[]): string[] => {
      const source = createFaultSource({ rate: 0.4, seed: 42 }, () => 0);
      return paths.map((path) => `${path} ${source.next({ method: "GET", path })?.kind}`).sort();
    };
    const paths = Array.from({ length: 100 }, (_, index) => `/items/${index}`);
    expect(decide(paths)).toEqual(decide([...paths].reverse()));
    expect(decide(paths).filter((line) => !line.endsWith("undefined")).length).toBeGreaterThan(20);
  });

  it("tell what is needed to have them again", async () => {
    const { host, decisions } = setUp({ kinds: ["error-502"], seed: 9 });
    await get(host, "/names?from=2");
    await get(host, "/names?from=2");
    expect(decisions[1]).toEqual({
      seed: 9,
      kind: "error-502",
      method: "GET",
      path: "/names?from=2",
      occurrence: 2,
      number: 2,
    });
  });

  it("refuse a rate that is none", () => {
    expect(() => setUp({ rate: 1.5 })).toThrow(/between 0 and 1/);
    expect(() => setUp({ rate: Number.NaN })).toThrow(/between 0 and 1/);
  });
});

describe("the write hook", () => {
  it("is called before and after the effect of each write", async () => {
    const { host, moments, saved } = setUp();
    await get(host);
    await add(host, "new");
    await add(host, "newer");
    expect(moments.map(({ phase, number }) => `${phase} ${number}`)).toEqual([
      "before 1",
      "after 1",
      "before 2",
      "after 2",
    ]);
    expect(moments[0]).toMatchObject({ provider: "toy", method: "POST", path: "/names" });
    expect(saved()).toContain("newer");
  });
});

describe("the transport in process", () => {
  const transport = (kinds?: readonly FaultKind[]) => {
    const { host } = setUp(kinds === undefined ? undefined : { kinds });
    const events: { status: number; fault?: string }[] = [];
    const fetch = createTransport({ [origin]: host }, ({ status, fault }) => {
      events.push(fault === undefined ? { status } : { status, fault });
    });
    return { fetch, events };
  };

  it("answers as the simulator does and tells what went over it", async () => {
    const { fetch, events } = transport();
    const response = await fetch(`${origin}/names`, { method: "GET" });
    expect(await response.json()).toEqual({ items: ["ada", "grace"], next: "/names?from=2" });
    expect(events).toEqual([{ status: 200 }]);
  });

  it("breaks as built-in fetch does", async () => {
    const code = async (request: Promise<unknown>): Promise<unknown> => {
      const error = await request.catch((reason: unknown) => reason);
      return error instanceof Error && error.cause instanceof Error && "code" in error.cause
        ? error.cause.code
        : error;
    };
    expect(await code(transport(["reset"]).fetch(`${origin}/names`, {}))).toBe("ECONNRESET");
    expect(await code(transport().fetch("http://127.0.0.1:2/names", {}))).toBe("ECONNREFUSED");
    const cut = await transport(["cut"]).fetch(`${origin}/names`, {});
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow("terminated");
    const stalled = transport(["stall"]).fetch(`${origin}/names`, { signal: AbortSignal.timeout(10) });
    await expect(stalled).rejects.toThrow(/timeout/);
  });
});
