import { describe, expect, it } from "vitest";
import { type Answer, APP, acme, logins, MAINTAINER, MEMBER, world } from "./world.ts";

const slugs = (answer: Answer): string[] => answer.body.map(({ slug }: { slug: string }) => slug);
const TEAM = "/orgs/acme/teams";

describe("teams", () => {
  it("are secret without a parent and closed with one; their maker is in them, an App is not (rule 34)", async () => {
    const { call } = world();

    const top = await call("POST", TEAM, { name: "Sales" });
    expect([top.status, top.body.privacy, top.body.members_count]).toEqual([201, "secret", 1]);
    expect((await call("GET", `${TEAM}/sales/memberships/acme-bot`)).body.role).toBe("maintainer");
    const below = await call("POST", TEAM, { name: "Web", parent_team_id: 201 }, { token: APP });
    expect([below.body.privacy, below.body.members_count, below.body.parent.slug]).toEqual([
      "closed",
      0,
      "engineering",
    ]);
  });

  it("have names of their own (rule 35)", async () => {
    const { call } = world();

    const answer = await call("POST", TEAM, { name: "platform" });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({
      code: "already_exists",
      message: "Name must be unique for this org",
    });
    expect((await call("PATCH", `${TEAM}/platform`, { name: "Engineering" })).status).toBe(422);
  });

  it("have slugs made of their names, which move with them (rule 36)", async () => {
    const { call } = world();

    expect((await call("POST", TEAM, { name: "My TEam Näme" })).body.slug).toBe("my-team-name");
    expect((await call("POST", TEAM, { name: "a_b & c!" })).body.slug).toBe("a_b-c");
    await call("PATCH", `${TEAM}/platform`, { name: "Plumbing" });
    expect((await call("GET", `${TEAM}/platform`)).status).toBe(404);
    expect((await call("GET", `${TEAM}/plumbing`)).body.id).toBe(202);
    expect((await call("GET", "/organizations/9001/team/202")).body.slug).toBe("plumbing");
  });

  it("cannot be both secret and nested, nor below themselves (rule 37)", async () => {
    const { call } = world();

    expect((await call("POST", TEAM, { name: "x", parent_team_id: 203 })).status).toBe(422);
    expect((await call("POST", TEAM, { name: "x", parent_team_id: 201, privacy: "secret" })).status).toBe(
      422,
    );
    expect((await call("PATCH", `${TEAM}/engineering`, { privacy: "secret" })).status).toBe(422);
    expect((await call("PATCH", `${TEAM}/engineering`, { parent_team_id: 202 })).status).toBe(422);
    expect((await call("PATCH", `${TEAM}/platform`, { parent_team_id: null })).body.parent).toBeNull();
  });

  it("go with everything below them (rule 38)", async () => {
    const { call } = world();

    expect((await call("DELETE", `${TEAM}/engineering`)).status).toBe(204);
    expect(slugs(await call("GET", TEAM))).toEqual(["security"]);
    expect((await call("GET", "/repos/acme/shop/teams")).body).toEqual([]);
  });

  it("that are secret are seen by owners and their people", async () => {
    const { call } = world();

    expect(slugs(await call("GET", TEAM))).toEqual(["engineering", "platform", "security"]);
    expect(slugs(await call("GET", TEAM, undefined, { token: MEMBER }))).toEqual(["engineering", "platform"]);
    expect((await call("GET", `${TEAM}/security`, undefined, { token: MAINTAINER })).status).toBe(200);
  });

  it("are managed by their maintainers, with limits", async () => {
    const { call } = world();
    const token = MAINTAINER;

    expect((await call("PATCH", `${TEAM}/platform`, { description: "x" }, { token })).status).toBe(200);
    expect((await call("PATCH", `${TEAM}/engineering`, { description: "x" }, { token })).status).toBe(403);
    expect((await call("PATCH", `${TEAM}/platform`, { parent_team_id: null }, { token })).status).toBe(403);
    expect((await call("PUT", `${TEAM}/platform/memberships/AdaLove`, {}, { token })).status).toBe(200);
    expect(
      (await call("PUT", `${TEAM}/platform/memberships/alan`, { role: "maintainer" }, { token })).status,
    ).toBe(403);
    expect((await call("DELETE", `${TEAM}/platform/memberships/alan`, undefined, { token })).status).toBe(
      204,
    );
    expect((await call("PUT", `${TEAM}/platform/memberships/alan`, {}, { token: MEMBER })).status).toBe(403);
  });
});

describe("people in teams", () => {
  it("are listed with those of teams below; whose they are is said only with the switch (rule 39)", async () => {
    const { call, steer } = world();

    expect(logins(await call("GET", `${TEAM}/engineering/members`))).toEqual(["AdaLove", "ghopper", "alan"]);
    expect((await call("GET", `${TEAM}/engineering/members`)).body[1]).not.toHaveProperty("inherited");
    await steer("switches", { memberRoles: true });
    const { body } = await call("GET", `${TEAM}/engineering/members`);
    expect(body.map((row: Record<string, unknown>) => [row.login, row.role, row.inherited])).toEqual([
      ["AdaLove", "maintainer", false],
      ["ghopper", "member", true],
      ["alan", "member", true],
    ]);
    expect(logins(await call("GET", `${TEAM}/platform/members?role=maintainer`))).toEqual(["ghopper"]);
  });

  it("join at once, or by an invitation to the organization that names the team (rule 41)", async () => {
    const { call } = world();

    const member = await call("PUT", `${TEAM}/engineering/memberships/alan`, { role: "member" });
    expect([member.status, member.body.state]).toEqual([200, "active"]);
    const stranger = await call("PUT", `${TEAM}/platform/memberships/eve`, {});
    expect([stranger.status, stranger.body.state]).toEqual([200, "pending"]);
    expect(logins(await call("GET", `${TEAM}/platform/invitations`))).toEqual(["eve"]);
    expect((await call("GET", `${TEAM}/platform/memberships/eve`)).body.state).toBe("pending");
    await call("PUT", `${TEAM}/engineering/memberships/eve`, {});
    expect((await call("GET", "/orgs/acme/invitations")).body[0].team_count).toBe(2);
    const byMaintainer = await call("PUT", `${TEAM}/platform/memberships/ken`, {}, { token: MAINTAINER });
    expect(byMaintainer.status).toBe(403);
  });

  it("are maintainers if they own the organization, whatever was sent (rule 42)", async () => {
    const { call } = world();

    const answer = await call("PUT", `${TEAM}/platform/memberships/AdaLove`, { role: "member" });
    expect(answer.body.role).toBe("maintainer");
    expect((await call("GET", `${TEAM}/platform/memberships/AdaLove`)).body.role).toBe("maintainer");
  });

  it("leave the team only; who is in a team below is not found for it (rule 43)", async () => {
    const { call } = world();

    expect((await call("GET", `${TEAM}/engineering/memberships/alan`)).status).toBe(200);
    expect((await call("DELETE", `${TEAM}/engineering/memberships/alan`)).status).toBe(404);
    expect((await call("DELETE", `${TEAM}/platform/memberships/alan`)).status).toBe(204);
    expect((await call("GET", "/orgs/acme/members/alan")).status).toBe(204);
  });

  it("who left or blocked the organization are refused, one by one (rule 63)", async () => {
    const { call, steer } = world();
    await steer("leave", { login: "alan" });
    await steer("flag", { login: "eve" });

    const left = await call("PUT", `${TEAM}/platform/memberships/alan`, {});
    expect([left.status, left.body.message]).toEqual([403, "Blocked"]);
    const flagged = await call("PUT", `${TEAM}/platform/memberships/eve`, {});
    expect([flagged.status, flagged.body.message]).toEqual([422, "The request could not be processed."]);
    expect((await call("PUT", `${TEAM}/platform/memberships/ken`, {})).status).toBe(200);
    await steer("block", { login: "ken" });
    expect((await call("PUT", `${TEAM}/engineering/memberships/ken`, {})).status).toBe(403);
  });
});

describe("repositories of teams", () => {
  it("include those of the teams above, and a lower grant shows the higher level (rule 44)", async () => {
    const { call } = world();

    const { body } = await call("GET", `${TEAM}/platform/repos`);
    expect(body.map(({ name, role_name }: Record<string, string>) => [name, role_name])).toEqual([
      ["shop", "write"],
      ["docs", "maintain"],
    ]);
    const headers = { Accept: "application/vnd.github.v3.repository+json" };
    expect(
      (await call("GET", `${TEAM}/platform/repos/acme/docs`, undefined, { headers })).body.role_name,
    ).toBe("maintain");
    expect((await call("GET", `${TEAM}/platform/repos/acme/docs`)).status).toBe(204);
    expect((await call("GET", `${TEAM}/platform/repos/acme/attic`)).status).toBe(404);
  });

  it("are the organization's, with a role that exists (rule 45)", async () => {
    const { call } = world();

    expect((await call("PUT", `${TEAM}/platform/repos/other/shop`, { permission: "pull" })).status).toBe(422);
    expect((await call("PUT", `${TEAM}/platform/repos/acme/shop`, { permission: "boss" })).status).toBe(422);
    expect((await call("PUT", `${TEAM}/platform/repos/acme/shop`, { permission: "maintain" })).status).toBe(
      204,
    );
    expect((await call("PUT", `${TEAM}/platform/repos/acme/shop`, {}, { token: MEMBER })).status).toBe(403);
  });

  it("stay inherited when the inherited grant is deleted (rule 46)", async () => {
    const { call } = world();
    await call("DELETE", `${TEAM}/platform/repos/acme/docs`);

    expect((await call("DELETE", `${TEAM}/platform/repos/acme/docs`)).status).toBe(204);
    expect((await call("GET", `${TEAM}/platform/repos/acme/docs`)).status).toBe(204);
  });

  it("list teams with a grant of their own and teams of a role, not those that only inherit (rule 47)", async () => {
    const { call } = world(acme({ roles: [{ name: "all_repo_read", teams: ["security"] }] }));
    await call("DELETE", `${TEAM}/platform/repos/acme/docs`);

    const { body } = await call("GET", "/repos/acme/docs/teams");
    expect(body.map((row: Record<string, unknown>) => [row.slug, row.access_source])).toEqual([
      ["engineering", "direct"],
      ["security", "organization"],
    ]);
  });

  it("cannot be taken from a security manager team (rule 48)", async () => {
    const { call } = world(acme({ roles: [{ name: "security_manager", teams: ["platform"] }] }));

    const answer = await call("DELETE", `${TEAM}/platform/repos/acme/shop`);
    expect([answer.status, answer.body.message]).toEqual([
      403,
      "You cannot remove repositories from a security manager team.",
    ]);
    expect((await call("GET", "/orgs/acme/security-managers")).body[0].slug).toBe("platform");
  });
});

describe("teams that others manage", () => {
  it("of an enterprise are listed and not edited; synced ones keep their people (rule 61)", async () => {
    const { call, steer } = world();
    await steer("enterprise-team", { name: "Everybody", members: ["alan"] });
    await steer("sync-team", { team: "platform", groups: ["idp-platform"] });

    expect(slugs(await call("GET", `${TEAM}?team_type=enterprise`))).toEqual(["ent:everybody"]);
    expect((await call("PATCH", `${TEAM}/ent%3Aeverybody`, { description: "x" })).status).toBe(422);
    expect((await call("DELETE", `${TEAM}/ent%3Aeverybody`)).status).toBe(422);
    expect((await call("PUT", `${TEAM}/ent%3Aeverybody/memberships/alan`, {})).status).toBe(422);
    expect((await call("PUT", `${TEAM}/platform/memberships/alan`, {})).status).toBe(403);
    expect((await call("DELETE", `${TEAM}/platform/memberships/alan`)).status).toBe(403);
    expect((await call("PUT", `${TEAM}/platform/repos/acme/shop`, { permission: "pull" })).status).toBe(204);
    expect((await call("GET", `${TEAM}/platform/team-sync/group-mappings`)).body.groups).toHaveLength(1);
    expect((await call("GET", `${TEAM}/engineering/external-groups`)).body.groups).toEqual([]);
    expect((await steer("sync-team", { team: "engineering", kind: "external", groups: ["g"] })).status).toBe(
      400,
    );
  });

  it("that are new are seen only after a while, as new members are (rule 62)", async () => {
    const { call, pass } = world(acme({ invitations: [{ login: "eve" }] }, { switches: { lagMs: 2_000 } }));
    await call("POST", TEAM, { name: "Sales" });
    await call("PATCH", "/user/memberships/orgs/acme", { state: "active" }, { token: "ghp_stranger" });

    expect((await call("GET", `${TEAM}/sales`)).status).toBe(404);
    expect(slugs(await call("GET", TEAM))).not.toContain("sales");
    expect((await call("PUT", `${TEAM}/sales/memberships/alan`, {})).status).toBe(404);
    expect(logins(await call("GET", "/orgs/acme/members"))).not.toContain("eve");
    expect((await call("GET", "/orgs/acme/memberships/eve")).status).toBe(404);
    pass(2_000);
    expect((await call("PUT", `${TEAM}/sales/memberships/alan`, {})).status).toBe(200);
    expect((await call("GET", "/orgs/acme/memberships/eve")).status).toBe(200);
  });
});
