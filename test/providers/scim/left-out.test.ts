import { describe, expect, it } from "vitest";
import { desiredOrg, lines, person, rolecall, studio, user, World } from "./world.ts";

const people = [person("ada"), person("grace"), rolecall];
const desired = desiredOrg({
  members: { ada: { role: "admin" }, grace: { role: "operator" }, rolecall: { role: "admin" } },
  spaces: { news: { users: ["grace"] } },
});
const state = (switches: Record<string, boolean> = {}): ReturnType<typeof studio> =>
  studio({
    users: [user("ada", "Admin"), user("grace", "Operator")],
    spaces: [{ name: "news", members: ["grace@acme.example"] }],
    switches,
  });
const listings = (world: World, path: string): readonly string[] =>
  world.wire.flatMap((one) => (one.path === path ? [one.query] : []));

describe("what lists need not hold", () => {
  it("is left out: the groups of each user, and addresses and names of members", async () => {
    const world = new World(state(), people);
    const { operations } = await world.plan(desired);

    expect(lines(operations)).toEqual([]);
    expect(listings(world, "/Users")).toEqual(["?startIndex=1&count=200&excludedAttributes=groups"]);
    expect(listings(world, "/Groups")).toEqual([
      "?startIndex=1&count=200&excludedAttributes=members.$ref,members.display",
    ]);
  });

  it("comes all the same where a service does not know the wish, and is not wished where it is refused", async () => {
    const world = new World(state(), people);
    world.intercept = (request) =>
      request.url.includes("excludedAttributes")
        ? new Response(JSON.stringify({ status: "400", detail: "unknown parameter" }), {
            status: 400,
            headers: { "content-type": "application/scim+json" },
          })
        : undefined;
    const { operations } = await world.plan(desired);

    expect(lines(operations)).toEqual([]);
    expect(listings(world, "/Users")[1]).toBe("?startIndex=1&count=200");
  });

  it("is asked for after all where only users show who is in a group", async () => {
    const world = new World(state({ membersHidden: true }), people);
    const { operations, live } = await world.plan(desired);

    expect(lines(operations)).toEqual([]);
    expect([...(live.grants.get("studio/spaces/news")?.keys() ?? [])]).toEqual(["grace"]);
    expect(listings(world, "/Users").map((query) => query.includes("excluded"))).toEqual([true, false]);
  });

  it("is asked for also where one user alone had to be looked at, and showed groups", async () => {
    const silent = studio({
      users: [user("ada", "Admin"), { ...user("grace", "Operator"), active: null }],
      spaces: [{ name: "news", members: ["ada@acme.example", "grace@acme.example"] }],
      switches: { membersHidden: true },
    });
    const both = desiredOrg({
      members: { ada: { role: "admin" }, grace: { role: "operator" }, rolecall: { role: "admin" } },
      spaces: { news: { users: ["ada", "grace"] } },
    });
    const world = new World(silent, people);
    const { live } = await world.plan(both);

    expect([...(live.grants.get("studio/spaces/news")?.keys() ?? [])].sort()).toEqual(["ada", "grace"]);
  });

  it("makes no difference to a write that is looked up again", async () => {
    const world = new World(state({ answer204: true }), people);
    const more = desiredOrg({
      members: { ada: { role: "admin" }, grace: { role: "editor" }, rolecall: { role: "admin" } },
      spaces: { news: { users: ["grace", "ada"] } },
    });
    const { results } = await world.apply(more);

    expect(results.map(({ status }) => status)).toEqual(["applied", "applied"]);
    expect(lines((await world.plan(more)).operations)).toEqual([]);
  });
});
