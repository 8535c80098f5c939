import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { runPersonPin } from "../../src/commands/person-pin.ts";
import type { StateValue } from "../../src/simulator/contract.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";

let bench: Workbench;
afterEach(() => bench.close());

const people = (ada = "", rest = ""): string => `version: 1
people:
  # who began it all
  ada: { email: ada@acme.example${ada} }
  bob:
    name: Bob
    email: bob@acme.example # since May
  nina: { email: nina@acme.example }
${rest}`;

const orgs = `orgs:
  conf: { provider: cloudtruth, name: Acme, members: { ada: owner, bob: viewer, nina: viewer } }
  team: { provider: heroku, type: team, members: { ada: admin, bob: member } }
`;

const cloudtruth = (users: readonly StateValue[]): StateValue => ({
  tokens: [{ token: "canary-key", user: "robot" }],
  organizations: [{ name: "Acme", users: [{ type: "service", name: "robot", role: "OWNER" }, ...users] }],
});

const heroku: StateValue = {
  tokens: [{ token: "canary-token", user: "ada@acme.example" }],
  accounts: [
    { email: "ada@acme.example", id: "11111111-1111-4111-8111-111111111111" },
    { email: "bob@acme.example", id: "22222222-2222-4222-8222-222222222222" },
  ],
  teams: [
    {
      name: "team",
      type: "team",
      members: [
        { email: "ada@acme.example", role: "admin" },
        { email: "bob@acme.example", role: "member" },
      ],
    },
  ],
};

const two = [
  { id: "auth0|1", email: "ada@acme.example", role: "OWNER" },
  { id: "auth0|2", email: "bob@acme.example", role: "VIEWER" },
];

async function open(files: string, users: readonly StateValue[] = two): Promise<void> {
  bench = await openWorkbench({
    files: { "access.yaml": files },
    state: { cloudtruth: cloudtruth(users), heroku },
  });
}

const text = (): string => readFileSync(join(bench.folder, "access.yaml"), "utf8");

describe("person pin", () => {
  it("writes the vendors' ids beside what stands there, and the plan is the same", async () => {
    await open(people("", orgs));
    const before = (await makePlan(bench.runtime, {})).plan.operations.map(({ id }) => id);

    expect(await runPersonPin(bench.runtime, { people: [] })).toBe(0);

    expect(text()).toContain("# who began it all");
    expect(text()).toContain("email: bob@acme.example # since May");
    expect(text()).toMatch(/ada: \{ .*accounts: \{ cloudtruth: auth0\|1, heroku: 11111111-\S+ \} \}/);
    expect(text()).toMatch(
      /bob:\n(?: {4}.*\n)* {4}accounts: \{ cloudtruth: auth0\|2, heroku: 22222222-\S+ \}/,
    );
    // Who is only invited, or not there, has no account to pin.
    expect(text()).toContain("nina: { email: nina@acme.example }");
    const after = (await makePlan(bench.runtime, {})).plan.operations.map(({ id }) => id);
    expect(after).toEqual(before);
    expect(bench.writes()).toEqual([]);
    expect(await runPersonPin(bench.runtime, { people: [], check: true })).toBe(0);
  });

  it("with --check shows the difference, writes nothing and ends with 2", async () => {
    await open(people("", orgs));

    expect(await runPersonPin(bench.runtime, { people: ["ada"], org: ["team"], check: true })).toBe(2);

    expect(text()).toBe(people("", orgs));
    expect(bench.stdout()).toMatch(/\+ {2}ada: .*accounts: \{ heroku: 11111111-/);
    expect(bench.stderr()).toContain("1 person is not pinned");
  });

  it("turns an e-mail that was pinned into the id, and leaves an id alone", async () => {
    await open(people(`, accounts: { cloudtruth: ada@acme.example, heroku: "ada@acme.example#x" }`, orgs));

    await runPersonPin(bench.runtime, { people: ["ada"] });

    expect(text()).toContain(`accounts: { cloudtruth: auth0|1, heroku: "ada@acme.example#x" }`);
  });

  it("names both accounts of somebody who has two, and chooses neither", async () => {
    await open(people("", orgs), [...two, { id: "google|9", email: "ada@acme.example", role: "ADMIN" }]);

    expect(await runPersonPin(bench.runtime, { people: ["ada"], org: ["conf"] })).toBe(0);

    expect(text()).toBe(people("", orgs));
    expect(bench.stderr()).toContain("ada has 2 accounts in conf: auth0|1, google|9.");
  });

  it("refuses a name that nobody has", async () => {
    await open(people("", orgs));

    await expect(runPersonPin(bench.runtime, { people: ["adda"] })).rejects.toMatchObject({
      code: "UNKNOWN_SUBJECT",
    });
  });
});
