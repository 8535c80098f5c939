import { describe, expect, it } from "vitest";
import { createHost } from "../../../src/simulator/host/host.ts";
import { APP, acme, DAY, MEMBER, MINUTE, ORIGIN, OUTSIDER, OWNER, START, STRANGER, world } from "./world.ts";

describe("credentials and headers", () => {
  it("refuses a missing or unknown token (rule 1)", async () => {
    const { call } = world();

    expect((await call("GET", "/user", undefined, { token: null })).body.message).toBe(
      "Requires authentication",
    );
    const bad = await call("GET", "/user", undefined, { token: "ghp_wrong" });
    expect([bad.status, bad.body.message]).toEqual([401, "Bad credentials"]);
  });

  it("needs a User-Agent, a known version and no slash at the end (rule 2)", async () => {
    const { call } = world();

    expect((await call("GET", "/user", undefined, { headers: { "User-Agent": " " } })).status).toBe(403);
    expect(
      (await call("GET", "/user", undefined, { headers: { "X-GitHub-Api-Version": "1999-01-01" } })).status,
    ).toBe(400);
    expect(
      (await call("GET", "/user", undefined, { headers: { "X-GitHub-Api-Version": "2022-11-28" } })).status,
    ).toBe(200);
    expect((await call("GET", "/orgs/acme/")).status).toBe(404);
  });

  it("gives every error a message, a link and a status, and 422 its reasons (rule 3)", async () => {
    const { call } = world();

    expect((await call("GET", "/orgs/nobody")).body).toEqual({
      message: "Not Found",
      documentation_url: expect.any(String),
      status: "404",
    });
    const refused = await call("POST", "/orgs/acme/teams", { name: "Platform" });
    expect(refused.body).toMatchObject({
      message: "Validation Failed",
      status: "422",
      errors: [{ code: "already_exists" }],
    });
    expect((await call("POST", "/orgs/acme/teams", "{")).body.message).toBe("Problems parsing JSON");
    expect((await call("POST", "/orgs/acme/teams", "[]")).body.message).toBe("Body should be a JSON object");
  });

  it("does not find what may not be seen, and forbids what may not be done (rule 4)", async () => {
    const { call } = world();

    expect((await call("GET", "/repos/acme/shop", undefined, { token: STRANGER })).status).toBe(404);
    expect((await call("GET", "/repos/acme/docs", undefined, { token: STRANGER })).status).toBe(200);
    expect((await call("PUT", "/orgs/acme/memberships/eve", {}, { token: MEMBER })).status).toBe(403);
    expect((await call("DELETE", "/users/alan")).status).toBe(404);
  });

  it("refuses a classic token without the scope: reads 404, writes 403, with what it takes (rules 4 and 5)", async () => {
    const state = acme({}, { tokens: [{ token: "ghp_small", user: "acme-bot", scopes: ["read:user"] }] });
    const { call } = world(state);

    const read = await call("GET", "/orgs/acme/teams", undefined, { token: "ghp_small" });
    expect([read.status, read.headers.get("x-accepted-oauth-scopes")]).toEqual([404, "read:org"]);
    const write = await call("PUT", "/orgs/acme/memberships/eve", {}, { token: "ghp_small" });
    expect([write.status, write.headers.get("x-accepted-oauth-scopes")]).toEqual([403, "admin:org"]);
    expect(write.headers.get("x-oauth-scopes")).toBe("read:user");
  });

  it("refuses permissions that an installation or a fine-grained token lacks, and names them (rule 5)", async () => {
    const fine = {
      token: "github_pat_x",
      user: "acme-bot",
      organization: "acme",
      permissions: { metadata: "read" },
    };
    const { call } = world(acme({}, { tokens: [fine] }));

    const answer = await call("GET", "/orgs/acme/teams", undefined, { token: "github_pat_x" });
    expect([answer.status, answer.body.message]).toEqual([
      403,
      "Resource not accessible by personal access token",
    ]);
    expect(answer.headers.get("x-accepted-github-permissions")).toBe("members=read");
  });

  it("puts id, limits and entity tag on every answer, and scopes for classic tokens (rule 5)", async () => {
    const { headers } = await world().call("GET", "/orgs/acme");

    for (const name of [
      "x-github-request-id",
      "x-ratelimit-limit",
      "x-ratelimit-remaining",
      "x-ratelimit-used",
      "x-ratelimit-reset",
      "etag",
    ])
      expect(headers.get(name)).toBeTruthy();
    expect(headers.get("x-ratelimit-resource")).toBe("core");
    expect(headers.get("x-oauth-scopes")).toBe("admin:org, repo");
  });

  it("answers 304 to a tag that is still right, for nothing (rule 6)", async () => {
    const { call } = world();
    const first = await call("GET", "/orgs/acme/members");
    const tag = first.headers.get("etag") ?? "";

    const again = await call("GET", "/orgs/acme/members", undefined, { headers: { "If-None-Match": tag } });
    expect([again.status, again.body]).toEqual([304, undefined]);
    expect(again.headers.get("x-ratelimit-used")).toBe(first.headers.get("x-ratelimit-used"));
    await call("DELETE", "/orgs/acme/members/alan");
    expect(
      (await call("GET", "/orgs/acme/members", undefined, { headers: { "If-None-Match": tag } })).status,
    ).toBe(200);
  });

  it("answers HEAD as GET, without a body", async () => {
    const { call } = world();
    const get = await call("GET", "/orgs/acme/members");
    const head = await call("HEAD", "/orgs/acme/members");

    expect([head.status, head.body]).toEqual([200, undefined]);
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });
});

describe("pages", () => {
  it("hold 30 entries or what is asked for, at most 100, with links only where there are several (rule 7)", async () => {
    const users = Array.from({ length: 120 }, (_, index) => ({ login: `u${index}`, id: 1_000 + index }));
    const members = Object.fromEntries([
      ["acme-bot", "admin"],
      ...users.map(({ login }) => [login, "member"]),
    ]);
    const state = acme(
      { members, teams: [], repositories: [] },
      {
        users: [...users, { login: "acme-bot", id: 104 }],
        tokens: [
          { token: OWNER, user: "acme-bot" },
          { token: APP, installation: 5001 },
        ],
      },
    );
    const { call, steer } = world(state);

    const usual = await call("GET", "/orgs/acme/members");
    expect(usual.body).toHaveLength(30);
    expect(usual.headers.get("link")).toContain(`<${ORIGIN}/orgs/acme/members?page=2>; rel="next"`);
    expect((await call("GET", "/orgs/acme/members?per_page=500")).body).toHaveLength(100);
    const last = await call("GET", "/orgs/acme/members?per_page=100&page=2");
    expect([last.body.length, last.headers.get("link")?.includes('rel="next"')]).toEqual([21, false]);
    expect((await call("GET", "/orgs/acme/members?page=99")).body).toEqual([]);
    expect((await call("GET", "/orgs/acme/members?role=admin")).headers.get("link")).toBeNull();
    await steer("switches", { numericLinks: true });
    const numeric = await call("GET", "/orgs/acme/members?per_page=100");
    const next = /<([^>]+)>; rel="next"/.exec(numeric.headers.get("link") ?? "")?.[1];
    expect(next).toBe(`${ORIGIN}/organizations/9001/members?per_page=100&page=2`);
    expect((await call("GET", next ?? "")).body).toHaveLength(21);
  });

  it("stay below the prefix of an installation of one's own", async () => {
    const { call } = world();

    const answer = await call("GET", "/api/v3/orgs/acme/teams?per_page=1");
    expect(answer.headers.get("link")).toContain(`${ORIGIN}/api/v3/orgs/acme/teams?`);
    expect(answer.body[0].url).toBe(`${ORIGIN}/api/v3/organizations/9001/team/201`);
    expect(
      (await call("POST", "/api/graphql", { query: "{ viewer { login } }" })).body.data.viewer.login,
    ).toBe("acme-bot");
  });
});

describe("limits", () => {
  it("refuse when the hour's requests are used up; asking is free (rule 8)", async () => {
    const { call, pass } = world(acme({}, { switches: { requestsPerHour: 2 } }));
    await call("GET", "/orgs/acme");
    await call("GET", "/orgs/acme/teams");

    const refused = await call("GET", "/orgs/acme/members");
    expect([refused.status, refused.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
    expect((await call("GET", "/rate_limit")).body.resources.core).toMatchObject({
      limit: 2,
      remaining: 0,
      used: 2,
    });
    pass(60 * MINUTE);
    expect((await call("GET", "/orgs/acme/members")).status).toBe(200);
  });

  it("of GraphQL answer 200 with RATE_LIMITED (rule 8)", async () => {
    const { graphql } = world(acme({}, { switches: { graphqlPointsPerHour: 1 } }));
    await graphql("{ viewer { login } }");

    const answer = await graphql("{ viewer { login } }");
    expect([answer.status, answer.body.errors[0].type]).toEqual([200, "RATE_LIMITED"]);
  });

  it("of a minute: writes cost five, and the answer says when to come back, or does not (rule 9)", async () => {
    const { call, steer, pass } = world(acme({}, { switches: { pointsPerMinute: 11 } }));
    await call("PUT", "/orgs/acme/memberships/alan", { role: "member" });
    await call("PUT", "/orgs/acme/memberships/alan", { role: "member" });
    await call("GET", "/orgs/acme");

    const refused = await call("GET", "/orgs/acme");
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain("secondary rate limit");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    await steer("switches", { retryAfter: false, limitStatus: 429 });
    const silent = await call("GET", "/orgs/acme");
    expect([silent.status, silent.headers.get("retry-after")]).toEqual([429, null]);
    pass(MINUTE);
    expect((await call("GET", "/orgs/acme")).status).toBe(200);
  });

  it("of what makes mail or things: 80 a minute (rule 9)", async () => {
    const { call } = world(acme({}, { switches: { contentPerMinute: 1 } }));

    expect((await call("POST", "/orgs/acme/invitations", { email: "one@x.example" })).status).toBe(201);
    expect((await call("POST", "/orgs/acme/invitations", { email: "two@x.example" })).status).toBe(403);
    expect((await call("GET", "/orgs/acme/invitations")).body).toHaveLength(1);
  });
});

describe("names and numbers", () => {
  it("a renamed repository redirects, 301 for reads and 307 for writes (rule 10)", async () => {
    const { call, steer } = world();
    await steer("rename-repository", { repository: "shop", to: "store" });

    const read = await call("GET", "/repos/acme/shop/collaborators?per_page=5");
    expect([read.status, read.headers.get("location")]).toEqual([
      301,
      `${ORIGIN}/repositories/301/collaborators?per_page=5`,
    ]);
    expect((await call("GET", read.headers.get("location") ?? "")).status).toBe(200);
    const write = await call("PUT", "/repos/acme/shop/collaborators/linus", { permission: "pull" });
    expect([write.status, write.headers.get("location")]).toEqual([
      307,
      `${ORIGIN}/repositories/301/collaborators/linus`,
    ]);
    expect((await call("PUT", write.headers.get("location") ?? "", { permission: "pull" })).status).toBe(204);
  });

  it("names match without case, and answers keep theirs (rule 11)", async () => {
    const { call } = world();

    expect((await call("GET", "/orgs/ACME/memberships/adalove")).body.user.login).toBe("AdaLove");
    expect((await call("GET", "/orgs/acme/teams/PLATFORM")).body.slug).toBe("platform");
    expect((await call("GET", "/repos/Acme/SHOP")).body.full_name).toBe("acme/shop");
  });

  it("a renamed login is gone at once, and a stranger may take it; the number stays (rule 12)", async () => {
    const { call, steer } = world();
    await steer("rename", { login: "alan", to: "turing" });

    expect((await call("GET", "/users/alan")).status).toBe(404);
    const squatter = await steer("squat", { login: "alan" });
    expect((await call("GET", "/users/alan")).body.id).toBe(squatter.body.id);
    expect((await call("GET", "/user/105")).body.login).toBe("turing");
    expect((await call("GET", "/orgs/acme/memberships/turing")).status).toBe(200);
    expect((await call("GET", "/orgs/acme/memberships/alan")).status).toBe(404);
  });
});

describe("installations and single sign-on", () => {
  it("an installation is nobody (rule 13)", async () => {
    const { call } = world();

    const answer = await call("GET", "/user", undefined, { token: APP });
    expect([answer.status, answer.body.message]).toEqual([403, "Resource not accessible by integration"]);
    expect((await call("GET", "/user/memberships/orgs/acme", undefined, { token: APP })).status).toBe(403);
    expect((await call("GET", "/orgs/acme/members", undefined, { token: APP })).body).toHaveLength(4);
  });

  it("with selected repositories lists are short, without a sign (rule 14)", async () => {
    const { call } = world(
      acme({
        installations: [
          {
            id: 5001,
            app: "rolecall",
            permissions: { metadata: "read", members: "read" },
            selected: ["docs"],
          },
        ],
      }),
    );

    const list = await call("GET", "/orgs/acme/repos", undefined, { token: APP });
    expect([list.status, list.body.map(({ name }: { name: string }) => name)]).toEqual([200, ["docs"]]);
    expect((await call("GET", "/repos/acme/shop", undefined, { token: APP })).status).toBe(404);
    expect((await call("GET", "/installation/repositories", undefined, { token: APP })).body).toMatchObject({
      total_count: 1,
      repository_selection: "selected",
    });
  });

  it("single sign-on keeps tokens out that were not authorised (rule 15)", async () => {
    const state = acme({
      saml: true,
      repositories: [{ name: "shop", invitations: [{ login: "eve", role: "read" }] }],
    });
    const { call } = world(state);

    const refused = await call("GET", "/orgs/acme/members");
    expect(refused.status).toBe(403);
    expect(refused.headers.get("x-github-sso")).toMatch(/^required; url=/);
    const across = await call("GET", "/user/repository_invitations", undefined, { token: STRANGER });
    expect([across.status, across.body]).toEqual([200, []]);
    expect(across.headers.get("x-github-sso")).toBe("partial-results; organizations=9001");
    const authorised = world(
      acme({ saml: true }, { tokens: [{ token: OWNER, user: "acme-bot", sso: ["acme"] }] }),
    );
    expect((await authorised.call("GET", "/orgs/acme/members")).status).toBe(200);
    expect((await call("GET", "/orgs/acme/members", undefined, { token: APP })).status).toBe(200);
  });

  it("settings are there for owners only, and nothing says so (rule 16)", async () => {
    const { call } = world();

    expect((await call("GET", "/orgs/acme")).body.default_repository_permission).toBe("read");
    const seen = await call("GET", "/orgs/acme", undefined, { token: OUTSIDER });
    expect(seen.status).toBe(200);
    expect(Object.keys(seen.body)).not.toContain("default_repository_permission");
    expect(Object.keys(seen.body)).not.toContain("plan");
  });

  it("a token of one hour ends", async () => {
    const { call, pass } = world(
      acme({}, { tokens: [{ token: APP, installation: 5001, expires: "2026-11-30T13:00:00Z" }] }),
    );
    expect((await call("GET", "/orgs/acme", undefined, { token: APP })).status).toBe(200);
    pass(DAY);

    expect((await call("GET", "/orgs/acme", undefined, { token: APP })).status).toBe(401);
  });
});

describe("pages that go wrong", () => {
  it("are empty where a next page or a total tells that they should not be", async () => {
    const { simulator } = world(acme());
    const host = createHost({
      provider: "github",
      simulator,
      now: () => START,
      faults: { rate: 1, seed: 1, kinds: ["page-missing"] },
    });
    const ask = async (path: string): Promise<{ body: unknown; fault: string | undefined }> => {
      const headers = { "User-Agent": "test", Authorization: `Bearer ${OWNER}` };
      const delivery = await host.deliver(new Request(`${ORIGIN}${path}`, { headers }));
      if (delivery.kind !== "answer") throw new Error(delivery.kind);
      return { body: await delivery.response.json(), fault: delivery.fault };
    };

    expect(await ask("/orgs/acme/teams?per_page=2")).toEqual({ body: [], fault: "page-missing" });
    expect((await ask("/orgs/acme/teams?per_page=2&page=2")).body).toHaveLength(1);
    expect(await ask("/orgs/acme/organization-roles")).toEqual({
      body: { total_count: 8, roles: [] },
      fault: "page-missing",
    });
    expect((await ask("/orgs/acme")).fault).toBeUndefined();
  });
});
