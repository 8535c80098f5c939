import { describe, expect, it } from "vitest";
import { newSpace, newUser, type Reply, Service } from "./service.ts";
import { SPACE, studio, user } from "./world.ts";

const team = studio({
  users: [
    user("ada", "Admin"),
    user("grace", "Editor"),
    user("alan", "Operator"),
    user("barbara", "Operator", { active: false }),
  ],
  spaces: [
    {
      id: "s-news",
      name: "news",
      owner: "grace@acme.example",
      status: "running",
      members: ["alan@acme.example"],
    },
  ],
});

describe("surface", () => {
  it("rule 1: knows its endpoints, and answers others with 404, 405 or 501", async () => {
    const service = new Service(team);

    for (const path of [
      "/ServiceProviderConfig",
      "/ResourceTypes",
      "/ResourceTypes/User",
      "/Schemas",
      `/Schemas/${SPACE}`,
      "/Users",
      "/Groups",
    ]) {
      expect([path, (await service.send("GET", path)).status]).toEqual([path, 200]);
    }
    expect((await service.send("GET", "/users")).status).toBe(404);
    expect((await service.send("DELETE", "/Users")).status).toBe(405);
    expect((await service.send("GET", "/Me")).status).toBe(501);
    const without = new Service(
      studio({ switches: { noBulk: true, noSearch: true, noPatch: true, noPut: true } }),
    );
    expect((await without.bulk([])).status).toBe(501);
    expect((await without.send("POST", "/Users/.search", {})).status).toBe(501);
    expect((await without.patch("/Users/u-rolecall", [])).status).toBe(501);
    expect((await without.send("PUT", "/Users/u-rolecall", newUser("rolecall"))).status).toBe(501);
  });

  it("rule 2: speaks application/scim+json, errors included, and refuses what is not JSON", async () => {
    const service = new Service(team);

    const missing = await service.send("GET", "/Users/none");
    expect(missing.headers.get("content-type")).toContain("application/scim+json");
    expect(missing.body).toMatchObject({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: "404",
    });
    expect((await service.send("POST", "/Users", "{", {})).body.scimType).toBe("invalidSyntax");
    expect((await service.send("POST", "/Users", "a=b", { "content-type": "text/plain" })).status).toBe(415);
    expect((await service.send("POST", "/Users", newUser("eve", { schemas: [] }))).body.scimType).toBe(
      "invalidSyntax",
    );
    expect((await service.send("PATCH", "/Users/u-alan", { Operations: [] })).body.scimType).toBe(
      "invalidSyntax",
    );
    expect(
      (await service.send("POST", "/Users", newUser("eve"), { "content-type": "application/json" })).status,
    ).toBe(201);
  });

  it("rule 3: wants a bearer token, and lets only an Admin write users", async () => {
    const service = new Service({
      ...(team as object),
      tokens: [
        { token: "secret-token", user: "rolecall@acme.example" },
        { token: "editor", user: "grace@acme.example" },
      ],
    } as never);

    service.token = "";
    const none = await service.send("GET", "/Users");
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    service.token = "editor";
    expect((await service.send("GET", "/Users")).status).toBe(200);
    expect((await service.send("POST", "/Users", newUser("eve"))).status).toBe(403);
    expect(
      (await service.patch("/Users/u-alan", [{ op: "replace", path: "active", value: false }])).status,
    ).toBe(403);
    expect((await service.send("DELETE", "/Users/u-alan")).status).toBe(403);
    expect((await service.send("POST", "/Groups", newSpace("mine"))).status).toBe(201);
  });

  it("rule 4: gives addresses of the origin it is reached by, which the host binds to loopback", async () => {
    const service = new Service(team);

    expect(service.simulator.environment("http://127.0.0.1:9")).toEqual({
      SCIM_URL: "http://127.0.0.1:9/studio/scim/v2",
      SCIM_TOKEN: "secret-token",
      STUDIO_TOKEN: "secret-token",
    });
  });
});

describe("users", () => {
  it("rule 5: issues ids itself and ignores or refuses those sent", async () => {
    const service = new Service(team);

    const made = await service.send(
      "POST",
      "/Users",
      newUser("eve", { id: "mine", meta: { version: "x" }, groups: [{ value: "s-news" }] }),
    );
    expect(made.body.id).not.toBe("mine");
    expect(made.body.groups).toBeUndefined();
    expect(
      (await service.patch("/Users/u-alan", [{ op: "replace", path: "id", value: "x" }])).body.scimType,
    ).toBe("mutability");
    expect(
      (await service.patch("/Users/u-alan", [{ op: "add", path: "groups", value: [{ value: "s-news" }] }]))
        .body.scimType,
    ).toBe("mutability");
  });

  it("rule 6: requires name, e-mail and role as the create form does", async () => {
    const service = new Service(team);
    const status = async (rest: object): Promise<number> =>
      (await service.send("POST", "/Users", newUser("eve", rest))).status;

    expect(await status({ name: { givenName: "Eve" } })).toBe(400);
    expect(await status({ emails: [] })).toBe(400);
    expect(await status({ userName: "eve" })).toBe(400);
    expect(await status({ userName: "other@acme.example" })).toBe(400);
    expect(await status({ roles: [] })).toBe(400);
    expect(await status({})).toBe(201);
  });

  it("rule 7: keeps user names unique without regard to case, disabled users included", async () => {
    const service = new Service(team);
    const taken = newUser("eve", {
      userName: "Barbara@ACME.example",
      emails: [{ value: "barbara@acme.example" }],
    });

    expect((await service.send("POST", "/Users", taken)).body).toMatchObject({
      status: "409",
      scimType: "uniqueness",
    });
    const change = [
      { op: "replace", value: { userName: "alan@acme.example", emails: [{ value: "alan@acme.example" }] } },
    ];
    expect((await service.patch("/Users/u-grace", change)).status).toBe(409);
    const bulk = await service.bulk([{ method: "POST", path: "/Users", bulkId: "a", data: taken }]);
    expect(bulk.body.Operations[0]?.response.scimType).toBe("uniqueness");
    await service.send("DELETE", "/Users/u-barbara");
    expect((await service.send("POST", "/Users", taken)).status).toBe(201);
  });

  it("rule 8: knows three roles, by case, and exactly one of them", async () => {
    const service = new Service(team);
    const type = async (roles: unknown): Promise<string> =>
      (await service.send("POST", "/Users", newUser("eve", { roles }))).body.scimType;

    expect(await type([{ value: "admin" }])).toBe("invalidValue");
    expect(await type([{ value: "Owner" }])).toBe("invalidValue");
    expect(await type([{ value: "Admin" }, { value: "Editor" }])).toBe("invalidValue");
  });

  it("rule 9: makes users active, and takes only JSON booleans unless it is lenient", async () => {
    const service = new Service(team);
    const change = [{ op: "Replace", path: "active", value: "False" }];

    expect((await service.send("POST", "/Users", newUser("eve"))).body.active).toBe(true);
    expect((await service.patch("/Users/u-alan", change)).body.scimType).toBe("invalidValue");
    const lenient = new Service(
      studio({ users: [user("alan", "Operator")], switches: { lenientBooleans: true } }),
    );
    expect((await lenient.patch("/Users/u-alan", change)).body.active).toBe(false);
  });

  it("rule 10: keeps details, memberships and ownership of a disabled user", async () => {
    const service = new Service(team);

    await service.patch("/Users/u-alan", [{ op: "replace", path: "active", value: false }]);
    await service.patch("/Users/u-grace", [{ op: "replace", path: "active", value: false }]);

    const space = (await service.send("GET", "/Groups/s-news")).body;
    expect(space.members[0]?.value).toBe("u-alan");
    expect(space[SPACE].owner.value).toBe("u-grace");
    expect((await service.send("GET", "/Users/u-alan")).body.name.givenName).toBe("Alan");
  });

  it("rule 11: deletes for good, takes the user off every list, and leaves spaces without an owner", async () => {
    const service = new Service(team);

    expect((await service.send("DELETE", "/Users/u-alan")).status).toBe(204);
    expect((await service.send("DELETE", "/Users/u-alan")).status).toBe(404);
    expect((await service.send("DELETE", "/Users/u-grace")).status).toBe(204);
    const space = (await service.send("GET", "/Groups/s-news")).body;
    expect(space.members).toBeUndefined();
    expect(space[SPACE]).toEqual({ status: "running" });
  });

  it("rule 12: keeps an active Admin", async () => {
    const service = new Service(team);
    await service.patch("/Users/u-ada", [{ op: "replace", path: "active", value: false }]);

    for (const reply of [
      await service.send("DELETE", "/Users/u-rolecall"),
      await service.patch("/Users/u-rolecall", [{ op: "replace", path: "active", value: false }]),
      await service.patch("/Users/u-rolecall", [
        { op: "replace", path: "roles", value: [{ value: "Editor" }] },
      ]),
    ]) {
      expect(reply.status).toBe(409);
      expect(reply.body.scimType).toBeUndefined();
    }
  });

  it("rule 13: computes the groups of a user", async () => {
    const service = new Service(team);

    expect((await service.send("GET", "/Users/u-alan")).body.groups).toEqual([
      { value: "s-news", $ref: expect.stringMatching(/\/Groups\/s-news$/), display: "news", type: "direct" },
    ]);
  });
});

describe("spaces", () => {
  it("rule 14: requires a displayName and lets it repeat unless switched", async () => {
    const service = new Service(team);
    const strict = new Service(studio({ spaces: [{ name: "news" }], switches: { uniqueDisplayName: true } }));

    expect((await service.send("POST", "/Groups", newSpace(""))).status).toBe(400);
    expect((await service.send("POST", "/Groups", newSpace("news"))).status).toBe(201);
    expect((await strict.send("POST", "/Groups", newSpace("news"))).status).toBe(409);
  });

  it("rule 15: takes existing users as members, once each, never groups, and fills in the rest", async () => {
    const service = new Service(team);
    const members = async (value: unknown): Promise<Reply> =>
      await service.send("POST", "/Groups", newSpace("x", {}, { members: value }));

    expect((await members([{ value: "nobody" }])).body.scimType).toBe("invalidValue");
    expect((await members([{ value: "s-news", type: "Group" }])).body.scimType).toBe("invalidValue");
    expect((await members([{ value: "u-ada" }, { value: "u-ada" }])).body.members).toEqual([
      { value: "u-ada", type: "User", display: "Ada Doe", $ref: expect.stringMatching(/\/Users\/u-ada$/) },
    ]);
    const change = await service.patch("/Groups/s-news", [
      { op: "replace", path: 'members[value eq "u-alan"].value', value: "u-ada" },
    ]);
    expect(change.body.scimType).toBe("mutability");
  });

  it("rule 16: wants an owner who exists and is not an Operator", async () => {
    const service = new Service(team);
    const own = async (value: string): Promise<number> =>
      (await service.patch("/Groups/s-news", [{ op: "replace", path: `${SPACE}:owner`, value: { value } }]))
        .status;

    expect(await own("nobody")).toBe(400);
    expect(await own("u-alan")).toBe(400);
    expect(await own("u-ada")).toBe(200);
  });

  it("rule 17: keeps a whitelist canonical and unique", async () => {
    const service = new Service(team);
    const list = async (...values: string[]): Promise<{ status: number; body: never }> =>
      (await service.patch("/Groups/s-news", [
        { op: "replace", path: `${SPACE}:whitelist`, value: values.map((value) => ({ value })) },
      ])) as never;

    expect((await list("10.0.0.0/33")).status).toBe(400);
    expect((await list("10.0.0.1/8")).status).toBe(400);
    expect((await list("studio")).status).toBe(400);
    const kept = await list("192.0.2.7", "192.0.2.7/32", "2001:DB8:0:0::/32");
    expect(kept.body[SPACE]).toMatchObject({
      whitelist: [{ value: "192.0.2.7/32" }, { value: "2001:db8::/32" }],
    });
  });

  it("rule 18: does not let anybody set the status, and deletes only what is not deployed", async () => {
    const service = new Service(team);
    const made = await service.send("POST", "/Groups", newSpace("x", { status: "running" }));

    expect(made.body[SPACE].status).toBe("created");
    expect(
      (await service.patch("/Groups/s-news", [{ op: "replace", path: `${SPACE}:status`, value: "created" }]))
        .body.scimType,
    ).toBe("mutability");
    expect((await service.send("DELETE", "/Groups/s-news")).status).toBe(409);
    expect((await service.send("DELETE", `/Groups/${made.body.id}`)).status).toBe(204);
  });

  it("rule 19: ignores or refuses what no schema knows, and lists the schemas that have data", async () => {
    const service = new Service(team);
    const strict = new Service(studio({ switches: { refuseUnknown: true } }));
    const odd = newUser("eve", { favouriteColour: "green", "urn:x:other": { a: 1 } });

    expect((await service.send("POST", "/Users", odd)).body.schemas).toEqual([
      "urn:ietf:params:scim:schemas:core:2.0:User",
    ]);
    expect((await strict.send("POST", "/Users", odd)).body.scimType).toBe("invalidSyntax");
    expect((await service.send("GET", "/Groups/s-news")).body.schemas).toEqual([
      "urn:ietf:params:scim:schemas:core:2.0:Group",
      SPACE,
    ]);
  });
});
