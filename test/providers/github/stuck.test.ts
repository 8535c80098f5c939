import { describe, expect, it } from "vitest";
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

it("who made a group and is still in it is left alone, so that the guard self stops nothing else", async () => {
  const teams = [
    { id: 201, name: "Engineering", members: {} },
    { id: 202, name: "Platform", members: { "acme-bot": "maintainer", AdaLove: "maintainer" } },
  ];
  const file = "    groups: { Platform: { members: { grace: member } } }\n    manage: { groups: exact }\n";
  const world = await connected(org(file), acme({ teams }));
  const live = await world.connection.read({});
  const { operations, spared } = planOf(world, live);

  expect(live.grants.get("acme/groups/Platform")?.has("bot")).toBe(true);
  expect(brief(operations)).toEqual([
    "add acme/groups/Platform grace",
    "remove acme/groups/Platform ada",
    "remove acme/groups/Engineering #exists",
  ]);
  expect(spared).toContainEqual(
    expect.objectContaining({
      address: "acme/groups/Platform",
      subject: "bot",
      code: "fixed",
      drift: "unmanaged",
    }),
  );
});
