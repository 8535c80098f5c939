import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import { Directory } from "../../../src/model/person.ts";
import type { LiveOrg } from "../../../src/model/state.ts";
import { scim } from "../../../src/providers/scim/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { type DesiredSpace, desiredOrg, lines, NOW, person, rolecall, studio, user, World } from "./world.ts";

const people = ["ada", "grace", "alan"].map((key) => person(key));
const members: Record<string, Access> = { rolecall: { role: "admin" }, ada: { role: "admin" } };

function codes(live: LiveOrg): string[] {
  return live.notices.map((notice) => notice.code);
}

describe("reading", () => {
  it("takes three requests for discovery and one for each listing", async () => {
    const world = new World(studio({ users: [user("ada", "Admin")] }), [...people, rolecall]);
    const desired = desiredOrg({ members });

    const { live } = await world.plan(desired);

    expect(world.wire.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      "GET /Groups",
      "GET /ResourceTypes",
      "GET /Schemas",
      "GET /ServiceProviderConfig",
      "GET /Users",
    ]);
    expect(scim.predictReads(desired)).toBe(5);
    expect(live.readAt).toBe(new Date(NOW).toISOString());
    expect(live.actor).toMatchObject({ subject: "rolecall", standing: "admin", powers: ["admin"] });
  });

  it("reads the same over many pages", async () => {
    const users = Array.from({ length: 25 }, (_, index) => user(`p${index}`, "Operator"));
    const paged = new World(studio({ users, switches: { shortPages: 4 } }), [rolecall]);
    const whole = new World(studio({ users }), [rolecall]);
    const desired = desiredOrg({ members: { rolecall: { role: "admin" } } });

    const [a, b] = [(await paged.plan(desired)).live, (await whole.plan(desired)).live];

    expect(a.grants).toEqual(b.grants);
    expect(paged.wire.filter(({ path }) => path === "/Users")).toHaveLength(7);
  });

  it("learns the account behind the token from `/Me`, or says that it does not know", async () => {
    const told = new World(studio({ switches: { me: true } }), [rolecall]);
    const silent = new World(studio(), [rolecall]);
    const desired = desiredOrg({ options: { profile: "viz-now" }, members: { rolecall: { role: "admin" } } });

    expect((await told.plan(desired)).live.actor.subject).toBe("rolecall");
    const { live } = await silent.plan(desired);
    expect(live.actor).toMatchObject({ subject: "id:scim-token", powers: [] });
    expect(codes(live)).toEqual(["ACTOR_UNKNOWN"]);
  });

  it("identifies the token with few requests", async () => {
    const world = new World(studio(), [rolecall]);

    expect(await world.connect(desiredOrg({})).identify()).toMatchObject({
      subject: "rolecall",
      standing: "admin",
    });
    world.token = "wrong";
    await expect(world.connect(desiredOrg({})).identify()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(
      world.connect(desiredOrg({ options: { profile: "viz-now" } })).identify(),
    ).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("knows a person by externalId after somebody else changed the e-mail", async () => {
    const world = new World(
      studio({ users: [user("ada", "Admin", { email: "lovelace@elsewhere.example", externalId: "ada" })] }),
      [...people, rolecall],
    );

    const { operations } = await world.plan(desiredOrg({ members }));

    expect(lines(operations)).toEqual(["update studio ada"]);
    expect(operations[0]).toMatchObject({ after: { details: { email: "ada@acme.example" } } });
  });

  it("looks each user up a few times, however many users and lists there are", async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const users = keys.map((key) =>
      user(key, "Operator", { email: `${key}@elsewhere.example`, externalId: key }),
    );
    const emails = users.map(({ email }) => email as string);
    const spaces = Array.from({ length: 60 }, (_, index) => ({
      name: `s${index}`,
      owner: "rolecall@acme.example",
      members: emails,
    }));
    const world = new World(studio({ users, spaces }), [...keys.map((key) => person(key)), rolecall]);
    const lookUps = vi.spyOn(Directory.prototype, "subjectOf");
    const live = await world.connect(desiredOrg({ members })).read({ isWhole: true });
    const count = lookUps.mock.calls.length;
    lookUps.mockRestore();

    expect(live.grants.get("studio/spaces/s59")?.size).toBe(60);
    expect(live.grants.get("studio")?.has("p59")).toBe(true);
    expect(count / users.length).toBeLessThan(10);
  });

  it("reports users without a role or with several, and guesses nothing", async () => {
    const world = new World(
      studio({
        users: [user("ada", "Admin", { role: [] }), user("grace", "x", { role: ["Admin", "Editor"] })],
      }),
      [...people, rolecall],
    );

    const { live, operations } = await world.plan(
      desiredOrg({ members: { ...members, grace: { role: "editor" } } }),
    );

    expect(codes(live).sort()).toEqual(["NO_ROLE", "SEVERAL_ROLES"]);
    expect(live.grants.get("studio")?.get("grace")?.access.role).toBe("admin+editor");
    expect(lines(operations).sort()).toEqual(["update studio ada", "update studio grace"]);
  });

  it("asks again where a listing leaves `active` out, and warns if nobody tells", async () => {
    const world = new World(studio({ users: [user("ada", "Admin", { active: null })] }), [
      ...people,
      rolecall,
    ]);

    const { live, operations } = await world.plan(desiredOrg({ members }));

    expect(codes(live)).toEqual(["ACTIVE_UNKNOWN"]);
    expect(world.wire.filter(({ path }) => path === "/Users/u-ada")).toHaveLength(1);
    expect(operations).toEqual([]);
  });

  it("leaves a disabled stranger alone, so that the next plan is empty", async () => {
    const world = new World(
      studio({ users: [user("ada", "Admin"), user("alan", "Operator", { active: false })] }),
      [...people, rolecall],
    );
    const options = { profile: "viz-now", actor: "rolecall", removal: "delete" };

    const kept = await world.plan(desiredOrg({ members }));
    const deleted = await world.plan(desiredOrg({ members, options }));

    expect(kept.operations).toEqual([]);
    expect(kept.draft.spared.map(({ subject, code }) => [subject, code])).toEqual([["alan", "disabled"]]);
    expect(lines(deleted.operations)).toEqual(["remove studio alan"]);
  });
});

describe("spaces", () => {
  const spaces = [
    {
      id: "s1",
      name: "news",
      owner: "ada@acme.example",
      public: true,
      members: ["ada@acme.example", "grace@acme.example"],
    },
    { id: "s2", name: "twin" },
    { id: "s3", name: "twin", members: ["grace@acme.example"] },
    { id: "s4", name: "other", members: ["alan@acme.example"] },
  ];
  const state = (switches: Record<string, StateValue> = {}): StateValue =>
    studio({
      users: [user("ada", "Admin"), user("grace", "Editor"), user("alan", "Operator")],
      spaces,
      switches,
    });
  const plan = async (wish: Record<string, DesiredSpace>, rest: object = {}) =>
    await new World(state(), [...people, rolecall]).plan(desiredOrg({ spaces: wish, ...rest }));

  it("never calls an owner drift, listed or not", async () => {
    expect((await plan({ news: { users: ["grace"] } })).operations).toEqual([]);
    expect((await plan({ news: { users: ["grace", "ada"] } })).operations).toEqual([]);
    expect((await plan({ news: { users: ["grace"], owner: "ada" } })).operations).toEqual([]);
    const unlisted = new World(
      studio({ users: [user("ada", "Admin")], spaces: [{ name: "x", owner: "ada@acme.example" }] }),
      [...people, rolecall],
    );
    expect((await unlisted.plan(desiredOrg({ spaces: { x: { users: ["ada"] } } }))).operations).toEqual([]);
  });

  it("says that a space is public", async () => {
    expect(codes((await plan({ news: {} })).live)).toEqual(["PUBLIC_SPACE"]);
  });

  it("refuses to choose between two spaces of one name until an id is pinned", async () => {
    const vague = await plan({ twin: { users: ["alan"] } });
    const pinned = await plan({ twin: { id: "s3", users: ["alan"] } });

    expect(vague.live.gaps).toMatchObject([{ address: "studio/spaces/twin", code: "AMBIGUOUS_NAME" }]);
    expect(vague.findings).toEqual([]);
    expect(pinned.live.gaps).toEqual([]);
    expect(lines(pinned.operations)).toEqual([
      "add studio/spaces/twin alan",
      "remove studio/spaces/twin grace",
    ]);
  });

  it("lists strangers, and their users only where they are to be revoked", async () => {
    const reported = await plan({ news: {} });
    const revoked = await plan({ news: {} }, { unlisted: "revoke" });

    expect([...reported.live.resources.keys()].sort()).toEqual([
      "studio/spaces/news",
      "studio/spaces/other",
      "studio/spaces/twin (s2)",
      "studio/spaces/twin (s3)",
    ]);
    expect(reported.operations).toEqual([]);
    expect(lines(revoked.operations)).toEqual([
      "remove studio/spaces/other alan",
      "remove studio/spaces/twin (s3) grace",
    ]);
  });

  it("reads holders only of the addresses asked for", async () => {
    const world = new World(state(), [...people, rolecall]);
    const desired = desiredOrg({ spaces: { news: { users: [] }, other: { users: [] } } });

    const live = await world.connect(desired).read({ addresses: new Set(["studio/spaces/other"]) });

    expect([...live.grants.keys()].sort()).toEqual(["studio", "studio/spaces/other"]);
  });

  it("reads everything for an import", async () => {
    const world = new World(state(), [...people, rolecall]);

    const live = await world.connect(desiredOrg({})).read({ isWhole: true });

    expect([...live.grants.keys()].sort()).toEqual([
      "studio",
      "studio/spaces/news",
      "studio/spaces/other",
      "studio/spaces/twin (s2)",
      "studio/spaces/twin (s3)",
    ]);
    expect([...(live.settings.get("studio/spaces/news")?.keys() ?? [])].sort()).toEqual(["exists", "owner"]);
  });
});

describe("answers that cannot be believed", () => {
  const desired = desiredOrg({ members });
  const broken = async (answer: (request: Request) => Response | undefined): Promise<World> => {
    const world = new World(studio({ users: [user("ada", "Admin")] }), [...people, rolecall]);
    world.intercept = answer;
    return world;
  };
  const onUsers = (make: () => Response) => async () =>
    await (
      await broken((request) => (new URL(request.url).pathname.includes("/Users") ? make() : undefined))
    ).plan(desired);

  it("are errors with a code of their own", async () => {
    await expect(
      onUsers(() => new Response("<html>Sign in</html>", { headers: { "content-type": "text/html" } }))(),
    ).rejects.toMatchObject({ code: "NOT_JSON" });
    await expect(onUsers(() => new Response('{"totalResults": 2, "Reso'))()).rejects.toMatchObject({
      code: "NOT_JSON",
    });
    await expect(onUsers(() => new Response("no", { status: 401 }))()).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await expect(onUsers(() => new Response("no", { status: 403 }))()).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(onUsers(() => new Response("no", { status: 404 }))()).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(onUsers(() => new Response("no", { status: 503 }))()).rejects.toMatchObject({
      code: "UNREACHABLE",
    });
    await expect(onUsers(() => new Response("no", { status: 429 }))()).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
    await expect(onUsers(() => Response.json({ hello: 1 }))()).rejects.toMatchObject({ code: "INCOMPLETE" });
    await expect(
      onUsers(() =>
        Response.json({ status: "400", scimType: "tooMany", detail: "too many" }, { status: 400 }),
      )(),
    ).rejects.toMatchObject({ code: "REFUSED", message: expect.stringContaining("tooMany") });
    await expect(
      onUsers(() => Response.json({ totalResults: 2, Resources: [{ userName: "x" }, { userName: "y" }] }))(),
    ).rejects.toMatchObject({ code: "INCOMPLETE" });
  });

  it("a page that is missing or repeated makes the read incomplete", async () => {
    await expect(
      onUsers(() => Response.json({ totalResults: 3, Resources: [{ id: "1", userName: "x" }] }))(),
    ).rejects.toMatchObject({ code: "INCOMPLETE" });
    await expect(
      onUsers(() => Response.json({ totalResults: 1, Resources: [{ id: "1" }, { id: "2" }] }))(),
    ).rejects.toMatchObject({ code: "INCOMPLETE" });
  });

  it("a listing of spaces that stops early is a gap of the section, and nothing there is written", async () => {
    const world = await broken((request) =>
      new URL(request.url).pathname.includes("/Groups")
        ? Response.json({ totalResults: 9, Resources: [{ id: "1", displayName: "x" }] })
        : undefined,
    );

    const { live, operations, draft } = await world.plan(
      desiredOrg({ members: { rolecall: { role: "admin" } }, spaces: { news: { users: [] } } }),
    );

    expect(live.gaps).toMatchObject([{ address: "studio/spaces", code: "INCOMPLETE" }]);
    expect(lines(operations)).toEqual(["remove studio ada"]);
    expect(draft.escalations).toHaveLength(1);
  });

  it("a total that keeps changing is read anew a few times, then given up", async () => {
    let total = 10;
    const world = await broken((request) => {
      if (!new URL(request.url).pathname.endsWith("/Users")) return undefined;
      total += 1;
      return Response.json({ totalResults: total, Resources: [{ id: `${total}`, userName: "x" }] });
    });

    await expect(world.plan(desired)).rejects.toMatchObject({ code: "INCOMPLETE" });
    const begun = world.wire.filter(
      ({ path, query }) => path === "/Users" && query.startsWith("?startIndex=1&"),
    );
    expect(begun).toHaveLength(4);
  });
});

describe("whatever is live", () => {
  const keys = ["ada", "grace", "alan", "barbara"] as const;
  const liveUser = fc.record({ role: fc.constantFrom("Admin", "Editor", "Operator"), active: fc.boolean() });
  const liveState = fc.record({
    users: fc.record(Object.fromEntries(keys.map((key) => [key, liveUser]))),
    spaces: fc.array(
      fc.record({
        owner: fc.option(fc.constantFrom(...keys), { nil: undefined }),
        members: fc.uniqueArray(fc.constantFrom(...keys)),
        whitelist: fc.uniqueArray(fc.constantFrom("192.0.2.0/24", "2001:db8::/32", "10.0.0.0/8")),
      }),
      { maxLength: 3 },
    ),
  });

  it("needs no change once the file says the same", async () => {
    await fc.assert(
      fc.asyncProperty(liveState, async ({ users, spaces }) => {
        const world = new World(
          studio({
            users: keys.map((key) =>
              user(key, users[key]?.role ?? "Operator", { active: users[key]?.active ?? true }),
            ),
            spaces: spaces.map(({ owner, members: on, whitelist }, index) => ({
              name: `space${index}`,
              members: on.map((key) => `${key}@acme.example`),
              whitelist,
              ...(owner === undefined ? {} : { owner: `${owner}@acme.example` }),
            })),
          }),
          [...keys.map((key) => person(key)), rolecall],
        );
        const live = await world.connect(desiredOrg({})).read({ isWhole: true });
        const same = desiredOrg({
          members: Object.fromEntries(
            [...(live.grants.get("studio") ?? [])].map(
              ([
                subject,
                {
                  access: { details: _details, ...access },
                },
              ]) => [subject, access],
            ),
          ),
          spaces: Object.fromEntries(
            [...live.resources.values()].map(({ address }) => {
              const settings = live.settings.get(address);
              const owner = settings?.get("owner")?.value;
              const whitelist = settings?.get("whitelist")?.value;
              return [
                address.split("/")[2] ?? "",
                {
                  users: [...(live.grants.get(address)?.keys() ?? [])],
                  ...(typeof owner === "string" ? { owner } : {}),
                  ...(whitelist === undefined ? {} : { whitelist }),
                },
              ];
            }),
          ),
        });
        expect((await world.plan(same)).operations).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
