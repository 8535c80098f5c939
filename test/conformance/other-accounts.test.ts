import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import { runPlan } from "../../src/commands/plan.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";
import { type Account, accountsCases, accountsFile } from "./accounts-cases.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const providers = Object.keys(accountsCases);

async function open(
  provider: string,
  accounts: readonly Account[],
  say: Parameters<typeof accountsFile>[1],
): Promise<Workbench> {
  bench = await openWorkbench({
    files: { "access.yaml": accountsFile(provider, say) },
    state: { [provider]: accountsCases[provider]?.state(accounts) ?? {} },
  });
  return bench;
}

describe.each(providers)("a second account of somebody, %s", (provider) => {
  const { ids, low = "" } = accountsCases[provider] ?? { ids: ["", ""] as const };
  const two: readonly Account[] = [
    { id: ids[0], email: "eva@acme.example", level: "low" },
    { id: ids[1], email: "eva.old@acme.example", level: "high" },
  ];

  it("counts as a removal, and is no loss of everything while the main one stays", async () => {
    const { runtime } = await open(provider, two, { accounts: `"${ids[0]}"`, eva: low });

    const { plan } = await makePlan(runtime, { maxRemovals: { count: 0 } });

    expect(plan.operations.map(({ action, id }) => `${action} ${id}`)).toEqual([
      expect.stringMatching(/^remove acme eva#/),
    ]);
    const refused = plan.guards.filter(({ verdict }) => verdict === "refused");
    expect(refused.map(({ guard, operations }) => [guard, operations.length])).toEqual([["removals", 1]]);
    expect(plan.guards.find(({ guard }) => guard === "removals")?.text).toMatch(/^1 of /);
  });

  it("and the main one together are everything that somebody has", async () => {
    const { runtime } = await open(provider, two, {});

    const { plan } = await makePlan(runtime, {});

    const person = plan.guards.find(({ guard }) => guard === "person");
    expect([person?.verdict, person?.operations.length]).toEqual(["refused", 2]);
    expect(person?.text).toContain("eva would lose everything");
  });
});

describe.each(providers)("another account behind the same e-mail, %s", (provider) => {
  const { ids, high = "" } = accountsCases[provider] ?? { ids: ["", ""] as const };
  const eva = (id: string): readonly Account[] => [{ id, email: "eva@acme.example", level: "low" }];

  it("is not the one that a saved plan was made for: refused, and nothing is written", async () => {
    const before = await open(provider, eva(ids[0]), { eva: high });
    await runPlan(before.runtime, { out: "plan.json" });
    const saved = readFileSync(join(before.folder, "plan.json"), "utf8");
    before.close();
    const after = await open(provider, eva(ids[1]), { eva: high });
    after.file("plan.json", saved);

    const code = await runApply(after.runtime, { planFile: "plan.json", autoApprove: true });

    expect(saved).toContain(`"action": "update"`);
    expect([code, after.stdout() + after.stderr()]).toEqual([ExitCode.refused, expect.stringMatching(/eva/)]);
    expect(after.writes()).toEqual([]);
  });
});
