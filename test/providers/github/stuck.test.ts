import { describe, expect, it } from "vitest";
import type { AccessChange } from "../../../src/model/access-change.ts";
import type { LiveOrg } from "../../../src/model/state.ts";
import { changesOf, lossesOfActor } from "../../../src/plan/guard/people-guards.ts";
import { github } from "../../../src/providers/github/index.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { brief, connected, converge, planOf } from "./connected.ts";
import { acme } from "./world.ts";

const org = (text: string): string => `orgs:\n  acme:\n    provider: github\n${text}`;

describe("a group that is security manager", () => {
  const repos = "    repos: { docs: { access: {} } }\n";
  const roles = "    roles: { security_manager: [group:Platform] }\n";
  const state = (extra: object = {}): StateValue =>
    acme({
      repositories: [{ name: "docs", id: 302, teams: { platform: "push" } }],
      ...extra,
    } as Record<string, StateValue>);

  it("is taken from a repository before it comes to be one, as GitHub does not do that afterwards", async () => {
    const world = await connected(org(repos + roles), state());
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([
      "remove acme/repos/docs group:Platform",
      "add acme/roles/security_manager group:Platform",
    ]);
    expect(brief(planOf(world, await world.connection.read({})).operations)).toEqual([]);
  });

  it("keeps its grant while it is one, and the plan says why", async () => {
    const world = await connected(
      org(repos + roles),
      state({ roles: [{ name: "security_manager", teams: ["platform"] }] }),
    );
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([]);
    expect(plan.spared).toContainEqual(
      expect.objectContaining({ address: "acme/repos/docs", subject: "group:Platform", code: "fixed" }),
    );
  });

  it("is taken from it once it is one no longer", async () => {
    const file = `${repos}    roles: { security_manager: [] }\n    manage: { roles: exact }\n`;
    const world = await connected(
      org(file),
      state({ roles: [{ name: "security_manager", teams: ["platform"] }] }),
    );
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([
      "remove acme/roles/security_manager group:Platform",
      "remove acme/repos/docs group:Platform",
    ]);
  });
});

describe("who made a group and is still in it, after a run that was cut off in between", () => {
  const teams = [
    { id: 201, name: "Engineering", members: {} },
    { id: 202, name: "Platform", members: { "acme-bot": "maintainer", AdaLove: "maintainer" } },
  ];
  const file =
    "    members: { ada: owner, bot: owner, grace: member, alan: member }\n    groups: { Platform: { members: { grace: member } } }\n";

  it("leaves it in the next run, which an owner loses nothing by", async () => {
    const world = await connected(org(file), acme({ teams }));
    const live = await world.connection.read({});
    const { operations } = planOf(world, live);

    expect(brief(operations)).toEqual([
      "add acme/groups/Platform grace",
      "remove acme/groups/Platform ada",
      "remove acme/groups/Engineering #exists",
      "remove acme/groups/Platform bot",
    ]);
    const losses = (as: LiveOrg): readonly AccessChange[] =>
      lossesOfActor(
        changesOf({
          desired: world.org,
          live: as,
          shape: githubShape({}),
          derive: github.derive,
          operations,
        }),
        as,
        githubShape({}),
      );
    expect(losses(live)).toEqual([]);
    expect(losses(demoted(live)).map(({ address }) => address)).toEqual(["acme/groups/Platform"]);
    await converge(world);
    expect(brief(planOf(world, await world.connection.read({})).operations)).toEqual([]);
  });
});

/** The same, with the account in use as a plain member. */
function demoted(live: LiveOrg): LiveOrg {
  const members = new Map(live.grants.get("acme"));
  const bot = members.get("bot");
  if (bot === undefined) throw new Error("The account in use is no member.");
  members.set("bot", { ...bot, access: { role: "member" } });
  return { ...live, grants: new Map([...live.grants, ["acme", members]]) };
}
