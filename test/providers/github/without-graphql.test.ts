import { describe, expect, it } from "vitest";
import { brief, type Connected, connected, holders, planOf } from "./connected.ts";
import { acme } from "./world.ts";

/** What a read takes that GraphQL refuses, wholly or where it would show what a level comes from. */
const READER = "ghp_reader";
const READERS = { tokens: [{ token: READER, user: "acme-bot", scopes: ["read:org", "repo"] }] };

const org = (text: string): string => `orgs:\n  acme:\n    provider: github\n${text}`;
const ALONE = (alan: string): string => `    repos:
      shop: { access: { linus: triage, alan: ${alan}, group:Engineering: read, group:Platform: write } }
`;
const REPOS = (alan: string): string => `    groups:
      Engineering: { members: { ada: maintainer } }
      Platform: { parent: Engineering, members: { grace: maintainer, alan: member } }
      Security: { privacy: secret, members: [grace] }
${ALONE(alan)}`;

/** GitHub refuses every query of this world. */
function refuse(world: Connected): Connected {
  const body = JSON.stringify({ message: "Resource not accessible by personal access token" });
  world.tamper = ({ path }) =>
    path === "/graphql"
      ? new Response(body, { status: 403, headers: { "content-type": "application/json" } })
      : undefined;
  return world;
}

const planFor = async (world: Connected): Promise<{ plan: readonly string[]; codes: readonly string[] }> => {
  const live = await world.connection.read({});
  expect(live.gaps).toEqual([]);
  const codes = (live.notices ?? []).map(({ code }) => code);
  return { plan: brief(planOf(world, live).operations), codes };
};

describe("a token that may not see what a level comes from (rule 50)", () => {
  // alan's own grant is read; as a member of Platform he comes to write.
  it("leaves a member's level as the files have it where it comes to no less, and says so", async () => {
    const world = await connected(org(ALONE("read")), acme({}, READERS), { token: READER });

    expect(await planFor(world)).toEqual({ plan: [], codes: ["LEVELS_SEEN_IN_PART"] });
    expect(holders(await world.connection.read({}), "acme/repos/shop")).toMatchObject({
      alan: "read",
      linus: "triage",
    });
  });

  it("raises a member who comes to less, and lowers nobody", async () => {
    const more = await connected(org(ALONE("admin")), acme({}, READERS), { token: READER });
    const less = await connected(org(ALONE("triage")), acme({}, READERS), { token: READER });

    expect((await planFor(more)).plan).toEqual(["update acme/repos/shop alan"]);
    expect((await planFor(less)).plan).toEqual([]);
  });

  it("knows the level of somebody outside, whose grant is all that there is", async () => {
    const file = org(ALONE("read").replace("linus: triage", "linus: read"));
    const world = await connected(file, acme({}, READERS), { token: READER });

    expect((await planFor(world)).plan).toEqual(["update acme/repos/shop linus"]);
  });

  it("reads a repository once, and has a gap where REST refuses too", async () => {
    const world = await connected(org(ALONE("read")), acme({}, READERS), { token: READER });
    world.tamper = ({ path }) =>
      path.endsWith("/collaborators")
        ? new Response(JSON.stringify({ message: "Must have push access" }), { status: 403 })
        : undefined;
    const { gaps } = await world.connection.read({});

    expect(gaps.map(({ address, code }) => [address, code])).toEqual([["acme/repos/shop", "FORBIDDEN"]]);
    expect(world.sent.filter(({ path }) => path === "/repos/acme/shop/collaborators")).toHaveLength(1);
  });
});

describe("a token that GraphQL refuses", () => {
  it("reads teams and repositories by REST, and plans the same", async () => {
    const world = refuse(await connected(org(REPOS("read")), acme()));

    expect((await planFor(world)).plan).toEqual([]);
    expect(holders(await world.connection.read({}), "acme/groups/Platform")).toEqual({
      grace: "maintainer",
      alan: "member",
    });
  });

  it("never takes the people of a team below for the upper one's, nor the other way", async () => {
    // Whether grace and alan are in Engineering too, or only in Platform below it, REST does not say.
    const both = acme({
      teams: [
        { id: 201, name: "Engineering", members: { AdaLove: "maintainer", alan: "member" } },
        {
          id: 202,
          name: "Platform",
          parent: "engineering",
          members: { ghopper: "maintainer", alan: "member" },
        },
        { id: 203, name: "Security", privacy: "secret", members: { ghopper: "member" } },
      ],
    });
    const without = refuse(await connected(org(REPOS("read")), both));
    const declared = REPOS("read").replace("{ ada: maintainer }", "{ ada: maintainer, alan: member }");
    const having = refuse(await connected(org(declared), both));
    const codes = ["GROUPS_SEEN_IN_PART", "LEVELS_SEEN_IN_PART"];

    expect(await planFor(without)).toEqual({ plan: [], codes });
    expect(await planFor(having)).toEqual({ plan: [], codes });
  });

  it("knows it where the list of people says who is inherited", async () => {
    const world = refuse(await connected(org(REPOS("read")), acme({}, { switches: { memberRoles: true } })));

    expect((await planFor(world)).codes).toEqual(["LEVELS_SEEN_IN_PART"]);
  });
});
