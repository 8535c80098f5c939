import { describe, expect, it } from "vitest";
import { graphqlUrlOf } from "../../src/ci/client.ts";
import { ProviderError } from "../../src/model/errors.ts";
import { connectTo, QuickClock } from "./connect.ts";
import { FakeGitHub, refuse } from "./fake-github.ts";

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return "nothing was thrown";
  } catch (error) {
    return error instanceof ProviderError ? error.code : String(error);
  }
}

describe("lists", () => {
  it("are read past a hundred items, to the last page", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    for (let index = 0; index < 250; index += 1) fake.addComment(pull, "mona", `comment ${index}`);
    const comments = await connectTo(fake.fetch).listComments(pull.number);
    expect(comments.map(({ body }) => body)).toEqual(
      Array.from({ length: 250 }, (_, index) => `comment ${index}`),
    );
    expect(fake.count("GET", /comments$/)).toBe(3);
  });

  it("that are not lists are an error, not an empty list", async () => {
    for (const answer of ["", "{}", '"text"', "[1"]) {
      const github = connectTo(
        async () => new Response(answer, { headers: { "content-type": "application/json" } }),
      );
      expect(["NOT_A_LIST", "UNREACHABLE"]).toContain(await codeOf(github.listComments(1)));
    }
  });

  it("whose next page is on another host are an error, and the token does not go there", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    fake.failOnce("GET", /comments$/, () =>
      Response.json([], { headers: { link: '<https://evil.example/2>; rel="next"' } }),
    );
    expect(await codeOf(connectTo(fake.fetch).listComments(pull.number))).toBe("NOT_A_LIST");
    expect(fake.seen.length).toBe(1);
  });
});

describe("limits and failures", () => {
  it("waits as long as Retry-After says, for writes too, and then writes once", async () => {
    const fake = new FakeGitHub();
    const clock = new QuickClock();
    const pull = fake.addPull();
    fake.failOnce("POST", /comments$/, () => refuse(429, "slow down", { "retry-after": "7" }));
    fake.failOnce("POST", /comments$/, () =>
      refuse(403, "You have exceeded a secondary rate limit", { "retry-after": "3" }),
    );
    await connectTo(fake.fetch, { clock }).createComment(pull.number, "hello");
    expect(pull.comments.map(({ body }) => body)).toEqual(["hello"]);
    expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(10_000);
  });

  it("does not repeat a 403 for lack of permission", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    expect(await codeOf(connectTo(fake.fetch, { token: "read-token" }).createComment(pull.number, "x"))).toBe(
      "FORBIDDEN",
    );
    expect(fake.count("POST")).toBe(1);
  });

  it("tells too long, not found, gone and unauthorized apart", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    expect(await codeOf(github.createComment(pull.number, "x".repeat(65_537)))).toBe("TOO_LONG");
    expect(await codeOf(github.getPullRequest(999))).toBe("NOT_FOUND");
    fake.failOnce("PATCH", /issues/, () => refuse(410, "This issue was deleted"));
    expect(await codeOf(github.updateIssue(1, { title: "x" }))).toBe("GONE");
    expect(await codeOf(connectTo(fake.fetch, { token: "wrong" }).listComments(1))).toBe("UNAUTHORIZED");
  });

  it("says that a broken connection is one", async () => {
    const github = connectTo(async () => {
      throw new TypeError("fetch failed");
    });
    expect(await codeOf(github.listComments(1))).toBe("UNREACHABLE");
  });

  it("takes a body that is cut off for a failure, not for an empty list", async () => {
    const github = connectTo(async () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('[{"id"'));
          controller.error(new TypeError("terminated"));
        },
      });
      return new Response(body, { headers: { "content-type": "application/json" } });
    });
    expect(await codeOf(github.listComments(1))).toBe("UNREACHABLE");
  });
});

describe("an Enterprise Server", () => {
  it("has GraphQL beside the REST interface, not below it", () => {
    expect(graphqlUrlOf("https://ghes.example/api/v3")).toBe("https://ghes.example/api/graphql");
    expect(graphqlUrlOf("https://ghes.example/api/v3/")).toBe("https://ghes.example/api/graphql");
    expect(graphqlUrlOf("https://api.github.com")).toBe("https://api.github.com/graphql");
  });

  it("is asked at both addresses", async () => {
    const fake = new FakeGitHub();
    fake.prefix = "/api/v3";
    fake.graphqlPath = "/api/graphql";
    const pull = fake.addPull();
    const github = connectTo(fake.fetch, { apiUrl: "https://ghes.example/api/v3" });
    await github.createComment(pull.number, "hello");
    expect(await github.graphql("query { viewer { login } }", {})).toEqual({
      viewer: { login: "github-actions[bot]" },
    });
    expect(fake.seen.map(({ path }) => path)).toEqual([
      "/api/v3/repos/acme/access/issues/1/comments",
      "/api/graphql",
    ]);
  });
});
