import { generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runDoctor } from "../../../src/commands/doctor.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { acme, START } from "./world.ts";

const encoding = {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
} as const;
const keys = generateKeyPairSync("rsa", encoding);
const APPS = [{ id: 77, slug: "rolecall", publicKey: keys.publicKey }];

let bench: Workbench;
afterEach(() => bench?.close());

const FILE = `version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  bot: { email: bot@acme.example, kind: service, accounts: { github: acme-bot } }
  grace: { email: grace@acme.example, accounts: { github: ghopper } }
  alan: { email: alan@acme.example, accounts: { github: alan } }
orgs:
  acme:
    provider: github
    members: { ada: owner, bot: owner, grace: owner, alan: member }
    groups: { Web: [alan] }
    manage: { groups: additive }
`;

interface Stage {
  readonly file?: string;
  readonly org?: Parameters<typeof acme>[0];
  readonly id?: string;
  readonly key?: string;
}

async function open({ file = FILE, org = {}, id = "77", key = keys.privateKey }: Stage = {}): Promise<void> {
  bench = await openWorkbench({
    files: { "access.yaml": file },
    state: { github: acme(org, { apps: APPS }) },
    now: new Date(START).toISOString(),
  });
  delete bench.env.GITHUB_TOKEN;
  Object.assign(bench.env, { GITHUB_APP_ID: id, GITHUB_APP_PRIVATE_KEY: key });
}

const exchanges = (): readonly string[] =>
  bench.requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith("/access_tokens"));

describe("an App's number and key", () => {
  it("are one credential: a token is had once, and the plan is applied by the App, which joins no group", async () => {
    await open();

    expect(await runApply(bench.runtime, { autoApprove: true })).toBe(ExitCode.done);
    expect(bench.stdout()).toContain("Converged");
    expect(bench.stdout()).toContain("acting as");
    expect(exchanges()).toHaveLength(1);
    const { plan } = await makePlan(bench.runtime, {});
    expect(plan.operations).toEqual([]);
  });

  it("come before a token, also where the key's line breaks are written as \\n", async () => {
    await open({ key: keys.privateKey.replaceAll("\n", "\\n") });
    bench.env.GITHUB_TOKEN = "ghp_of_nobody_at_all";

    expect(await runDoctor(bench.runtime, {})).toBe(ExitCode.done);
    expect(bench.stdout()).toContain("found in GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY");
  });

  it("give a new token before the hour is over", async () => {
    await open();
    const { connection } = (await import("../../../src/app/connect/connect.ts"))
      .connectOrgs(bench.runtime, await loaded(), (await loaded()).config.orgs)
      .reduce((first) => first);
    await connection.read({});
    bench.clock.advance(56 * 60_000);
    await connection.read({});

    expect(exchanges()).toHaveLength(2);
  });

  it.each<readonly [what: string, stage: Stage, code: string, message: RegExp]>([
    ["no key", { key: "not a key" }, "BAD_KEY", /no RSA private key in PEM; nothing was sent/],
    [
      "another App's key",
      { key: generateKeyPairSync("rsa", encoding).privateKey },
      "UNAUTHORIZED",
      /does not take the signature/,
    ],
    [
      "an App that is not installed",
      { org: { installations: [] } },
      "NOT_INSTALLED",
      /App 77 is not installed in an organization "acme"/,
    ],
    [
      "an installation that is suspended",
      { org: { installations: [{ id: 5001, app: "rolecall", suspended: "2026-11-01T00:00:00Z" }] } },
      "FORBIDDEN",
      /installed in acme, but suspended/,
    ],
  ])("say what is wrong: %s", async (_what, stage, code, message) => {
    await open(stage);

    expect(await runDoctor(bench.runtime, {})).toBe(ExitCode.failed);
    expect(bench.stdout()).toMatch(message);
    expect(bench.stdout()).toContain(code);
    expect(bench.writes().filter(({ url }) => !url.endsWith("/access_tokens"))).toEqual([]);
  });

  it("are both needed", async () => {
    await open();
    delete bench.env.GITHUB_APP_PRIVATE_KEY;

    await expect(makePlan(bench.runtime, {})).rejects.toMatchObject({
      code: "MISSING_TOKEN",
      message: expect.stringContaining("GITHUB_APP_ID is set without GITHUB_APP_PRIVATE_KEY"),
    });
  });
});

describe("an installation for selected repositories", () => {
  const SELECTED = {
    installations: [
      {
        id: 5001,
        app: "rolecall",
        selected: ["shop"],
        permissions: {
          members: "write",
          administration: "write",
          metadata: "read",
          organization_administration: "write",
        },
      },
    ],
  };

  it("is said to see some only: what it does not list is not gone", async () => {
    const repos =
      "    repos: { shop: { access: { alan: read } }, docs: { access: { alan: read } } }\n    manage: { repos: additive }\n";
    await open({ org: SELECTED, file: FILE.replace(/ {4}groups[\s\S]*/, repos) });

    const { plan } = await makePlan(bench.runtime, {});

    expect(plan.findings.map(({ code }) => code)).toContain("SELECTED_REPOSITORIES");
    expect(plan.operations.filter(({ address }) => address.endsWith("/docs"))).toEqual([]);
  });
});

describe("a workflow's own token", () => {
  it("is recognised where it is refused, with what to do in its place", async () => {
    await open({
      org: {
        installations: [{ id: 5001, app: "rolecall", permissions: { metadata: "read", contents: "read" } }],
      },
    });
    delete bench.env.GITHUB_APP_ID;
    bench.env.GITHUB_TOKEN = "ghs_app";

    expect(await runDoctor(bench.runtime, {})).toBe(ExitCode.failed);
    expect(bench.stdout()).toContain("the run's own token, which cannot manage an organization");
    expect(bench.stdout()).toContain("GITHUB_APP_PRIVATE_KEY");
  });
});

async function loaded() {
  const { loadForCommand } = await import("../../../src/app/load/load.ts");
  return await loadForCommand(bench.runtime, {});
}
