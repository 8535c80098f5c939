import { describe, expect, it } from "vitest";
import { acme, DAY, logins, MAINTAINER, MEMBER, MINUTE, OUTSIDER, STRANGER, world } from "./world.ts";

const email = (address: string) => ({ email: address });

describe("members", () => {
  it("are listed without a role, in two lists; strangers see public ones (rule 17)", async () => {
    const { call } = world(
      acme({
        members: { AdaLove: "admin", "acme-bot": "admin", alan: { role: "member", public: true } },
        teams: [],
        repositories: [],
      }),
    );

    expect(logins(await call("GET", "/orgs/acme/members?role=admin"))).toEqual(["AdaLove", "acme-bot"]);
    expect(logins(await call("GET", "/orgs/acme/members?role=member"))).toEqual(["alan"]);
    expect((await call("GET", "/orgs/acme/members")).body[0]).not.toHaveProperty("role");
    expect(logins(await call("GET", "/orgs/acme/members", undefined, { token: STRANGER }))).toEqual(["alan"]);
    expect((await call("GET", "/orgs/acme/members/AdaLove", undefined, { token: STRANGER })).status).toBe(
      404,
    );
    expect((await call("GET", "/orgs/acme/members/alan", undefined, { token: STRANGER })).status).toBe(204);
    expect(
      (await call("GET", "/orgs/acme/members?filter=2fa_disabled", undefined, { token: MEMBER })).status,
    ).toBe(422);
    expect((await call("GET", "/orgs/acme/members?filter=2fa_disabled")).status).toBe(200);
  });

  it("are shown by login and number, without an e-mail (rule 70)", async () => {
    const { body } = await world().call("GET", "/orgs/acme/members");

    expect(body[0]).toMatchObject({ login: "AdaLove", id: 101 });
    for (const person of body) expect(person).not.toHaveProperty("email");
  });

  it("see their organizations, with a classic token that may read them (rule 69)", async () => {
    const tokens = [
      { token: "ghp_scoped", user: "alan", scopes: ["read:org"] },
      { token: "ghp_repo", user: "alan", scopes: ["repo"] },
      { token: "github_pat_fine", user: "alan", organization: "acme", permissions: { members: "read" } },
    ];
    const { call } = world(acme({}, { tokens }));
    const seen = async (token: string) => await call("GET", "/user/orgs", undefined, { token });

    expect(logins(await seen("ghp_scoped"))).toEqual(["acme"]);
    expect((await seen("ghp_repo")).status).toBe(403);
    expect(logins(await seen("github_pat_fine"))).toEqual([]);
  });

  it("become plain members by a PUT without a role, owners too (rule 18)", async () => {
    const { call } = world();

    const answer = await call("PUT", "/orgs/acme/memberships/AdaLove");
    expect([answer.status, answer.body.role, answer.body.state]).toEqual([200, "member", "active"]);
    expect(logins(await call("GET", "/orgs/acme/members?role=admin"))).toEqual(["acme-bot"]);
  });

  it("to be are invited by a PUT, and another role changes the invitation (rule 19)", async () => {
    const { call } = world();

    const first = await call("PUT", "/orgs/acme/memberships/eve", { role: "member" });
    expect([first.body.state, first.body.role]).toEqual(["pending", "member"]);
    await call("PUT", "/orgs/acme/memberships/eve", { role: "admin" });
    const { body } = await call("GET", "/orgs/acme/invitations");
    expect(body.map(({ login, role }: Record<string, string>) => [login, role])).toEqual([["eve", "admin"]]);
    expect((await call("GET", "/orgs/acme/memberships/eve")).body.state).toBe("pending");
  });

  it("go by DELETE, as open invitations do; a failed one is not found (rule 20)", async () => {
    const { call, pass } = world();
    await call("PUT", "/orgs/acme/memberships/eve");
    await call("PUT", "/orgs/acme/memberships/ken");

    expect((await call("DELETE", "/orgs/acme/memberships/alan")).status).toBe(204);
    expect((await call("DELETE", "/orgs/acme/memberships/eve")).status).toBe(204);
    expect((await call("GET", "/orgs/acme/memberships/eve")).status).toBe(404);
    pass(8 * DAY);
    expect((await call("DELETE", "/orgs/acme/memberships/ken")).status).toBe(404);
    expect((await call("DELETE", "/orgs/acme/members/linus")).status).toBe(404);
  });

  it("keep one owner, whatever is tried; one who is only invited does not count (rule 21)", async () => {
    const { call } = world(
      acme({ members: { "acme-bot": "admin", alan: "member" }, teams: [], repositories: [] }),
    );
    await call("PUT", "/orgs/acme/memberships/eve", { role: "admin" });

    expect((await call("DELETE", "/orgs/acme/memberships/acme-bot")).status).toBe(403);
    expect((await call("DELETE", "/orgs/acme/members/acme-bot")).status).toBe(403);
    expect((await call("PUT", "/orgs/acme/memberships/acme-bot", { role: "member" })).status).toBe(403);
    expect((await call("PUT", "/orgs/acme/outside_collaborators/acme-bot")).status).toBe(403);
    await call("PUT", "/orgs/acme/memberships/alan", { role: "admin" });
    expect((await call("DELETE", "/orgs/acme/memberships/acme-bot")).status).toBe(204);
  });

  it("lose teams, grants and the invitations they sent when they go (rule 30)", async () => {
    const { call } = world(
      acme({
        invitations: [
          { login: "eve", inviter: "alan" },
          { login: "ken", inviter: "AdaLove" },
        ],
      }),
    );
    await call("PUT", "/orgs/acme/organization-roles/users/alan/8132");

    await call("DELETE", "/orgs/acme/members/alan");
    expect(logins(await call("GET", "/orgs/acme/teams/platform/members"))).toEqual(["ghopper"]);
    expect(logins(await call("GET", "/repos/acme/shop/collaborators?affiliation=direct"))).toEqual(["linus"]);
    expect(logins(await call("GET", "/orgs/acme/invitations"))).toEqual(["ken"]);
    expect((await call("GET", "/orgs/acme/organization-roles/8132/users")).body).toEqual([]);
  });

  it("stay by way of an enterprise team, and the membership says so (rule 31)", async () => {
    const { call, steer } = world();
    await steer("enterprise-team", { name: "Everybody", members: ["alan", "eve"] });

    expect((await call("DELETE", "/orgs/acme/memberships/alan")).status).toBe(204);
    const { body } = await call("GET", "/orgs/acme/memberships/alan");
    expect(body).toMatchObject({
      state: "active",
      direct_membership: false,
      enterprise_teams_providing_indirect_membership: ["ent:everybody"],
    });
    expect((await call("GET", "/orgs/acme/memberships/eve")).body.direct_membership).toBe(false);
    expect(logins(await call("GET", "/orgs/acme/teams/platform/members"))).toEqual(["ghopper"]);
  });
});

describe("invitations", () => {
  it("by e-mail have no login, by number they have one (rule 22)", async () => {
    const { call } = world();

    const byMail = await call("POST", "/orgs/acme/invitations", {
      ...email("new@x.example"),
      team_ids: [202],
    });
    expect(byMail.status).toBe(201);
    expect(byMail.body).toMatchObject({
      login: null,
      email: "new@x.example",
      role: "direct_member",
      team_count: 1,
    });
    const byNumber = await call("POST", "/orgs/acme/invitations", { invitee_id: 106, role: "admin" });
    expect(byNumber.body).toMatchObject({ login: "eve", email: null, role: "admin" });
    const teams = await call("GET", byMail.body.invitation_teams_url);
    expect(teams.body.map(({ slug }: { slug: string }) => slug)).toEqual(["platform"]);
  });

  it("of members, or to their address, are refused with the reason (rule 23)", async () => {
    const { call } = world();

    const item = (message: string) => ({
      resource: "OrganizationInvitation",
      code: "unprocessable",
      field: "data",
      message,
    });
    const byNumber = await call("POST", "/orgs/acme/invitations", { invitee_id: 105 });
    expect([byNumber.status, byNumber.body.errors]).toEqual([
      422,
      [item("Invitee is already a part of this organization")],
    ]);
    const byMail = await call("POST", "/orgs/acme/invitations", email("ALAN@acme.example"));
    expect(byMail.body.errors).toEqual([
      item("A user with this email address is already a part of this organization"),
    ]);
  });

  it("move to the failed ones after seven days (rule 24), where DELETE finds them too (rule 25)", async () => {
    const { call, pass } = world();
    const { body } = await call("POST", "/orgs/acme/invitations", email("new@x.example"));
    pass(7 * DAY - MINUTE);
    expect((await call("GET", "/orgs/acme/invitations")).body).toHaveLength(1);
    pass(MINUTE);

    expect((await call("GET", "/orgs/acme/invitations")).body).toEqual([]);
    const failed = await call("GET", "/orgs/acme/failed_invitations");
    expect(failed.body[0]).toMatchObject({
      id: body.id,
      failed_at: "2026-12-07T12:00:00Z",
      failed_reason: "Invitation expired. User did not accept this invite for 7 days.",
    });
    expect((await call("DELETE", `/orgs/acme/invitations/${body.id}`)).status).toBe(204);
    expect((await call("GET", "/orgs/acme/failed_invitations")).body).toEqual([]);
    expect((await call("DELETE", `/orgs/acme/invitations/${body.id}`)).status).toBe(404);
  });

  it("are an owner's: others do not find the lists and may not write (rule 26)", async () => {
    const { call } = world();
    const token = "ghp_member";

    expect((await call("GET", "/orgs/acme/invitations", undefined, { token })).status).toBe(404);
    expect((await call("GET", "/orgs/acme/failed_invitations", undefined, { token })).status).toBe(404);
    expect((await call("POST", "/orgs/acme/invitations", email("a@x.example"), { token })).status).toBe(403);
  });

  it("make a member with the teams once accepted (rule 27)", async () => {
    const { call } = world();
    await call("POST", "/orgs/acme/invitations", { invitee_id: 106, team_ids: [202] });

    const accepted = await call(
      "PATCH",
      "/user/memberships/orgs/acme",
      { state: "active" },
      { token: STRANGER },
    );
    expect([accepted.status, accepted.body.state]).toEqual([200, "active"]);
    expect(logins(await call("GET", "/orgs/acme/teams/platform/members"))).toContain("eve");
    expect((await call("GET", "/orgs/acme/invitations")).body).toEqual([]);
  });

  it("cannot be accepted without the second factor, nor without a free seat (rule 27)", async () => {
    const { call, steer } = world(acme({ invitations: [{ login: "eve" }] }));
    await steer("organization", { seats: 5 });

    const full = await call("PATCH", "/user/memberships/orgs/acme", { state: "active" }, { token: STRANGER });
    expect(full.status).toBe(422);
    const users = [
      { login: "acme-bot", id: 104 },
      { login: "eve", id: 106, twoFactor: false },
    ];
    const strict = world(
      acme(
        {
          requiresTwoFactor: true,
          members: { "acme-bot": "admin" },
          teams: [],
          repositories: [],
          invitations: [{ login: "eve" }],
        },
        { users, tokens: [{ token: STRANGER, user: "eve" }] },
      ),
    );
    const refused = await strict.call(
      "PATCH",
      "/user/memberships/orgs/acme",
      { state: "active" },
      { token: STRANGER },
    );
    expect(refused.status).toBe(403);
  });

  it("by e-mail are accepted by whatever account it is", async () => {
    const { call, steer } = world();
    await call("POST", "/orgs/acme/invitations", email("new@x.example"));

    expect((await steer("accept", { email: "new@x.example", as: "newcomer" })).body.login).toBe("newcomer");
    expect((await call("GET", "/orgs/acme/memberships/newcomer")).body.state).toBe("active");
  });

  it("are limited a day: 50 for young organizations on the free plan (rule 28)", async () => {
    const { call, pass } = world(acme({ created: "2026-11-20T00:00:00Z", plan: { name: "free" } }));
    for (let index = 0; index < 50; index++) {
      expect((await call("POST", "/orgs/acme/invitations", email(`p${index}@x.example`))).status).toBe(201);
    }

    expect((await call("POST", "/orgs/acme/invitations", email("more@x.example"))).status).toBe(422);
    pass(DAY + MINUTE);
    expect((await call("POST", "/orgs/acme/invitations", email("more@x.example"))).status).toBe(201);
  });

  it("do not exist where users are managed (rule 29)", async () => {
    const { call } = world(acme({ emu: true }));

    expect((await call("GET", "/orgs/acme/invitations")).status).toBe(404);
    expect((await call("POST", "/orgs/acme/invitations", email("a@x.example"))).status).toBe(404);
    expect((await call("PUT", "/orgs/acme/memberships/eve")).status).toBe(404);
  });

  it("bring a former member back as they were", async () => {
    const { call } = world();
    expect(
      (await call("POST", "/orgs/acme/invitations", { invitee_id: 105, role: "reinstate" })).status,
    ).toBe(422);
    await call("DELETE", "/orgs/acme/members/alan");

    expect(
      (await call("POST", "/orgs/acme/invitations", { invitee_id: 105, role: "reinstate" })).status,
    ).toBe(201);
    await call("PATCH", "/user/memberships/orgs/acme", { state: "active" }, { token: MEMBER });
    expect(logins(await call("GET", "/orgs/acme/teams/platform/members"))).toEqual(["ghopper", "alan"]);
  });
});

describe("outside collaborators", () => {
  it("are members no more and keep what teams gave (rule 32)", async () => {
    const { call } = world();

    expect((await call("PUT", "/orgs/acme/outside_collaborators/ghopper")).status).toBe(204);
    expect((await call("GET", "/orgs/acme/memberships/ghopper")).status).toBe(404);
    expect(logins(await call("GET", "/orgs/acme/outside_collaborators"))).toEqual(["ghopper", "linus"]);
    const rows = await call("GET", "/repos/acme/shop/collaborators?affiliation=outside");
    expect(rows.body.map(({ login, role_name }: Record<string, string>) => [login, role_name])).toEqual([
      ["ghopper", "write"],
      ["linus", "triage"],
    ]);
    expect((await call("PUT", "/orgs/acme/outside_collaborators/linus")).status).toBe(403);
  });

  it("go off all repositories at once; a member is refused (rule 33)", async () => {
    const { call } = world();

    expect((await call("DELETE", "/orgs/acme/outside_collaborators/alan")).status).toBe(422);
    expect((await call("DELETE", "/orgs/acme/outside_collaborators/linus")).status).toBe(204);
    expect(logins(await call("GET", "/repos/acme/shop/collaborators?affiliation=outside"))).toEqual([]);
    expect(
      (await call("PUT", "/orgs/acme/outside_collaborators/alan", undefined, { token: MAINTAINER })).status,
    ).toBe(403);
    expect(
      (await call("GET", "/orgs/acme/outside_collaborators", undefined, { token: OUTSIDER })).body,
    ).toEqual([]);
  });
});

describe("accounts", () => {
  it("of organizations are told apart from people", async () => {
    const { call } = world();

    expect((await call("GET", "/users/acme")).body.type).toBe("Organization");
    expect((await call("GET", "/users/alan")).body.type).toBe("User");
    expect((await call("GET", "/orgs/alan")).status).toBe(404);
  });
});
