import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { applyCommand } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { ExitCode } from "../../../src/commands/runtime.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { digestPlan } from "../../../src/plan/digest.ts";
import type { Workbench } from "../../helpers/workbench.ts";
import { answering, liveCompany, openCompany } from "./team-company.ts";

// Access through a group may take the place of direct access, and the other way round.

let bench: Workbench;
afterEach(() => bench.close());

async function open(...company: Parameters<typeof openCompany>): Promise<void> {
  bench = await openCompany(...company);
}

function live(): ReturnType<typeof liveCompany> {
  return liveCompany(bench);
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
