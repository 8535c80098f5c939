import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { applyCommand, runApply } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { digestPlan } from "../../../src/plan/saved/digest.ts";
import { exampleGuards as allow, exampleFile, openExample, providerIds } from "../../conformance/cases.ts";
import { cast, type Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

const planFile = "plan.json";

/** The example with its plan saved. */
async function openPlanned(provider: string, edit?: (yaml: string) => string): Promise<Plan> {
  bench = await openExample(provider, edit === undefined ? {} : { edit });
  await runPlan(bench.runtime, { out: planFile, allow });
  bench.reset();
  return JSON.parse(readFileSync(join(bench.folder, planFile), "utf8"));
}

async function applySaved(options: { strict?: boolean } = {}): Promise<number> {
  return await run(bench, async () => await runApply(bench.runtime, { planFile, allow, ...options }));
}

/** Saves another plan, with the digest that goes with it: whoever can write the file can do that too. */
function forge(plan: Plan): void {
  writeFileSync(join(bench.folder, planFile), JSON.stringify({ ...plan, digest: digestPlan(plan) }));
}

describe.each(providerIds)("%s", (provider) => {
  it("does exactly what the saved plan says, and converges", async () => {
    const plan = await openPlanned(provider);

    const outcome = await applyCommand(bench.runtime, { planFile, allow });

    expect([outcome.exitCode, bench.stdout()]).toEqual([
      ExitCode.done,
      expect.stringContaining("Converged."),
    ]);
    expect(outcome.applied?.results.map(({ operation }) => operation.id)).toEqual(
      plan.operations.map(({ id }) => id),
    );
    expect((await makePlan(bench.runtime, {})).plan.operations).toEqual([]);
  });

  it("saves the plan for its owner's eyes only, and without a secret", async () => {
    await openPlanned(provider);

    expect(statSync(join(bench.folder, planFile)).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(bench.folder, planFile), "utf8");
    for (const [name, value] of Object.entries(bench.env))
      if (/TOKEN|KEY/.test(name) && value !== undefined) expect(text).not.toContain(value);
  });

  it("is carried out although a comment and empty lines moved every line of the files", async () => {
    await openPlanned(provider);
    bench.file("access.yaml", `# a remark\n\n${exampleFile(provider)}\n# another one\n`);

    expect(await applySaved()).toBe(ExitCode.done);
  });

  it("refuses all of it when the files ask for something else, and talks to nobody", async () => {
    await openPlanned(provider);
    bench.file("access.yaml", exampleFile(provider).replace("Ada Lovelace", "Ada King"));

    expect(await applySaved()).toBe(ExitCode.refused);

    expect(bench.stderr()).toContain("PLAN_FILES_CHANGED");
    expect(bench.requests).toEqual([]);
  });

  it("refuses a plan whose content is not what its digest was made from, and talks to nobody", async () => {
    const plan = await openPlanned(provider);
    const first = plan.operations.findIndex(({ kind }) => kind === "grant");
    const operations = plan.operations.map((one, at) => (at === first ? { ...one, subject: "linus" } : one));
    writeFileSync(join(bench.folder, planFile), JSON.stringify({ ...plan, operations }));

    expect(await applySaved()).toBe(ExitCode.refused);

    expect(bench.stderr()).toContain("PLAN_TAMPERED");
    expect(bench.requests).toEqual([]);
  });

  it("is already applied the second time: nothing is written, and that is not a failure", async () => {
    await openPlanned(provider);
    expect(await applySaved()).toBe(ExitCode.done);
    bench.reset();

    expect(await applySaved({ strict: true })).toBe(ExitCode.done);

    expect(bench.writes()).toEqual([]);
    expect(bench.stderr()).toContain("This plan is already applied");
    expect(bench.stdout()).not.toContain("no longer called for");
  });
});

/** Something that somebody changes between plan and apply, and what of the plan no longer holds then. */
const moves = {
  upsun: {
    change: "acme: { provider: upsun, members: { grace: [billing, plans] } }",
    refused: ["acme grace"],
  },
  heroku: {
    change: "acme-heroku: { provider: heroku, name: acme-inc, members: { alan: viewer } }",
    // He is there as a viewer now, so the lock would take from him what nobody saw: it goes with him.
    refused: [
      "acme-heroku alan",
      "acme-heroku/apps/shop-prod #locked",
      "acme-heroku/apps/shop-prod alan",
      "acme-heroku/apps/shop-prod ken",
      "acme-heroku/apps/shop-prod margaret",
      "acme-heroku/apps/shop-staging alan",
    ],
  },
  cloudtruth: {
    change:
      "acme-config: { provider: cloudtruth, name: Acme Configuration, members: { ada: owner, margaret: contributor } }",
    refused: ["acme-config margaret"],
  },
  scim: {
    change:
      "studio: { provider: scim, profile: viz-now, actor: rolecall, members: { ada: admin, barbara: editor } }",
    refused: ["studio barbara", "studio/spaces/news barbara"],
  },
} as const;

describe.each(Object.keys(moves) as (keyof typeof moves)[])("%s, when something has moved", (provider) => {
  /** By hand, behind the plan's back. */
  async function move(): Promise<void> {
    const org = moves[provider].change.replace(/\}$/, ", manage: { members: additive } }");
    bench.file("elsewhere/access.yaml", `${cast}orgs:\n  ${org}\n`);
    const code = await runApply(bench.runtime, { config: "elsewhere", autoApprove: true, allow });
    expect([code, bench.stdout()]).toEqual([ExitCode.done, expect.anything()]);
    bench.reset();
  }

  it("refuses only that and what depends on it, and does the rest", async () => {
    const plan = await openPlanned(provider);
    await move();

    const outcome = await applyCommand(bench.runtime, { planFile, allow });

    const refused = outcome.refused.map(({ operation }) => operation.id).sort();
    expect(refused).toEqual([...moves[provider].refused]);
    expect(outcome.exitCode).toBe(ExitCode.partial);
    const done = outcome.applied?.results.map(({ operation }) => operation.id) ?? [];
    expect([...done, ...refused].sort()).toEqual(plan.operations.map(({ id }) => id).sort());
    expect(bench.stdout()).toContain("has moved");
  });

  it("refuses all of it with --strict", async () => {
    await openPlanned(provider);
    await move();

    expect(await applySaved({ strict: true })).toBe(ExitCode.refused);

    expect(bench.writes()).toEqual([]);
  });
});

/** Puts an end to something that the example adds. */
const ends: Readonly<Record<string, (yaml: string) => string>> = {
  upsun: (yaml) =>
    yaml.replace(
      "alan: { development: contributor }",
      "alan: { development: contributor, until: 2026-11-24 }",
    ),
  heroku: (yaml) => yaml.replace("alan: member ", "alan: { role: member, until: 2026-11-24 } "),
  cloudtruth: (yaml) => yaml.replace("margaret: admin", "margaret: { role: admin, until: 2026-11-24 }"),
  scim: (yaml) => yaml.replace("operator, disabled: true }", "operator, disabled: true, until: 2026-11-24 }"),
};

it.each(Object.keys(ends))("%s: refuses what has expired since", async (provider) => {
  const plan = await openPlanned(provider, ends[provider]);
  const expiring = plan.operations.filter(({ until }) => (until ?? "9") < "2026-11-26");
  expect(expiring.length).toBeGreaterThan(0);
  bench.clock.advance(3 * 24 * 3_600_000);

  const outcome = await applyCommand(bench.runtime, { planFile, allow });

  const refused = outcome.refused.map(({ operation }) => operation.id);
  for (const { id } of expiring) expect(refused).toContain(id);
  expect(outcome.exitCode).toBe(ExitCode.partial);
});

describe("plans of another make", () => {
  it("refuses one of another version of the tool", async () => {
    forge({ ...(await openPlanned("heroku")), tool: "99.0.0" });

    expect(await applySaved()).toBe(ExitCode.refused);

    expect(bench.stderr()).toContain("PLAN_OTHER_VERSION");
    expect(bench.requests).toEqual([]);
  });

  it("refuses one of another schema in words", async () => {
    const plan = await openPlanned("heroku");
    writeFileSync(join(bench.folder, planFile), JSON.stringify({ ...plan, schema: 1 }));

    expect(await applySaved()).toBe(ExitCode.failed);

    expect(bench.stderr()).toContain("PLAN_OTHER_SCHEMA");
    expect(bench.requests).toEqual([]);
  });

  it.each([
    ["is not there", undefined],
    ["is not JSON", "{"],
    ["is empty", ""],
    ["is a list", "[]"],
    ["is null", "null"],
    ["is only a number", "1"],
  ])("refuses a file that %s", async (_what, text) => {
    bench = await openExample("heroku");
    if (text !== undefined) bench.file(planFile, text);

    expect(await applySaved()).toBe(ExitCode.failed);

    expect(bench.stderr()).toMatch(/error\[PLAN_(NOT_READABLE|INVALID|OTHER_SCHEMA)\]/);
    expect(bench.requests).toEqual([]);
  });
});

it("judges a saved plan by everything that people hold, not only by what it touches", async () => {
  bench = await openExample("heroku", {
    edit: (yaml) => yaml.replace(/^ {8}linus: \{ permissions: \[view, deploy\].*\n/m, ""),
  });
  // He keeps shop-staging, which the plan does not touch for him; the others of the example lose all they have.
  await runPlan(bench.runtime, { out: planFile, allow });
  const saved: Plan = JSON.parse(readFileSync(join(bench.folder, planFile), "utf8"));
  const only = saved.operations.filter(({ id }) => id === "acme-heroku/apps/shop-prod linus");
  expect(only.map(({ action }) => action)).toEqual(["remove"]);
  forge({ ...saved, operations: only });
  bench.reset();

  const outcome = await applyCommand(bench.runtime, { planFile });

  expect([outcome.exitCode, bench.stderr()]).toEqual([ExitCode.done, expect.anything()]);
  expect(outcome.applied?.results.map(({ operation }) => operation.id)).toEqual(only.map(({ id }) => id));
});
