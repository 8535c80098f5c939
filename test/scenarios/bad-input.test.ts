import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root, runCli } from "../helpers/cli.ts";

let folder = "";
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-bad-"));
  writeFileSync(
    join(folder, "access.yaml"),
    `version: 1
people:
  ada: { email: ada@acme.example }
orgs:
  acme-config: { provider: cloudtruth, members: { ada: owner } }
`,
  );
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await new Promise((done) => (server === undefined ? done(undefined) : server.close(done)));
  server = undefined;
});

/** A server that answers everything alike; gives the environment that points at it. */
async function answering(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Promise<Record<string, string>> {
  server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { CLOUDTRUTH_SERVER_URL: `http://127.0.0.1:${port}`, CLOUDTRUTH_API_KEY: "canary-key-0123456789" };
}

const rolecall = async (args: string[], env: Record<string, string> = {}): ReturnType<typeof runCli> =>
  await runCli(args, { cwd: folder, env });

describe("what may go wrong, and how it is said", () => {
  it("a missing token: the variable, the organization, what to do; no stack", async () => {
    const run = await rolecall(["plan"]);

    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/MISSING_TOKEN.*acme-config.*CLOUDTRUTH_API_KEY/);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["a wrong token", 401, '{"detail":"Incorrect authentication credentials."}', "UNAUTHORIZED"],
    [
      "a token that may not",
      403,
      '{"detail":"You do not have permission to perform this action."}',
      "FORBIDDEN",
    ],
    ["HTML instead of JSON", 200, "<html><body>Welcome to the proxy</body></html>", "NOT_JSON"],
    ["cut JSON", 200, '{"count": 3, "results": [{"id":', "NOT_JSON"],
    ["a list that is none", 200, '{"count": 0, "results": null}', undefined],
  ])("%s: named, located, exit 1, never empty", async (_what, status, body, code) => {
    const env = await answering(status, body);

    const run = await rolecall(["plan"], env);

    expect(run.code, run.stdout + run.stderr).toBe(1);
    expect(run.stdout).toContain("acme-config");
    if (code !== undefined) expect(run.stdout).toContain(code);
    expect(run.stdout).not.toContain("No changes.");
    expect(run.stdout + run.stderr).not.toContain("canary-key");
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it("a host that nobody answers at", async () => {
    const env = { CLOUDTRUTH_SERVER_URL: "http://127.0.0.1:9", CLOUDTRUTH_API_KEY: "canary-key-0123456789" };

    const run = await rolecall(["plan"], env);

    expect([run.code, run.stdout]).toEqual([1, expect.stringContaining("UNREACHABLE")]);
  });

  it("a token over plain HTTP to somewhere else is never sent", async () => {
    const env = {
      CLOUDTRUTH_SERVER_URL: "http://vendor.example",
      CLOUDTRUTH_API_KEY: "canary-key-0123456789",
    };

    const run = await rolecall(["plan"], env);

    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("BAD_HOST")]);
  });

  it("an unknown organization, a wrong date, a wrong option, an unknown command", async () => {
    expect(await rolecall(["plan", "--org", "acme-confg"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("UNKNOWN_ORG"),
    });
    expect(await rolecall(["plan", "--at", "2026-02-30"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("BAD_INSTANT"),
    });
    expect(await rolecall(["plan", "--max-removals", "lots"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("40%"),
    });
    expect(await rolecall(["plam"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Did you mean plan?"),
    });
  });

  it("an invalid file: all problems at once, exit 3", async () => {
    writeFileSync(
      join(folder, "access.yaml"),
      `version: 1
people:
  ada: { email: ada@acme.example, emial: x }
teams:
  platform: [ada, grcae]
orgs:
  acme:
    provider: cloudtruth
    members: { ada: ownr, team:platfrom: viewer }
`,
    );

    const run = await rolecall(["plan"]);

    expect([run.code, run.stdout]).toEqual([3, ""]);
    await expect(run.stderr).toMatchFileSnapshot(
      join(import.meta.dirname, "bad-input", "invalid.golden.txt"),
    );
  });

  it("no file at all", async () => {
    const run = await rolecall(["validate", "-c", "nowhere"]);

    expect([run.code, run.stdout]).toEqual([3, expect.stringContaining("nowhere")]);
  });

  it("a reader that goes away leaves no stack trace", async () => {
    const child = spawn("sh", ["-c", `node -- "${join(root, "dist", "cli.js")}" schema access | head -n 1`], {
      env: { PATH: process.env.PATH },
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    await new Promise((done) => child.on("close", done));

    expect(stderr).toBe("");
  });
});
