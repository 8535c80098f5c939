import { describe, expect, it } from "vitest";
import { github } from "../../../src/providers/github/index.ts";
import { connected, holders } from "./connected.ts";
import { EXAMPLE, largeState } from "./large.ts";

const MANAGED = 40;

/** 60 teams, 300 repositories, 405 people; the files manage 40 repositories. Contract, 7.2. */
const FILE = `orgs:
  large:
    provider: github
    members: { id:1000: owner }
    groups: { team-0: [id:1001] }
    repos:
${Array.from({ length: MANAGED }, (_, index) => `      repo-${index}: { access: { group:team-0: read } }`).join("\n")}
    roles: { all_repo_read: [group:team-0] }
    manage: { members: additive, groups: additive, repos: additive, roles: additive }
`;

describe("a read of a large organization", () => {
  it("takes two requests for each managed repository, and hardly more for all the rest", async () => {
    const world = await connected(FILE, largeState(EXAMPLE), { token: "ghp_large" });
    const live = await world.connection.read({});
    const queries = world.sent.filter(({ path }) => path === "/graphql").length;

    expect(live.gaps).toEqual([]);
    expect(live.grants.get("large")?.size).toBe(405);
    expect(Object.keys(holders(live, "large/repos/repo-0")).length).toBeGreaterThan(1);
    // Teams and repositories by pages of 50 and 100, people of repositories twenty at a time.
    expect(queries).toBe(2 + 3 + 2);
    // Organization, caller, invitations open and failed, two lists of members in five pages, roles and the holders of
    // the six that reach every repository.
    expect(world.sent.length - queries).toBe(2 * MANAGED + 4 + 5 + 1 + 2 * 6);
    expect(github.predictReads(world.org)).toBeLessThanOrEqual(world.sent.length);
  });

  it("takes three requests for each repository where everything is read, environments too", async () => {
    const repositories = 100;
    const world = await connected(FILE, largeState({ ...EXAMPLE, repositories }), { token: "ghp_large" });
    const live = await world.connection.read({ isWhole: true });
    const queries = world.sent.filter(({ path }) => path === "/graphql").length;

    expect(live.gaps).toEqual([]);
    expect(queries).toBe(2 + 1 + repositories / 20);
    // The contract counts 640, and no environments; 26 are for the organization, its people and eight roles.
    expect(world.sent.length - queries).toBe(3 * repositories + 26);
  });
});
