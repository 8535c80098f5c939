import { describe, expect, it } from "vitest";
import { abilities } from "../../../src/providers/github/abilities.ts";
import { PREDEFINED_ROLES } from "../../../src/providers/github/predefined-roles.ts";
import { createSimulator, stateSchema } from "../../../src/providers/github/simulator/index.ts";
import { compileSchema } from "../../../src/simulator/kit/compile-schema.ts";
import { acme, DAY, START, world } from "./world.ts";

const everything = acme({
  ghec: true,
  plan: { name: "enterprise", seats: 90 },
  billingManagers: ["ken"],
  refusing: ["eve"],
  formerMembers: { eve: { role: "admin", teams: ["platform"] } },
  invitations: [
    { login: "eve", role: "admin", teams: ["platform"] },
    { email: "x@y.example", failed: "2026-11-01T00:00:00Z", reason: "expired", source: "scim" },
  ],
  roles: [
    { name: "all_repo_read", users: ["alan"], teams: ["platform"] },
    { name: "auditor", base: "read", users: ["alan"] },
  ],
  customRepositoryRoles: [{ name: "release-manager", base: "maintain", permissions: ["close_issue"] }],
  repositories: [
    {
      name: "shop",
      formerNames: ["store"],
      archived: true,
      collaborators: { linus: "release-manager" },
      teams: { platform: "write" },
      invitations: [{ login: "ken", role: "read" }],
      environments: [
        {
          name: "production",
          waitTimer: 3,
          preventSelfReview: true,
          reviewers: ["alan", "team:platform"],
          branches: "custom",
        },
      ],
    },
  ],
});

describe("the state", () => {
  it("is what the schema says, as given and as saved", () => {
    const validate = compileSchema(stateSchema as Record<string, unknown>);
    const saved = world(everything).simulator.save();

    validate(everything);
    expect(validate.errors ?? []).toEqual([]);
    validate(saved);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("is the same after it was saved and loaded", () => {
    const saved = world(everything).simulator.save();

    expect(world(saved).simulator.save()).toEqual(saved);
  });

  it("keeps what was done", async () => {
    const { call, simulator, steer } = world();
    await call("POST", "/orgs/acme/teams", { name: "Sales", parent_team_id: 201 });
    await call("PUT", "/orgs/acme/teams/sales/memberships/eve", {});
    await steer("rename", { login: "alan", to: "turing" });
    await steer("sync-team", { team: "security", groups: ["idp"] });
    const saved = simulator.save();

    const again = world(saved);
    expect((await again.call("GET", "/orgs/acme/teams/sales")).body.parent.slug).toBe("engineering");
    expect((await again.call("GET", "/orgs/acme/teams/sales/memberships/eve")).body.state).toBe("pending");
    expect((await again.call("GET", "/orgs/acme/memberships/turing")).body.user.id).toBe(105);
    expect(again.simulator.save()).toEqual(saved);
  });

  it("that makes no sense is refused in a sentence", () => {
    const start = (state: Parameters<typeof acme>[0]) => () =>
      createSimulator({ state: acme(state), now: () => START, random: () => 0.5 });

    expect(start({ members: { nobody: "admin" } })).toThrow(
      'The state refers to "nobody", who is not an account.',
    );
    expect(start({ repositories: [{ name: "x", teams: { nothing: "read" } }] })).toThrow(
      'acme has no team "nothing".',
    );
    expect(start({ installations: [{ app: "other" }] })).toThrow("App");
  });

  it("gives a client its address and tokens", () => {
    const { simulator } = world(
      acme(
        {},
        {
          tokens: [
            { token: "one", user: "alan" },
            { token: "two", user: "alan", env: "GITHUB_ADMIN_TOKEN" },
          ],
        },
      ),
    );

    expect(simulator.environment("http://127.0.0.1:1")).toEqual({
      GITHUB_API_URL: "http://127.0.0.1:1",
      GITHUB_TOKEN: "one",
      GITHUB_ADMIN_TOKEN: "two",
    });
  });
});

describe("steering", () => {
  it("accepts, declines and lets invitations expire, of organization and repository", async () => {
    const { call, steer } = world();
    for (const login of ["eve", "ken"])
      await call("PUT", `/repos/acme/shop/collaborators/${login}`, { permission: "pull" });
    for (const login of ["eve", "ken", "linus"]) await call("PUT", `/orgs/acme/memberships/${login}`);

    await steer("accept", { login: "eve", repository: "shop" });
    await steer("expire", { login: "ken", repository: "shop" });
    expect(
      (await call("GET", "/repos/acme/shop/invitations")).body.map(
        ({ expired }: { expired: boolean }) => expired,
      ),
    ).toEqual([true]);
    await steer("decline", { login: "ken", repository: "shop" });
    expect((await call("GET", "/repos/acme/shop/invitations")).body).toEqual([]);
    await steer("accept", { login: "eve" });
    await steer("expire", { login: "ken" });
    await steer("decline", { login: "linus" });
    expect((await call("GET", "/orgs/acme/invitations")).body).toEqual([]);
    expect((await call("GET", "/orgs/acme/failed_invitations")).body).toHaveLength(2);
    expect((await steer("accept", { login: "nobody" })).status).toBe(404);
    expect((await steer("nonsense")).status).toBe(404);
    expect((await call("GET", "/_simulator/accept")).status).toBe(405);
  });

  it("archives, leaves and forgets nothing over a week", async () => {
    const { call, steer, pass } = world();
    await steer("archive", { repository: "shop" });
    await steer("leave", { login: "alan" });
    pass(8 * DAY);

    expect((await call("GET", "/repos/acme/shop")).body.archived).toBe(true);
    expect((await call("GET", "/orgs/acme/memberships/alan")).status).toBe(404);
  });
});

describe("the question who may do what", () => {
  const state = acme({
    ghec: true,
    customRepositoryRoles: [{ name: "release-manager", base: "maintain" }],
    roles: [
      { name: "all_repo_triage", users: ["alan"] },
      { name: "ci_cd_admin", users: ["alan"] },
    ],
  });
  const ask = async (subject: string, ability: string, address: string) =>
    (await world(state).steer("may", { subject, ability, address })).body.may;

  it.each([
    ["alan", "push", "acme/repos/shop", true],
    ["alan", "describe", "acme/repos/shop", false],
    ["alan", "label", "acme/repos/attic", true],
    ["alan", "push", "acme/repos/attic", false],
    ["ghopper", "pull", "acme/repos/attic", true],
    ["linus", "label", "acme/repos/shop", true],
    ["linus", "pull", "acme/repos/attic", false],
    ["eve", "pull", "acme/repos/docs", true],
    ["nobody", "pull", "acme/repos/shop", false],
    ["AdaLove", "delete", "acme/repos/shop", true],
    ["linus", "hide-any-comment", "acme/repos/shop", null],
    ["alan", "fly", "acme/repos/shop", null],
    ["alan", "view-members", "acme", true],
    ["alan", "invite-member", "acme", false],
    ["alan", "runners", "acme", true],
    ["ghopper", "runners", "acme", false],
    ["linus", "view-members", "acme", false],
    ["alan", "create-team", "acme", true],
    ["alan", "fork-private", "acme", false],
    ["alan", "pull-everything", "acme", null],
    ["ghopper", "edit-team", "acme/groups/Platform", true],
    ["ghopper", "make-maintainer", "acme/groups/platform", false],
    ["acme-bot", "make-maintainer", "acme/groups/platform", true],
    ["alan@acme.example", "edit-team", "acme/groups/platform", false],
  ])("may %s %s on %s: %s", async (subject, ability, address, expected) => {
    expect(await ask(subject, ability, address)).toBe(expected);
  });

  it("takes the organization beside the address, numbers, and refuses an unknown organization", async () => {
    const { steer } = world(state);

    const beside = await steer("may", {
      org: "acme",
      subject: "105",
      ability: "push",
      address: "repos/shop",
    });
    expect(beside.body.may).toBe(true);
    const nowhere = await steer("may", { subject: "alan", ability: "pull", address: "acme/repos/none" });
    expect([nowhere.status, nowhere.body.may]).toEqual([200, false]);
    expect((await steer("may", { subject: "alan", ability: "pull", address: "other" })).status).toBe(404);
  });

  it("says of every level what the ability tables say", async () => {
    for (const level of ["read", "triage", "write", "maintain", "admin"]) {
      const { steer } = world(acme({ repositories: [{ name: "shop", collaborators: { linus: level } }] }));
      for (const row of abilities().find(({ section }) => section === "repos")?.rows ?? []) {
        const { body } = await steer("may", {
          subject: "linus",
          ability: row.ability,
          address: "acme/repos/shop",
        });
        const expected = { yes: true, no: false, unknown: null }[row.cells[level] ?? "unknown"];
        expect([level, row.ability, body.may]).toEqual([level, row.ability, expected]);
      }
    }
    const { steer } = world();
    for (const row of abilities().find(({ section }) => section === "members")?.rows ?? []) {
      const ask = async (subject: string) =>
        (await steer("may", { subject, ability: row.ability, address: "acme" })).body.may;
      expect([row.ability, await ask("AdaLove")]).toEqual([row.ability, true]);
      if (row.cells.member !== "unknown")
        expect([row.ability, await ask("ghopper")]).toEqual([row.ability, row.cells.member === "yes"]);
    }
  });

  it("knows the abilities of every predefined role", async () => {
    for (const [name, { abilities: words = [] }] of Object.entries(PREDEFINED_ROLES)) {
      const { steer } = world(acme({ roles: [{ name, users: ["alan"] }] }));
      for (const ability of words)
        expect([
          ability,
          (await steer("may", { subject: "alan", ability, address: "acme" })).body.may,
        ]).toEqual([ability, true]);
    }
  });
});
