import { describe, expect, it } from "vitest";
import { type Answer, acme, DAY, logins, MEMBER, OUTSIDER, STRANGER, world } from "./world.ts";

const SHOP = "/repos/acme/shop";
const rows = (answer: Answer): [string, string][] =>
  answer.body.map(({ login, role_name }: Record<string, string>) => [login, role_name]);

describe("collaborators", () => {
  it("are all, direct or outside; the level is the effective one in all three (rule 49)", async () => {
    const { call } = world();

    expect(rows(await call("GET", `${SHOP}/collaborators`))).toEqual([
      ["AdaLove", "admin"],
      ["ghopper", "write"],
      ["linus", "triage"],
      ["acme-bot", "admin"],
      ["alan", "write"],
    ]);
    expect(rows(await call("GET", `${SHOP}/collaborators?affiliation=direct`))).toEqual([
      ["linus", "triage"],
      ["alan", "write"],
    ]);
    expect(rows(await call("GET", `${SHOP}/collaborators?affiliation=outside`))).toEqual([
      ["linus", "triage"],
    ]);
    await call("PUT", `${SHOP}/collaborators/AdaLove`, { permission: "pull" });
    expect(rows(await call("GET", `${SHOP}/collaborators?affiliation=direct`))[0]).toEqual([
      "AdaLove",
      "admin",
    ]);
  });

  it("are hidden from those who may not push (rule 51)", async () => {
    const { call } = world();

    const answer = await call("GET", `${SHOP}/collaborators`, undefined, { token: OUTSIDER });
    expect([answer.status, answer.body.message]).toEqual([
      403,
      "Must have push access to view repository collaborators.",
    ]);
    expect((await call("GET", `${SHOP}/collaborators`, undefined, { token: MEMBER })).status).toBe(200);
    expect((await call("GET", `${SHOP}/collaborators`, undefined, { token: STRANGER })).status).toBe(404);
  });

  it("are put at once if they are known here, else invited; an invitation is changed (rule 52)", async () => {
    const { call } = world();

    expect((await call("PUT", `${SHOP}/collaborators/linus`, { permission: "push" })).status).toBe(204);
    expect((await call("PUT", `${SHOP}/collaborators/alan`, { permission: "push" })).status).toBe(204);
    const invited = await call("PUT", `${SHOP}/collaborators/eve`, { permission: "triage" });
    expect([invited.status, invited.body.permissions, invited.body.invitee.login]).toEqual([
      201,
      "triage",
      "eve",
    ]);
    const again = await call("PUT", `${SHOP}/collaborators/eve`, { permission: "maintain" });
    expect([again.status, again.body.id, again.body.permissions]).toEqual([201, invited.body.id, "maintain"]);
    expect((await call("GET", `${SHOP}/invitations`)).body).toHaveLength(1);
  });

  it("take the five words of bodies, read and write too; push by default (rule 53)", async () => {
    const { call } = world(acme({ settings: { default_repository_permission: "none" } }));
    const level = async (body: object | undefined) => {
      await call("PUT", `${SHOP}/collaborators/linus`, body);
      return rows(await call("GET", `${SHOP}/collaborators?affiliation=outside`))[0]?.[1];
    };

    expect(await level({ permission: "pull" })).toBe("read");
    expect(await level({ permission: "admin" })).toBe("admin");
    expect(await level({ permission: "read" })).toBe("read");
    expect(await level({ permission: "write" })).toBe("write");
    expect(await level({ permission: "triage" })).toBe("triage");
    expect(await level(undefined)).toBe("write");
  });

  it("who are members cannot be put below the base permission (rule 54)", async () => {
    const { call } = world(acme({ settings: { default_repository_permission: "write" } }));

    const answer = await call("PUT", `${SHOP}/collaborators/alan`, { permission: "pull" });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain("Cannot assign");
    expect((await call("PUT", `${SHOP}/collaborators/linus`, { permission: "pull" })).status).toBe(204);
  });

  it("with a role that does not exist are refused in so many words (rule 55)", async () => {
    const { call } = world();

    const answer = await call("PUT", `${SHOP}/collaborators/alan`, { permission: "release-manager" });
    expect([answer.status, answer.body.message]).toEqual([
      422,
      "Role `release-manager` is not available for the acme/shop repository.",
    ]);
  });

  it("have a folded permission and a true role name (rule 56)", async () => {
    const { call } = world();
    const level = async (login: string, path = SHOP) => {
      const { body } = await call("GET", `${path}/collaborators/${login}/permission`);
      return [body.permission, body.role_name];
    };
    await call("PUT", `${SHOP}/collaborators/alan`, { permission: "maintain" });

    expect(await level("linus")).toEqual(["read", "triage"]);
    expect(await level("alan")).toEqual(["write", "maintain"]);
    expect(await level("eve")).toEqual(["none", "none"]);
    expect(await level("eve", "/repos/acme/docs")).toEqual(["read", "read"]);
    const refused = await call("GET", `${SHOP}/collaborators/alan/permission`, undefined, {
      token: OUTSIDER,
    });
    expect(refused.body.message).toBe("Must have push access to view collaborator permission.");
  });

  it("in an organization of managed users are there at once", async () => {
    const { call } = world(acme({ emu: true }));

    expect((await call("PUT", `${SHOP}/collaborators/eve`, { permission: "pull" })).status).toBe(204);
  });
});

describe("invitations to repositories", () => {
  it("stay listed when they have expired, and cannot be accepted (rule 57)", async () => {
    const { call, pass } = world();
    const { body } = await call("PUT", `${SHOP}/collaborators/eve`, { permission: "pull" });
    const own = `/user/repository_invitations/${body.id}`;
    pass(8 * DAY);

    expect((await call("GET", `${SHOP}/invitations`)).body[0]).toMatchObject({ id: body.id, expired: true });
    expect((await call("PATCH", own, undefined, { token: STRANGER })).status).toBe(404);
    expect((await call("DELETE", `${SHOP}/invitations/${body.id}`)).status).toBe(204);
    await call("PUT", `${SHOP}/collaborators/eve`, { permission: "pull" });
    const [renewed] = (await call("GET", "/user/repository_invitations", undefined, { token: STRANGER }))
      .body;
    expect(
      (await call("PATCH", `/user/repository_invitations/${renewed.id}`, undefined, { token: STRANGER }))
        .status,
    ).toBe(204);
    expect(logins(await call("GET", `${SHOP}/collaborators?affiliation=outside`))).toEqual(["linus", "eve"]);
  });

  it("change their level by PATCH, in the words of roles", async () => {
    const { call } = world();
    const { body } = await call("PUT", `${SHOP}/collaborators/eve`, {});

    expect((await call("PATCH", `${SHOP}/invitations/${body.id}`, { permissions: "pull" })).status).toBe(422);
    expect(
      (await call("PATCH", `${SHOP}/invitations/${body.id}`, { permissions: "read" })).body.permissions,
    ).toBe("read");
  });
});

describe("what an organization sets for all", () => {
  it("an archived repository is read, its access is not changed (rule 58)", async () => {
    const { call } = world();

    expect((await call("GET", "/repos/acme/attic/collaborators")).status).toBe(200);
    for (const [method, path] of [
      ["PUT", "/repos/acme/attic/collaborators/alan"],
      ["DELETE", "/repos/acme/attic/collaborators/alan"],
      ["PUT", "/orgs/acme/teams/platform/repos/acme/attic"],
      ["DELETE", "/orgs/acme/teams/platform/repos/acme/attic"],
      ["PUT", "/repos/acme/attic/environments/production"],
    ] as const) {
      expect([path, (await call(method, path, method === "PUT" ? {} : undefined)).status]).toEqual([
        path,
        403,
      ]);
    }
  });

  it("a changed base permission shows at once in all and permission, not in the rows of direct (rule 64)", async () => {
    const { call } = world();
    const direct = rows(await call("GET", "/repos/acme/docs/collaborators?affiliation=direct"));
    await call("PATCH", "/orgs/acme", { default_repository_permission: "admin" });

    expect((await call("GET", `${SHOP}/collaborators/alan/permission`)).body.role_name).toBe("admin");
    expect(rows(await call("GET", `${SHOP}/collaborators`))).toContainEqual(["ghopper", "admin"]);
    expect(rows(await call("GET", "/repos/acme/docs/collaborators?affiliation=direct"))).toEqual(direct);
    expect((await call("PATCH", "/orgs/acme", { default_repository_permission: "triage" })).status).toBe(422);
    expect((await call("PATCH", "/orgs/acme", {}, { token: MEMBER })).status).toBe(403);
  });
});

describe("roles on the organization", () => {
  const ROLES = "/orgs/acme/organization-roles";

  it("are assigned one by one, and all taken by a DELETE without a number (rule 59)", async () => {
    const { call } = world();
    const holders = async () =>
      (await call("GET", `${ROLES}/8132/users`)).body.map((row: Record<string, unknown>) => [
        row.login,
        row.assignment,
      ]);
    await call("PUT", `${ROLES}/users/alan/8132`);
    await call("PUT", `${ROLES}/teams/platform/8132`);
    await call("PUT", `${ROLES}/users/alan/138`);

    expect(await holders()).toEqual([
      ["ghopper", "indirect"],
      ["alan", "mixed"],
    ]);
    expect((await call("PUT", `${ROLES}/users/linus/8132`)).status).toBe(422);
    expect((await call("PUT", `${ROLES}/users/alan/9`)).status).toBe(404);
    expect((await call("PUT", `${ROLES}/users/alan/8132`, undefined, { token: MEMBER })).status).toBe(403);
    await call("DELETE", `${ROLES}/teams/platform/8132`);
    expect(await holders()).toEqual([["alan", "direct"]]);
    expect((await call("DELETE", `${ROLES}/users/alan`)).status).toBe(204);
    expect(await holders()).toEqual([]);
    expect((await call("GET", `${ROLES}/138/users`)).body).toEqual([]);
  });

  it("of one's own making exist only in Enterprise Cloud, as roles for repositories do (rule 60)", async () => {
    const state = acme({
      roles: [{ name: "auditor", base: "read" }],
      customRepositoryRoles: [{ id: 7, name: "release-manager", base: "maintain" }],
    });
    const { call, steer } = world(state);
    const names = async () => (await call("GET", ROLES)).body.roles.map(({ name }: { name: string }) => name);

    expect(await names()).not.toContain("auditor");
    expect((await call("GET", "/orgs/acme/custom-repository-roles")).status).toBe(404);
    await steer("organization", { ghec: true });
    expect(await names()).toContain("auditor");
    expect((await call("GET", "/orgs/acme/custom-repository-roles")).body.custom_roles[0].base_role).toBe(
      "maintain",
    );
    expect((await call("PUT", `${SHOP}/collaborators/linus`, { permission: "release-manager" })).status).toBe(
      204,
    );
    expect(rows(await call("GET", `${SHOP}/collaborators?affiliation=outside`))).toEqual([
      ["linus", "release-manager"],
    ]);
  });
});

describe("environments", () => {
  const PATH = `${SHOP}/environments`;
  const full = {
    wait_timer: 5,
    prevent_self_review: true,
    reviewers: [
      { type: "User", id: 105 },
      { type: "Team", id: 202 },
    ],
    deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
  };

  it("are paged in an object, under names that are percent-encoded (rule 65)", async () => {
    const { call } = world();
    await call("PUT", `${PATH}/${encodeURIComponent("prod/eu west")}`, full);
    await call("PUT", `${PATH}/staging`, {});

    const list = await call("GET", `${PATH}?per_page=1`);
    expect([list.body.total_count, list.body.environments.length]).toEqual([2, 1]);
    const one = await call("GET", list.body.environments[0].url);
    expect(one.body.name).toBe("prod/eu west");
  });

  it("have at most six reviewers, who can read, and show their rules (rule 66)", async () => {
    const { call } = world();

    const made = await call("PUT", `${PATH}/production`, full);
    expect(made.body.protection_rules.map(({ type }: { type: string }) => type)).toEqual([
      "wait_timer",
      "required_reviewers",
      "branch_policy",
    ]);
    expect(
      made.body.protection_rules[1].reviewers.map(
        ({ reviewer }: { reviewer: { id: number } }) => reviewer.id,
      ),
    ).toEqual([105, 202]);
    const seven = Array.from({ length: 7 }, () => ({ type: "User", id: 105 }));
    expect((await call("PUT", `${PATH}/production`, { reviewers: seven })).status).toBe(422);
    expect((await call("PUT", `${PATH}/production`, { reviewers: [{ type: "User", id: 999 }] })).status).toBe(
      422,
    );
    expect((await call("PUT", `${PATH}/production`, { reviewers: [{ type: "User", id: 106 }] })).status).toBe(
      422,
    );
  });

  it("lose what a PUT leaves out (rule 67)", async () => {
    const { call } = world();
    await call("PUT", `${PATH}/production`, full);

    const after = await call("PUT", `${PATH}/production`, { wait_timer: 1 });
    expect(after.body.protection_rules.map(({ type }: { type: string }) => type)).toEqual(["wait_timer"]);
    expect(after.body.deployment_branch_policy).toBeNull();
    expect((await call("DELETE", `${PATH}/production`)).status).toBe(204);
    expect((await call("GET", `${PATH}/production`)).status).toBe(404);
  });

  it("of private repositories have reviewers only on paid plans (rule 68)", async () => {
    const { call } = world(acme({ plan: { name: "free" } }));

    expect((await call("PUT", `${PATH}/production`, full)).status).toBe(422);
    expect((await call("PUT", "/repos/acme/docs/environments/production", full)).status).toBe(200);
  });
});
