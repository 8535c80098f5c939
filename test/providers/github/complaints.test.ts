import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { ConfigError } from "../../../src/model/errors.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { PEOPLE } from "./connected.ts";
import { acme, DAY, START } from "./world.ts";

/** What users of other tools complain about, one test each, by the number of the list of complaints. */
let bench: Workbench;
afterEach(() => bench?.close());

const MEMBERS = "members: { ada: owner, bot: owner, grace: member, alan: member }";
const lines = (...more: readonly string[]): string =>
  `${PEOPLE}orgs:\n  acme:\n    provider: github\n${more.map((line) => `    ${line}\n`).join("")}`;

async function open(file: string, org: Parameters<typeof acme>[0] = {}, more = {}): Promise<void> {
  bench = await openWorkbench({
    files: { "access.yaml": file },
    state: { github: acme(org, more) },
    now: new Date(START).toISOString(),
  });
}

async function plan(): Promise<{
  readonly operations: readonly string[];
  readonly codes: readonly string[];
}> {
  const { plan: made } = await makePlan(bench.runtime, {});
  return {
    operations: made.operations.map(({ action, id }) => `${action} ${id}`),
    codes: [
      ...made.findings.map(({ code }) => code),
      ...made.orgs.flatMap(({ gaps }) => gaps.map(({ code }) => code)),
    ],
  };
}

async function apply(): Promise<number> {
  bench.reset();
  return await runApply(bench.runtime, { autoApprove: true, allow: ["person"] });
}

const steer = async (action: string, body: object): Promise<void> => {
  const answer = await bench.send("github", `/_simulator/${action}`, body);
  if (!answer.ok) throw new Error(await answer.text());
};

describe("other tools", () => {
  it("1: stripped everybody of their teams by a partial file; here what is absent is left alone, and masses are refused", async () => {
    const people = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const org = {
      members: {
        AdaLove: "admin",
        "acme-bot": "admin",
        ...Object.fromEntries(people.map((one) => [one, "member"])),
      },
      teams: [{ name: "All", members: Object.fromEntries(people.map((one) => [one, "member"])) }],
    };
    const users = [...["AdaLove", "acme-bot"], ...people].map((login, index) => ({
      login,
      id: 101 + 3 * index,
    }));
    const more = { users, tokens: [{ token: "ghp_owner", user: "acme-bot" }] };
    await open(
      lines("members: { ada: owner, bot: owner }", "manage: { members: additive }"),
      { ...org, repositories: [], installations: [] },
      more,
    );
    expect((await plan()).operations).toEqual([]);

    bench.file(
      "access.yaml",
      lines("members: { ada: owner, bot: owner }", "groups: { All: [ada] }", "manage: { members: additive }"),
    );
    expect(await apply()).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
    expect(bench.stdout()).toContain("guard removals refused");
  });

  it("2: deleted the children of a team with it; here those that stay get another parent first, and others are named", async () => {
    await open(
      lines(MEMBERS, "groups: { Platform: { parent: null, members: { grace: maintainer, alan: member } } }"),
    );

    expect((await plan()).operations).toEqual([
      "update acme/groups/Platform #parent",
      "remove acme/groups/Engineering #exists",
      "remove acme/groups/Security #exists",
    ]);
    expect(await apply()).toBe(ExitCode.done);
    expect((await plan()).operations).toEqual([]);
  });

  it("3: waited for expired invitations for ever; here they count as absent, are sent anew and cleaned up", async () => {
    await open(lines(MEMBERS.replace(" }", ", eve: member }")));
    await apply();
    bench.clock.advance(8 * DAY);

    expect((await plan()).operations).toEqual(["add acme eve"]);
    expect(await apply()).toBe(ExitCode.done);
    expect(bench.stdout()).toContain("invited in vain before: Invitation expired");
    expect(bench.writes().map(({ method }) => method)).toEqual(["DELETE", "POST"]);
    expect((await plan()).operations).toEqual([]);
  });

  it("3b: mailed an address that fails again and again; here it waits for another one, with the count", async () => {
    const failed = {
      email: "eve@acme.example",
      failed: new Date(START - DAY).toISOString(),
      reason: "Email bounced.",
    };
    await open(lines(MEMBERS.replace(" }", ", eve: member }")), { invitations: [failed, failed, failed] });

    const { plan: made } = await makePlan(bench.runtime, {});

    expect(made.operations).toEqual([]);
    expect(made.deferred.map(({ waitsFor }) => waitsFor)).toEqual([
      expect.stringContaining("eve was invited 3 times in vain (Email bounced)"),
    ]);
  });

  it("4: added those again who are invited, and left invitations that the file dropped; here they are live", async () => {
    await open(lines(MEMBERS.replace(" }", ", eve: member }")));
    await apply();
    expect((await plan()).operations).toEqual([]);

    bench.file("access.yaml", lines(MEMBERS));
    expect((await plan()).operations).toEqual(["remove acme eve"]);
    expect(await apply()).toBe(ExitCode.done);
    expect((await plan()).operations).toEqual([]);
  });

  it("5 and 6: showed owners as maintainers and members of child teams as drift; here they are none", async () => {
    await open(
      lines(
        MEMBERS,
        "groups: { Engineering: [ada], Platform: { parent: Engineering, members: { grace: maintainer, alan: member } }, Security: [grace] }",
        "repos: { shop: { access: { group:Engineering: read, group:Platform: write, linus: triage, alan: read } } }",
      ),
    );

    expect((await plan()).operations).toEqual([]);
  });

  it("7: never settled where a level shown is the effective one; here the grant itself is read", async () => {
    await open(
      lines(
        MEMBERS,
        "repos: { shop: { access: { group:Engineering: read, group:Platform: write, linus: triage, alan: triage } } }",
      ),
    );

    expect((await plan()).operations).toEqual(["update acme/repos/shop alan"]);
    expect(await apply()).toBe(ExitCode.done);
    expect((await plan()).operations).toEqual([]);
  });

  it("8: fought over teams that a role brings to every repository; here they are left alone", async () => {
    await open(
      lines(
        MEMBERS,
        "repos: { shop: { access: { group:Engineering: read, group:Platform: write, linus: triage, alan: read } } }",
      ),
      { roles: [{ name: "security_manager", teams: ["security"] }] },
    );

    expect((await plan()).operations).toEqual([]);
  });

  it("9: invited whoever took a login that was given up; here the number decides", async () => {
    await open(lines(MEMBERS));
    await steer("rename", { login: "alan", to: "alan-turing" });
    await steer("squat", { login: "alan" });

    expect((await plan()).operations).toEqual([]);
  });

  it("10: failed in a dry run on the new child of a new team; here the plan needs neither, and apply makes both", async () => {
    await open(
      lines(
        MEMBERS,
        "groups: { Upper: [ada], Lower: { parent: Upper, members: [alan] } }",
        "manage: { groups: additive }",
      ),
    );

    expect((await plan()).operations).toContain("add acme/groups/Lower #exists");
    expect(await apply()).toBe(ExitCode.done);
    expect((await plan()).operations).toEqual([]);
  });

  it("11: failed on servers without invitations; here that is said, and the rest goes on", async () => {
    await open(lines(MEMBERS.replace("alan: member", "alan: owner")), { emu: true });

    const made = await plan();
    expect([made.operations, made.codes]).toEqual([
      ["update acme alan"],
      expect.arrayContaining(["INVITATIONS_HIDDEN"]),
    ]);
    expect(await apply()).toBe(ExitCode.done);
  });

  it("12: removed and invited again who is in a team and not among the members; here the file has a fault", async () => {
    await open(lines(MEMBERS, "groups: { Security: [eve] }"));

    await expect(makePlan(bench.runtime, {})).rejects.toThrow(ConfigError);
    expect(bench.requests).toEqual([]);
  });

  it("13: stopped everybody's changes because of one person; here the others are done", async () => {
    await open(
      lines(MEMBERS.replace("alan: member", "alan: owner").replace(" }", ", eve: member, ken: member }")),
    );
    await steer("flag", { login: "eve", on: true });

    expect(await apply()).toBe(ExitCode.partial);
    expect((await plan()).operations).toEqual(["add acme eve"]);
  });

  it("14: lost custom roles; here they are given, compared, and a role that is not there is said", async () => {
    const cloud = { ghec: true, customRepositoryRoles: [{ name: "release-manager", base: "maintain" }] };
    const file = (role: string): string =>
      lines(
        MEMBERS,
        `repos: { docs: { access: { group:Engineering: maintain, group:Platform: read, alan: ${role} } } }`,
      );
    await open(file("release-manager"), cloud);
    expect(await apply()).toBe(ExitCode.done);
    expect((await plan()).operations).toEqual([]);

    bench.file("access.yaml", file("release-manger"));
    const made = await plan();
    expect([made.operations, made.codes]).toEqual([[], expect.arrayContaining(["UNKNOWN_CUSTOM_ROLE"])]);
  });

  it("15: found nothing right after a write; here what lags is waited for", async () => {
    await open(
      lines(MEMBERS, "groups: { Fresh: [alan] }", "manage: { groups: additive }"),
      {},
      { switches: { lagMs: 3_000 } },
    );

    const code = await apply();
    expect([code, bench.stdout()]).toEqual([ExitCode.done, expect.stringContaining("Converged")]);
  });

  it("16: could not leave a repository out; here one that is not in the file is reported and left alone", async () => {
    await open(
      lines(MEMBERS, "repos: { docs: { access: { group:Engineering: maintain, group:Platform: read } } }"),
    );

    const { plan: made } = await makePlan(bench.runtime, {});
    expect(made.operations).toEqual([]);
    expect(made.spared.map(({ address, code }) => `${code} ${address}`)).toContain(
      "unlisted acme/repos/shop",
    );
  });

  it("17: stumbled over slugs; here a name makes its slug, and a number outlives a new name", async () => {
    const groups =
      'groups: { Platform: { id: "202", members: { grace: maintainer, alan: member } }, "My TEam Näme": [alan] }';
    const teams = [{ id: 202, name: "Foundation", members: { ghopper: "maintainer", alan: "member" } }];
    await open(lines(MEMBERS, groups), { teams, repositories: [] });

    expect((await plan()).operations).toEqual([
      "add acme/groups/My TEam Näme #exists",
      "add acme/groups/My TEam Näme alan",
    ]);
    expect(await apply()).toBe(ExitCode.done);
    expect((await plan()).operations).toEqual([]);
  });

  it("18: changed the organization in a dry run; here a plan writes nothing, and naming one team takes none away where it adds", async () => {
    await open(lines(MEMBERS, "groups: { Engineering: [ada, alan] }", "manage: { groups: additive }"));

    expect((await plan()).operations).toEqual(["add acme/groups/Engineering alan"]);
    expect(bench.writes()).toEqual([]);
  });
});

describe("a name that another object has taken since", () => {
  const PINNED = {
    repositories: [
      { id: 301, name: "store", collaborators: { alan: "read" } },
      { id: 399, name: "shop", collaborators: { linus: "admin" } },
    ],
    teams: [
      { id: 202, name: "Foundation", members: { alan: "member" } },
      { id: 299, name: "Platform", members: { ghopper: "maintainer" } },
    ],
  };

  it.each([
    ["a repository", 'repos: { shop: { id: "301", access: { alan: admin } } }'],
    ["a team", 'groups: { Platform: { id: "202", members: [alan, grace] } }'],
    [
      "a repository of which the pinned one is gone",
      'repos: { shop: { id: "777", access: { alan: admin } } }',
    ],
    ["a team of which the pinned one is gone", 'groups: { Platform: { id: "777", members: [alan, grace] } }'],
  ])("is an error and never a write: %s", async (_what, section) => {
    await open(lines(MEMBERS, section), PINNED);

    expect((await plan()).codes).toContain("NAME_TAKEN");
    expect(await apply()).not.toBe(ExitCode.done);
    expect(bench.writes()).toEqual([]);
  });
});
