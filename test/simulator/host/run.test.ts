import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type RunningSimulators,
  type StartOptions,
  startSimulators,
} from "../../../src/simulator/host/run.ts";
import {
  buildStateSchema,
  formatState,
  parseState,
  readStateFile,
  type SimulatorState,
  StateFileError,
} from "../../../src/simulator/kit/state-file.ts";
import { toy } from "../toy-simulator.ts";

const state: SimulatorState = {
  version: 1,
  providers: { toy: { token: "canary", names: ["ada", "grace", "linus"] } },
};
const entries = [
  { id: "toy", load: async () => toy },
  {
    id: "absent",
    load: (): never => {
      throw new Error("must not be loaded");
    },
  },
];
let folder: string;
let running: RunningSimulators | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-simulate-"));
});

afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<StartOptions> = {}): Promise<string> {
  running = await startSimulators({ state, providers: entries, ...options });
  return running.origins.toy ?? "";
}

function post(origin: string, name: string): Promise<Response> {
  return fetch(`${origin}/names`, { method: "POST", body: JSON.stringify({ name }) });
}

describe("running simulators", () => {
  it("listen on loopback and answer as the simulator does", async () => {
    const origin = await start();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${origin}/names`)).json()).toEqual({
      items: ["ada", "grace"],
      next: "/names?from=2",
    });
    expect((await post(origin, "ken")).status).toBe(201);
    expect((await fetch(`${origin}/nothing`)).status).toBe(404);
  });

  it("write the environment when all listen, for the owner's eyes only", async () => {
    const envFile = join(folder, "simulators.env");
    const origin = await start({ envFile });
    expect(readFileSync(envFile, "utf8")).toBe(`TOY_URL=${origin}\nTOY_TOKEN=canary\n`);
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
    expect(running?.environment).toEqual({ TOY_URL: origin, TOY_TOKEN: "canary" });
  });

  it("log a JSON line for each request", async () => {
    const logFile = join(folder, "requests.jsonl");
    const origin = await start({ logFile });
    await (await fetch(`${origin}/names?from=2`)).text();
    await (await post(origin, "ken")).text();
    await running?.close();
    running = undefined;
    const lines = readFileSync(logFile, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => Object.keys(line).join(" "))).toEqual(
      Array(2).fill("time org provider method path status ms"),
    );
    expect(lines[0]).toMatchObject({
      org: "toy-org",
      provider: "toy",
      method: "GET",
      path: "/names",
      status: 200,
    });
    expect(lines[1]).toMatchObject({ org: null, method: "POST", status: 201 });
  });

  it("save the state at the end, from which they start again the same", async () => {
    const saveFile = join(folder, "saved.yaml");
    const origin = await start({ saveFile });
    await post(origin, "ken");
    await running?.close();
    running = undefined;
    const saved = await readStateFile(saveFile, [{ id: "toy", stateSchema: toy.stateSchema }]);
    expect(saved).toEqual({
      version: 1,
      providers: { toy: { token: "canary", names: ["ada", "grace", "linus", "ken"] } },
    });
  });

  it("let time go on from the state's clock, and save it", async () => {
    let real = 5_000;
    const origin = await start({ state: { ...state, clock: "2026-06-01T00:00:00Z" }, now: () => real });
    real += 60_000;
    const answer = (await (await post(origin, "ken")).json()) as { at: number };
    expect(new Date(answer.at).toISOString()).toBe("2026-06-01T00:01:00.000Z");
    expect(running?.save().clock).toBe("2026-06-01T00:01:00.000Z");
  });

  it("give the same identifiers for a seed", async () => {
    const id = async (seed: number): Promise<unknown> => {
      const origin = await start({ seed });
      const answer = (await (await post(origin, "ken")).json()) as { id: number };
      await running?.close();
      running = undefined;
      return answer.id;
    };
    expect(await id(1)).toBe(await id(1));
    expect(await id(1)).not.toBe(await id(2));
  });

  it("answer late when asked to, in parallel", async () => {
    const latencies: number[] = [];
    const origin = await start({ latencyMs: 150, onRequest: ({ ms }) => latencies.push(ms) });
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 8 }, async () => (await fetch(`${origin}/names`)).text()));
    expect(performance.now() - startedAt).toBeLessThan(8 * 150);
    expect(latencies.every((ms) => ms >= 148)).toBe(true);
  });

  it("bring faults onto the wire and tell of them", async () => {
    const kinds = ["reset", "cut", "error-503", "html-200"] as const;
    const told: string[] = [];
    for (const kind of kinds) {
      const origin = await start({
        faults: { rate: 1, seed: 1, kinds: [kind], limit: 1 },
        onFault: (decision) => told.push(`${decision.provider} ${decision.kind}`),
      });
      const text = fetch(`${origin}/names`).then((response) => response.text());
      if (kind === "reset" || kind === "cut") await expect(text).rejects.toThrow(TypeError);
      else expect(await text).toMatch(kind === "html-200" ? /^<!doctype/ : /Unavailable/);
      expect(await (await fetch(`${origin}/names`)).json()).toHaveProperty("items");
      await running?.close();
      running = undefined;
    }
    expect(told).toEqual(kinds.map((kind) => `toy ${kind}`));
  });

  it("end a stalled request when they close", async () => {
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const origin = await start({ faults: { rate: 1, seed: 1, kinds: ["stall"] }, onFault: () => arrived() });
    const request = fetch(`${origin}/names`);
    request.catch(() => undefined);
    await arrival;
    await running?.close();
    running = undefined;
    await expect(request).rejects.toThrow(TypeError);
  });

  it("outlive clients that break off or talk nonsense, and their own bugs", async () => {
    const errors: string[] = [];
    const origin = await start({ onError: (error, request) => errors.push(`${request}: ${String(error)}`) });
    const port = Number(new URL(origin).port);
    for (const text of [
      "nonsense\r\n\r\n",
      "POST /names HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{",
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, "127.0.0.1", () =>
          socket.write(text, () => setTimeout(() => socket.destroy(), 10)),
        );
        socket.on("close", () => resolve());
        socket.on("error", () => undefined);
      });
    }
    expect((await fetch(`${origin}/boom`)).status).toBe(500);
    expect(errors).toEqual(["GET /boom: Error: a bug in the simulator"]);
    expect((await fetch(`${origin}/names`)).status).toBe(200);
  });

  it("wait for the write hook, so that a test can end its client just there", async () => {
    const seen: string[] = [];
    const origin = await start({
      onWrite: async ({ phase, number }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(`${phase} ${number}`);
      },
    });
    await post(origin, "ken");
    expect(seen).toEqual(["before 1", "after 1"]);
  });

  it("leave no environment file and no listener behind when a port is taken", async () => {
    const envFile = join(folder, "simulators.env");
    const taken = Number(new URL(await start()).port);
    const second = startSimulators({ state, providers: entries, port: taken, envFile });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
    expect(() => statSync(envFile)).toThrow();
  });
});

describe("the state file", () => {
  const parts = [
    { id: "toy", stateSchema: toy.stateSchema },
    {
      id: "other",
      stateSchema: {
        type: "object",
        properties: { n: { $ref: "#/$defs/name" } },
        $defs: { name: { type: "number" } },
      },
    },
  ];

  it("keeps the definitions of the parts apart", () => {
    const schema = buildStateSchema(parts) as { $defs: Record<string, unknown> };
    expect(Object.keys(schema.$defs).sort()).toEqual(["other", "other.name", "toy", "toy.name"]);
    expect(JSON.stringify(schema)).toContain('"#/$defs/toy.name"');
    expect(JSON.stringify(schema)).not.toContain('"#/$defs/name"');
  });

  it("is read and written without loss", async () => {
    const text = await formatState({ ...state, clock: "2026-06-01T00:00:00Z" });
    expect(await parseState(text, "live.yaml", parts)).toEqual({ ...state, clock: "2026-06-01T00:00:00Z" });
  });

  it.each([
    ["version: 2\n", "version: must be 1."],
    ["toy: {}\nversion: 1\n", "toy: must have required property 'token'."],
    [
      "version: 1\ntoy: { token: t, names: [a, ''] }\n",
      "toy > names > 1: must NOT have fewer than 1 characters.",
    ],
    ["version: 1\nother: { n: x }\n", "other > n: must be number."],
    ["version: 1\nunknown: {}\n", 'top: unknown key "unknown".'],
    ["version: 1\nclock: noon\n", 'clock: must match format "date-time".'],
    ["- a\n", "It must be a mapping with `version: 1` and one key for each provider."],
  ])("says what is wrong with %j", async (text, problem) => {
    const error = await parseState(text, "live.yaml", parts).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StateFileError);
    expect((error as StateFileError).problems).toContain(problem);
  });

  it("says where YAML is broken and which file is missing", async () => {
    await expect(parseState("a: [", "live.yaml", parts)).rejects.toThrow(/live\.yaml/);
    await expect(readStateFile(join(folder, "none.yaml"), parts)).rejects.toThrow(/ENOENT/);
    writeFileSync(join(folder, "bomb.yaml"), `a: &a [x]\n${"b: *a\n".repeat(3)}`);
    await expect(readStateFile("/dev/zero", parts)).rejects.toThrow(/not a regular file/);
    await expect(readStateFile(join(folder, "bomb.yaml"), parts)).rejects.toBeInstanceOf(StateFileError);
  });
});
