import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runtime } from "../../src/app/runtime.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { runExpiring } from "../../src/commands/expiring.ts";
import { runExplain } from "../../src/commands/explain.ts";
import { runValidate } from "../../src/commands/validate.ts";
import { runWhoCan } from "../../src/commands/who-can.ts";
import { findProvider } from "../../src/providers/registry.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";

const ACCESS = `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  linus: { email: linus@contractor.example }
teams:
  platform: [ada, grace]
  engineering: [team:platform, linus]
orgs:
  acme-heroku:
    provider: heroku
    members: { ada: admin, grace: member }
    apps:
      shop-prod:
        collaborators:
          linus: { permissions: [view, deploy], until: 2026-12-01, reason: "OPS-42" }
  acme:
    provider: upsun
    owner: ada
    projects:
      shop: { id: ktgqf5p5vx2bo, access: { team:engineering: { production: contributor } } }
policies:
  - id: no-contractor
    check: forbid
    subjects: "*@contractor.example"
    environment: production
    role: [contributor, admin]
`;

const STATE = {
  tokens: [{ token: "secret", user: "ada@acme.example" }],
  teams: [
    {
      name: "acme-heroku",
      type: "enterprise",
      members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
      apps: [
        { name: "shop-prod", collaborators: { "linus@contractor.example": ["view", "deploy", "operate"] } },
        { name: "stranger", collaborators: { "linus@contractor.example": ["view"] } },
      ],
    },
  ],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-insight-"));
  writeFileSync(join(folder, "access.yaml"), ACCESS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly exitCode: ExitCode;
  readonly text: string;
}

async function run(
  command: (runtime: Runtime) => Promise<ExitCode>,
  rest: Partial<Runtime> = {},
): Promise<Run> {
  let text = "";
  const output = {
    write: (part: string): void => {
      text += part;
    },
    isTerminal: false,
    width: 100,
    hasColor: false,
  };
  const runtime: Runtime = {
    env: {},
    cwd: folder,
    clock: { now: () => Date.parse("2026-11-23T12:00:00Z"), sleep: async () => {} },
    fetch: () => Promise.reject(new Error("These commands need no network.")),
    signal: new AbortController().signal,
    stdout: output,
    stderr: { ...output, write: () => {} },
    ...rest,
  };
  return { exitCode: await command(runtime), text };
}

async function simulated(): Promise<Partial<Runtime>> {
  const module = await findProvider("heroku")?.loadSimulator();
  const simulator = module?.createSimulator({
    state: STATE,
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    random: createRandom(1),
  });
  if (simulator === undefined) throw new Error("There is no simulator.");
  return {
    env: simulator.environment("http://127.0.0.1:1"),
    fetch: async (url, init) => (await simulator.handle(new Request(url, init))).response,
  };
}

describe("explain", () => {
  it("answers from the files alone, with lines and teams", async () => {
    const { exitCode, text } = await run((runtime) => runExplain(runtime, { subject: "linus" }));

    expect(exitCode).toBe(ExitCode.done);
    expect(text).toContain('access.yaml:16:11, until 2026-12-01, "OPS-42"');
    expect(text).toContain("through team:engineering");
    expect(text).toContain("production: contributor; can push, branch, deploy, ssh");
  });

  it("follows ownership, and explains each member of a team, as JSON", async () => {
    const { text } = await run((runtime) =>
      runExplain(runtime, { subject: "team:platform", format: "json" }),
    );
    const { subjects } = JSON.parse(text) as {
      subjects: { subject: string; orgs: { addresses: { address: string; has: string }[] }[] }[];
    };

    expect(subjects.map((entry) => entry.subject)).toEqual(["ada", "grace"]);
    expect(subjects[0]?.orgs[1]?.addresses).toContainEqual(
      expect.objectContaining({ address: "acme/projects/shop", has: "admin" }),
    );
  });

  it("looks ahead: what has ended is listed as over", async () => {
    const { text } = await run((runtime) => runExplain(runtime, { subject: "linus", at: "2027-01-01" }));
    expect(text).toMatch(/over {2}deploy, view on acme-heroku\/apps\/shop-prod, ended on 2026-12-01/u);
  });

  it("marks what is live and different, also in apps that the files do not list", async () => {
    const options = { subject: "linus", live: true, org: ["acme-heroku"], format: "json" as const };
    const { exitCode, text } = await run((runtime) => runExplain(runtime, options), await simulated());
    const { subjects } = JSON.parse(text) as {
      subjects: { orgs: { addresses: { address: string; live: { state: string; has: string } }[] }[] }[];
    };
    const states = subjects[0]?.orgs[0]?.addresses.map(({ address, live }) => [
      address,
      live.state,
      live.has,
    ]);

    expect(exitCode).toBe(ExitCode.done);
    expect(states).toContainEqual(["acme-heroku/apps/shop-prod", "differs", "deploy, operate, view"]);
    expect(states).toContainEqual(["acme-heroku/apps/stranger", "spared", "view"]);
  });

  it("tells that an organization could not be read, and fails", async () => {
    const broken = {
      env: { HEROKU_API_KEY: "wrong", HEROKU_API_URL: "http://127.0.0.1:1" },
      fetch: (await simulated()).fetch,
    };
    const options = { subject: "linus", live: true, org: ["acme-heroku"] };
    const { exitCode, text } = await run(
      (runtime) => runExplain(runtime, options),
      broken as Partial<Runtime>,
    );

    expect(exitCode).toBe(ExitCode.failed);
    expect(text).toContain("acme-heroku could not be read");
  });
});

describe("who-can", () => {
  it("answers for an ability and for a role", async () => {
    const who = (options: Parameters<typeof runWhoCan>[1]) =>
      run((runtime) => runWhoCan(runtime, { format: "json", ...options }));
    const subjectsOf = (result: Run): readonly string[] =>
      (JSON.parse(result.text) as { yes: { subject: string }[] }).yes.map((holder) => holder.subject);

    expect(subjectsOf(await who({ ability: "deploy", on: "acme-heroku/apps/shop-prod" }))).toEqual([
      "ada",
      "linus",
    ]);
    expect(subjectsOf(await who({ role: "contributor", on: "acme/projects/*" }))).toEqual(["grace", "linus"]);
  });

  it("asks for exactly one question", async () => {
    await expect(run((runtime) => runWhoCan(runtime, {}))).rejects.toMatchObject({ code: "WHO_CAN_WHAT" });
  });
});

describe("expiring", () => {
  it("lists what ends within the span", async () => {
    const soon = await run((runtime) => runExpiring(runtime, { detailedExitcode: true }));
    expect(soon.text).toContain(
      "2026-12-01  linus  deploy, view on acme-heroku/apps/shop-prod (8 days left)",
    );
    expect(soon.exitCode).toBe(ExitCode.changes);

    const none = await run((runtime) => runExpiring(runtime, { within: "2d", detailedExitcode: true }));
    expect(none.exitCode).toBe(ExitCode.done);
  });
});

describe("validate", () => {
  it("reports a policy at the line of the grant, as SARIF too", async () => {
    const { exitCode, text } = await run((runtime) => runValidate(runtime, { format: "sarif" }));
    const log = JSON.parse(text) as { runs: { results: unknown[] }[] };

    expect(exitCode).toBe(ExitCode.refused);
    expect(log.runs[0]?.results).toContainEqual(
      expect.objectContaining({
        ruleId: "POLICY_FORBID",
        level: "error",
        locations: [
          expect.objectContaining({
            physicalLocation: expect.objectContaining({
              artifactLocation: { uri: "access.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 21, startColumn: 44 },
            }),
          }),
        ],
      }),
    );
  });
});
