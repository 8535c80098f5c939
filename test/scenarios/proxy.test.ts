import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { plan } from "../../src/index.ts";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { type CliRun, root, runCli, simulate } from "../helpers/cli.ts";
import { unwrapped } from "./stage.ts";

// A vendor that only a proxy reaches: vendor.example is no host of this machine.

const fixture = join(root, "test", "http", "proxy", "vendor.example");
const folder = mkdtempSync(join(tmpdir(), "rolecall-proxy-"));
const tunnels: { target: string; credentials: string | undefined }[] = [];
let vendors: RunningSimulators;
let vendor: Server;
let proxy: Server;
let wanted: string | undefined;
let answers = "200 Connection established";

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function listen(server: Server): Promise<void> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

beforeAll(async () => {
  vendors = await simulate({
    version: 1,
    providers: {
      heroku: {
        tokens: [{ token: "canary-key", user: "ada@acme.example" }],
        teams: [{ name: "acme", type: "team", members: [{ email: "ada@acme.example", role: "admin" }] }],
      },
    },
  });
  const target = vendors.environment.HEROKU_API_URL ?? "";
  vendor = createTlsServer(
    { key: readFileSync(`${fixture}.key.pem`), cert: readFileSync(`${fixture}.cert.pem`) },
    (incoming, outgoing) => {
      const { method, headers, url } = incoming;
      const passed = request(new URL(url ?? "/", target), {
        method,
        headers: { ...headers, host: new URL(target).host },
      });
      passed.on("response", (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(passed);
    },
  );
  proxy = createServer((_incoming, outgoing) => outgoing.writeHead(500).end());
  proxy.on("connect", (incoming, socket, head) => {
    const credentials = incoming.headers["proxy-authorization"];
    tunnels.push({ target: incoming.url ?? "", credentials });
    const refusal =
      wanted !== undefined && credentials !== wanted ? "407 Proxy Authentication Required" : answers;
    if (!refusal.startsWith("200")) {
      socket.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
      return;
    }
    const through = connect(portOf(vendor), "127.0.0.1", () => {
      socket.write(`HTTP/1.1 ${refusal}\r\n\r\n`);
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    for (const end of [through, socket]) end.on("error", () => undefined);
  });
  await Promise.all([listen(vendor), listen(proxy)]);
  writeFileSync(
    join(folder, "access.yaml"),
    `version: 1
people: { ada: { email: ada@acme.example } }
orgs: { acme: { provider: heroku, type: team, members: { ada: admin } } }
`,
  );
});

afterAll(async () => {
  proxy.closeAllConnections();
  vendor.closeAllConnections();
  proxy.close();
  vendor.close();
  await vendors.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  tunnels.length = 0;
  wanted = undefined;
  answers = "200 Connection established";
});

async function rolecall(env: Readonly<Record<string, string>>, ...args: string[]): Promise<CliRun> {
  return await runCli(args, {
    cwd: folder,
    env: {
      ...vendors.environment,
      HEROKU_API_URL: "https://vendor.example",
      NODE_EXTRA_CA_CERTS: `${fixture}.cert.pem`,
      ...env,
    },
  });
}

it("plans through a proxy that wants a password, which is shown nowhere", async () => {
  wanted = `Basic ${Buffer.from("robot:p@ss-canary").toString("base64")}`;
  const HTTPS_PROXY = `http://robot:p%40ss-canary@127.0.0.1:${portOf(proxy)}`;

  const plan = await rolecall({ HTTPS_PROXY }, "plan", "--verbose", "--no-cache");
  const doctor = await rolecall({ HTTPS_PROXY }, "doctor");

  expect([plan.code, plan.stderr]).toEqual([0, expect.stringContaining("GET /teams/acme")]);
  expect(plan.stdout).toContain("No changes.");
  expect(new Set(tunnels.map(({ target }) => target))).toEqual(new Set(["vendor.example:443"]));
  expect(unwrapped(doctor.stdout)).toContain(`through the proxy 127.0.0.1:${portOf(proxy)}`);
  expect(plan.stdout + plan.stderr + doctor.stdout + doctor.stderr).not.toMatch(/ss-canary/);
});

it.each([
  [
    "wrong credentials",
    "robot:wrong-one",
    "407",
    "wants other credentials (407): correct user and password in HTTPS_PROXY",
  ],
  ["a host that it does not allow", "", "403 Forbidden", "answered 403 and made no connection"],
])("names the proxy, not the vendor, for %s", async (_what, user, refusal, text) => {
  if (user === "") answers = refusal;
  else wanted = "Basic other";
  const HTTPS_PROXY = `http://${user === "" ? "" : `${user}@`}127.0.0.1:${portOf(proxy)}`;

  const plan = await rolecall({ HTTPS_PROXY }, "plan", "--no-cache");

  expect(plan.code).toBe(1);
  expect(unwrapped(plan.stdout + plan.stderr)).toContain(`the proxy 127.0.0.1:${portOf(proxy)} ${text}`);
  // One for each of the requests that a plan begins with, and none again.
  expect(tunnels.length).toBeLessThanOrEqual(4);
});

it("names a proxy that is away, and a variable that names none", async () => {
  const away = await rolecall({ HTTPS_PROXY: "http://127.0.0.1:9" }, "plan", "--no-cache");
  const wrong = await rolecall({ HTTPS_PROXY: "socks5://127.0.0.1:1080" }, "plan", "--no-cache");

  const doctor = await rolecall({ HTTPS_PROXY: "socks5://127.0.0.1:1080" }, "doctor");

  expect([away.code, wrong.code, doctor.code]).toEqual([1, 1, 1]);
  expect(unwrapped(doctor.stdout)).toContain(
    "cannot be reached: HTTPS_PROXY names a proxy of the kind socks5",
  );
  expect(unwrapped(away.stdout + away.stderr)).toContain(
    "the proxy 127.0.0.1:9 cannot be reached (ECONNREFUSED): check HTTPS_PROXY",
  );
  expect(unwrapped(wrong.stdout + wrong.stderr)).toContain("HTTPS_PROXY names a proxy of the kind socks5");
});

it("goes around the proxy where NO_PROXY says so, and on this machine always", async () => {
  const HTTPS_PROXY = `http://127.0.0.1:${portOf(proxy)}`;
  const target = vendors.environment.HEROKU_API_URL ?? "";

  const excepted = await rolecall({ HTTPS_PROXY, NO_PROXY: ".example" }, "plan", "--no-cache");
  const here = await rolecall({ HTTP_PROXY: HTTPS_PROXY, HEROKU_API_URL: target }, "plan", "--no-cache");

  expect(unwrapped(excepted.stdout + excepted.stderr)).toMatch(
    /vendor\.example: (there is no host|its name could not)/,
  );
  expect([here.code, tunnels]).toEqual([0, []]);
});

it("is what the library goes through too", async () => {
  answers = "403 Forbidden";
  const HTTPS_PROXY = `http://127.0.0.1:${portOf(proxy)}`;
  const env = { ...vendors.environment, HEROKU_API_URL: "https://vendor.example", HTTPS_PROXY };

  const { orgs } = await plan({ cache: false }, { env, cwd: folder });

  expect(orgs[0]?.gaps[0]?.message).toContain("answered 403 and made no connection");
  expect(new Set(tunnels.map(({ target }) => target))).toEqual(new Set(["vendor.example:443"]));
});
