import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExitCode, type Runtime } from "../../src/app/runtime.ts";
import { runSimulate, type SimulateOptions } from "../../src/commands/simulate.ts";
import { systemClock } from "../../src/http/clock.ts";
import { UsageError } from "../../src/model/errors.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-simulate-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp() {
  const controller = new AbortController();
  const written = { out: "", err: "" };
  const output = (name: "out" | "err") => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTerminal: false,
    width: 80,
    hasColor: false,
  });
  const runtime: Runtime = {
    env: {},
    cwd: folder,
    clock: systemClock,
    fetch: (url, init) => fetch(url, init),
    signal: controller.signal,
    stdout: output("out"),
    stderr: output("err"),
  };
  return { runtime, written, stop: () => controller.abort() };
}

async function until(condition: () => boolean): Promise<void> {
  for (let count = 0; count < 200 && !condition(); count++) await systemClock.sleep(10);
  expect(condition()).toBe(true);
}

describe("simulate", () => {
  it("runs until it is stopped, then saves and ends with 0", async () => {
    writeFileSync(join(folder, "live.yaml"), "version: 1\nheroku: {}\nupsun: {}\n");
    const { runtime, written, stop } = setUp();
    const options = { envFile: "out.env", save: "saved.yaml", log: "requests.jsonl", latency: 1 };
    const ended = runSimulate(runtime, options);
    await until(() => existsSync(join(folder, "out.env")) && written.err.includes("Ctrl-C"));

    const lines = readFileSync(join(folder, "out.env"), "utf8").trim().split("\n");
    const environment = Object.fromEntries(lines.map((line) => line.split("=", 2) as [string, string]));
    const answer = await fetch(`${environment.HEROKU_API_URL}/account`);
    stop();

    expect(await ended).toBe(ExitCode.done);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(environment.UPSUN_API_URL).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(written.out).toBe("");
    expect(written.err).toContain(`heroku listens on ${environment.HEROKU_API_URL}\n`);
    expect(readFileSync(join(folder, "saved.yaml"), "utf8")).toMatch(/^version: 1\n/);
    expect(readFileSync(join(folder, "requests.jsonl"), "utf8")).toContain('"path":"/account"');
    await expect(fetch(`${environment.HEROKU_API_URL}/account`)).rejects.toThrow();
  });

  it("tells each fault with its seed", async () => {
    writeFileSync(join(folder, "live.yaml"), "version: 1\nheroku: {}\n");
    const { runtime, written, stop } = setUp();
    const faults = { faultRate: 1, seed: 42, faults: ["error-502"], envFile: "out.env" };
    const ended = runSimulate(runtime, faults);
    await until(() => existsSync(join(folder, "out.env")));
    const origin = readFileSync(join(folder, "out.env"), "utf8").match(/=(http:\S+)/)?.[1] ?? "";

    expect((await fetch(`${origin}/account`)).status).toBe(502);
    stop();
    await ended;

    expect(written.err).toContain(
      "fault: error-502 at heroku GET /account (request 1 of this kind), seed 42\n",
    );
  });

  it.each<[string, SimulateOptions, string | undefined]>([
    ["MISSING_STATE", {}, undefined],
    ["BAD_STATE", { state: "none.yaml" }, undefined],
    ["BAD_STATE", {}, "version: 1\nheroku: 5\n"],
    ["BAD_STATE", {}, "version: 3\n"],
    ["BAD_NUMBER", { faultRate: 2 }, "version: 1\n"],
    ["BAD_NUMBER", { latency: Number.NaN }, "version: 1\n"],
    ["BAD_NUMBER", { port: 70_000 }, "version: 1\n"],
    ["UNKNOWN_FAULT", { faultRate: 0.5, faults: ["gremlins"] }, "version: 1\n"],
    ["SIMULATE_FAILED", { log: "no/such/folder.jsonl" }, "version: 1\n"],
  ])("refuses with %s: %j", async (code, options, live) => {
    if (live !== undefined) writeFileSync(join(folder, "live.yaml"), live);
    const error = await runSimulate(setUp().runtime, options).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).code).toBe(code);
  });
});
