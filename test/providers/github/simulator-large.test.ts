import { describe, expect, it } from "vitest";
import { EXAMPLE, largeState } from "./large.ts";
import { world } from "./world.ts";

const QUERY = `query($c: String) { organization(login: "large") { repositories(first: 50, after: $c, ownerAffiliations: OWNER) { pageInfo { hasNextPage endCursor }
  nodes { databaseId name collaborators(first: 100, affiliation: DIRECT) { totalCount edges { permission node { databaseId login }
    permissionSources { permission roleName source { __typename } } } } } } } }`;

describe("an organization of 400 people, 60 teams and 300 repositories", () => {
  it("is read by GraphQL in six pages, a point each", async () => {
    const { graphql } = world(largeState());
    let cursor: string | null = null;
    let pages = 0;
    const names = new Set<string>();
    do {
      const { body, headers } = await graphql(QUERY, { c: cursor }, "ghp_large");
      const { nodes, pageInfo } = body.data.organization.repositories;
      for (const { name } of nodes) names.add(name);
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      pages += 1;
      expect(Number(headers.get("x-ratelimit-used"))).toBe(pages);
    } while (cursor !== null);

    expect([pages, names.size]).toEqual([6, EXAMPLE.repositories]);
  });

  it("lists everybody with access to a repository within a moment", async () => {
    const { call } = world(largeState());
    const started = performance.now();
    const answer = await call("GET", "/repos/large/repo-0/collaborators?per_page=100", undefined, {
      token: "ghp_large",
    });

    expect(answer.body).toHaveLength(100);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
