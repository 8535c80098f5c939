import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { applyCommand } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import type { Workbench } from "../../helpers/workbench.ts";
import { answering, byHand, liveCompany, openCompany, saveCutPlan } from "./team-company.ts";

// Access through a group may take the place of direct access, and the other way round.

let bench: Workbench;
afterEach(() => bench.close());

async function open(...company: Parameters<typeof openCompany>): Promise<void> {
  bench = await openCompany(...company);
}

function live(): ReturnType<typeof liveCompany> {
  return liveCompany(bench);
}

/** Puts Alan into the team by hand. */
async function putAlanIntoTheTeam(): Promise<void> {
  await byHand(
    bench,
    "POST",
    (_, id) => `/teams/${id}/members`,
    (idOf) => ({ user_id: idOf("alan") }),
  );
  bench.reset();
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
    await saveCutPlan(bench, {}, ({ action }) => action === "remove");

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

describe("somebody who is to leave a team", () => {
  const reach = "acme/projects/site group:frontend";
  const leave = "acme/groups/frontend alan";
  const teamOfAdmins = "{ members: [katherine], role: admin, projects: [site] }";
  const withAlan = { team: { members: ["katherine", "alan"], permissions: ["admin"], projects: [] } };
  const withoutAlan = { team: { members: ["katherine"], permissions: ["admin"], projects: [] } };

  it("leaves before the team comes to reach a project", async () => {
    await open(withAlan, teamOfAdmins, "");

    const { exitCode, applied } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(exitCode).toBe(ExitCode.done);
    expect(applied?.results.map(({ operation }) => operation.id)).toEqual([leave, reach]);
    expect(live().team).toMatchObject({ members: ["katherine@acme.example"] });
  });

  it("does not come to reach it when the vendor does not let go of them", async () => {
    await open(withAlan, teamOfAdmins, "", answering(/\/members\//, 403, "DELETE"));

    const { applied } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(applied?.results.map((one) => `${one.status} ${one.operation.id}`)).toEqual([
      `failed ${leave}`,
      `skipped ${reach}`,
    ]);
    expect(live().team).toMatchObject({ projects: [] });
  });

  it("does not come to reach it by a saved plan from which the removal was cut out", async () => {
    await open(withAlan, teamOfAdmins, "");
    await saveCutPlan(bench, {}, ({ id }) => id === reach);

    const { exitCode, refused } = await applyCommand(bench.runtime, { planFile: "plan.json" });

    expect([exitCode, refused.map(({ operation }) => operation.id)]).toEqual([ExitCode.refused, [reach]]);
    expect(bench.writes()).toEqual([]);
  });

  it("does not come to reach it when they were put there after the plan was saved", async () => {
    await open(withoutAlan, teamOfAdmins, "");
    await runPlan(bench.runtime, { out: "plan.json" });
    await putAlanIntoTheTeam();

    const { exitCode, refused } = await applyCommand(bench.runtime, { planFile: "plan.json" });

    expect([exitCode, refused.map(({ operation }) => operation.id)]).toEqual([ExitCode.refused, [reach]]);
    expect(bench.writes()).toEqual([]);
  });

  it("does not come to reach it when they were put there while the question stood", async () => {
    await open(withoutAlan, teamOfAdmins, "");
    const ask = async (): Promise<string> => {
      await putAlanIntoTheTeam();
      return "yes";
    };

    const { exitCode } = await applyCommand({ ...bench.runtime, ask }, {});

    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
  });
});
