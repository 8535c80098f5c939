import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { type CliRun, runCli, simulate } from "../helpers/cli.ts";

const LIVE = {
  upsun: {
    users: ["ada", "pa", "bill", "mem", "lin"].map((name) => ({ email: `${name}@acme.example` })),
    tokens: ["pa", "bill", "mem", "ada"].map((name) => ({
      token: `t-${name}`,
      user: `${name}@acme.example`,
    })),
    organizations: [
      {
        name: "acme",
        owner: "ada@acme.example",
        members: {
          "pa@acme.example": [],
          "bill@acme.example": ["billing"],
          "mem@acme.example": ["members"],
          "lin@acme.example": [],
        },
        projects: [
          {
            id: "ktgqf5p5vx2bo",
            title: "Shop",
            environments: [{ name: "main", type: "production" }],
            access: {
              "pa@acme.example": ["admin"],
              "lin@acme.example": ["viewer", "development:contributor"],
            },
          },
        ],
      },
    ],
  },
};

const FILES = `version: 1
people:
  ada: { email: ada@acme.example }
  pa: { email: pa@acme.example }
  lin: { email: lin@acme.example }
orgs:
  acme:
    provider: upsun
    projects:
      shop: { id: ktgqf5p5vx2bo, access: { pa: admin, lin: { development: contributor } } }
`;

let folder: string;
let vendors: RunningSimulators;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-rights-"));
  writeFileSync(join(folder, "access.yaml"), FILES);
  vendors = await simulate({ version: 1, providers: LIVE });
});
afterAll(async () => {
  await vendors.close();
  rmSync(folder, { recursive: true, force: true });
});

const as = async (who: string, ...args: string[]): Promise<CliRun> =>
  await runCli(args, { cwd: folder, env: { ...vendors.environment, UPSUN_CLI_TOKEN: `t-${who}` } });

describe("a token with few rights", () => {
  it.each([
    ["bill", "acme/projects/shop: GET"],
    ["mem", "the token does not see it"],
  ])("is found by doctor where it cannot read what the files manage: %s", async (who, words) => {
    const { code, stdout } = await as(who, "doctor");

    expect(code).toBe(1);
    expect(stdout).toContain("FAIL  reading");
    expect(stdout).toContain(words);
    expect(stdout).not.toContain("All checks passed");
  });

  it("is enough for what it can read: a project's admin plans, imports and asks", async () => {
    const [doctor, imported, explained, whoCan] = await Promise.all([
      as("pa", "doctor"),
      as("pa", "import", "--provider", "upsun", "--org", "acme"),
      as("pa", "explain", "lin", "--live"),
      as("pa", "who-can", "push", "--live"),
    ]);

    expect(doctor.stdout).toContain("everything that the files manage: projects");
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.stdout).toContain("# members is left out: The account behind the token may not list");
    expect(imported.stdout).toContain("lin: { development: contributor }");
    expect(explained.stdout).toContain("contributor on development");
    expect(whoCan.stdout).toContain("pa");
    // What could not be read is said, and the answer is not taken for the whole.
    expect([explained.code, whoCan.code]).toEqual([1, 1]);
  });

  it("gives no quiet plan where the files list what it does not see", async () => {
    const { stdout } = await as("mem", "plan");

    expect(stdout).toContain("Nothing planned; 1 error above.");
    expect(stdout).not.toContain("No changes.");
  });
});

describe("plan --out", () => {
  it("writes the page that the name asks for, and a plan for every other name", async () => {
    const page = await as("ada", "plan", "--format", "html", "--out", "x.html");
    const plan = await as("ada", "plan", "--out", "plan.json");

    expect(readFileSync(join(folder, "x.html"), "utf8")).toMatch(/^<!doctype html>/);
    expect(page.stdout).toBe("");
    expect(page.stderr).toContain("rolecall plan --out plan.json");
    expect(JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"))).toHaveProperty("digest");
    expect(plan.stderr).toContain("rolecall apply plan.json");
  });
});

describe("a wrong SCIM address", () => {
  let server: Server;
  let base: string;
  let status = 400;
  beforeAll(async () => {
    server = createServer((_, response) =>
      response.writeHead(status, { "Content-Type": "text/plain" }).end("No."),
    );
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`;
    writeFileSync(
      join(folder, "scim.yaml"),
      "version: 1\npeople: { ada: { email: ada@acme.example } }\norgs: { studio: { provider: scim, profile: generic, members: { ada: member } } }\n",
    );
  });
  afterAll(() => server.close());

  it.each([400, 404, 405, 410])(
    "is answered with the next step where the service says %d",
    async (answer) => {
      status = answer;
      const { stdout } = await runCli(["plan", "-c", "scim.yaml", "--no-cache"], {
        cwd: folder,
        env: { SCIM_URL: base, SCIM_TOKEN: "t-scim" },
      });

      expect(stdout).toMatch(/base URL\s+\(SCIM_URL, or url: in the\s+organization\)/);
    },
  );
});
