import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { applyCommand } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { takesAway } from "../../../src/model/operation.ts";
import { exampleGuards as allow, openExample, providerIds } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";
import { byHand, liveCompany, openCompany, saveCutPlan } from "./team-company.ts";

// A saved plan, and every plan right before its first write, is looked at again where it is going to write. What it
// leans on stands elsewhere, and has to be seen too.

let bench: Workbench;
afterEach(() => bench.close());

const team = { members: ["katherine"], permissions: ["viewer", "development:contributor"], projects: [] };
const files = "{ members: [katherine], role: { development: contributor }, projects: [site] }";

async function raiseTheTeam(): Promise<void> {
  await byHand(
    bench,
    "PATCH",
    (_, id) => `/teams/${id}`,
    () => ({ project_permissions: ["admin"] }),
  );
}

describe("a group's reach leans on what the group may do", () => {
  it("is refused when the lowering of the group was cut out of the plan", async () => {
    const powerful = { ...team, permissions: ["admin"] };
    bench = await openCompany({ team: powerful }, files, "");
    await saveCutPlan(bench, {}, ({ address }) => address === "acme/projects/site");

    const { exitCode } = await applyCommand(bench.runtime, { planFile: "plan.json" });

    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
    expect(bench.stdout()).toContain("it depends on something that is not done");
  });

  it("is refused when somebody has raised the group since the plan was saved", async () => {
    bench = await openCompany({ team }, files, "");
    await runPlan(bench.runtime, { out: "plan.json" });
    await raiseTheTeam();
    bench.reset();

    const { exitCode } = await applyCommand(bench.runtime, { planFile: "plan.json" });

    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
    expect(liveCompany(bench).team.projects ?? []).toEqual([]);
  });

  it("is refused when somebody raises the group while the question stands", async () => {
    bench = await openCompany({ team }, files, "");
    const ask = async (): Promise<string> => {
      await raiseTheTeam();
      return "yes";
    };

    const { exitCode } = await applyCommand({ ...bench.runtime, ask }, {});

    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
  });

  it("is given when nothing has changed", async () => {
    bench = await openCompany({ team }, files, "");
    await runPlan(bench.runtime, { out: "plan.json" });

    expect((await applyCommand(bench.runtime, { planFile: "plan.json" })).exitCode).toBe(ExitCode.done);

    expect(liveCompany(bench).team.projects).toHaveLength(1);
  });
});

// The first provider's case stands above: in its example nothing that gives leans on something that gives.
it.each(providerIds.filter((provider) => provider !== "upsun"))(
  "%s: what lacks what it depends on is refused, also where nothing is taken",
  async (provider) => {
    bench = await openExample(provider);
    const plan = await saveCutPlan(bench, { allow }, (operation, { operations }) => {
      const isNeeded = operations.some(({ dependsOn }) => dependsOn.includes(operation.id));
      return !takesAway(operation) && !isNeeded && operation.dependsOn.length > 0;
    });

    const { exitCode, refused } = await applyCommand(bench.runtime, { planFile: "plan.json", allow });

    expect(plan.operations.length).toBeGreaterThan(0);
    expect(refused.map(({ operation }) => operation.id).sort()).toEqual(
      plan.operations.map(({ id }) => id).sort(),
    );
    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
  },
);
