import { describe, expect, it } from "vitest";
import { caller } from "./caller.ts";
import { createBench } from "./harness.ts";
import { acme, ids } from "./states.ts";

const access = `/projects/${ids.shop}/user-access`;
const grant = (user_id: string, permissions: readonly string[], more: object = {}) => [
  { user_id, permissions, ...more },
];

describe("access", () => {
  it("rule 36: both collections take arrays, answer 204, and refuse further keys", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("POST", access, { user_id: ids.rolecall, permissions: ["admin"] })).status).toBe(400);
    expect((await call("POST", access, grant(ids.rolecall, ["admin"], { note: "x" }))).status).toBe(400);
    expect((await call("POST", access, grant(ids.rolecall, ["admin"]))).status).toBe(204);
    const other = `/users/${ids.rolecall}/project-access`;
    expect(
      (await call("POST", other, [{ project_id: ids.blog, permissions: ["admin"], auto_add_member: true }]))
        .status,
    ).toBe(400);
    expect((await call("POST", other, [{ project_id: ids.blog, permissions: ["admin"] }])).status).toBe(204);
  });

  it("rule 37: access that exists is a conflict, and nothing of the request is done", async () => {
    const body = [...grant(ids.rolecall, ["admin"]), ...grant(ids.grace, ["viewer"])];
    const atomic = caller(createBench(acme()).simulator);
    const other = caller(createBench(acme({}, { switches: { bulk_is_atomic: false } })).simulator);

    expect((await atomic("POST", access, body)).status).toBe(409);
    expect((await atomic("GET", `${access}/${ids.rolecall}`)).status).toBe(404);
    expect((await other("POST", access, body)).status).toBe(409);
    expect((await other("GET", `${access}/${ids.rolecall}`)).status).toBe(200);
  });

  it("rule 38: a stranger needs auto_add_member, and becomes a member by it", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("POST", access, grant(ids.linus, ["admin"]))).status).toBe(400);
    expect(
      (
        await call("POST", `/users/${ids.linus}/project-access`, [
          { project_id: ids.shop, permissions: ["admin"] },
        ])
      ).status,
    ).toBe(400);
    expect((await call("POST", access, grant(ids.linus, ["admin"], { auto_add_member: true }))).status).toBe(
      204,
    );
    const member = await call("GET", `/organizations/${ids.organization}/members/${ids.linus}`);
    expect(member.body.permissions).toEqual([]);
  });

  it("rule 39: PATCH needs a direct record, also where a team gives access, and answers 204", async () => {
    const call = caller(createBench(acme()).simulator);
    const patch = (project: string) =>
      call("PATCH", `/projects/${project}/user-access/${ids.margaret}`, { permissions: ["admin"] });

    expect((await patch(ids.blog)).status).toBe(404);
    const done = await patch(ids.shop);
    expect([done.status, done.body]).toEqual([204, undefined]);
  });

  it("rule 40: the owner's access has no links, cannot be changed, and is shown by a switch", async () => {
    const call = caller(createBench(acme()).simulator);
    const hidden = caller(createBench(acme({}, { switches: { lists_owner_access: false } })).simulator);
    const owner = (await call("GET", `${access}/${ids.ada}`)).body;

    expect(owner.permissions).toEqual(["admin"]);
    expect(Object.keys(owner._links)).toEqual(["self"]);
    expect((await call("PATCH", `${access}/${ids.ada}`, { permissions: ["viewer"] })).status).toBe(403);
    expect((await call("DELETE", `${access}/${ids.ada}`)).status).toBe(403);
    expect((await hidden("GET", `${access}/${ids.ada}`)).status).toBe(404);
  });

  it("rule 41: odd lists are kept as given; unknown, double and empty ones are refused", async () => {
    const call = caller(createBench(acme()).simulator);
    const patch = (permissions: readonly string[]) =>
      call("PATCH", `${access}/${ids.grace}`, { permissions });

    for (const odd of [["admin", "production:viewer"], ["viewer"], ["production:viewer"]]) {
      expect((await patch(odd)).status).toBe(204);
      expect((await call("GET", `${access}/${ids.grace}`)).body.permissions.sort()).toEqual([...odd].sort());
    }
    expect((await patch(["owner"])).status).toBe(400);
    expect((await patch(["viewer", "viewer"])).status).toBe(400);
    expect((await patch([])).status).toBe(400);
  });

  it("rule 42: the order of permissions changes from answer to answer", async () => {
    const call = caller(createBench(acme()).simulator);
    const permissions = ["viewer", "staging:viewer", "development:admin", "production:viewer"];
    await call("PATCH", `${access}/${ids.grace}`, { permissions });
    const orders = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      orders.add((await call("GET", `${access}/${ids.grace}`)).body.permissions.join());
    }

    expect(orders.size).toBeGreaterThan(1);
  });

  it("rule 43: links to change stand only before callers who may", async () => {
    const bench = createBench(acme());
    const own = await caller(bench.simulator, "token-margaret")(
      "GET",
      `/users/${ids.margaret}/project-access`,
    );
    const manager = await caller(bench.simulator)("GET", `/users/${ids.margaret}/project-access`);

    expect(Object.keys(own.body.items[0]?._links ?? {})).toEqual(["self"]);
    expect(Object.keys(manager.body.items[0]?._links ?? {}).sort()).toEqual(["delete", "self", "update"]);
  });

  it("rule 44: project admins, owner, admins and holders of members may write, others not", async () => {
    const projects = [
      {
        id: ids.shop,
        title: "Shop",
        access: { "linus@contractor.example": ["admin"], "margaret@acme.example": ["viewer"] },
      },
    ];
    const { simulator } = createBench(acme({ projects, teams: [] }));
    const write = async (token: string): Promise<number> =>
      (await caller(simulator, token)("PATCH", `${access}/${ids.margaret}`, { permissions: ["viewer"] }))
        .status;

    expect(await write("token-linus")).toBe(204);
    expect(await write("token-ada")).toBe(204);
    expect(await write("token-rolecall")).toBe(204);
    expect(await write("token-grace")).toBe(204);
    expect(await write("token-margaret")).toBe(403);
    const invite = (token: string) =>
      caller(simulator, token)("POST", `/projects/${ids.shop}/invitations`, {
        email: "x@x.example",
        role: "viewer",
      });
    expect((await invite("token-grace")).status).toBe(403);
    expect((await invite("token-linus")).status).toBe(201);
  });

  it("rule 45: removing access keeps the membership", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("DELETE", `${access}/${ids.margaret}`)).status).toBe(204);
    expect((await call("GET", `/organizations/${ids.organization}/members/${ids.margaret}`)).status).toBe(
      200,
    );
  });

  it("rule 46: user-access shows direct access only, extended-access both", async () => {
    const call = caller(createBench(acme()).simulator);
    const direct = (await call("GET", `/projects/${ids.blog}/user-access`)).body.items;
    const all = (await call("GET", `/users/${ids.margaret}/extended-access?filter[resource_type]=project`))
      .body.items;

    expect(direct.map((one) => one.user_id)).toEqual([ids.ada]);
    expect(all.map((one) => one.resource_id).sort()).toEqual([ids.blog, ids.shop].sort());
  });

  it("rule 47: a team's list acts at once on everybody in it", async () => {
    const call = caller(createBench(acme()).simulator);
    await call("PATCH", `/teams/${ids.frontend}`, { project_permissions: ["admin"] });

    const all = (await call("GET", `/users/${ids.margaret}/extended-access`)).body.items;

    expect(all.find((one) => one.resource_id === ids.blog)?.permissions).toEqual(["admin"]);
  });

  it("rule 48: giving a team a project twice is a conflict", async () => {
    const call = caller(createBench(acme()).simulator);

    expect(
      (await call("POST", `/teams/${ids.frontend}/project-access`, [{ project_id: ids.blog }])).status,
    ).toBe(409);
    expect(
      (await call("POST", `/projects/${ids.blog}/team-access`, [{ team_id: ids.frontend }])).status,
    ).toBe(409);
    expect(
      (await call("POST", `/projects/${ids.shop}/team-access`, [{ team_id: ids.frontend }])).status,
    ).toBe(204);
    expect((await call("DELETE", `/projects/${ids.shop}/team-access/${ids.frontend}`)).status).toBe(204);
  });

  it("rule 49: without the capability every call about teams is refused", async () => {
    const call = caller(createBench(acme({ capabilities: [] })).simulator);

    expect((await call("GET", `/teams?filter[organization_id]=${ids.organization}`)).status).toBe(403);
    expect((await call("POST", "/teams", { organization_id: ids.organization, label: "x" })).status).toBe(
      403,
    );
    expect((await call("GET", `/teams/${ids.frontend}`)).status).toBe(403);
  });

  it("rule 50: only members can be in a team", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("POST", `/teams/${ids.frontend}/members`, { user_id: ids.linus })).status).toBe(400);
    expect((await call("POST", `/teams/${ids.frontend}/members`, { user_id: ids.grace })).status).toBe(201);
  });

  it("rule 51: PATCH on a team answers 200 with it, or 204", async () => {
    const patch = (switches: { [key: string]: number }) =>
      caller(createBench(acme({}, { switches })).simulator)("PATCH", `/teams/${ids.frontend}`, {
        label: "front",
      });

    expect((await patch({})).body.label).toBe("front");
    const silent = await patch({ team_update_status: 204 });
    expect([silent.status, silent.body]).toEqual([204, undefined]);
  });

  it("rule 52: access changes make no activity, and SSH follows only after a redeployment", async () => {
    const bench = createBench(acme());
    const call = caller(bench.simulator, "token-ada");
    const ssh = async () =>
      (await (await bench.control(`/_simulator/ssh/${ids.shop}`)).json()) as Record<string, string[]>;
    await call("DELETE", `${access}/${ids.margaret}`);

    expect((await call("GET", `/projects/${ids.shop}/activities`)).body).toEqual([]);
    expect((await ssh())["feature/x"]).toContain("margaret@acme.example");
    const started = await call("POST", `/projects/${ids.shop}/environments/feature%2Fx/redeploy`);
    const activity = `/projects/${ids.shop}/activities/${started.body._embedded.activities[0]?.id}`;
    await call("GET", activity);
    await call("GET", activity);
    expect((await ssh())["feature/x"]).not.toContain("margaret@acme.example");
  });
});

describe.each(["restricted", "suspended"])("%s organizations", (status) => {
  const call = (token?: string) => caller(createBench(acme({ status })).simulator, token);
  const members = `/organizations/${ids.organization}/members`;

  it("rule 53: access is refused in every direction, reading included", async () => {
    for (const path of [
      access,
      `/users/${ids.grace}/project-access`,
      `/projects/${ids.shop}/team-access`,
      `/teams/${ids.frontend}/project-access`,
      `${access}/${ids.grace}`,
    ]) {
      expect((await call()("GET", path)).status).toBe(403);
    }
    expect((await call()("POST", access, grant(ids.rolecall, ["admin"]))).status).toBe(403);
  });

  it("rule 54: members are neither made nor removed", async () => {
    expect((await call()("POST", members, { user_id: ids.linus })).status).toBe(403);
    expect((await call()("DELETE", `${members}/${ids.grace}`)).status).toBe(403);
  });

  it("rule 55: only billing may be added, and nothing taken away", async () => {
    const patch = (permissions: readonly string[]) =>
      call()("PATCH", `${members}/${ids.margaret}`, { permissions });
    const lower = await call()("PATCH", `${members}/${ids.grace}`, { permissions: ["billing"] });

    expect((await patch(["billing"])).status).toBe(200);
    expect((await patch(["members"])).status).toBe(403);
    expect(lower.status).toBe(403);
  });

  it("rule 56: the organization itself is neither edited nor deleted", async () => {
    const path = `/organizations/${ids.organization}`;

    expect((await call("token-ada")("PATCH", path, { label: "x" })).status).toBe(403);
    expect((await call("token-ada")("DELETE", path)).status).toBe(403);
    expect((await call("token-ada")("GET", path)).body._links.update).toBeUndefined();
  });
});

describe("the project family", () => {
  it("rule 57: an inactive environment has no redeploy link and refuses the call", async () => {
    const call = caller(createBench(acme()).simulator, "token-ada");
    const environments = (await call("GET", `/projects/${ids.shop}/environments`)).body;
    const byName = new Map(environments.map((one) => [one.id, one]));

    expect(Object.keys(byName.get("main")?._links ?? {})).toContain("#redeploy");
    expect(Object.keys(byName.get("old")?._links ?? {})).not.toContain("#redeploy");
    expect((await call("POST", `/projects/${ids.shop}/environments/old/redeploy`)).status).toBe(400);
  });

  it("rule 58: a redeployment is accepted before anything happened; the activity decides", async () => {
    const state = acme({}, { switches: { redeploy_polls: 2, redeploy_result: "failure" } });
    const call = caller(createBench(state).simulator, "token-ada");
    const answer = await call("POST", `/projects/${ids.shop}/environments/main/redeploy`);
    const activity = `/projects/${ids.shop}/activities/${answer.body._embedded.activities[0]?.id}`;

    expect([answer.status, answer.body.code]).toEqual([202, 202]);
    expect((await call("GET", activity)).body).toMatchObject({ state: "in_progress", result: null });
    expect((await call("GET", activity)).body).toMatchObject({ state: "complete", result: "failure" });
  });

  it("rule 59: a project can stand in the list and yet not be reached", async () => {
    const projects = [
      { id: ids.shop, title: "Shop", access: {} },
      { id: ids.blog, title: "Blog", status: "requested", access: {} },
    ];
    const { simulator } = createBench(acme({ projects, teams: [] }));
    const lister = caller(simulator);
    const list = (await lister("GET", `/organizations/${ids.organization}/projects`)).body.items;

    expect(list).toHaveLength(2);
    expect(list[0]?._links.api).toBeUndefined();
    expect((await lister("GET", `/projects/${ids.shop}`)).status).toBe(403);
    expect((await caller(simulator, "token-ada")("GET", `/projects/${ids.blog}`)).status).toBe(404);
    expect((await caller(simulator, "token-ada")("GET", `/projects/${ids.shop}`)).status).toBe(200);
  });

  it("rule 60: environments with a slash are reached percent-encoded", async () => {
    const call = caller(createBench(acme()).simulator, "token-ada");

    expect((await call("GET", `/projects/${ids.shop}/environments/feature%2Fx`)).body.id).toBe("feature/x");
    expect((await call("GET", `/projects/${ids.shop}/environments/feature/x`)).status).toBe(404);
  });
});
