import { afterEach, expect, it } from "vitest";
import { Stage, unwrapped } from "../stage.ts";

// The end of somebody's last access is no surprise where a date of the files brings it; else it is.

let stage: Stage;
afterEach(async () => await stage.close());

const files = (ken: string): string => `version: 1
people:
  ada: { email: ada@acme.example }
  ken: { email: ken@contractor.example }
orgs: { acme: { provider: heroku, type: team, members: { ada: admin${ken} } } }
`;

async function open(ken: string): Promise<void> {
  stage = await Stage.open(
    {
      heroku: {
        tokens: [{ token: "canary-key", user: "ada@acme.example" }],
        teams: [
          {
            name: "acme",
            type: "team",
            members: [
              { email: "ada@acme.example", role: "admin" },
              { email: "ken@contractor.example", role: "member" },
            ],
          },
        ],
      },
    },
    files(ken),
  );
}

it("a date that ends it is carried out by the sweep", async () => {
  await open(", ken: { role: member, until: 2026-01-01 }");

  const planned = await stage.rolecall("plan", "--only", "expired", "--out", "sweep.json");
  const swept = await stage.rolecall("apply", "sweep.json");

  expect(unwrapped(planned.stdout)).toContain("ken loses member on acme");
  expect([planned.code, swept.code]).toEqual([0, 0]);
  expect((await stage.rolecall("drift")).code).toBe(0);
});

it("an edit that ends it is refused as long as the person is in the files", async () => {
  await open("");

  const applied = await stage.rolecall("apply", "--auto-approve");

  expect(applied.code).toBe(4);
  expect(unwrapped(applied.stdout)).toContain("ken would lose everything everywhere");
});
