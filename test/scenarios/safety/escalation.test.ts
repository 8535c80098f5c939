import { afterEach, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { judge } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

const people = `version: 1
people:
  ada: { name: Ada Lovelace, email: ada@acme.example }
  grace: { name: Grace Hopper, email: grace@acme.example }
  linus: { name: Linus Example, email: linus@acme.example }
`;

interface Lesser {
  readonly provider: string;
  readonly state: StateValue;
  /** More than the account behind the token may do. */
  readonly tooMuch: string;
  /** The most that it may do. */
  readonly enough: string;
}

const cases: readonly Lesser[] = [
  {
    provider: "heroku",
    state: {
      tokens: [{ token: "token-of-grace", user: "grace@acme.example" }],
      accounts: [{ email: "linus@acme.example" }],
      enterprises: [{ name: "acme", members: [] }],
      teams: [
        {
          name: "acme",
          type: "enterprise",
          enterprise: "acme",
          members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
          apps: [{ name: "shop", collaborators: { "grace@acme.example": ["view", "manage"] } }],
        },
      ],
    },
    tooMuch: "members: { ada: admin, grace: member, linus: member }",
    enough:
      "members: { ada: admin, grace: member }\n    apps: { shop: { collaborators: { grace: [manage], linus: [view] } } }",
  },
  {
    provider: "cloudtruth",
    state: {
      tokens: [{ token: "token-of-an-admin", user: "robot" }],
      organizations: [
        {
          name: "acme",
          plan: "Business",
          users: [
            { type: "service", name: "robot", role: "ADMIN" },
            { email: "ada@acme.example", role: "OWNER" },
          ],
        },
      ],
    },
    tooMuch: "members: { ada: owner, grace: owner }",
    enough: "members: { ada: owner, grace: admin }",
  },
  {
    provider: "upsun",
    state: {
      users: [
        { email: "ada@acme.example" },
        { email: "grace@acme.example" },
        { email: "linus@acme.example" },
      ],
      tokens: [{ token: "token-of-grace", user: "grace@acme.example" }],
      organizations: [
        {
          name: "acme",
          label: "Acme",
          owner: "ada@acme.example",
          members: { "grace@acme.example": ["members"], "linus@acme.example": [] },
        },
      ],
    },
    tooMuch: "verified-emails: true\n    members: { grace: [members], linus: [admin] }",
    enough: "verified-emails: true\n    members: { grace: [members], linus: [members] }",
  },
];

async function open({ provider, state }: Lesser, org: string): Promise<void> {
  bench = await openWorkbench({
    files: { "access.yaml": `${people}orgs:\n  acme:\n    provider: ${provider}\n    ${org}\n` },
    state: { [provider]: state },
  });
}

it.each(cases)("$provider: refuses before the first call what the account may not do", async (one) => {
  await open(one, one.tooMuch);

  expect((await judge(bench, "escalation")).map(({ verdict }) => verdict)).toEqual(["refused"]);
  bench.reset();
  expect(await runApply(bench.runtime, { autoApprove: true })).toBe(ExitCode.refused);
  expect(bench.writes()).toEqual([]);
});

it.each(cases)("$provider: lets the account do the most that it may", async (one) => {
  await open(one, one.enough);

  expect((await judge(bench, "escalation")).map(({ verdict }) => verdict)).toEqual(["passed"]);
  bench.reset();
  const code = await runApply(bench.runtime, { autoApprove: true });
  expect([code, bench.stdout()]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
  expect(bench.writes().length).toBeGreaterThan(0);
});

it.each(cases)(
  "$provider: tries it all the same with --allow, and the vendor has the last word",
  async (one) => {
    await open(one, one.tooMuch);

    const code = await runApply(bench.runtime, { autoApprove: true, allow: ["escalation"] });

    expect(code).toBe(ExitCode.failed);
    expect(bench.stdout()).toContain("FAILED");
  },
);
