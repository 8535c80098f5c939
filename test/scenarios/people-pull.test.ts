import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { runCli, simulate } from "../helpers/cli.ts";

const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const FILES = `version: 1
directory:
  from: staff
  attributes: { department: department, employment: userType, manager: manager }

people: # everybody
  ada: { name: Ada Lovelace, email: ada@acme.example, attributes: { department: Platform, employment: staff } }
  ken:
    email: ken@acme.example
    attributes:
      department: Sales # since May
      employment: staff
  dan: { email: dan@contractor.example, attributes: { department: Platform, employment: contractor } }
  eve: { email: eve@acme.example }
  mia: { email: mia@board.example, directory: none }
  bot: { email: bot@acme.example, kind: service }

teams:
  platform:
    where: has(person.attributes.department) && person.attributes.department == "Platform"
  sales: [dan, ken]

orgs:
  staff: { provider: scim }
  acme:
    provider: heroku
    members: { ada: admin, bot: admin, team:platform: member, eve: member, ken: member }
    apps:
      shop: { collaborators: { team:platform: [view, deploy] } }
`;

const user = (name: string, department?: string, manager?: string, more: object = {}) => ({
  id: name,
  email: `${name}@acme.example`,
  ...more,
  more: {
    userType: "staff",
    [ENTERPRISE]: {
      ...(department === undefined ? {} : { department }),
      ...(manager === undefined ? {} : { manager: { value: manager } }),
    },
  },
});

const STATE = {
  heroku: {
    tokens: [{ token: "simulated-heroku-token", user: "bot@acme.example" }],
    accounts: ["ada", "bot", "eve", "ken"].map((name) => ({ email: `${name}@acme.example`, name })),
    enterprises: [{ name: "acme" }],
    teams: [
      {
        name: "acme",
        type: "enterprise",
        enterprise: "acme",
        members: {
          "ada@acme.example": "admin",
          "bot@acme.example": "admin",
          "eve@acme.example": "member",
          "ken@acme.example": "member",
        },
        apps: [{ name: "shop", collaborators: {} }],
      },
    ],
  },
  scim: {
    tokens: [{ token: "simulated-scim-token", user: "ada@acme.example" }],
    organizations: {
      staff: {
        profile: "generic",
        users: [
          user("ada", "Platform", undefined, { givenName: "Ada", familyName: "Lovelace" }),
          user("ken", "Platform", "ada"),
          user("nina", "Platform", "ken", { givenName: "Nina", familyName: "Simone" }),
          user("eve", undefined, undefined, { active: false }),
          user("gone", undefined, undefined, { active: false }),
        ],
      },
      // Gives the first page whatever is asked: nobody knows who is on the others.
      broken: {
        profile: "generic",
        urlEnv: "SCIM_BROKEN_URL",
        limits: { maxResults: 2 },
        switches: { ignorePaging: true, noSearch: true },
        users: ["ada", "ken", "eve", "x1", "x2"].map((name) => user(name, "Platform", "ada")),
      },
    },
  },
};

let folder: string;
let vendors: RunningSimulators;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-pull-"));
  vendors = await simulate({ version: 1, providers: STATE });
});
afterAll(async () => {
  await vendors.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => writeFileSync(join(folder, "access.yaml"), FILES));

const rolecall = async (args: readonly string[], input?: string): ReturnType<typeof runCli> =>
  await runCli(args, { cwd: folder, env: vendors.environment, ...(input === undefined ? {} : { input }) });
const read = (): string => readFileSync(join(folder, "access.yaml"), "utf8");

describe("people pull", () => {
  it("brings joiners, movers and leavers from a SCIM service, and is quiet the second time", async () => {
    const before = await rolecall(["people", "pull", "--check", "--offboard"]);
    const pulled = await rolecall(["people", "pull", "--offboard"]);
    const again = await rolecall(["people", "pull", "--check", "--offboard"]);

    expect([before.code, pulled.code, again.code]).toEqual([2, 0, 0]);
    expect(read()).toBe(
      FILES.replace("department: Sales # since May", "department: Platform # since May")
        .replace("      employment: staff\n", "      employment: staff\n      manager: ada\n")
        .replace(/ {2}dan: .*\n {2}eve: .*\n/, "")
        .replace(
          "kind: service }\n",
          `kind: service }
  nina:
    name: Nina Simone
    email: nina@acme.example
    attributes: { department: Platform, employment: staff, manager: ken }
`,
        )
        .replace("[dan, ken]", "[ken]")
        .replace(", eve: member", ""),
    );
    expect(pulled.stderr).toContain("1 joined, 1 moved, 2 left; the directory speaks for 4 people");

    const plan = await rolecall(["plan"]);
    const words = plan.stdout.replaceAll(/\s+/g, " ");
    expect(words).toMatch(
      /\+ ken acme\/apps\/shop .*? joins team:platform by rule has\(person\.attributes\.department\)/,
    );
    expect(words).toContain("- eve@acme.example acme member");
  });

  it("refuses a list that is not whole, and a host that only the file names, and writes nothing", async () => {
    const broken = vendors.environment.SCIM_BROKEN_URL ?? "";
    const cut = await rolecall(["people", "pull", "--from", broken, "--offboard", "--max-leavers", "100%"]);
    expect([cut.code, read()]).toEqual([4, FILES]);
    expect(cut.stderr).toContain("error[INCOMPLETE]");

    writeFileSync(
      join(folder, "access.yaml"),
      FILES.replace("from: staff", "from: https://127.0.0.1:9/scim"),
    );
    const foreign = await rolecall(["people", "pull"]);
    expect(foreign.code).toBe(3);
    expect(foreign.stderr).toContain("access.yaml:3:3: error[HOST_NOT_ALLOWED] directory: the token");
  });

  it("takes CSV and JSON from standard input, and refuses more leavers than may", async () => {
    const csv = `department,userType,manager,E-Mail
Platform,staff,,ada@acme.example
Sales,staff,ada@acme.example,KEN@acme.example
`;
    const json = JSON.stringify([
      { email: "ada@acme.example", department: "P", userType: "staff", manager: "ken" },
    ]);

    const table = await rolecall(["people", "pull", "--from", "-"], csv);
    expect([table.code, table.stdout]).toEqual([0, "access.yaml: ken: manager: none -> ada\n"]);
    expect(table.stderr).toContain("dan (dan@contractor.example) is not in the directory; --offboard");
    const few = await rolecall(
      ["people", "pull", "--from", "-", "--format", "json", "--max-leavers", "2"],
      json,
    );
    expect([few.code, few.stderr]).toEqual([
      4,
      expect.stringContaining("error[TOO_MANY_LEAVERS] 3 of 4 people"),
    ]);
    expect((await rolecall(["people", "pull", "--from", "-"])).stderr).toContain("error[NO_INPUT]");
  });
});
