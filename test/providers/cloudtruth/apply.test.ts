import { beforeEach, describe, expect, it } from "vitest";
import { ProviderError } from "../../../src/model/errors.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { EXISTENCE } from "../../../src/model/shape.ts";
import type { Connection } from "../../../src/providers/provider.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import {
  acmeMembers,
  acmeState,
  desired,
  grantOperation,
  ORIGIN,
  settingOperation,
  type World,
  world,
} from "./world.ts";

const invited = { access: { role: "viewer" }, pending: "invited" };

const state: StateValue = acmeState(
  {
    invitations: [
      { id: "i-ken", email: "ken@contractor.example", role: "VIEWER", state: "sent" },
      { id: "i-dennis", email: "dennis@acme.example", role: "VIEWER", state: "bounced" },
    ],
    groups: [{ id: "g-sre", name: "sre", description: "on call", users: ["ada@acme.example"] }],
    projects: [
      {
        id: "p-1",
        name: "billing",
        grants: [
          { id: "gr-ada", to: "ada@acme.example", role: "OWNER" },
          { id: "gr-sre", to: "group:sre", role: "ADMIN" },
        ],
      },
      { id: "p-2", name: "shop" },
    ],
    environments: [{ id: "e-1", name: "production" }],
  },
  { switches: { mailDelayMs: 0 } },
);

const org = desired({
  members: acmeMembers,
  groups: { sre: { members: ["ada"] }, web: { members: [], description: "the web" } },
  projects: { billing: { ada: "owner" }, shop: { ada: "owner" } },
  environments: { production: { ada: "owner" } },
});

let place: World;
let connection: Connection;
beforeEach(async () => {
  place = world(state);
  connection = place.connect(org);
  await connection.read({});
  place.seen.length = 0;
});

async function sent(operation: Operation): Promise<unknown[]> {
  await connection.apply(operation);
  return place
    .writes()
    .map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));
}

async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProviderError) return error;
  throw new Error(`No ProviderError: ${String(error)}`);
}

const user = (id: string): string => `${ORIGIN}/api/v1/users/auth0%7C${id}/`;
const member = (action: "add" | "update" | "remove", subject: string, role?: string, more = {}): Operation =>
  grantOperation(action, "acme", subject, { ...(role === undefined ? {} : { after: { role } }), ...more });

describe("on the wire", () => {
  it("invites", async () => {
    expect(await sent(member("add", "margaret", "viewer-no-secrets"))).toEqual([
      ["POST", "/api/v1/invitations/", { email: "margaret@acme.example", role: "NO_SECRETS" }],
    ]);
  });

  it("changes the role of an open invitation", async () => {
    expect(await sent(member("update", "ken", "contributor", { observed: invited }))).toEqual([
      ["PATCH", "/api/v1/invitations/i-ken/", { role: "CONTRIB" }],
    ]);
  });

  it("sends an invitation again without changing it", async () => {
    expect(await sent(member("update", "ken", "viewer", { observed: invited }))).toEqual([
      ["POST", "/api/v1/invitations/i-ken/resend/"],
    ]);
  });

  it("changes and sends again an invitation that had bounced", async () => {
    expect(await sent(member("update", "dennis", "admin", { observed: invited }))).toEqual([
      ["PATCH", "/api/v1/invitations/i-dennis/", { role: "ADMIN" }],
      ["POST", "/api/v1/invitations/i-dennis/resend/"],
    ]);
  });

  it("withdraws an invitation", async () => {
    expect(await sent(member("remove", "ken", undefined, { observed: invited }))).toEqual([
      ["DELETE", "/api/v1/invitations/i-ken/"],
    ]);
  });

  it("changes and ends a membership, never a user record", async () => {
    expect(await sent(member("update", "linus", "contributor"))).toEqual([
      ["PATCH", "/api/v1/memberships/m-linus/", { role: "CONTRIB" }],
    ]);
    place.seen.length = 0;
    expect(await sent(member("remove", "linus"))).toEqual([["DELETE", "/api/v1/memberships/m-linus/"]]);
  });

  it("creates a group with its description and without members", async () => {
    expect(await sent(settingOperation("add", "acme/groups/web", EXISTENCE, true))).toEqual([
      ["POST", "/api/v1/groups/", { name: "web", description: "the web", users: [] }],
    ]);
  });

  it("describes and deletes a group", async () => {
    expect(await sent(settingOperation("update", "acme/groups/sre", "description", "new"))).toEqual([
      ["PATCH", "/api/v1/groups/g-sre/", { description: "new" }],
    ]);
    place.seen.length = 0;
    expect(await sent(settingOperation("remove", "acme/groups/sre", EXISTENCE))).toEqual([
      ["DELETE", "/api/v1/groups/g-sre/"],
    ]);
  });

  it("deletes the grants that a plan shows as lost with a group before the group", async () => {
    const effects = [
      { kind: "cascade" as const, address: "acme/projects/billing", subject: "group:sre", text: "" },
    ];

    expect(
      await sent(settingOperation("remove", "acme/groups/sre", EXISTENCE, undefined, { effects })),
    ).toEqual([
      ["DELETE", "/api/v1/grants/gr-sre/"],
      ["DELETE", "/api/v1/groups/g-sre/"],
    ]);
  });

  it("adds and removes group members one by one", async () => {
    expect(await sent(grantOperation("add", "acme/groups/sre", "linus", { after: {} }))).toEqual([
      ["POST", "/api/v1/groups/g-sre/add/", { users: [user("linus")] }],
    ]);
    place.seen.length = 0;
    expect(await sent(grantOperation("remove", "acme/groups/sre", "ada"))).toEqual([
      ["POST", "/api/v1/groups/g-sre/remove/", { users: [user("ada")] }],
    ]);
  });

  it.each([
    ["acme/projects/shop", "projects/p-2"],
    ["acme/environments/production", "environments/e-1"],
  ])("grants access on %s", async (address, path) => {
    expect(await sent(grantOperation("add", address, "ada", { after: { role: "owner" } }))).toEqual([
      [
        "POST",
        "/api/v1/grants/",
        { principal: user("ada"), scope: `${ORIGIN}/api/v1/${path}/`, role: "OWNER" },
      ],
    ]);
  });

  it("grants to a group, also to one made a moment ago", async () => {
    await connection.apply(settingOperation("add", "acme/groups/web", EXISTENCE, true));
    place.seen.length = 0;

    const [write] = await sent(
      grantOperation("add", "acme/projects/billing", "group:web", { after: { role: "viewer" } }),
    );

    expect(write).toEqual([
      "POST",
      "/api/v1/grants/",
      {
        principal: expect.stringMatching(/\/groups\/[0-9a-f-]{36}\/$/),
        scope: `${ORIGIN}/api/v1/projects/p-1/`,
        role: "VIEWER",
      },
    ]);
  });

  it("changes and takes grants", async () => {
    const address = "acme/projects/billing";
    expect(
      await sent(grantOperation("update", address, "group:sre", { after: { role: "contributor" } })),
    ).toEqual([["PATCH", "/api/v1/grants/gr-sre/", { role: "CONTRIB" }]]);
    place.seen.length = 0;
    expect(await sent(grantOperation("remove", address, "group:sre"))).toEqual([
      ["DELETE", "/api/v1/grants/gr-sre/"],
    ]);
  });
});

describe("several group members at once", () => {
  const add = (subject: string): Operation =>
    grantOperation("add", "acme/groups/sre", subject, { after: {} });

  it("share one request if they are about one group and one direction", () => {
    expect(connection.batching?.key(add("linus"))).toBe(connection.batching?.key(add("alan")));
    expect(connection.batching?.key(add("linus"))).not.toBe(
      connection.batching?.key(grantOperation("remove", "acme/groups/sre", "ada")),
    );
    expect(connection.batching?.key(member("add", "ken", "viewer"))).toBeUndefined();
  });

  it("are added in one request", async () => {
    await connection.batching?.applyAll([add("linus"), add("alan")]);

    expect(place.writes().map(({ path, body }) => [path, body])).toEqual([
      ["/api/v1/groups/g-sre/add/", { users: [user("linus"), user("alan")] }],
    ]);
  });

  it("go one by one where one of them is refused, which costs only that one", async () => {
    await place.call("DELETE", "memberships/m-linus/");

    const outcomes = await connection.batching?.applyAll([add("linus"), add("alan")]);

    expect(outcomes?.map((outcome) => (outcome instanceof ProviderError ? outcome.code : "done"))).toEqual([
      "REFUSED",
      "done",
    ]);
  });
});

describe("refusals", () => {
  it("a duplicate invitation fails with the vendor's words and is not a missing endpoint", async () => {
    await place.call("POST", "invitations/", { email: "margaret@acme.example", role: "VIEWER" });

    const error = await failure(connection.apply(member("add", "margaret", "viewer")));

    expect(error.code).toBe("REFUSED");
    expect(error.message).toContain("there is an invitation for that email already");
    expect(error.details.status).toBe(404);
  });

  it("a refused role change fails with the vendor's words", async () => {
    await place.call("DELETE", "memberships/m-grace/");

    const error = await failure(connection.apply(member("update", "ada", "admin")));

    expect(error.code).toBe("REFUSED");
    expect(error.message).toContain("at least one owner");
  });

  it("an RBAC call without the plan fails with the vendor's words", async () => {
    place.disturb((request) =>
      request.method === "POST"
        ? new Response('{"detail": "Not available on your plan."}', { status: 403 })
        : undefined,
    );
    const error = await failure(
      connection.apply(grantOperation("add", "acme/projects/shop", "ada", { after: { role: "owner" } })),
    );

    expect(error.code).toBe("FORBIDDEN");
    expect(error.message).toContain("Not available on your plan.");
  });

  it("an unknown user fails before anything is sent", async () => {
    const error = await failure(
      connection.apply(grantOperation("add", "acme/groups/sre", "frances", { after: {} })),
    );

    expect(error.code).toBe("UNSUPPORTED");
    expect(place.writes()).toEqual([]);
  });

  it("somebody without an e-mail cannot be invited", async () => {
    expect((await failure(connection.apply(member("add", "id:auth0|x", "viewer")))).code).toBe("UNSUPPORTED");
  });

  it("what is gone already counts as removed", async () => {
    await place.call("DELETE", "memberships/m-linus/");
    await place.call("DELETE", "invitations/i-ken/");

    expect((await connection.apply(member("remove", "linus"))).note).toBeDefined();
    expect(
      (await connection.apply(member("remove", "ken", undefined, { observed: invited }))).note,
    ).toBeDefined();
  });

  it("ignores ids inside the operation", async () => {
    await connection.apply(
      member("remove", "linus", undefined, { observed: { ref: "m-ada", identity: { id: "auth0|ada" } } }),
    );

    expect(place.writes().map(({ path }) => path)).toEqual(["/api/v1/memberships/m-linus/"]);
  });

  it("finds out a service that says yes and does nothing", async () => {
    place.disturb((request) =>
      request.method === "PATCH"
        ? new Response('{"id": "m-linus", "role": "VIEWER"}', { status: 200 })
        : undefined,
    );

    expect((await failure(connection.apply(member("update", "linus", "admin")))).code).toBe("REFUSED");
  });
});

describe("lost answers", () => {
  const lostAfter = (status: number, body: string): void => {
    place.disturb(async (request, answer) => {
      if (request.method === "GET") return undefined;
      await answer();
      return new Response(body, { status });
    });
  };

  it.each([
    [502, "<html>bad gateway</html>"],
    [200, "<html>ok</html>"],
  ])("a write answered with %s and a web page may have been done", async (status, body) => {
    lostAfter(status, body);

    const error = await failure(connection.apply(member("add", "margaret", "viewer")));
    place.disturb(undefined);

    expect(error.details.isLost).toBe(true);
    expect(place.writes()).toHaveLength(1);
    expect(await connection.observe(member("add", "margaret", "viewer"))).toMatchObject({
      access: { role: "viewer" },
      pending: { state: "invited" },
    });
  });

  it("a write is not repeated after a redirect", async () => {
    place.disturb((request) =>
      request.method === "PATCH"
        ? new Response(null, { status: 301, headers: { Location: `${request.url}x/` } })
        : undefined,
    );

    const error = await failure(connection.apply(member("update", "linus", "admin")));

    expect(error.details.isLost).toBeUndefined();
    expect(place.writes()).toHaveLength(1);
  });

  it("a group whose creation was lost is found by name and used", async () => {
    const create = settingOperation("add", "acme/groups/web", EXISTENCE, true);
    lostAfter(503, "");
    await failure(connection.apply(create));
    place.disturb(undefined);

    expect(await connection.observe(create)).toMatchObject({ value: true });
    await connection.apply(grantOperation("add", "acme/groups/web", "ada", { after: {} }));
    expect(await connection.observe(grantOperation("add", "acme/groups/web", "ada"))).toMatchObject({
      access: {},
    });
  });
});

describe("observing", () => {
  it("sees members, former members and invitations as they are now", async () => {
    await place.call("PATCH", "memberships/m-linus/", { role: "CONTRIB" });
    await place.call("DELETE", "memberships/m-alan/");

    expect(await connection.observe(member("update", "linus", "contributor"))).toMatchObject({
      access: { role: "contributor" },
    });
    expect(await connection.observe(member("remove", "alan"))).toBeUndefined();
    expect(await connection.observe(member("update", "ken", "viewer", { observed: invited }))).toMatchObject({
      pending: { state: "invited" },
      ref: "i-ken",
    });
    expect(await connection.observe(member("add", "margaret", "viewer"))).toBeUndefined();
  });

  it("sees that an invitation was accepted in the meantime", async () => {
    await place.steer("accept", { email: "ken@contractor.example" });

    const live = await connection.observe(member("update", "ken", "viewer", { observed: invited }));

    expect(live).toMatchObject({ access: { role: "viewer" } });
    expect(live).not.toHaveProperty("pending");
  });

  it("sees groups, their members and grants", async () => {
    const address = "acme/projects/billing";
    await place.call("PATCH", "groups/g-sre/", { description: "later", users: [] });
    await place.call("DELETE", "grants/gr-sre/");

    expect(
      await connection.observe(settingOperation("update", "acme/groups/sre", "description", "x")),
    ).toMatchObject({ value: "later" });
    expect(await connection.observe(settingOperation("remove", "acme/groups/sre", EXISTENCE))).toMatchObject({
      value: true,
    });
    expect(await connection.observe(grantOperation("remove", "acme/groups/sre", "ada"))).toBeUndefined();
    expect(await connection.observe(grantOperation("update", address, "ada"))).toMatchObject({
      access: { role: "owner" },
      ref: "gr-ada",
    });
    expect(await connection.observe(grantOperation("remove", address, "group:sre"))).toBeUndefined();
  });

  it("keeps robots marked as such", async () => {
    expect(await connection.observe(member("update", "id:auth0|robot", "admin"))).toMatchObject({
      fixed: "service account",
    });
  });
});
