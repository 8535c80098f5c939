import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runReport } from "../../../src/commands/report.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";

const FILE = `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  alan: { email: alan@acme.example }
  rolecall: { email: rolecall@acme.example, kind: service }
orgs:
  acme:
    provider: upsun
    members: { rolecall: [admin], grace: [admin], alan: [] }
policies:
  - id: admins-have-a-second-factor
    check: expression
    expression: '!("admin" in grant.permissions) || !(grant.org in person.withoutMfa)'
`;

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench({
    files: { "access.yaml": FILE },
    state: {
      upsun: {
        users: [
          { email: "ada@acme.example" },
          { email: "grace@acme.example", mfa_enabled: false },
          { email: "alan@acme.example", mfa_enabled: false, sso_enabled: true },
          { email: "rolecall@acme.example" },
        ],
        tokens: [{ token: "t", user: "rolecall@acme.example" }],
        organizations: [
          {
            name: "acme",
            owner: "ada@acme.example",
            members: {
              "rolecall@acme.example": ["admin"],
              "grace@acme.example": ["admin"],
              "alan@acme.example": [],
            },
          },
        ],
      },
    },
  });
});
afterEach(() => bench.close());

it("a policy asks who has no second factor: the plan finds out, and the files alone say nothing of it", async () => {
  const offline = await runValidate(bench.runtime, {});
  const { plan } = await makePlan(bench.runtime, {});
  const code = await runPlan(bench.runtime, {});

  expect(offline).toBe(ExitCode.done);
  const found = plan.findings.filter((finding) => finding.code === "POLICY_EXPRESSION");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: "error", message: expect.stringContaining("grace") });
  expect(code).toBe(ExitCode.refused);
});

it("a live report shows how everybody logs in, on the page and in the table", async () => {
  await runReport(bench.runtime, { out: "review.html", live: true });

  const lines = readFileSync(join(bench.folder, "review.csv"), "utf8").split("\r\n");
  const page = readFileSync(join(bench.folder, "review.html"), "utf8");
  const endOf = (person: string) => lines.find((line) => line.startsWith(`${person},`))?.slice(-8);
  expect(lines[0]?.endsWith("second_factor,single_sign_on")).toBe(true);
  expect(["grace", "alan", "rolecall"].map(endOf)).toEqual([
    expect.stringMatching(/,no,no$/),
    expect.stringMatching(/,no,yes$/),
    expect.stringMatching(/,yes,no$/),
  ]);
  expect(page).toContain('"logins":[{"org":"acme","mfa":false,"sso":true}]');
});

it("a report of the files alone says nothing of it", async () => {
  await runReport(bench.runtime, { out: "review.html" });

  const lines = readFileSync(join(bench.folder, "review.csv"), "utf8").trimEnd().split("\r\n").slice(1);
  expect(lines.every((line) => line.endsWith(",,"))).toBe(true);
});

it("Heroku shows it too", async () => {
  const heroku = await openWorkbench({
    files: {
      "access.yaml": FILE.replace("provider: upsun", "provider: heroku")
        .replace(
          "members: { rolecall: [admin], grace: [admin], alan: [] }",
          "members: { rolecall: admin, grace: admin }",
        )
        .replace('!("admin" in grant.permissions)', 'grant.role != "admin"'),
    },
    state: {
      heroku: {
        tokens: [{ token: "t", user: "rolecall@acme.example" }],
        accounts: [{ email: "rolecall@acme.example", twoFactor: true }],
        teams: [
          { name: "acme", members: { "rolecall@acme.example": "admin", "grace@acme.example": "admin" } },
        ],
      },
    },
  });

  const { plan } = await makePlan(heroku.runtime, {});

  const found = plan.findings.filter((finding) => finding.code === "POLICY_EXPRESSION");
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("grace")]);
  heroku.close();
});
