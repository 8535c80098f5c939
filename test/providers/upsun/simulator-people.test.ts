import { describe, expect, it } from "vitest";
import { caller } from "./caller.ts";
import { createBench } from "./harness.ts";
import { acme, ids } from "./states.ts";

const members = `/organizations/${ids.organization}/members`;
const invitations = `/organizations/${ids.organization}/invitations`;
const shopInvitations = `/projects/${ids.shop}/invitations`;
const linus = "linus@contractor.example";

describe("members and owner", () => {
  it("rule 14: a member's id is the user id", async () => {
    const call = caller(createBench(acme()).simulator);

    const { items } = (await call("GET", members)).body;

    for (const item of items) expect(item.id).toBe(item.user_id);
  });

  it("rule 15: the owner's record has no links to change it, and changes are refused", async () => {
    const call = caller(createBench(acme()).simulator);
    const owner = (await call("GET", `${members}/${ids.ada}`)).body;

    expect(owner).toMatchObject({ owner: true });
    expect(owner._links.update).toBeUndefined();
    expect(owner._links.delete).toBeUndefined();
    expect((await call("PATCH", `${members}/${ids.ada}`, { permissions: [] })).status).toBe(403);
    expect((await call("DELETE", `${members}/${ids.ada}`)).status).toBe(403);
  });

  it("rule 16: the owner cannot be changed", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("PATCH", `/organizations/${ids.organization}`, { owner_id: ids.grace })).status).toBe(
      400,
    );
    expect((await call("GET", "/organizations/name=acme")).body.owner_id).toBe(ids.ada);
  });

  it("rule 17: PATCH replaces the whole list, and unknown values are refused", async () => {
    const call = caller(createBench(acme()).simulator);

    const changed = await call("PATCH", `${members}/${ids.grace}`, { permissions: ["plans"] });

    expect(changed.body.permissions).toEqual(["plans"]);
    expect((await call("PATCH", `${members}/${ids.grace}`, { permissions: ["members:viewer"] })).status).toBe(
      400,
    );
  });

  it("rule 18: holders of members alone change neither themselves nor give what they lack", async () => {
    const call = caller(createBench(acme()).simulator, "token-grace");

    expect((await call("PATCH", `${members}/${ids.grace}`, { permissions: ["members"] })).status).toBe(403);
    expect((await call("PATCH", `${members}/${ids.margaret}`, { permissions: ["plans"] })).status).toBe(403);
    expect((await call("PATCH", `${members}/${ids.margaret}`, { permissions: ["billing"] })).status).toBe(
      200,
    );
    expect((await call("POST", invitations, { email: linus, permissions: ["admin"] })).status).toBe(403);
  });

  it("rule 19: without members, admin or ownership there is no list and no link to it", async () => {
    const call = caller(createBench(acme()).simulator, "token-margaret");

    expect((await call("GET", members)).status).toBe(403);
    expect((await call("GET", "/organizations/name=acme")).body._links.members).toBeUndefined();
    expect(
      (await caller(createBench(acme()).simulator)("GET", "/organizations/name=acme")).body._links.members,
    ).toBeDefined();
  });

  it("rule 20: removing a member ends direct access and team memberships", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("DELETE", `${members}/${ids.margaret}`)).status).toBe(204);

    expect((await call("GET", `/projects/${ids.shop}/user-access/${ids.margaret}`)).status).toBe(404);
    expect((await call("GET", `/teams/${ids.frontend}/members`)).body.items).toEqual([]);
  });

  it("rule 21: adding an existing member is refused, an unknown user is not found", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("POST", members, { user_id: ids.grace })).status).toBe(400);
    expect((await call("POST", members, { user_id: "00000000-0000-4000-8000-000000000000" })).status).toBe(
      404,
    );
    expect((await call("POST", members, { user_id: ids.linus, permissions: [] })).status).toBe(201);
  });

  it("rule 22: the level follows from what a member may do, and is ignored on input", async () => {
    const call = caller(createBench(acme()).simulator);
    const level = async (id: string): Promise<string> => (await call("GET", `${members}/${id}`)).body.level;

    expect(await level(ids.grace)).toBe("admin");
    expect(await level(ids.margaret)).toBe("admin");
    await call("POST", members, { user_id: ids.linus, permissions: ["projects:list"], level: "admin" });
    expect(await level(ids.linus)).toBe("viewer");
    await call("POST", `/teams/${ids.frontend}/members`, { user_id: ids.linus });
    expect(await level(ids.linus)).toBe("admin");
  });

  it("rule 23: the switch shows projects:list beside billing", async () => {
    const call = caller(createBench(acme({}, { switches: { brings_projects_list: true } })).simulator);

    const { permissions } = (await call("GET", `${members}/${ids.grace}`)).body;

    expect(permissions.sort()).toEqual(["billing", "members", "projects:list"]);
  });
});

describe("invitations", () => {
  it("rule 24: a second invitation for the same e-mail needs force, which cancels the first", async () => {
    const call = caller(createBench(acme()).simulator);
    const first = await call("POST", invitations, { email: linus, permissions: [] });
    const again = { email: "Linus@Contractor.example", permissions: ["billing"] };

    expect((await call("POST", invitations, again)).status).toBe(409);
    const forced = await call("POST", invitations, { ...again, force: true });
    expect(forced.status).toBe(201);
    expect(forced.body.id).not.toBe(first.body.id);
    const old = await call("GET", `${invitations}?filter[state][eq]=cancelled`);
    expect(old.body.map((one) => one.id)).toEqual([first.body.id]);
  });

  it("rule 25: only pending ones are listed, failed ones on demand", async () => {
    const failed = { email: linus, permissions: [], state: "error" };
    const call = caller(createBench(acme({ invitations: [failed, { email: "ken@x.example" }] })).simulator);

    const emails = async (query: string) =>
      (await call("GET", invitations + query)).body.map((one) => one.email);

    expect(await emails("")).toEqual(["ken@x.example"]);
    expect(await emails("?filter[state][eq]=error")).toEqual([linus]);
    expect(await emails("?filter[state][in]=pending,error")).toHaveLength(2);
  });

  it("rule 26: organization and project invitations do not know of each other", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("POST", invitations, { email: linus, permissions: [] })).status).toBe(201);
    expect((await call("POST", shopInvitations, { email: linus, role: "admin" })).status).toBe(201);
  });

  it("rule 27: cancelling ends an invitation once", async () => {
    const call = caller(createBench(acme()).simulator);
    const { id } = (await call("POST", shopInvitations, { email: linus, role: "admin" })).body;

    expect((await call("DELETE", `${shopInvitations}/${id}`)).status).toBe(204);
    expect((await call("DELETE", `${shopInvitations}/${id}`)).status).toBe(404);
  });

  it("rule 28: the switch accepts invitations of known accounts at once", async () => {
    const call = caller(createBench(acme({}, { switches: { accepts_known_accounts: true } })).simulator);

    const known = await call("POST", invitations, { email: linus, permissions: ["billing"] });
    const stranger = await call("POST", invitations, { email: "new@x.example", permissions: [] });

    expect(known.body).toMatchObject({ state: "accepted", finished_at: expect.any(String) });
    expect(stranger.body).toMatchObject({ state: "pending", finished_at: null });
    expect((await call("GET", `${members}/${ids.linus}`)).body.permissions).toEqual(["billing"]);
  });

  it("rule 29: accepting a project invitation makes account, membership and direct access", async () => {
    const bench = createBench(acme({}, { switches: { shows_processing: true } }));
    const call = caller(bench.simulator);
    const permissions = [{ type: "development", role: "contributor" }];
    await call("POST", shopInvitations, { email: "new@x.example", role: "viewer", permissions });
    const accept = () => bench.control("/_simulator/accept", { project: ids.shop, email: "new@x.example" });

    expect(await (await accept()).json()).toEqual({ state: "processing" });
    expect((await call("GET", `${shopInvitations}?filter[state]=processing`)).body).toHaveLength(1);
    expect(await (await accept()).json()).toEqual({ state: "accepted" });

    const { id } = (await call("GET", "/users/email=new@x.example")).body;
    expect((await call("GET", `${members}/${id}`)).body.permissions).toEqual([]);
    const access = (await call("GET", `/projects/${ids.shop}/user-access/${id}`)).body;
    expect(access.permissions.sort()).toEqual(["development:contributor", "viewer"]);
  });

  it("rule 30: accepting an organization invitation gives its permissions and no project", async () => {
    const bench = createBench(acme());
    const call = caller(bench.simulator);
    await call("POST", invitations, { email: linus, permissions: ["billing"] });
    await bench.control("/_simulator/accept", { organization: "acme", email: linus });

    expect((await call("GET", `${members}/${ids.linus}`)).body.permissions).toEqual(["billing"]);
    expect((await call("GET", `/users/${ids.linus}/project-access`)).body.items).toEqual([]);
  });

  it("rule 31: no licences left, no invitation", async () => {
    const projects = [
      { id: ids.shop, title: "Shop", user_licenses: 1, access: { "grace@acme.example": ["admin"] } },
    ];
    const call = caller(createBench(acme({ projects, teams: [] })).simulator);

    expect((await call("POST", shopInvitations, { email: linus, role: "admin" })).status).toBe(402);
  });

  it("rule 32: with role admin the list is ignored", async () => {
    const bench = createBench(acme());
    const call = caller(bench.simulator);
    await call("POST", shopInvitations, {
      email: linus,
      role: "admin",
      permissions: [{ type: "staging", role: "viewer" }],
    });
    await bench.control("/_simulator/accept", { project: "Shop", email: linus });

    expect((await call("GET", `/projects/${ids.shop}/user-access/${ids.linus}`)).body.permissions).toEqual([
      "admin",
    ]);
  });

  it("rule 33: permissions have to be there, and may be empty", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("POST", invitations, { email: linus })).status).toBe(400);
    expect((await call("POST", invitations, { email: linus, permissions: [] })).status).toBe(201);
  });

  it("rule 34: both spellings of the create-projects permission are taken, one is given back", async () => {
    const call = caller(createBench(acme()).simulator);

    for (const [email, permission] of [
      ["a@x.example", "project:create"],
      ["b@x.example", "projects:create"],
    ]) {
      const answer = await call("POST", invitations, { email, permissions: [permission] });
      expect(answer.body.permissions).toEqual(["projects:create"]);
    }
  });

  it("rule 35: who is only invited is in no list of members or access", async () => {
    const call = caller(createBench(acme()).simulator);
    await call("POST", shopInvitations, { email: linus, role: "admin" });

    expect((await call("GET", `${members}/${ids.linus}`)).status).toBe(404);
    expect((await call("GET", `/projects/${ids.shop}/user-access/${ids.linus}`)).status).toBe(404);
  });

  it("lets an invitation fail when told to, and says when there is none", async () => {
    const bench = createBench(acme({ invitations: [{ email: linus, permissions: [] }] }));

    expect((await bench.control("/_simulator/fail", { organization: "acme", email: linus })).status).toBe(
      200,
    );
    expect((await bench.control("/_simulator/fail", { organization: "acme", email: linus })).status).toBe(
      404,
    );
    expect((await bench.control("/_simulator/nothing", {})).status).toBe(404);
  });
});
