import { afterEach, expect, it } from "vitest";
import { runApply } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { exampleFile } from "../../conformance/cases.ts";
import { examplePart, openWorkbench, type Workbench } from "../../helpers/workbench.ts";

let bench: Workbench;
afterEach(() => bench.close());

it("does nothing when two keys of the files lead to one organization", async () => {
  bench = await openWorkbench({
    files: { "access.yaml": exampleFile("heroku") },
    state: { heroku: examplePart("heroku").state },
  });
  const saved = bench.simulators.heroku?.save() as { teams: { id: string; name: string }[] };
  const id = saved.teams.find(({ name }) => name === "acme-inc")?.id ?? "";
  bench.file(
    "access.yaml",
    `version: 1
people: { ada: { email: ada@acme.example }, grace: { email: grace@acme.example } }
orgs:
  one: { provider: heroku, name: acme-inc, members: { ada: admin } }
  two: { provider: heroku, name: ${id}, members: { grace: admin } }
`,
  );

  for (const command of [
    async () => await runPlan(bench.runtime, {}),
    async () => await runApply(bench.runtime, { autoApprove: true, allow: ["person", "removals"] }),
  ])
    await expect(command()).rejects.toMatchObject({
      code: "SAME_ORG",
      message: expect.stringMatching(/^one and two are one organization/),
    });

  expect(id).not.toBe("");
  expect(bench.writes()).toEqual([]);
});
