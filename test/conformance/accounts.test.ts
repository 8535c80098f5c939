import { afterEach, describe, expect, it } from "vitest";
import { type MadePlan, makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import { runDrift } from "../../src/commands/drift.ts";
import type { GrantOperation } from "../../src/model/operation.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";
import { type Account, type AccountsCase, accountsCases, accountsFile } from "./accounts-cases.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const orders = [
  ["as the vendor lists them", false],
  ["the other way round", true],
] as const;
const cases = Object.entries(accountsCases).flatMap(([provider, sample]) =>
  orders.map(([name, isReversed]) => ({ provider, sample, name, isReversed })),
);

describe.each(cases)("two accounts of one person, $provider, $name", ({ provider, sample, isReversed }) => {
  const [first, second] = sample.ids;

  it("stop the person and nobody else where they are declared and none is pinned", async () => {
    bench = await open(provider, sample, isReversed, { eva: sample.low, max: sample.high });

    const { plan } = await makePlan(bench.runtime, {});
    const applied = await runApply(bench.runtime, { autoApprove: true });

    expect(codesOf(plan)).toContain("AMBIGUOUS_PERSON");
    const finding = plan.findings.find(({ code }) => code === "AMBIGUOUS_PERSON");
    for (const id of sample.ids) expect(`${finding?.message} ${finding?.hint}`).toContain(id);
    expect(subjectsOf(plan)).toEqual(["max"]);
    expect(applied).toBe(ExitCode.partial);
    const after = await makePlan(bench.runtime, {});
    expect(heldBy(after)).toEqual({ [`eva#${first}`]: first, [`eva#${second}`]: second });
    expect(await runDrift(bench.runtime, {})).toBe(ExitCode.changes);
  });

  it("both go, each by its id, where the person is not declared", async () => {
    bench = await open(provider, sample, isReversed, {});

    const { plan } = await makePlan(bench.runtime, {});
    const applied = await runApply(bench.runtime, { autoApprove: true, allow: ["person"] });

    expect(removedOf(plan)).toEqual([`eva#${first} ${first}`, `eva#${second} ${second}`]);
    expect(applied).toBe(ExitCode.done);
    expect(heldBy(await makePlan(bench.runtime, {}))).toEqual({});
  });

  it.each([0, 1])("the pinned one gets what the file grants, and the other goes (%i)", async (index) => {
    const pinned = sample.ids[index] ?? "";
    const other = sample.ids[1 - index] ?? "";
    bench = await open(provider, sample, isReversed, { accounts: `"${pinned}"`, eva: sample.high });

    const { plan } = await makePlan(bench.runtime, {});
    const applied = await runApply(bench.runtime, { autoApprove: true });

    expect(removedOf(plan)).toEqual([`eva#${other} ${other}`]);
    expect(applied).toBe(ExitCode.done);
    expect(heldBy(await makePlan(bench.runtime, {}))).toEqual({ eva: pinned });
  });

  it("of a list the first gets what the file grants, the other keeps what it has, as drift where that is more", async () => {
    bench = await open(provider, sample, isReversed, {
      accounts: `["${first}", "${second}"]`,
      eva: sample.low,
    });

    const { plan } = await makePlan(bench.runtime, {});

    expect(subjectsOf(plan)).toEqual([]);
    expect(plan.spared).toContainEqual(
      expect.objectContaining({ subject: `eva#${second}`, code: "account", drift: "unmanaged" }),
    );
    expect(await runDrift(bench.runtime, {})).toBe(ExitCode.changes);
  });

  it("none takes over where a pinned id is not there", async () => {
    bench = await open(provider, sample, isReversed, {
      accounts: '"00000000-dead-4000-8000-000000000000"',
      eva: sample.high,
      max: sample.high,
    });

    const { plan } = await makePlan(bench.runtime, {});
    const applied = await runApply(bench.runtime, { autoApprove: true });

    expect(codesOf(plan)).toContain("ACCOUNT_NOT_FOUND");
    expect(subjectsOf(plan)).toEqual(["max"]);
    expect(applied).toBe(ExitCode.partial);
    expect(bench.stdout()).not.toContain("Converged.");
  });
});

describe.each(Object.entries(accountsCases))("one account, %s", (provider, sample) => {
  it("keeps a person who goes by an alias there", async () => {
    const [only] = accountsOf(sample, false).slice(1);
    bench = await openWorkbench({
      files: { "access.yaml": accountsFile(provider, { eva: sample.high }) },
      state: { [provider]: sample.state(only === undefined ? [] : [only]) },
    });

    const { plan } = await makePlan(bench.runtime, {});

    expect(codesOf(plan)).not.toContain("AMBIGUOUS_PERSON");
    expect(plan.operations.filter(({ action }) => action !== "update")).toEqual([]);
  });
});

describe.each(Object.entries(accountsCases))("an address that changed, %s", (provider, sample) => {
  it("looks renamed: the plan says so, with the lines to add", async () => {
    const moved: Account = { id: sample.ids[0], email: "eva@labs.example", level: "low" };
    bench = await openWorkbench({
      files: { "access.yaml": accountsFile(provider, { eva: sample.low }) },
      state: { [provider]: sample.state([moved]) },
    });

    const { plan } = await makePlan(bench.runtime, {});

    const finding = plan.findings.find(({ code }) => code === "LOOKS_RENAMED");
    expect(finding?.hint).toContain("aliases: [eva@labs.example]");
    expect(finding?.hint).toContain(`accounts: { ${provider}: "${sample.ids[0]}" }`);
  });
});

describe.each(Object.entries(accountsCases).filter(([, { nameless }]) => nameless !== undefined))(
  "an account without an e-mail, %s",
  (provider, sample) => {
    it("stays, nobody is invited who may be behind it, and both are drift", async () => {
      bench = await openWorkbench({
        files: { "access.yaml": accountsFile(provider, { eva: sample.low, max: sample.high }) },
        state: { [provider]: sample.nameless ?? {} },
      });

      const { plan } = await makePlan(bench.runtime, {});
      const code = await runApply(bench.runtime, { autoApprove: true });

      expect(subjectsOf(plan)).toEqual(["max"]);
      expect(plan.spared.filter(({ drift }) => drift !== undefined).map(({ subject }) => subject)).toEqual([
        "eva",
        `id:${sample.ids[0]}`,
      ]);
      expect(code).toBe(ExitCode.done);
      expect(await runDrift(bench.runtime, {})).toBe(ExitCode.changes);
    });

    it("goes where everybody is found, and can be declared", async () => {
      const declared = accountsFile(provider, {});
      bench = await openWorkbench({
        files: { "access.yaml": `${declared}      "id:${sample.ids[0]}": ${sample.low}\n` },
        state: { [provider]: sample.nameless ?? {} },
      });

      expect(subjectsOf((await makePlan(bench.runtime, {})).plan)).toEqual([]);
      bench.file("access.yaml", declared);
      expect(removedOf((await makePlan(bench.runtime, {})).plan)).toEqual([
        `id:${sample.ids[0]} ${sample.ids[0]}`,
      ]);
    });
  },
);

async function open(
  provider: string,
  sample: AccountsCase,
  isReversed: boolean,
  say: Parameters<typeof accountsFile>[1],
): Promise<Workbench> {
  return await openWorkbench({
    files: { "access.yaml": accountsFile(provider, say) },
    state: { [provider]: sample.state(accountsOf(sample, isReversed)) },
  });
}

function accountsOf({ ids }: AccountsCase, isReversed: boolean): readonly Account[] {
  const accounts: Account[] = [
    { id: ids[0], email: "eva@acme.example", level: "low" },
    { id: ids[1], email: "eva.old@acme.example", level: "high" },
  ];
  return isReversed ? accounts.reverse() : accounts;
}

function codesOf(plan: MadePlan["plan"]): readonly string[] {
  return plan.findings.map(({ code }) => code);
}

function subjectsOf(plan: MadePlan["plan"]): readonly string[] {
  return grants(plan).map(({ subject }) => subject);
}

function removedOf(plan: MadePlan["plan"]): readonly string[] {
  return grants(plan)
    .filter(({ action }) => action === "remove")
    .map(({ subject, account }) => `${subject} ${account}`)
    .sort();
}

function grants(plan: MadePlan["plan"]): readonly GrantOperation[] {
  return plan.operations.filter((operation) => operation.kind === "grant");
}

/** Who of eva's accounts is on the organization in force, with the ids. */
function heldBy({ planned }: MadePlan): Record<string, string | undefined> {
  const holders = planned.get("acme")?.live.grants.get("acme") ?? new Map();
  return Object.fromEntries(
    [...holders].flatMap(([subject, { identity, access }]) =>
      subject.startsWith("eva") && access.disabled !== true ? [[subject, identity.id]] : [],
    ),
  );
}
