import { afterEach, describe, expect, it } from "vitest";
import { Stage, unwrapped } from "../stage.ts";

// What people end up with decides: a scope of CloudTruth opens with its last grant and closes with its first.

let stage: Stage;
afterEach(async () => await stage.close());

const grant = (to: string, role: string): object => ({ to, role });
const billing = [grant("ada@acme.example", "OWNER"), grant("group:sre", "ADMIN")];

async function open(
  org: string,
  rest: { projects?: object[]; environments?: object[] } = {
    projects: [{ name: "billing", grants: billing }],
  },
): Promise<void> {
  stage = await Stage.open(
    {
      cloudtruth: {
        switches: { mailDelayMs: 0 },
        tokens: [{ token: "canary-key", user: "robot" }],
        organizations: [
          {
            name: "acme",
            plan: "Business",
            users: [
              { type: "service", name: "robot", role: "OWNER" },
              { email: "ada@acme.example", role: "OWNER" },
              { email: "grace@acme.example", role: "OWNER" },
              { email: "ken@contractor.example", role: "VIEWER" },
              { email: "alan@acme.example", role: "CONTRIB" },
            ],
            groups: [{ name: "sre", users: ["grace@acme.example"] }],
            ...rest,
          },
        ],
      },
    },
    `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  alan: { email: alan@acme.example }
  ken: { email: ken@contractor.example }
orgs: { acme: { provider: cloudtruth, ${org} } }
`,
  );
}

const members = "members: { ada: owner, grace: owner, alan: contributor, ken: viewer }";

describe("a project that loses its last grant", () => {
  it.each([
    ["an empty list", `manage: { projects: exact }, projects: { billing: { access: {} } }`],
    ["unlisted: revoke", `unlisted: revoke, manage: { projects: exact }, projects: {}`],
  ])("is open to everybody, named and refused: %s", async (_what, section) => {
    await open(section);

    const plan = await stage.rolecall("plan");

    expect(plan.code).toBe(4);
    expect(unwrapped(plan.stdout)).toMatch(/everybody else in acme \(4\) gains access to acme\/billing/);
    expect(unwrapped(plan.stdout)).toContain(
      "guard exposure refused: acme: 4 people gain access to acme/projects/billing",
    );
    expect((await stage.apply()).code).toBe(4);
    expect((await stage.apply("--allow", "exposure", "--allow", "last-owner")).code).toBe(0);
  });

  it("stays closed when only dates would open it, and the rest goes on", async () => {
    await open(
      `${members}, groups: { sre: [grace] }, projects: { billing: { access: { ada: { role: owner, until: 2026-01-01 }, group:sre: { role: admin, until: 2026-01-01 } } } }`,
    );

    expect((await stage.rolecall("validate")).code).toBe(0);
    const plan = await stage.plan();
    expect(plan.operations.map(({ id }) => id)).toEqual(["acme/projects/billing group:sre"]);
    expect(plan.deferred.map(({ operation }) => operation.id)).toEqual(["acme/projects/billing ada"]);
    expect(plan.guards.filter(({ verdict }) => verdict === "refused")).toEqual([]);

    const applied = await stage.apply();
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    const drift = await stage.rolecall("drift");
    expect(drift.code).toBe(2);
    expect(unwrapped(drift.stdout)).toMatch(/expired .*: 1 .*acme\/projects\/billing ada .*EXPIRY_DEFERRED/);
  });

  it("keeps the owner whom a date would take, while the file stays valid", async () => {
    await open(
      `${members}, groups: { sre: [grace] }, projects: { billing: { access: { ada: { role: owner, until: 2026-01-01 }, group:sre: admin } } }`,
    );

    const validated = await stage.rolecall("validate");
    expect(validated.code, validated.stdout).toBe(0);
    expect(validated.stdout).toContain("EXPIRY_DEFERRED");
    const plan = await stage.plan();
    expect(plan.operations).toEqual([]);
    expect(plan.deferred.map(({ operation }) => operation.id)).toEqual(["acme/projects/billing ada"]);
  });

  it("is warned of ahead", async () => {
    await open(
      `${members}, groups: { sre: [grace] }, projects: { billing: { access: { ada: { role: owner, until: 2027-01-01 } } } }`,
    );

    const validated = await stage.rolecall("validate", "--at", "2026-12-10");

    expect(validated.code).toBe(0);
    expect(unwrapped(validated.stdout)).toMatch(/EXPIRY_AHEAD.*On 2027-01-01 .*open to everybody/);
    expect((await stage.rolecall("validate", "--at", "2026-11-01")).stdout).not.toContain("EXPIRY_AHEAD");
    const expiring = await stage.rolecall("expiring", "--at", "2026-12-10");
    expect(unwrapped(expiring.stdout)).toMatch(
      /Will stay, because the place needs it.*On 2027-01-01 .*EXPIRY_AHEAD/,
    );
  });
});

describe("a project that is open although the files close it", () => {
  const opened = { projects: [{ name: "billing" }] };

  it("is said to be open by drift, whom the plan would shut out and why", async () => {
    await open("projects: { billing: { access: { ada: owner } } }", opened);

    const drift = await stage.rolecall("drift");

    expect(drift.code).toBe(2);
    expect(unwrapped(drift.stdout)).toMatch(
      /acme\/projects\/billing \(open to everybody else in acme \(4\): it has no grants/,
    );
    expect((await stage.rolecall("drift", "--format", "json")).stdout).toContain(
      "open to everybody else in acme (4): it has no grants",
    );
  });

  it("is said to be open by plan and drift where only dates have opened it and nothing is planned", async () => {
    await open("projects: { billing: { access: { ada: { role: owner, until: 2026-01-01 } } } }", opened);

    const drift = await stage.rolecall("drift");
    const plan = await stage.plan();

    expect(drift.code).toBe(2);
    expect(unwrapped(drift.stdout)).toContain("acme/billing is open to everybody in acme (5)");
    expect(plan.operations).toEqual([]);
    expect(plan.findings.map(({ code }) => code)).toContain("OPEN_TO_EVERYBODY");
  });
});

describe("the first grant on an open environment", () => {
  const environments = [{ name: "default" }];

  it("names and counts everybody whom it shuts out", async () => {
    await open("environments: { default: { access: { ada: owner } } }", { environments });

    const plan = await stage.rolecall("plan");

    expect(unwrapped(plan.stdout)).toMatch(/everybody else in acme \(4\) loses access to acme\/default/);
    expect(unwrapped(plan.stdout)).toMatch(/acme: 4 of \d+ live grants removed/);
    const { guards, operations } = await stage.plan();
    expect(guards.find(({ guard }) => guard === "removals")?.text).toMatch(/^4 of /);
    expect(operations).toHaveLength(1);
  });
});

describe("an environment below one that opens", () => {
  it("opens too, and everybody is named there, also where a membership takes the last grant along", async () => {
    const environments = [
      { name: "default" },
      { name: "live", parent: "default", grants: [grant("ken@contractor.example", "OWNER")] },
      { name: "canary", parent: "live" },
    ];
    await open("members: { ada: owner, grace: owner, alan: contributor }", { environments });

    const plan = unwrapped((await stage.rolecall("plan")).stdout);

    expect(plan).toMatch(/everybody else in acme \(4\)\s+gains access to acme\/canary; access to acme\/live/);
    expect(plan).toContain("4 people gain access to acme/environments/canary");
  });
});

describe("a group that goes", () => {
  it("takes its grants along, and every one of its members is named", async () => {
    await open(
      `${members}, manage: { groups: exact }, groups: {}, projects: { billing: { access: { ada: owner, group:sre: admin } } }`,
    );
    stage.write(`version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  alan: { email: alan@acme.example }
  ken: { email: ken@contractor.example }
orgs: { acme: { provider: cloudtruth, ${members}, manage: { groups: exact }, groups: {}, projects: { billing: { access: { ada: owner } } } } }
`);

    const plan = await stage.rolecall("plan");

    expect(unwrapped(plan.stdout)).toMatch(/grace loses .*admin on acme\/billing/);
  });
});

describe("a project that the files do not manage", () => {
  const others = "members: { ada: owner, alan: contributor, ken: viewer }";

  it.each([
    ["left out", others],
    ["ignored", `${others}, manage: { projects: ignore }, projects: { billing: { access: { ada: owner } } }`],
  ])("is open to everybody once its last holder leaves, named and refused: %s", async (_what, org) => {
    await open(org, { projects: [{ name: "billing", grants: [grant("grace@acme.example", "OWNER")] }] });

    const plan = await stage.rolecall("plan");
    const applied = await stage.rolecall("apply", "--auto-approve");

    expect(unwrapped(plan.stdout)).toMatch(/everybody else in acme \(4\) gains access to acme\/billing/);
    expect(unwrapped(plan.stdout)).toContain("guard exposure refused: acme: 4 people gain access");
    expect(applied.code).toBe(4);
  });

  it("is named where somebody leaves who is not its last holder", async () => {
    await open(others, {
      projects: [{ name: "billing", grants: [...billing, grant("grace@acme.example", "VIEWER")] }],
    });

    const plan = await stage.rolecall("plan");

    expect(unwrapped(plan.stdout)).toMatch(/grace loses .*admin on acme\/billing/);
    expect(unwrapped(plan.stdout)).not.toContain("exposure refused");
  });
});
