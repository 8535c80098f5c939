import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runImport } from "../../../src/commands/import.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import type { Plan } from "../../../src/model/plan.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";

const HEAD = `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  linus: { email: linus@contractor.example }
  rolecall: { email: rolecall@acme.example, kind: service }
orgs:
  acme:
    provider: heroku
`;

const state = (own: readonly string[] = ["view", "manage"]): StateValue => ({
  tokens: [{ token: "t", user: "rolecall@acme.example" }],
  accounts: [{ email: "grace@acme.example", twoFactor: true }],
  enterprises: [
    {
      name: "acme",
      members: [
        { email: "rolecall@acme.example", permissions: [...own] },
        { email: "grace@acme.example", permissions: ["view"] },
        { email: "linus@contractor.example", permissions: ["view", "billing"] },
      ],
    },
  ],
  teams: [
    { name: "acme", type: "enterprise", enterprise: "acme", members: { "rolecall@acme.example": "admin" } },
  ],
});

const refusedBy = ({ guards }: Plan): readonly string[] =>
  guards.filter(({ verdict }) => verdict === "refused").map(({ guard }) => guard);

let bench: Workbench;
afterEach(() => bench.close());

async function open(lines: readonly string[], own?: readonly string[]): Promise<void> {
  const file = `${HEAD}${lines.map((line) => `    ${line}\n`).join("")}`;
  bench = await openWorkbench({ files: { "access.yaml": file }, state: { heroku: state(own) } });
}

const ACCOUNT = ["type: enterprise-account"];
const members = (text: string): readonly string[] => [
  ...ACCOUNT,
  `members: { rolecall: [view, manage], ${text} }`,
];

describe("the members of an Enterprise account (contract 3.8)", () => {
  it("are added, changed and removed, and then there is nothing left to do", async () => {
    await open(members("ada: [view, create], grace: [view, billing]"));

    const { plan } = await makePlan(bench.runtime, {});
    const code = await runApply(bench.runtime, { autoApprove: true, allow: ["person"] });
    const again = await makePlan(bench.runtime, {});

    expect(plan.operations.map(({ action, id }) => `${action} ${id}`).sort()).toEqual([
      "add acme ada",
      "remove acme linus",
      "update acme grace",
    ]);
    expect(code).toBe(ExitCode.done);
    expect(again.plan.operations).toEqual([]);
    expect(
      bench
        .writes()
        .map(({ method, url }) => `${method} ${new URL(url).pathname}`)
        .sort(),
    ).toEqual([
      "DELETE /enterprise-accounts/acme/members/linus%40contractor.example",
      "PATCH /enterprise-accounts/acme/members/grace%40acme.example",
      "POST /enterprise-accounts/acme/members",
    ]);
  });

  it("are added as federated where the file says so", async () => {
    await open([
      ...ACCOUNT,
      "federated: true",
      "members: { rolecall: [view, manage], grace: [view], linus: [view, billing], ada: [view] }",
    ]);

    await runApply(bench.runtime, { autoApprove: true });

    const saved = bench.simulators.heroku?.save() as {
      enterprises: { members: Record<string, unknown>[] }[];
    };
    expect(saved.enterprises[0]?.members.at(-1)).toMatchObject({
      email: "ada@acme.example",
      federated: true,
    });
  });

  it("are changed by holders of manage alone", async () => {
    await open(
      [...ACCOUNT, "members: { rolecall: [view], grace: [view, billing], linus: [view, billing] }"],
      ["view"],
    );

    const { plan } = await makePlan(bench.runtime, {});

    expect(refusedBy(plan)).toContain("escalation");
    expect(JSON.stringify(plan.guards)).toContain("Only holders of manage");
  });

  it("never lose their last holder of manage", async () => {
    await open([...ACCOUNT, "members: { rolecall: [view], grace: [view], linus: [view, billing] }"]);

    const { plan } = await makePlan(bench.runtime, {});

    expect(refusedBy(plan)).toContain("last-owner");
  });

  it("have no roles and no apps", async () => {
    await open([...ACCOUNT, "members: { rolecall: admin }", "apps: { shop: { locked: true } }"]);

    const code = await runValidate(bench.runtime, {});

    expect(code).toBe(ExitCode.invalid);
    expect(bench.stderr() + bench.stdout()).toMatch(/apps/);
  });

  it("an account that is not there is named", async () => {
    await open([...ACCOUNT, "name: other", "members: { rolecall: [view, manage] }"]);

    const { plan } = await makePlan(bench.runtime, {});

    expect(plan.orgs[0]?.gaps[0]?.message).toContain('no Enterprise account "other"');
  });
});

describe("a team", () => {
  it("gets new members as federated where the file says so, and then leaves them to the identity provider", async () => {
    await open(["type: enterprise", "federated: true", "members: { rolecall: admin, ada: member }"]);

    await runApply(bench.runtime, { autoApprove: true });
    const again = await makePlan(bench.runtime, {});

    const saved = bench.simulators.heroku?.save() as { teams: { members: unknown }[] };
    expect(JSON.stringify(saved.teams[0]?.members)).toContain('"federated":true');
    expect(again.plan.operations).toEqual([]);
  });
});

it("an Enterprise account is imported to a file whose plan is empty", async () => {
  await open([...ACCOUNT, "members: { rolecall: [view, manage] }"]);

  const code = await runImport(bench.runtime, {
    provider: "heroku",
    org: "acme",
    option: ["type=enterprise-account"],
    out: "imported.yaml",
  });

  expect(code).toBe(ExitCode.done);
  expect(readFileSync(join(bench.folder, "imported.yaml"), "utf8")).toMatch(/linus.*: \[view, billing\]/);
});
