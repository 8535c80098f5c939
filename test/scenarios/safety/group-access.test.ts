import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { applyCommand } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { ExitCode } from "../../../src/commands/runtime.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { digestPlan } from "../../../src/plan/digest.ts";
import type { Host } from "../../../src/simulator/host.ts";
import type { StateValue } from "../../../src/simulator/simulator.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";

// Access through a group may take the place of direct access, and the other way round.

const names = ["ada", "rolecall", "alan", "katherine"];

interface Company {
  readonly team: { readonly members: readonly string[]; readonly permissions: readonly string[] };
  /** Direct access to the project, beside the account in use. */
  readonly access?: Readonly<Record<string, readonly string[]>>;
}

function stateOf({ team, access = {} }: Company): StateValue {
  const email = (name: string): string => `${name}@acme.example`;
  const direct = Object.entries({ rolecall: ["admin"], ...access });
  return {
    users: names.map((name) => ({ email: email(name), first_name: name, last_name: "X" })),
    tokens: [{ token: "simulated-upsun-token", user: email("rolecall") }],
    organizations: [
      {
        name: "acme",
        owner: email("ada"),
        capabilities: ["teams"],
        members: { [email("rolecall")]: ["admin"], [email("alan")]: [], [email("katherine")]: [] },
        projects: [
          {
            id: "m3x5qkz7wq2ny",
            title: "Site",
            environments: [
              { name: "main", type: "production" },
              { name: "next", type: "development" },
            ],
            access: Object.fromEntries(direct.map(([name, held]) => [email(name), [...held]])),
          },
        ],
        teams: [
          {
            label: "frontend",
            project_permissions: [...team.permissions],
            members: team.members.map(email),
            projects: ["Site"],
          },
        ],
      },
    ],
  };
}

let bench: Workbench;
afterEach(() => bench.close());

async function open(company: Company, groups: string, access: string, wrapHost?: (host: Host) => Host) {
  bench = await openWorkbench({
    files: {
      "access.yaml": `version: 1
people:
${names.map((name) => `  ${name}: { email: ${name}@acme.example }`).join("\n")}
orgs:
  acme:
    provider: upsun
    owner: ada
    groups: { frontend: ${groups} }
    projects: { site: { id: m3x5qkz7wq2ny, access: { rolecall: admin, ${access} } } }
`,
    },
    state: { upsun: stateOf(company) },
    ...(wrapHost === undefined ? {} : { wrapHost }),
  });
}

/** A vendor that answers some writes without doing them. */
function answering(path: RegExp, status: number): (host: Host) => Host {
  return (host) => ({
    ...host,
    deliver: async (request) =>
      request.method === "POST" && path.test(new URL(request.url).pathname)
        ? { kind: "answer", response: Response.json({ message: "as you say" }, { status }) }
        : await host.deliver(request),
  });
}

function live(): { team: unknown; access: Record<string, unknown> } {
  const saved = bench.simulators.upsun?.save() as {
    organizations: { teams: unknown[]; projects: { access: Record<string, unknown> }[] }[];
  };
  const [organization] = saved.organizations;
  return { team: organization?.teams[0], access: organization?.projects[0]?.access ?? {} };
}

const intoTheTeam = {
  team: { members: ["katherine"], permissions: ["viewer", "development:contributor"] },
  access: { alan: ["viewer", "development:contributor"] },
};
const teamOfTwo = "{ members: [katherine, alan], role: { development: contributor }, projects: [site] }";

describe("direct access that a place in a team takes over from", () => {
  it("goes once the place is there", async () => {
    await open(intoTheTeam, teamOfTwo, "");

    const { exitCode, applied } = await applyCommand(bench.runtime, { autoApprove: true });

    expect([exitCode, applied?.results.map(({ status }) => status)]).toEqual([
      ExitCode.done,
      ["applied", "applied"],
    ]);
    expect(Object.keys(live().access)).not.toContain("alan@acme.example");
  });

  it.each([
    ["refuses", 403],
    ["promises and does not give", 201],
  ])("stays when the vendor %s the place", async (_what, status) => {
    await open(intoTheTeam, teamOfTwo, "", answering(/\/teams\/[^/]+\/members$/, status));

    const { applied } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(applied?.results.map((one) => `${one.status} ${one.operation.action}`)).toEqual([
      "failed add",
      "skipped remove",
    ]);
    expect(Object.keys(live().access)).toContain("alan@acme.example");
  });

  it("stays when the place was cut out of a saved plan", async () => {
    await open(intoTheTeam, teamOfTwo, "");
    await runPlan(bench.runtime, { out: "plan.json" });
    const path = join(bench.folder, "plan.json");
    const plan: Plan = JSON.parse(readFileSync(path, "utf8"));
    const cut = { ...plan, operations: plan.operations.filter(({ action }) => action === "remove") };
    writeFileSync(path, JSON.stringify({ ...cut, digest: digestPlan(cut) }));
    bench.reset();

    const { exitCode, refused } = await applyCommand(bench.runtime, { planFile: "plan.json" });

    expect([exitCode, refused.map(({ operation }) => operation.action)]).toEqual([
      ExitCode.refused,
      ["remove"],
    ]);
    expect(bench.writes()).toEqual([]);
  });
});

it("a team keeps its role as long as the direct access that takes over from it is not there", async () => {
  const admins = { team: { members: ["katherine"], permissions: ["admin"] } };
  const lowered = "{ members: [katherine], role: { development: viewer }, projects: [site] }";
  await open(admins, lowered, "katherine: admin", answering(/\/user-access$/, 403));

  const { applied } = await applyCommand(bench.runtime, { autoApprove: true });

  expect(applied?.results.map((one) => `${one.status} ${one.operation.id}`)).toEqual([
    "failed acme/projects/site katherine",
    "skipped acme/groups/frontend #role",
  ]);
  expect(live().team).toMatchObject({ project_permissions: ["admin"] });
});
