import { describe, expect, it } from "vitest";
import { APP, acme, MEMBER, OUTSIDER, OWNER, STRANGER, world } from "./world.ts";

const TEAMS = `query Teams($o: String!, $c: String) { organization(login: $o) { teams(first: 50, after: $c) { pageInfo { hasNextPage endCursor }
  nodes { databaseId slug name description privacy notificationSetting parentTeam { databaseId slug }
    members(first: 100, membership: IMMEDIATE) { totalCount pageInfo { hasNextPage endCursor } edges { role node { databaseId login } } } } } } }`;
const REPOSITORIES = `query Repos($o: String!, $c: String) { organization(login: $o) { repositories(first: 50, after: $c, ownerAffiliations: OWNER) { pageInfo { hasNextPage endCursor }
  nodes { databaseId name isArchived visibility collaborators(first: 100, affiliation: DIRECT) { totalCount pageInfo { hasNextPage endCursor }
    edges { permission node { databaseId login } permissionSources { permission roleName source { __typename
      ... on Repository { databaseId } ... on Team { databaseId slug } ... on Organization { login } } } } } } } } }`;

describe("the queries of the contract", () => {
  it("give teams with the people who are in them themselves (rule 40)", async () => {
    const { body } = await world().graphql(TEAMS, { o: "acme" });

    expect(body.errors).toBeUndefined();
    const [engineering, platform, security] = body.data.organization.teams.nodes;
    expect(engineering.members.edges).toEqual([
      { role: "MAINTAINER", node: { databaseId: 101, login: "AdaLove" } },
    ]);
    expect(platform).toMatchObject({
      databaseId: 202,
      privacy: "VISIBLE",
      parentTeam: { databaseId: 201, slug: "engineering" },
      members: { totalCount: 2 },
    });
    expect(security.privacy).toBe("SECRET");
  });

  it("give everybody below a team where all are asked for (rule 40)", async () => {
    const query = `{ organization(login: "acme") { team(slug: "engineering") {
      all: members(first: 10) { nodes { login } } below: members(first: 10, membership: CHILD_TEAM) { nodes { login } } } } }`;

    const { team } = (await world().graphql(query)).body.data.organization;
    expect(team.all.totalCount).toBeUndefined();
    expect(team.all.nodes).toHaveLength(3);
    expect(team.below.nodes.map(({ login }: { login: string }) => login)).toEqual(["ghopper", "alan"]);
  });

  it("give own grants beside those of teams and the organization, with the true role (rule 50)", async () => {
    const { body } = await world().graphql(REPOSITORIES, { o: "acme" });

    const shop = body.data.organization.repositories.nodes[0];
    const alan = shop.collaborators.edges.find(
      (edge: { node: { login: string } }) => edge.node.login === "alan",
    );
    expect(alan.permission).toBe("WRITE");
    expect(alan.permissionSources).toEqual([
      { permission: "READ", roleName: "read", source: { __typename: "Repository", databaseId: 301 } },
      {
        permission: "WRITE",
        roleName: "write",
        source: { __typename: "Team", databaseId: 202, slug: "platform" },
      },
      {
        permission: "READ",
        roleName: "read",
        source: { __typename: "Team", databaseId: 201, slug: "engineering" },
      },
      { permission: "READ", roleName: "read", source: { __typename: "Organization", login: "acme" } },
    ]);
    const linus = shop.collaborators.edges.find(
      (edge: { node: { login: string } }) => edge.node.login === "linus",
    );
    expect(linus.permissionSources).toHaveLength(1);
    expect(linus.permissionSources[0]).toMatchObject({ permission: "READ", roleName: "triage" });
  });

  it("name the custom role of a grant (rule 50)", async () => {
    const { call, graphql } = world(
      acme({ ghec: true, customRepositoryRoles: [{ name: "release-manager", base: "maintain" }] }),
    );
    await call("PUT", "/repos/acme/shop/collaborators/linus", { permission: "release-manager" });

    const { body } = await graphql(REPOSITORIES, { o: "acme" });
    const [linus] = body.data.organization.repositories.nodes[0].collaborators.edges;
    expect(linus).toMatchObject({
      permission: "MAINTAIN",
      permissionSources: [{ permission: "WRITE", roleName: "release-manager" }],
    });
  });

  it("lack sources, with an error in a 200, without admin:org (rule 50)", async () => {
    const state = acme(
      {},
      { tokens: [{ token: "ghp_small", user: "acme-bot", scopes: ["read:org", "repo"] }] },
    );
    const { status, body } = await world(state).graphql(REPOSITORIES, { o: "acme" }, "ghp_small");

    const [edge] = body.data.organization.repositories.nodes[0].collaborators.edges;
    expect([status, edge.permission, edge.permissionSources]).toEqual([200, "TRIAGE", null]);
    expect(body.errors[0]).toMatchObject({
      type: "INSUFFICIENT_SCOPES",
      path: expect.arrayContaining(["permissionSources"]),
    });
  });

  it("have null for the collaborators of a repository without push, never nobody (rule 51)", async () => {
    const { status, body } = await world().graphql(REPOSITORIES, { o: "acme" }, MEMBER);

    const nodes = body.data.organization.repositories.nodes;
    expect(status).toBe(200);
    expect(nodes.find(({ name }: { name: string }) => name === "attic").collaborators).toBeNull();
    expect(nodes.find(({ name }: { name: string }) => name === "shop").collaborators.totalCount).toBe(2);
    expect(body.errors.map(({ type }: { type: string }) => type)).toEqual(["FORBIDDEN"]);
  });

  it("give only selected repositories to an installation that has no more (rule 14)", async () => {
    const state = acme({
      installations: [
        { id: 5001, app: "rolecall", permissions: { metadata: "read", members: "read" }, selected: ["docs"] },
      ],
    });
    const { body } = await world(state).graphql(REPOSITORIES, { o: "acme" }, APP);

    expect(body.data.organization.repositories.nodes.map(({ name }: { name: string }) => name)).toEqual([
      "docs",
    ]);
  });
});

describe("other clients", () => {
  it("ask one repository for its direct collaborators, page by page", async () => {
    const query = `query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
      collaborators(affiliation: DIRECT, first: 1, after: $after) { edges { permission node { login } } pageInfo { endCursor hasNextPage } } } }`;
    const { graphql } = world();
    const first = await graphql(query, { owner: "acme", name: "shop" });
    const page = first.body.data.repository.collaborators;

    expect(page).toMatchObject({
      edges: [{ permission: "TRIAGE", node: { login: "linus" } }],
      pageInfo: { hasNextPage: true },
    });
    const second = await graphql(query, { owner: "acme", name: "shop", after: page.pageInfo.endCursor });
    expect(second.body.data.repository.collaborators).toMatchObject({
      edges: [{ permission: "WRITE", node: { login: "alan" } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it("page backwards", async () => {
    const query = `query($before: String) { organization(login: "acme") { teams(last: 1, before: $before) { nodes { slug } pageInfo { startCursor hasPreviousPage hasNextPage } } } }`;
    const { graphql } = world();
    const last = (await graphql(query)).body.data.organization.teams;
    const before = (await graphql(query, { before: last.pageInfo.startCursor })).body.data.organization.teams;

    expect([last.nodes[0].slug, last.pageInfo.hasNextPage]).toEqual(["security", false]);
    expect([before.nodes[0].slug, before.pageInfo.hasPreviousPage]).toEqual(["platform", true]);
  });

  it("ask for what else the types hold", async () => {
    const query = `{ viewer { login isViewer organizations(first: 5) { nodes { login } } }
      user(login: "alan") { databaseId organization(login: "acme") { login } }
      rateLimit { cost nodeCount limit remaining }
      organization(login: "acme") { id viewerCanAdminister requiresTwoFactorAuthentication
        membersWithRole(first: 10) { totalCount edges { role hasTwoFactorEnabled node { login } } }
        pendingMembers(first: 10) { nodes { login } }
        repositories(first: 5, orderBy: { field: NAME, direction: DESC }, privacy: PRIVATE) { nodes { name owner { __typename login } viewerPermission } }
        teams(first: 5, rootTeamsOnly: true) { nodes { combinedSlug childTeams(first: 5) { nodes { slug ancestors(first: 2) { nodes { slug } } } }
          repositories(first: 5) { edges { permission node { name } } } invitations(first: 5) { nodes { email invitee { login } role } } } }
        repository(name: "shop") { environments(first: 5) { nodes { name protectionRules(first: 5) { nodes { type reviewers(first: 5) { nodes { __typename } } } } } } } } }`;
    const state = acme({ invitations: [{ login: "eve", teams: ["engineering"] }] });
    const { call, graphql } = world(state);
    await call("PUT", "/repos/acme/shop/environments/production", { reviewers: [{ type: "Team", id: 202 }] });
    const { body } = await graphql(query);

    expect(body.errors).toBeUndefined();
    const { organization } = body.data;
    expect(organization.repositories.nodes.map(({ name }: { name: string }) => name)).toEqual([
      "shop",
      "attic",
    ]);
    expect(organization.teams.nodes[0]).toMatchObject({
      combinedSlug: "acme/engineering",
      childTeams: { nodes: [{ slug: "platform", ancestors: { nodes: [{ slug: "engineering" }] } }] },
      invitations: { nodes: [{ email: null, invitee: { login: "eve" }, role: "DIRECT_MEMBER" }] },
    });
    expect(organization.repository.environments.nodes[0].protectionRules.nodes[0].reviewers.nodes).toEqual([
      { __typename: "Team" },
    ]);
    const node = await graphql(
      `query($id: ID!) { node(id: $id) { __typename ... on Organization { login } } }`,
      { id: organization.id },
    );
    expect(node.body.data.node).toEqual({ __typename: "Organization", login: "acme" });
  });

  it("choose teams by the caller's role in them, by name and by people", async () => {
    const { graphql } = world();
    const slugs = async (args: string, token = OWNER) => {
      const { body } = await graphql(
        `{ organization(login: "acme") { teams(first: 9, ${args}) { nodes { slug } } } }`,
        {},
        token,
      );
      return body.data.organization.teams.nodes.map(({ slug }: { slug: string }) => slug);
    };

    expect(await slugs("role: MEMBER", MEMBER)).toEqual(["platform"]);
    expect(await slugs("role: ADMIN", MEMBER)).toEqual([]);
    expect(await slugs(`query: "plat"`)).toEqual(["platform"]);
    expect(await slugs(`userLogins: ["AdaLove"]`)).toEqual(["engineering"]);
    expect(await slugs("privacy: SECRET")).toEqual(["security"]);
    expect(await slugs("notificationSetting: NOTIFICATIONS_DISABLED")).toEqual([]);
  });

  it("find nothing where there is nothing: null beside an error", async () => {
    const { graphql } = world();

    const { status, body } = await graphql(`{ organization(login: "nobody") { login } }`);
    expect([status, body.data, body.errors[0].type]).toEqual([200, { organization: null }, "NOT_FOUND"]);
    const hidden = await graphql(`{ repository(owner: "acme", name: "shop") { name } }`, {}, STRANGER);
    expect(hidden.body.errors[0].type).toBe("NOT_FOUND");
    const outside = await graphql(
      `{ organization(login: "acme") { teams(first: 5) { nodes { slug } } } }`,
      {},
      OUTSIDER,
    );
    expect(outside.body.data.organization.teams.nodes).toEqual([]);
    expect((await graphql(`{ viewer { login } }`, {}, APP)).body.errors[0].type).toBe("FORBIDDEN");
    expect((await graphql(`{ organization(login: "acme") { nonsense } }`)).body.errors[0].message).toContain(
      "nonsense",
    );
    expect((await graphql(`{ organization(`)).body.errors).toHaveLength(1);
  });

  it("have to say how much they want, and not too much", async () => {
    const { graphql } = world();
    const typeOf = async (query: string) => (await graphql(query)).body.errors?.[0].type;

    expect(await typeOf(`{ organization(login: "acme") { teams { nodes { slug } } } }`)).toBe(
      "MISSING_PAGINATION_BOUNDARIES",
    );
    expect(await typeOf(`{ organization(login: "acme") { teams(first: 101) { nodes { slug } } } }`)).toBe(
      "EXCESSIVE_PAGINATION",
    );
    const deep = `{ organization(login: "acme") { teams(first: 100) { nodes { childTeams(first: 100) { nodes { members(first: 100) { nodes { login } } } } } } } }`;
    expect(await typeOf(deep)).toBe("MAX_NODE_LIMIT_EXCEEDED");
  });

  it("pay by the hundred requests (rule 9)", async () => {
    const { graphql } = world();
    const used = async (query: string, variables: object) =>
      Number((await graphql(query, variables, OWNER)).headers.get("x-ratelimit-used"));

    expect(await used(TEAMS, { o: "acme" })).toBe(1);
    expect(await used(REPOSITORIES, { o: "acme" })).toBe(2);
    const large = `{ organization(login: "acme") { teams(first: 100) { nodes { members(first: 1) { totalCount } repositories(first: 1) { totalCount } } } } }`;
    expect(await used(large, {})).toBe(5);
  });
});
