import { afterEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import type { GuardName } from "../../../src/model/plan.ts";
import { openExample, providerIds } from "../../conformance/cases.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { editOrgs, journalLines, judge, type OrgText, openConverged, rewrite } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

/** Takes one subject out of everything that an organization says. */
function leaveOut(...subjects: string[]): (yaml: string) => string {
  return editOrgs((orgs) => {
    for (const [key, org] of Object.entries(orgs)) orgs[key] = without(org, subjects) as OrgText;
  });
}

function without(value: unknown, subjects: readonly string[]): unknown {
  if (Array.isArray(value)) return value.filter((item) => !subjects.includes(String(item)));
  if (typeof value !== "object" || value === null) return value;
  const rest = Object.entries(value).filter(([key]) => !subjects.includes(key));
  return Object.fromEntries(rest.map(([key, inner]) => [key, without(inner, subjects)]));
}

/** Takes a person out of the teams, and out of the people unless they stay there. */
function leaveOutOfPeople(subject: string, staysThere = false): (file: string) => string {
  return (file) => {
    const content: { people: OrgText; teams: OrgText } = parse(file);
    if (!staysThere) delete content.people[subject];
    return stringify({ ...content, teams: without(content.teams, [subject]) });
  };
}

/** Applies, and tells the exit code and whether anything was written. */
async function apply(allow: readonly GuardName[] = []): Promise<{ code: number; writes: number }> {
  bench.reset();
  const code = await runApply(bench.runtime, { autoApprove: true, allow });
  return { code, writes: bench.writes().length };
}

async function expectRefused(guard: GuardName, allow: readonly GuardName[] = []): Promise<void> {
  const results = await judge(bench, guard, { allow });
  expect(results.map(({ verdict }) => verdict)).toContain("refused");
  expect(results.find(({ verdict }) => verdict === "refused")?.hint).toBeDefined();
  expect(await runPlan(bench.runtime, { allow })).toBe(ExitCode.refused);
  expect(await apply(allow)).toEqual({ code: ExitCode.refused, writes: 0 });
  expect(bench.stdout()).toContain(`guard ${guard} refused`);
}

async function expectPassed(guard: GuardName, allow: readonly GuardName[] = []): Promise<void> {
  const results = await judge(bench, guard, { allow });
  expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(["passed"]));
  const { code, writes } = await apply(allow);
  expect([code, bench.stdout()]).toEqual([ExitCode.done, expect.anything()]);
  expect(writes).toBeGreaterThan(0);
  // The figures are there also when nothing was wrong.
  for (const { text } of results) expect(text.length).toBeGreaterThan(10);
}

describe.each(providerIds)("removals, %s", (provider) => {
  it("counts what is removed, lowered and expired, and refuses one more than the limit", async () => {
    bench = await openExample(provider);
    const lost = await lossesOf("removals");
    const allow = ["person"] as const;

    const tight = await runApply(bench.runtime, {
      autoApprove: true,
      allow,
      maxRemovals: { count: lost - 1 },
    });
    expect([tight, bench.writes()]).toEqual([ExitCode.refused, []]);
    expect(bench.stdout()).toContain("guard removals refused");

    bench.reset();
    const exact = await runApply(bench.runtime, { autoApprove: true, allow, maxRemovals: { count: lost } });
    expect(exact).toBe(ExitCode.done);
  });

  it("takes a percentage of what is live", async () => {
    bench = await openExample(provider);

    const none = { autoApprove: true, allow: ["person"], maxRemovals: { percent: 0 } } as const;
    expect(await runApply(bench.runtime, none)).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);

    const all = { ...none, maxRemovals: { percent: 100 } };
    expect(await runApply(bench.runtime, all)).toBe(ExitCode.done);
  });

  it("is lifted by --allow for one run, and that is written to the journal", async () => {
    bench = await openExample(provider);

    const code = await runApply(bench.runtime, {
      autoApprove: true,
      allow: ["person", "removals"],
      maxRemovals: { count: 0 },
    });

    expect(code).toBe(ExitCode.done);
    expect(bench.stdout()).toContain("guard removals allowed");
    const [begin] = journalLines(bench);
    expect(begin?.kind).toBe("begin");
    expect(begin?.content.allow).toEqual(["person", "removals"]);
  });

  /** Most losses of one organization, as the guard counts them. */
  async function lossesOf(guard: GuardName): Promise<number> {
    const results = await judge(bench, guard);
    return Math.max(...results.map(({ text }) => Number(/^\d+/.exec(text)?.[0])));
  }
});

describe("removals, without a limit given", () => {
  const people = Array.from({ length: 52 }, (_, index) => `p${index}@acme.example`);

  async function openCrowd(members: readonly string[], listed: readonly string[]): Promise<void> {
    const live = Object.fromEntries(members.map((email) => [email, "member"]));
    bench = await openWorkbench({
      files: {
        "access.yaml": `version: 1
people: { rolecall: { email: rolecall@acme.example, kind: service } }
orgs:
  acme:
    provider: heroku
    members: { rolecall: admin, ${listed.map((email) => `"${email}": member`).join(", ")} }
`,
      },
      state: {
        heroku: {
          tokens: [{ token: "crowd-token", user: "rolecall@acme.example" }],
          teams: [{ name: "acme", members: { "rolecall@acme.example": "admin", ...live } }],
        },
      },
    });
  }

  it("lets ten of few go, and refuses the eleventh", async () => {
    await openCrowd(people.slice(0, 12), people.slice(0, 1));
    await expectRefused("removals");
    bench.close();

    await openCrowd(people.slice(0, 12), people.slice(0, 2));
    await expectPassed("removals");
  });

  it("lets a quarter of many go, and refuses one more", async () => {
    await openCrowd(people.slice(0, 51), people.slice(14, 51));
    await expectRefused("removals");
    bench.close();

    await openCrowd(people.slice(0, 51), people.slice(13, 51));
    await expectPassed("removals");
  });
});

/** Somebody who holds something in each example when it has been applied. */
const leavers: Readonly<Record<string, string>> = {
  upsun: "linus",
  heroku: "katherine",
  cloudtruth: "linus",
  scim: "linus",
};

describe.each(Object.entries(leavers))("person, %s", (provider, subject) => {
  it("refuses to take everything from somebody who is still among the people", async () => {
    bench = await openConverged(provider);
    rewrite(bench, provider, leaveOut(subject), leaveOutOfPeople(subject, true));

    await expectRefused("person");
  });

  it("lets them go when they leave the people too", async () => {
    bench = await openConverged(provider);
    rewrite(bench, provider, leaveOut(subject), leaveOutOfPeople(subject));

    await expectPassed("person");
  });
});

describe.each(["upsun", "heroku", "scim"])("self, %s", (provider) => {
  it("refuses to take anything from the account behind the token", async () => {
    bench = await openConverged(provider);
    rewrite(bench, provider, leaveOut("rolecall"));

    await expectRefused("self", ["person", "last-owner"]);
  });

  it("lets the account take from everybody else", async () => {
    bench = await openConverged(provider);
    const subject = leavers[provider] ?? "";
    rewrite(bench, provider, leaveOut(subject), leaveOutOfPeople(subject));

    await expectPassed("self");
  });
});

it("self, cloudtruth: the account behind the token is left alone, whatever the files say", async () => {
  bench = await openConverged("cloudtruth");
  const { text } = (await judge(bench, "self"))[0] ?? { text: "" };

  expect(text).toContain("nothing is taken");
});

describe("last-owner", () => {
  /** Gives everybody who holds `high` on a list `low`, except one. */
  function demote(list: OrgText, [high, low]: readonly [string, string], keep?: string): void {
    for (const [subject, role] of Object.entries(list)) if (role === high) list[subject] = low;
    if (keep !== undefined) list[keep] = high;
  }

  it.each([
    ["heroku", "acme-heroku", "admin", "member"],
    ["scim", "studio", "admin", "operator"],
  ])(
    "%s: refuses to leave %s without an active %s, and lets all but one go",
    async (provider, org, high, low) => {
      bench = await openConverged(provider);
      const edit = (keep?: string) =>
        editOrgs((orgs) => demote(orgs[org]?.members as OrgText, [high, low], keep));

      rewrite(bench, provider, edit());
      await expectRefused("last-owner", ["self", "person"]);

      rewrite(bench, provider, edit("rolecall"));
      await expectPassed("last-owner");
    },
  );

  it.each([
    ["an organization", (org: OrgText) => org.members as OrgText, "ada", "OWNER_REQUIRED"],
    [
      "a project",
      (org: OrgText) => (org.projects as Record<string, { access: OrgText }>).billing?.access ?? {},
      "grace",
      "FIRST_GRANT_OWNER",
    ],
  ])(
    "cloudtruth: takes no file that leaves %s without an owner, and asks nobody; lets all but one go",
    async (_what, listOf, keeper, code) => {
      bench = await openConverged("cloudtruth");
      const edit = (keep?: string) =>
        editOrgs((orgs) => demote(listOf(orgs["acme-config"] ?? {}), ["owner", "viewer"], keep));

      rewrite(bench, "cloudtruth", edit());
      await expect(judge(bench, "last-owner")).rejects.toMatchObject({
        diagnostics: expect.arrayContaining([expect.objectContaining({ code })]),
      });
      expect(bench.requests).toEqual([]);

      rewrite(bench, "cloudtruth", edit(keeper));
      await expectPassed("last-owner");
    },
  );
});
