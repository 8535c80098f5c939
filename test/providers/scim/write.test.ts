import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import {
  type DesiredSpace,
  desiredOrg,
  lines,
  person,
  rolecall,
  SPACE,
  studio,
  user,
  type Wire,
  World,
} from "./world.ts";

const people = ["ada", "grace", "alan"].map((key) => person(key));
const base: Record<string, Access> = {
  rolecall: { role: "admin" },
  ada: { role: "admin" },
  grace: { role: "editor" },
};

interface Case {
  readonly switches?: Record<string, StateValue>;
  readonly members?: Record<string, Access>;
  readonly spaces?: Record<string, DesiredSpace>;
  readonly options?: Record<string, string | boolean>;
  readonly whitelist?: StateValue[];
}

async function run({ switches = {}, members, spaces, options = {}, whitelist = [] }: Case): Promise<World> {
  const world = new World(
    studio({
      switches: { noBulk: true, ...switches },
      users: [user("ada", "Admin"), user("grace", "Editor")],
      spaces: [
        { id: "s-news", name: "news", owner: "grace@acme.example", members: ["ada@acme.example"], whitelist },
      ],
    }),
    [...people, rolecall],
  );
  const wish = {
    options: { profile: "viz-now", actor: "rolecall", ...options },
    ...(members === undefined ? {} : { members }),
    ...(spaces === undefined ? {} : { spaces }),
  };
  const { results } = await world.apply(desiredOrg(wish));
  expect(results.map((result) => result.problem?.message).filter((text) => text !== undefined)).toEqual([]);
  return world;
}

function shown({ method, path, body, headers }: Wire): unknown {
  const match = headers.get("if-match");
  return { call: `${method} ${path}`, body, ...(match === null ? {} : { match }) };
}

function patch(path: string, operations: unknown[], match = 'W/"1"'): unknown {
  return {
    call: `PATCH ${path}`,
    body: { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: operations },
    match,
  };
}

describe("what goes over the wire", () => {
  it("creates a user with everything the create form asks for", async () => {
    const world = await run({ members: { ...base, alan: { role: "operator" } } });

    expect(world.writes.map(shown)).toEqual([
      {
        call: "POST /Users",
        body: {
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
          externalId: "alan",
          userName: "alan@acme.example",
          name: { givenName: "Alan", familyName: "Doe" },
          emails: [{ value: "alan@acme.example", type: "work", primary: true }],
          active: true,
          roles: [{ value: "Operator", primary: true }],
        },
      },
    ]);
    expect(world.writes[0]?.headers.get("content-type")).toBe("application/scim+json");
    expect(world.writes[0]?.headers.get("accept")).toMatch(/^application\/scim\+json/);
  });

  it("replaces the whole role, with the version it has seen", async () => {
    const world = await run({ members: { ...base, grace: { role: "operator" } } });

    expect(world.writes.map(shown)).toEqual([
      patch("/Users/u-grace", [
        { op: "replace", path: "roles", value: [{ value: "Operator", primary: true }] },
      ]),
    ]);
  });

  it("disables a declared person, and one who is not declared", async () => {
    const change = patch("/Users/u-grace", [{ op: "replace", path: "active", value: false }]);

    expect(
      (await run({ members: { ...base, grace: { role: "editor", disabled: true } } })).writes.map(shown),
    ).toEqual([change]);
    const { grace: _grace, ...rest } = base;
    expect((await run({ members: rest })).writes.map(shown)).toEqual([change]);
  });

  it("a refused deletion of a group is explained as one of a group, and that of a user as one of a user", async () => {
    const state = studio({
      profile: "generic",
      switches: { noBulk: true, noDelete: true },
      users: [user("ada", "admin")],
      spaces: [{ id: "s-news", name: "news" }],
    });
    const hintsOf = async (wish: Parameters<typeof desiredOrg>[0]) => {
      const options = { profile: "generic", actor: "rolecall", removal: "delete" };
      const { results } = await new World(state, [...people, rolecall]).apply(
        desiredOrg({ ...wish, options }),
      );
      return results.map(({ problem }) => problem?.hint);
    };

    expect(await hintsOf({ spaces: {}, modes: { groups: "exact" } })).toEqual([
      expect.stringContaining("remove this group in the service itself"),
    ]);
    expect((await hintsOf({ members: { rolecall: {} } }))[0]).toContain("`removal: disable`");
  });

  it("deletes only with `removal: delete`", async () => {
    const { grace: _grace, ...rest } = base;
    const world = await run({ members: rest, options: { removal: "delete" } });

    expect(world.writes.map(shown)).toEqual([
      { call: "DELETE /Users/u-grace", body: undefined, match: 'W/"1"' },
    ]);
  });

  it("adds and removes members one value at a time, never the whole list", async () => {
    const added = await run({ spaces: { news: { users: ["ada", "rolecall"] } } });
    const removed = await run({ spaces: { news: { users: [] } } });

    expect(added.writes.map(shown)).toEqual([
      patch("/Groups/s-news", [{ op: "add", path: "members", value: [{ value: "u-rolecall" }] }]),
    ]);
    expect(removed.writes.map(shown)).toEqual([
      patch("/Groups/s-news", [{ op: "remove", path: 'members[value eq "u-ada"]' }]),
    ]);
  });

  it("sets the owner by the extension's full name", async () => {
    const world = await run({ spaces: { news: { owner: "ada" } } });

    expect(world.writes.map(shown)).toEqual([
      patch("/Groups/s-news", [{ op: "replace", path: `${SPACE}:owner`, value: { value: "u-ada" } }]),
    ]);
  });

  it("adds to a whitelist, renames an entry, and replaces all only for `exact`", async () => {
    const whitelist = ["192.0.2.0/24", { value: "203.0.113.0/24", display: "old" }];
    const label = await run({
      whitelist,
      spaces: { news: { whitelist: ["198.51.100.7", { value: "203.0.113.0/24", label: "studio" }] } },
    });
    const exact = await run({ whitelist, spaces: { news: { whitelist: { exact: ["203.0.113.0/24"] } } } });
    const none = await run({ whitelist, spaces: { news: { whitelist: { exact: [] } } } });

    expect(label.writes.map(shown)).toEqual([
      patch("/Groups/s-news", [
        { op: "add", path: `${SPACE}:whitelist`, value: [{ value: "198.51.100.7/32" }] },
        { op: "replace", path: `${SPACE}:whitelist[value eq "203.0.113.0/24"].display`, value: "studio" },
      ]),
    ]);
    expect(exact.writes.map(shown)).toEqual([
      patch("/Groups/s-news", [
        { op: "replace", path: `${SPACE}:whitelist`, value: [{ value: "203.0.113.0/24", display: "old" }] },
      ]),
    ]);
    expect(none.writes.map(shown)).toEqual([
      patch("/Groups/s-news", [{ op: "remove", path: `${SPACE}:whitelist` }]),
    ]);
  });

  it("creates a space only when asked to", async () => {
    const without = new World(studio(), [rolecall]);
    const planned = await without.plan(desiredOrg({ spaces: { sport: { users: [] } } }));
    const world = await run({
      options: { "create-spaces": true },
      spaces: { sport: { users: [] }, news: {} },
    });

    expect(planned.operations).toEqual([]);
    expect(planned.findings).toEqual(["RESOURCE_NOT_FOUND"]);
    expect(world.writes.map(shown)).toEqual([
      {
        call: "POST /Groups",
        body: {
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
          externalId: "sport",
          displayName: "sport",
        },
      },
    ]);
  });

  it("never deletes a space, also not one that is not declared", async () => {
    const world = await run({ options: { "create-spaces": true }, spaces: { sport: { users: [] } } });

    expect(world.writes.map(({ method }) => method)).toEqual(["POST"]);
  });

  it("sends nothing when nothing differs", async () => {
    const world = await run({ members: base, spaces: { news: { owner: "grace", users: ["ada"] } } });

    expect(world.writes).toEqual([]);
  });

  it("writes the whole record where there is no PATCH, read just before", async () => {
    const world = await run({
      switches: { noPatch: true },
      spaces: { news: { users: ["ada", "rolecall"] } },
    });

    expect(world.wire.at(-2)).toMatchObject({ method: "GET", path: "/Groups/s-news" });
    expect(world.writes.map(shown)).toEqual([
      {
        call: "PUT /Groups/s-news",
        match: 'W/"1"',
        body: {
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group", SPACE],
          id: "s-news",
          displayName: "news",
          members: [{ value: "u-ada", type: "User" }, { value: "u-rolecall" }],
          [SPACE]: { status: "created", owner: expect.objectContaining({ value: "u-grace" }) },
        },
      },
    ]);
  });

  it("changes an e-mail found by alias as an update of the same account", async () => {
    const known = person("grace", {
      email: "grace@new.example",
      aliases: ["grace@acme.example"],
      familyName: "Hopper",
    });
    const world = new World(
      studio({ users: [user("ada", "Admin"), user("grace", "Editor")], switches: { noBulk: true } }),
      [people[0] ?? rolecall, known, rolecall],
    );
    const desired = desiredOrg({ members: base });

    const { planned } = await world.apply(desired);

    expect(lines(planned.operations)).toEqual(["update studio grace"]);
    expect(planned.operations[0]).toMatchObject({
      direction: "none",
      after: { details: { email: "grace@new.example", familyName: "Hopper" } },
    });
    expect(world.writes.map(shown)).toEqual([
      patch("/Users/u-grace", [
        { op: "replace", path: "userName", value: "grace@new.example" },
        {
          op: "replace",
          path: "emails",
          value: [{ value: "grace@new.example", type: "work", primary: true }],
        },
        { op: "replace", path: "name.familyName", value: "Hopper" },
      ]),
    ]);
    expect((await world.plan(desired)).operations).toEqual([]);
  });

  it("enables a person again instead of creating a second account", async () => {
    const world = new World(
      studio({
        users: [user("ada", "Admin"), user("grace", "Editor", { active: false })],
        switches: { noBulk: true },
      }),
      [...people, rolecall],
    );

    await world.apply(desiredOrg({ members: base }));

    expect(world.writes.map(shown)).toEqual([
      patch("/Users/u-grace", [{ op: "replace", path: "active", value: true }]),
    ]);
  });
});

describe("trouble while writing", () => {
  const wish = desiredOrg({ members: { ...base, alan: { role: "operator" } } });
  const state = (switches: Record<string, StateValue>): StateValue =>
    studio({ switches, users: [user("ada", "Admin"), user("grace", "Operator")] });

  it("looks up a creation whose answer was lost instead of sending it again", async () => {
    const world = new World(state({ noBulk: true, dropAfterWrite: 1, caseSensitiveEq: true }), [
      ...people,
      rolecall,
    ]);
    const desired = desiredOrg({
      members: { ...base, grace: { role: "operator" }, alan: { role: "operator" } },
    });

    const { results } = await world.apply(desired);

    expect(results.map((result) => result.status)).toEqual(["applied"]);
    expect(world.writes.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("reads a record again when somebody else changed it, and gives up if the plan no longer fits", async () => {
    const fits = new World(state({ noBulk: true }), [...people, rolecall]);
    const desired = desiredOrg({ members: base });
    const planned = await fits.plan(desired);
    await fits.simulator.handle(outside("u-grace", [{ op: "replace", path: "displayName", value: "G" }]));
    const [operation] = planned.operations;
    if (operation === undefined) throw new Error("nothing planned");
    await planned.connection.apply(operation);
    expect(fits.writes.map(({ status }) => status)).toEqual([412, 200]);

    const moved = new World(state({ noBulk: true }), [...people, rolecall]);
    const other = await moved.plan(desired);
    await moved.simulator.handle(
      outside("u-grace", [{ op: "replace", path: "roles", value: [{ value: "Admin" }] }]),
    );
    await expect(other.connection.apply(operation)).rejects.toMatchObject({ code: "REFUSED" });
    expect(moved.writes.map(({ status }) => status)).toEqual([412]);
  });

  it("reports a name that is taken in the service's words", async () => {
    const world = new World(state({ noBulk: true }), [...people, rolecall]);
    const planned = await world.plan(wish);
    world.intercept = (request) =>
      request.method === "POST"
        ? Response.json(
            { status: "409", scimType: "uniqueness", detail: "alan exists already." },
            { status: 409 },
          )
        : undefined;
    const add = planned.operations.find((operation) => operation.id === "studio alan");
    if (add === undefined) throw new Error("nothing planned");

    await expect(planned.connection.apply(add)).rejects.toMatchObject({
      code: "REFUSED",
      message: expect.stringContaining("alan exists already. (uniqueness)"),
    });
  });

  it("says of a 404 on a removal that it was gone, so that it is looked up", async () => {
    const world = new World(state({ noBulk: true }), [...people, rolecall]);
    const planned = await world.plan(
      desiredOrg({
        options: { profile: "viz-now", actor: "rolecall", removal: "delete" },
        members: { rolecall: { role: "admin" }, ada: { role: "admin" } },
      }),
    );
    await world.simulator.handle(
      new Request("http://127.0.0.1:4000/studio/scim/v2/Users/u-grace", {
        method: "DELETE",
        headers: { authorization: "Bearer secret-token" },
      }),
    );
    const [operation] = planned.operations;
    if (operation === undefined) throw new Error("nothing planned");

    await expect(planned.connection.apply(operation)).resolves.toEqual({
      note: "was gone already",
      wasGone: true,
    });
    expect(await planned.connection.observe(operation)).toBeUndefined();
  });

  it("tries the shape without a path once where a path is not understood", async () => {
    const world = new World(state({ noBulk: true }), [...people, rolecall]);
    const desired = desiredOrg({ members: { ...base, grace: { role: "operator", disabled: true } } });
    world.intercept = (request) => {
      const isFirst = request.method === "PATCH" && world.writes.length === 0;
      return isFirst ? Response.json({ status: "400", scimType: "invalidPath" }, { status: 400 }) : undefined;
    };

    const { results } = await world.apply(desired);

    expect(results.map((result) => result.status)).toEqual(["applied"]);
    expect(world.writes[1]?.body).toMatchObject({
      Operations: [{ op: "replace", value: { active: false } }],
    });
  });
});

describe("bulk", () => {
  const crowd = Array.from({ length: 6 }, (_, index) => person(`p${index}`));
  const wish = desiredOrg({
    members: {
      rolecall: { role: "admin" },
      ...Object.fromEntries(crowd.map(({ key }) => [key, { role: "operator" }])),
    },
  });

  it("halves a request that is too large, down to single ones", async () => {
    const world = new World(studio({ limits: { maxPayloadSize: 900 } }), [...crowd, rolecall]);
    world.intercept = (request, count) =>
      request.url.endsWith("/Bulk") && count < 40
        ? Response.json({ status: "413" }, { status: 413 })
        : undefined;

    const { results } = await world.apply(wish);

    expect(results.every((result) => result.status === "applied")).toBe(true);
    expect(world.writes.some(({ path }) => path === "/Users")).toBe(true);
  });

  it("measures requests against maxPayloadSize before it sends them", async () => {
    const world = new World(studio({ limits: { maxPayloadSize: 900 } }), [...crowd, rolecall]);

    await world.apply(wish);

    expect(world.writes.length).toBeGreaterThan(1);
    expect(world.writes.map(({ status }) => status).every((status) => status === 200)).toBe(true);
  });

  it("goes on one by one where bulk turns out to be missing", async () => {
    const world = new World(studio(), [...crowd, rolecall]);
    world.intercept = (request) =>
      request.url.endsWith("/Bulk") ? new Response("nope", { status: 501 }) : undefined;

    await world.apply(wish);

    expect(world.writes.map(({ path }) => path)).toEqual(["/Bulk", ...crowd.map(() => "/Users")]);
    expect((await world.plan(wish)).operations).toEqual([]);
  });

  it("looks up what a reply leaves out, and matches the rest by bulkId whatever the order", async () => {
    const world = new World(studio(), [...crowd, rolecall]);
    let isFirst = true;
    const desired = wish;
    const planned = await world.plan(desired);
    world.intercept = (request) => {
      if (!request.url.endsWith("/Bulk") || !isFirst) return undefined;
      isFirst = false;
      const done = (n: number): object => ({
        method: "POST",
        bulkId: `op${n}`,
        status: { code: 201 },
        location: `/Users/x${n}`,
      });
      return Response.json({
        Operations: [
          done(3),
          { method: "POST", bulkId: "op1", status: 400, response: { detail: "first is bad" } },
          done(2),
        ],
      });
    };

    const answers = await planned.connection.batching?.applyAll(planned.operations.slice(0, 4));

    expect(answers?.map((answer) => (answer instanceof Error ? answer.message : "done"))).toEqual([
      expect.stringContaining("first is bad"),
      "done",
      "done",
      expect.stringContaining("not known"),
    ]);
    expect(answers?.[3]).toMatchObject({ details: { isLost: true } });
  });
});

function outside(id: string, operations: unknown[]): Request {
  return new Request(`http://127.0.0.1:4000/studio/scim/v2/Users/${id}`, {
    method: "PATCH",
    headers: { authorization: "Bearer secret-token", "content-type": "application/scim+json" },
    body: JSON.stringify({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
      Operations: operations,
    }),
  });
}
