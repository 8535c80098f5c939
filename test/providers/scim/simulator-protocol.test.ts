import { describe, expect, it } from "vitest";
import { newSpace, newUser, Service } from "./service.ts";
import { SPACE, studio, user } from "./world.ts";

const many = studio({
  users: Array.from({ length: 12 }, (_, index) =>
    user(`p${String(index).padStart(2, "0")}`, index % 3 === 0 ? "Editor" : "Operator", {
      created: 1000 + index,
    }),
  ),
  spaces: [
    {
      id: "s-news",
      name: "news",
      status: "running",
      whitelist: ["192.0.2.0/24"],
      members: ["p00@acme.example"],
    },
  ],
  limits: { pageSize: 5, maxPageSize: 8 },
});

async function found(
  service: Service,
  filter: string,
  kind: "Users" | "Groups" = "Users",
): Promise<number | string> {
  const reply = await service.filter(kind, filter);
  return reply.status === 200 ? reply.body.totalResults : reply.body.scimType;
}

describe("filters", () => {
  it("rule 20: reads the whole grammar with its precedence", async () => {
    const service = new Service(many);

    expect(await found(service, 'userName eq "P03@acme.example"')).toBe(1);
    expect(await found(service, 'USERNAME EQ "p03@acme.example"')).toBe(1);
    expect(await found(service, 'roles.value eq "editor"')).toBe(0);
    expect(await found(service, 'roles eq "Editor"')).toBe(4);
    expect(
      await found(service, 'userName sw "p0" and roles.value eq "Editor" or userName eq "p11@acme.example"'),
    ).toBe(5);
    expect(
      await found(
        service,
        'userName sw "p0" and (roles.value eq "Editor" or userName eq "p11@acme.example")',
      ),
    ).toBe(4);
    expect(await found(service, 'not (roles.value eq "Operator")')).toBe(5);
    expect(await found(service, 'emails[type eq "work" and value co "p01"]')).toBe(1);
    expect(await found(service, "externalId pr")).toBe(0);
    expect(await found(service, "externalId eq null")).toBe(13);
    expect(await found(service, 'meta.created gt "1970-01-01T00:00:01.005Z" and userName sw "p"')).toBe(6);
    expect(await found(service, "active eq true")).toBe(13);
    expect(await found(service, `${SPACE}:whitelist.value eq "192.0.2.0/24"`, "Groups")).toBe(1);
    expect(await found(service, `${SPACE}:status eq "running" and members.value eq "u-p00"`, "Groups")).toBe(
      1,
    );
  });

  it("rule 20: refuses what is not a filter, and any filter on discovery", async () => {
    const service = new Service(many);

    for (const wrong of [
      "userName",
      "userName eq",
      'userName xx "a"',
      "userName eq x",
      'nothing eq "a"',
      "active gt true",
      '(userName eq "a"',
      'userName eq "a" and',
      "name eq 1",
      "userName co 1",
    ]) {
      expect([wrong, await found(service, wrong)]).toEqual([wrong, "invalidFilter"]);
    }
    expect((await service.send("GET", "/Schemas?filter=id%20pr")).status).toBe(403);
    const few = new Service(
      studio({
        users: [user("a", "Editor"), user("b", "Editor")],
        limits: { maxResults: 1 },
        switches: { tooMany: true },
      }),
    );
    expect(await found(few, "userName pr")).toBe("tooMany");
  });
});

describe("lists", () => {
  it("rule 21: pages by index to the letter", async () => {
    const service = new Service(many);
    const page = async (query: string): Promise<unknown[]> => {
      const { body } = await service.send("GET", `/Users?${query}`);
      return [body.totalResults, body.startIndex, body.itemsPerPage, body.Resources?.length];
    };

    expect(await page("")).toEqual([13, 1, 5, 5]);
    expect(await page("startIndex=-3&count=2")).toEqual([13, 1, 2, 2]);
    expect(await page("startIndex=12&count=5")).toEqual([13, 12, 2, 2]);
    expect(await page("startIndex=99")).toEqual([13, 99, 0, 0]);
    expect(await page("count=-1")).toEqual([13, 1, 0, undefined]);
    expect(await page("count=100")).toEqual([13, 1, 8, 8]);
    const search = await service.send("POST", "/Users/.search", {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
      startIndex: 6,
      count: 3,
    });
    expect(search.body).toMatchObject({ startIndex: 6, itemsPerPage: 3 });
    const all = await service.send("POST", "/.search", {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
      filter: "id pr",
    });
    expect(all.body.totalResults).toBe(14);
    const none = await service.filter("Users", 'userName eq "x"');
    expect([none.status, none.body.totalResults]).toEqual([200, 0]);
  });

  it("rule 21: pages by cursors that are bound to their request and expire", async () => {
    const service = new Service(many);
    const first = await service.send("GET", "/Users?cursor=&count=8");
    const next = encodeURIComponent(first.body.nextCursor);

    expect((await service.send("GET", `/Users?cursor=${next}&count=8`)).body).not.toHaveProperty(
      "nextCursor",
    );
    expect((await service.send("GET", `/Users?cursor=${next}&count=7`)).body.scimType).toBe("invalidCursor");
    expect((await service.send("GET", "/Users?cursor=made-up&count=8")).body.scimType).toBe("invalidCursor");
    expect((await service.send("GET", "/Users?cursor=&count=-1")).body.scimType).toBe("invalidCount");
    service.now += 601_000;
    expect((await service.send("GET", `/Users?cursor=${next}&count=8`)).body.scimType).toBe("expiredCursor");
  });

  it("rule 22: sorts by type, with missing values at the end", async () => {
    const service = new Service(
      studio({
        users: [
          user("b", "Editor", { more: { displayName: "beta" } }),
          user("a", "Editor", { more: { displayName: "Alpha" } }),
        ],
      }),
    );
    const names = async (query: string): Promise<unknown[]> =>
      (await service.send("GET", `/Users?${query}`)).body.Resources.map(
        (item: { displayName?: string }) => item.displayName ?? null,
      );

    expect(await names("sortBy=displayName")).toEqual(["Alpha", "beta", null]);
    expect(await names("sortBy=displayName&sortOrder=descending")).toEqual([null, "beta", "Alpha"]);
  });

  it("rule 23: shows the attributes asked for, and never a password", async () => {
    const service = new Service(many);
    await service.send("POST", "/Users", newUser("eve", { password: "hush" }));
    const keys = async (query: string): Promise<string[]> =>
      Object.keys((await service.send("GET", `/Users/u-p00?${query}`)).body).sort();

    expect(await keys("attributes=userName")).toEqual(["id", "schemas", "userName"]);
    expect((await service.send("GET", "/Users/u-p00?attributes=name.givenName")).body.name).toEqual({
      givenName: "P00",
    });
    expect(await keys("excludedAttributes=emails,id,meta,groups")).toEqual([
      "active",
      "id",
      "name",
      "roles",
      "schemas",
      "userName",
    ]);
    expect((await service.send("GET", "/Users?attributes=id&excludedAttributes=name")).status).toBe(400);
    const eve = await service.filter("Users", 'userName eq "eve@acme.example"');
    expect(eve.body.Resources[0]?.password).toBeUndefined();
  });
});

describe("changes", () => {
  it("rule 24: PUT replaces, never creates, and ignores what is read-only", async () => {
    const service = new Service(many);

    expect((await service.send("PUT", "/Users/none", newUser("x"))).status).toBe(404);
    const put = await service.send(
      "PUT",
      "/Users/u-p00",
      newUser("p00", { displayName: "Zero", id: "other" }),
    );
    expect(put.body).toMatchObject({ id: "u-p00", displayName: "Zero", active: true });
    const again = await service.send("PUT", "/Users/u-p00", newUser("p00"));
    expect(again.body.displayName).toBeUndefined();
    await service.send("PUT", "/Groups/s-news", newSpace("news"));
    expect((await service.send("GET", "/Groups/s-news")).body[SPACE]).toEqual({ status: "running" });
  });

  it("rule 24: PATCH is atomic, keeps one primary and names what is wrong", async () => {
    const service = new Service(many);
    const type = async (...operations: unknown[]): Promise<string> =>
      (await service.patch("/Users/u-p00", operations)).body.scimType;

    expect(
      await type(
        { op: "replace", path: "displayName", value: "New" },
        { op: "replace", path: "userName", value: 7 },
      ),
    ).toBe("invalidValue");
    expect((await service.send("GET", "/Users/u-p00")).body.displayName).toBeUndefined();
    expect(await type({ op: "move", path: "displayName" })).toBe("invalidSyntax");
    expect(await type({ op: "remove" })).toBe("noTarget");
    expect(await type({ op: "remove", path: "userName" })).toBe("mutability");
    expect(await type({ op: "replace", path: "nothing", value: 1 })).toBe("invalidPath");
    expect(await type({ op: "replace", path: 'emails[type eq "home"].value', value: "x" })).toBe("noTarget");
    const generic = new Service(studio({ profile: "generic", users: [user("a", "x")] }));
    await generic.patch("/Users/u-a", [
      { op: "add", path: "emails", value: [{ value: "second@acme.example", primary: true }] },
    ]);
    expect((await generic.send("GET", "/Users/u-a")).body.emails).toEqual([
      { value: "a@acme.example", type: "work" },
      { value: "second@acme.example", primary: true },
    ]);
  });

  it("rule 24: tolerates what real clients send", async () => {
    const service = new Service(many);

    await service.patch("/Groups/s-news", [{ op: "Add", path: "members", value: [{ value: "u-p01" }] }]);
    const removed = await service.patch("/Groups/s-news", [
      { op: "Remove", path: "members", value: [{ value: "u-p00" }] },
    ]);
    expect(removed.body.members.map((member: { value: string }) => member.value)).toEqual(["u-p01"]);
    const dotted = await service.patch("/Users/u-p00", [
      { op: "replace", value: { "name.givenName": "Zed", active: false } },
    ]);
    expect(dotted.body).toMatchObject({ active: false, name: { givenName: "Zed", familyName: "Doe" } });
    const qualified = await service.patch("/Groups/s-news", [
      { op: "add", value: { [`${SPACE}:public`]: true } },
    ]);
    expect(qualified.body[SPACE].public).toBe(true);
    const generic = new Service(studio({ profile: "generic", users: [user("a", "x")] }));
    await generic.patch("/Users/u-a", [{ op: "remove", path: "emails" }]);
    const made = await generic.patch("/Users/u-a", [
      { op: "add", path: 'emails[type eq "work"].value', value: "a@acme.example" },
    ]);
    expect(made.body.emails).toEqual([{ type: "work", value: "a@acme.example" }]);
  });

  it("rule 24: a change that changes nothing keeps version and time", async () => {
    const service = new Service(many);
    const before = (await service.send("GET", "/Users/u-p00")).body.meta;
    service.now += 5000;

    const same = await service.patch("/Users/u-p00", [{ op: "replace", path: "active", value: true }]);
    const member = await service.patch("/Groups/s-news", [
      { op: "add", path: "members", value: [{ value: "u-p00" }] },
    ]);

    expect(same.body.meta).toEqual(before);
    expect(member.body.meta.version).toBe('W/"1"');
  });

  it("rule 25: keeps versions and honours conditions", async () => {
    const service = new Service(many);
    const made = await service.send("POST", "/Users", newUser("eve"));
    const path = `/Users/${made.body.id}`;
    const disable = [{ op: "replace", path: "active", value: false }];

    expect(made.headers.get("location")).toBe(made.body.meta.location);
    expect(made.headers.get("etag")).toBe(made.body.meta.version);
    expect(made.body.meta).toMatchObject({ resourceType: "User", created: made.body.meta.lastModified });
    expect((await service.patch(path, disable, { "if-match": 'W/"9"' })).status).toBe(412);
    expect((await service.send("DELETE", path, undefined, { "if-match": 'W/"9"' })).status).toBe(412);
    expect((await service.patch(path, disable, { "if-match": "*" })).status).toBe(200);
    const etag = (await service.send("GET", path)).headers.get("etag") ?? "";
    expect((await service.send("GET", path, undefined, { "if-none-match": etag })).status).toBe(304);
    const bulk = await service.bulk([
      {
        method: "PATCH",
        path,
        version: 'W/"1"',
        data: { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: disable },
      },
    ]);
    expect(bulk.body.Operations[0]?.status).toBe("412");
    const strict = new Service(studio({ switches: { strictIfMatch: true } }));
    expect((await strict.patch("/Users/u-rolecall", disable)).status).toBe(428);
  });
});

describe("bulk", () => {
  const post = (key: string, bulkId = key): object => ({
    method: "POST",
    path: "/Users",
    bulkId,
    data: newUser(key),
  });

  it("rule 26: takes at most ten operations and so many bytes, or nothing", async () => {
    const service = new Service();
    const small = new Service(studio({ limits: { maxPayloadSize: 100 } }));

    expect((await service.bulk(Array.from({ length: 11 }, (_, index) => post(`n${index}`)))).status).toBe(
      413,
    );
    expect((await service.send("GET", "/Users")).body.totalResults).toBe(1);
    expect((await service.bulk(Array.from({ length: 10 }, (_, index) => post(`n${index}`)))).status).toBe(
      200,
    );
    expect((await small.bulk([post("a")])).status).toBe(413);
  });

  it("rule 26: tells each result, stops after failOnErrors, and wants bulkIds", async () => {
    const service = new Service();
    const bad = { method: "POST", path: "/Users", bulkId: "bad", data: newUser("bad", { roles: [] }) };

    const all = await service.bulk([post("a"), bad, post("b")]);
    expect(all.body.Operations.map((item: { status: string }) => item.status)).toEqual(["201", "400", "201"]);
    expect(all.body.Operations[0]).toMatchObject({
      bulkId: "a",
      location: expect.stringContaining("/Users/"),
      version: 'W/"1"',
    });
    expect(all.body.Operations[1]?.response).toMatchObject({ scimType: "invalidValue" });
    const stopped = await service.bulk([bad, post("c")], { failOnErrors: 1 });
    expect(stopped.body.Operations).toHaveLength(1);
    expect((await service.bulk([post("d"), post("e", "d")])).status).toBe(400);
    expect((await service.bulk([{ method: "POST", path: "/Users", data: newUser("f") }])).status).toBe(400);
  });

  it("rule 26: resolves references forward and backward, and leaves nothing behind a failed one", async () => {
    const service = new Service();
    const space = (name: string, member: string): object => ({
      method: "POST",
      path: "/Groups",
      bulkId: name,
      data: newSpace(name, {}, { members: [{ value: `bulkId:${member}` }] }),
    });

    const done = await service.bulk([
      space("news", "a"),
      post("a"),
      space("lost", "nobody"),
      space("x", "bad"),
      { method: "POST", path: "/Users", bulkId: "bad", data: {} },
    ]);

    expect(
      done.body.Operations.map((item: { bulkId: string; status: string }) => `${item.bulkId} ${item.status}`),
    ).toEqual(["news 201", "a 201", "lost 409", "x 409", "bad 400"]);
    const groups = (await service.send("GET", "/Groups")).body;
    expect(groups.totalResults).toBe(1);
    expect(groups.Resources[0]?.members).toHaveLength(1);
  });

  it("rule 26: fails operations that refer to each other in a circle", async () => {
    const service = new Service();
    const group = (name: string, other: string): object => ({
      method: "POST",
      path: "/Groups",
      bulkId: name,
      data: newSpace(name, {}, { members: [{ value: `bulkId:${other}` }] }),
    });

    const reply = await service.bulk([group("a", "b"), group("b", "a")]);

    expect(reply.body.Operations.map((item: { status: string }) => item.status)).toEqual(["409", "409"]);
  });
});

describe("throttling and memory", () => {
  it("rule 27: has a budget a minute, one unit for each bulk operation, and says when to come back", async () => {
    const service = new Service(studio({ limits: { perMinute: 3 } }));
    const date = new Service(studio({ limits: { perMinute: 1 }, switches: { retryAfterDate: true } }));

    expect(
      (
        await service.bulk([
          { method: "POST", path: "/Users", bulkId: "a", data: newUser("a") },
          { method: "POST", path: "/Users", bulkId: "b", data: newUser("b") },
        ])
      ).status,
    ).toBe(200);
    expect((await service.send("GET", "/Users")).status).toBe(200);
    const slow = await service.send("GET", "/Users");
    expect([slow.status, slow.headers.get("retry-after")]).toEqual([429, "60"]);
    service.now += 60_000;
    expect((await service.send("GET", "/Users")).status).toBe(200);
    await date.send("GET", "/Users");
    expect((await date.send("GET", "/Users")).headers.get("retry-after")).toBe(
      "Fri, 20 Nov 2026 10:01:00 GMT",
    );
  });

  it("remembers every request without a token", async () => {
    const service = new Service(many);
    await service.patch("/Users/u-p00", [{ op: "replace", path: "active", value: false }]);

    const { response } = await service.simulator.handle(
      new Request("http://127.0.0.1:4000/_simulator/requests"),
    );
    const log = await response.text();

    expect(JSON.parse(log)).toEqual([
      { org: "studio", method: "PATCH", path: "/Users/u-p00", status: 200, changed: ["active"] },
    ]);
    expect(log).not.toContain("secret-token");
  });

  it("comes back from its own saved state as it was", async () => {
    const service = new Service(many);
    await service.patch("/Users/u-p00", [{ op: "replace", path: "displayName", value: "Zero" }]);
    await service.send(
      "POST",
      "/Groups",
      newSpace("x", { whitelist: [{ value: "192.0.2.1", display: "desk" }], owner: { value: "u-rolecall" } }),
    );

    const restored = new Service(service.simulator.save());

    for (const path of ["/Users?count=8", "/Groups"]) {
      expect((await restored.send("GET", path)).body).toEqual((await service.send("GET", path)).body);
    }
    expect(restored.simulator.save()).toEqual(service.simulator.save());
  });

  it("explains a state that makes no sense", () => {
    expect(() => new Service({})).toThrow("scim: organizations");
    expect(() => new Service(studio({ spaces: [{ name: "x", members: ["nobody@acme.example"] }] }))).toThrow(
      "nobody@acme.example",
    );
  });
});
