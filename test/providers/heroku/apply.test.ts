import { describe, expect, it } from "vitest";
import { ProviderError } from "../../../src/model/errors.ts";
import { coverage } from "../../../src/providers/heroku/coverage.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { connect, type DesiredParts, desiredOrg, stateOf, Wire } from "./fixtures.ts";
import { applyAll, brief, find, planNow } from "./planning.ts";

const enterprise = (more: Record<string, StateValue> = {}): StateValue =>
  stateOf({
    type: "enterprise",
    members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
    apps: [{ name: "shop" }],
    ...more,
  });
const ordinary = (
  more: Record<string, StateValue> = {},
  switches: Record<string, StateValue> = {},
): StateValue =>
  stateOf(
    {
      members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
      apps: [{ name: "shop" }],
      ...more,
    },
    { switches },
  );

/** Plans, applies, and checks that a second plan is empty; gives what was sent to change things. */
async function converge(
  state: StateValue,
  parts: DesiredParts,
): Promise<{ wire: Wire; writes: Wire["writes"]; plan: readonly string[] }> {
  const wire = new Wire(state);
  const desired = desiredOrg(parts);
  const connection = connect(wire, desired);
  const { operations } = await planNow(connection, desired);
  await applyAll(connection, operations);
  const writes = wire.writes;
  for (const sent of wire.sent) expect(isCovered(sent.method, sent.path)).toBe(true);
  for (const operation of operations) {
    const seen = await connection.observe(operation);
    if (operation.action === "remove") expect(seen).toBeUndefined();
    else expect(seen).toBeDefined();
  }
  expect(brief((await planNow(connect(wire, desired), desired)).operations)).toEqual([]);
  return { wire, writes, plan: brief(operations) };
}

/** True for a call to an endpoint that the coverage table calls used. */
function isCovered(method: string, path: string): boolean {
  return coverage.some((endpoint) => {
    const pattern = new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, "[^/]+")}$`);
    return endpoint.isUsed && endpoint.method === method && pattern.test(path);
  });
}

async function failure(promise: Promise<unknown>): Promise<ProviderError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProviderError))
    throw new Error(`A ProviderError was expected, not ${String(error)}`);
  return error;
}

describe("what is sent for memberships", () => {
  const both = { ada: "admin", grace: "member" };

  it("invites to an ordinary team, once", async () => {
    const { writes, wire } = await converge(ordinary(), { members: { ...both, alan: "member" } });

    expect(writes).toEqual([
      {
        method: "PUT",
        path: "/teams/acme-inc/invitations",
        body: { email: "alan@acme.example", role: "member" },
      },
    ]);
    expect(wire.sent.find((sent) => sent.method === "PUT")?.headers.get("accept")).toContain(
      "version=3.team-invitations",
    );
  });

  it("adds at once where the team is Enterprise or does not invite", async () => {
    const put = [
      {
        method: "PUT",
        path: "/teams/acme-inc/members",
        body: { email: "alan@acme.example", role: "member" },
      },
    ];
    const parts = { members: { ...both, alan: "member" } };

    expect((await converge(enterprise(), parts)).writes).toEqual(put);
    expect(
      (await converge(ordinary({ features: { "team-invite-acceptance": false } }), parts)).writes,
    ).toEqual(put);
  });

  it("changes a role with PATCH, by the spelling the vendor has", async () => {
    const members = { "ada@acme.example": "admin", "GHopper@acme.example": "member" };

    expect(
      (await converge(enterprise({ members }), { members: { ada: "admin", grace: "admin" } })).writes,
    ).toEqual([
      {
        method: "PATCH",
        path: "/teams/acme-inc/members",
        body: { email: "GHopper@acme.example", role: "admin" },
      },
    ]);
  });

  it("removes a membership, e-mail encoded", async () => {
    const members = { "ada@acme.example": "admin", "odd+one@acme.example": "member" };

    expect((await converge(enterprise({ members }), { members: { ada: "admin" } })).writes).toEqual([
      { method: "DELETE", path: "/teams/acme-inc/members/odd%2Bone%40acme.example" },
    ]);
  });

  it("replaces an invitation with another role, and withdraws one that is not wanted", async () => {
    const invitations = [
      { id: "11111111-1111-4111-8111-111111111111", email: "alan@acme.example", role: "member" },
      { id: "22222222-2222-4222-8222-222222222222", email: "barbara@acme.example", role: "member" },
    ];
    const { writes } = await converge(ordinary({ invitations }), { members: { ...both, alan: "admin" } });

    expect(writes).toEqual([
      {
        method: "PUT",
        path: "/teams/acme-inc/invitations",
        body: { email: "alan@acme.example", role: "admin" },
      },
      { method: "DELETE", path: "/teams/acme-inc/invitations/22222222-2222-4222-8222-222222222222" },
    ]);
  });

  it("leaves an equal invitation alone", async () => {
    const invitations = [{ email: "alan@acme.example", role: "member" }];

    expect(
      (await converge(ordinary({ invitations }), { members: { ...both, alan: "member" } })).writes,
    ).toEqual([]);
  });

  it("makes a mere collaborator a member by adding, not by changing", async () => {
    const { writes } = await converge(
      enterprise({ apps: [{ name: "shop", collaborators: ["linus@contractor.example"] }] }),
      { members: { ...both, linus: "member" } },
    );

    expect(writes.map(({ method }) => method)).toEqual(["PUT"]);
  });

  it("promotes the new admin before the old one is demoted", async () => {
    const { writes } = await converge(
      ordinary({
        members: {
          "ada@acme.example": "admin",
          "grace@acme.example": "member",
          "alan@acme.example": "admin",
        },
      }),
      {
        members: { ada: "admin", grace: "admin", alan: "member" },
      },
    );

    expect(writes.map(({ body }) => body)).toEqual([
      { email: "grace@acme.example", role: "admin" },
      { email: "alan@acme.example", role: "member" },
    ]);
  });
});

describe("what is sent for apps", () => {
  it("adds, changes and removes collaborators with permissions through /teams/apps", async () => {
    const collaborators = { "linus@contractor.example": ["deploy"], "ken@contractor.example": ["view"] };
    const { writes } = await converge(enterprise({ apps: [{ name: "shop", collaborators }] }), {
      apps: {
        shop: {
          collaborators: {
            linus: ["operate", "deploy"],
            "new@partner.example": ["deploy"],
            grace: ["manage"],
          },
        },
      },
    });

    expect(writes).toEqual([
      {
        method: "POST",
        path: "/teams/apps/shop/collaborators",
        body: { user: "grace@acme.example", permissions: ["manage", "view"] },
      },
      {
        method: "PATCH",
        path: "/teams/apps/shop/collaborators/linus%40contractor.example",
        body: { permissions: ["deploy", "operate", "view"] },
      },
      {
        method: "POST",
        path: "/teams/apps/shop/collaborators",
        body: { user: "new@partner.example", permissions: ["deploy", "view"] },
      },
      { method: "DELETE", path: "/teams/apps/shop/collaborators/ken%40contractor.example" },
    ]);
  });

  it("sends no permissions where they are fixed: outsiders by /apps, members on a locked app by /teams/apps", async () => {
    const { writes } = await converge(ordinary({ apps: [{ name: "shop", locked: true }] }), {
      apps: { shop: { collaborators: { linus: [], grace: ["view"] } } },
    });

    expect(writes).toEqual([
      { method: "POST", path: "/teams/apps/shop/collaborators", body: { user: "grace@acme.example" } },
      { method: "POST", path: "/apps/shop/collaborators", body: { user: "linus@contractor.example" } },
    ]);
  });

  it("adds without a mail where the file wants it silent", async () => {
    const { writes, wire } = await converge(enterprise(), {
      options: { silent: true },
      apps: { shop: { collaborators: { linus: [] } } },
    });

    expect(writes[0]?.body).toEqual({
      user: "linus@contractor.example",
      permissions: ["view"],
      silent: true,
    });
    expect((await wire.ask("GET", "/_simulator/mails")).body).toEqual([]);
  });

  it("locks and unlocks", async () => {
    const apps = [{ name: "shop" }, { name: "blog", locked: true }];
    const { writes } = await converge(enterprise({ apps }), {
      apps: { shop: { locked: true }, blog: { locked: false } },
    });

    expect(writes).toEqual([
      { method: "PATCH", path: "/teams/apps/blog", body: { locked: false } },
      { method: "PATCH", path: "/teams/apps/shop", body: { locked: true } },
    ]);
  });

  it("takes a member down to a collaborator: out of the team, then onto the app again", async () => {
    const apps = [{ name: "shop", collaborators: { "grace@acme.example": ["deploy"] } }];
    const { writes, plan } = await converge(enterprise({ apps }), {
      members: { ada: "admin" },
      apps: { shop: { collaborators: { grace: ["deploy"] } } },
    });

    expect(plan).toEqual(["remove acme grace", "add acme/apps/shop grace"]);
    expect(writes).toEqual([
      { method: "DELETE", path: "/teams/acme-inc/members/grace%40acme.example" },
      {
        method: "POST",
        path: "/teams/apps/shop/collaborators",
        body: { user: "grace@acme.example", permissions: ["deploy", "view"] },
      },
    ]);
  });

  it("does the same when the permissions change on the way", async () => {
    const apps = [{ name: "shop", collaborators: { "grace@acme.example": ["deploy"] } }];
    const { writes } = await converge(enterprise({ apps }), {
      members: { ada: "admin" },
      apps: { shop: { collaborators: { grace: ["operate"] } } },
    });

    expect(writes.map(({ method }) => method)).toEqual(["DELETE", "PATCH", "POST"]);
  });

  it("shows lost app access as an effect of leaving the team and sends nothing for it", async () => {
    const apps = [{ name: "shop", collaborators: { "grace@acme.example": ["deploy"] } }];
    const { writes } = await converge(enterprise({ apps }), {
      members: { ada: "admin" },
      apps: { shop: { collaborators: {} } },
    });

    expect(writes).toEqual([{ method: "DELETE", path: "/teams/acme-inc/members/grace%40acme.example" }]);
  });

  it("waits until a deleted collaborator can be added again, at most ten seconds", async () => {
    const wire = new Wire(
      stateOf(
        {
          type: "enterprise",
          members: { "ada@acme.example": "admin" },
          apps: [{ name: "shop", collaborators: ["linus@contractor.example"] }],
        },
        { switches: { deletionLagSeconds: 4 } },
      ),
    );
    await wire.ask("DELETE", "/apps/shop/collaborators/linus@contractor.example");
    const desired = desiredOrg({ apps: { shop: { collaborators: { ken: [] } } } });
    const connection = connect(wire, desired);
    const add = find((await planNow(connection, desired)).operations, "acme/apps/shop ken");
    const linus = { ...add, subject: "linus", dependsOn: ["acme linus"] } as typeof add;

    await connection.apply(linus);
    expect(wire.clock.waits).toEqual([500, 1000, 1500, 2000]);
    expect(await connection.apply(linus)).toEqual({ note: "was so already" });
    expect(wire.clock.waits.slice(4).reduce((sum, wait) => sum + wait, 0)).toBe(10_000);
  });

  it("looks once at somebody who is there already, and sends nothing more", async () => {
    const wire = new Wire(
      stateOf({
        type: "enterprise",
        members: { "ada@acme.example": "admin" },
        apps: [{ name: "shop", collaborators: ["linus@contractor.example"] }],
      }),
    );
    const desired = desiredOrg({ apps: { shop: { collaborators: { ken: [] } } } });
    const connection = connect(wire, desired);
    const add = find((await planNow(connection, desired)).operations, "acme/apps/shop ken");

    expect(await connection.apply({ ...add, subject: "linus" } as typeof add)).toEqual({
      note: "was so already",
    });
    expect(wire.clock.waits).toEqual([]);
  });
});

describe("what the vendor refuses", () => {
  it("fails one operation with the vendor's words and request id", async () => {
    const wire = new Wire(ordinary());
    const desired = desiredOrg({ members: { ada: "admin", grace: "viewer" } });
    const connection = connect(wire, desired);
    const { operations, refined } = await planNow(connection, desired);
    const error = await failure(connection.apply(find(operations, "acme grace")));

    expect(error).toMatchObject({
      code: "REFUSED",
      details: { status: 422, requestId: expect.stringMatching(/[0-9a-f-]{36}/) },
    });
    expect(error.message).toContain("viewer role is only available to Enterprise teams");
    expect(error.details.isLost).toBeUndefined();
    expect(refined.findings.map((finding) => finding.code)).toEqual(["VIEWER_NEEDS_ENTERPRISE"]);
  });

  it("says so when permissions cannot be set, whether the vendor refuses or ignores them", async () => {
    const parts = { apps: { shop: { collaborators: { linus: ["deploy"] } } } };
    for (const fixedPermissions of ["refuse", "ignore"]) {
      const wire = new Wire(ordinary({}, { fixedPermissions }));
      const connection = connect(wire, desiredOrg(parts));
      const { operations, refined } = await planNow(connection, desiredOrg(parts));
      const error = await failure(connection.apply(find(operations, "acme/apps/shop linus")));

      expect(error).toMatchObject({ code: "REFUSED", details: { requestId: expect.any(String) } });
      expect(refined.findings.map((finding) => finding.code)).toEqual(["FIXED_PERMISSIONS"]);
    }
  });

  it("never writes to an app of another team", async () => {
    const wire = new Wire({
      tokens: [{ token: "token-ada", user: "ada@acme.example" }],
      teams: [
        {
          name: "acme-inc",
          type: "enterprise",
          members: { "ada@acme.example": "admin" },
          apps: [{ name: "shop" }],
        },
        {
          name: "other",
          type: "enterprise",
          members: { "ada@acme.example": "admin" },
          apps: [{ name: "foreign" }],
        },
      ],
      apps: [{ name: "toy", owner: "ada@acme.example" }],
    });
    const desired = desiredOrg({ apps: { shop: { collaborators: { linus: [] } } } });
    const connection = connect(wire, desired);
    const add = find((await planNow(connection, desired)).operations, "acme/apps/shop linus");
    const to = (address: string) => connection.apply({ ...add, address });

    expect((await failure(to("acme/apps/foreign"))).code).toBe("REFUSED");
    expect(await failure(to("acme/apps/toy"))).toMatchObject({
      code: "NOT_FOUND",
      details: { requestId: expect.any(String) },
    });
    expect(wire.writes).toEqual([]);
  });

  it("refuses an e-mail the vendor does not take, in its words", async () => {
    const wire = new Wire(enterprise());
    const desired = desiredOrg({ apps: { shop: { collaborators: { "nobody@localhost": [] } } } });
    const connection = connect(wire, desired);
    const { operations } = await planNow(connection, desired);

    expect(
      (await failure(connection.apply(find(operations, "acme/apps/shop nobody@localhost")))).message,
    ).toContain("Email is invalid.");
  });

  it("counts what is gone already as removed", async () => {
    const apps = [{ name: "shop", collaborators: ["linus@contractor.example"] }];
    const wire = new Wire(enterprise({ apps }));
    const desired = desiredOrg({ members: { ada: "admin" }, apps: { shop: { collaborators: {} } } });
    const connection = connect(wire, desired);
    const { operations } = await planNow(connection, desired);
    await applyAll(connection, operations);

    for (const operation of operations) {
      expect(await connection.apply(operation)).toEqual({ note: "was gone already", wasGone: true });
      expect(await connection.observe(operation)).toBeUndefined();
    }
  });

  it.each([
    ["a server error", () => Response.json({ id: "error", message: "Oops" }, { status: 500 })],
    ["an answer that is not JSON", () => new Response("<html></html>")],
  ])("calls a write lost after %s, sends it once, and can look it up", async (_what, answer) => {
    const wire = new Wire(enterprise());
    const desired = desiredOrg({ members: { ada: "admin", grace: "admin" } });
    const connection = connect(wire, desired);
    const update = find((await planNow(connection, desired)).operations, "acme grace");
    wire.tamper = ({ method }, real) => (method === "PATCH" ? real().then(() => answer()) : undefined);

    expect((await failure(connection.apply(update))).details.isLost).toBe(true);
    expect(wire.writes).toHaveLength(1);
    expect(await connection.observe(update)).toMatchObject({ access: { role: "admin" } });
  });

  it("does not believe an invitation that kept its old role", async () => {
    const wire = new Wire(ordinary({ invitations: [{ email: "alan@acme.example", role: "member" }] }));
    const desired = desiredOrg({ members: { ada: "admin", grace: "member", alan: "admin" } });
    const connection = connect(wire, desired);
    const update = find((await planNow(connection, desired)).operations, "acme alan");
    wire.tamper = ({ method }) =>
      method === "PUT" ? Promise.resolve(Response.json({ id: "1", role: "member" })) : undefined;

    expect((await failure(connection.apply(update))).code).toBe("REFUSED");
  });
});

describe("identify", () => {
  it("takes two calls", async () => {
    const wire = new Wire(enterprise());

    expect(await connect(wire, desiredOrg({}), "token-grace").identify()).toMatchObject({
      subject: "grace",
      standing: "member",
    });
    expect(wire.sent.map(({ path }) => path).sort()).toEqual(["/account", "/teams/acme-inc"]);
  });
});
