import { describe, expect, it } from "vitest";
import { brief, connected, converge, holders, planOf, writes } from "./connected.ts";
import { acme } from "./world.ts";

const org = (text: string): string => `orgs:\n  acme:\n    provider: github\n${text}`;

const ROLES = [
  { name: "all_repo_write", users: ["alan"], teams: ["engineering"] },
  { name: "ci_cd_admin", users: ["ghopper"] },
];
const REPOS = `    repos:
      shop: { access: { group:Engineering: read, group:Platform: write, linus: triage, alan: read } }
`;

describe("what the files do not manage and access depends on", () => {
  it("is read beside repositories: members, who is in which team, and roles that reach every repository", async () => {
    const { connection } = await connected(org(REPOS), acme({ roles: ROLES }));
    const live = await connection.read({});

    expect(holders(live, "acme")).toMatchObject({ ada: "owner", grace: "member" });
    expect(Object.keys(holders(live, "acme/groups/Platform"))).toEqual(["grace", "alan"]);
    expect(Object.keys(holders(live, "acme/roles/all_repo_write"))).toEqual(["alan", "group:Engineering"]);
    expect(live.grants.has("acme/roles/ci_cd_admin")).toBe(false);
  });

  it("is no part of the plan", async () => {
    const world = await connected(org(REPOS), acme({ roles: ROLES }));

    expect(brief(planOf(world, await world.connection.read({})).operations)).toEqual([]);
  });
});

describe("an owner who is to be a member only", () => {
  it("is given the role in a team afterwards: as an owner, they were maintainer of it whatever was sent", async () => {
    const file = `    members: { ada: member, bot: owner, grace: member, alan: member }
    groups: { Engineering: [grace], Security: { members: { ada: maintainer, grace: member } } }
`;
    const state = acme({
      teams: [
        { id: 201, name: "Engineering", members: { ghopper: "member" } },
        { id: 203, name: "Security", members: { AdaLove: "member", ghopper: "member" } },
      ],
      repositories: [],
    });
    const world = await connected(org(file), state);
    await converge(world);

    expect(writes(world).map(({ method, path, body }) => [method, path, body])).toEqual([
      ["PUT", "/orgs/acme/memberships/AdaLove", { role: "member" }],
      ["PUT", "/orgs/acme/teams/security/memberships/AdaLove", { role: "maintainer" }],
    ]);
    const live = await world.connection.read({});
    expect(holders(live, "acme/groups/Security")).toEqual({ ada: "maintainer", grace: "member" });
  });
});
