import { describe, expect, it } from "vitest";
import { type RunContext, readContext } from "../../src/ci/context.ts";
import { findPullRequest } from "../../src/ci/pull-request.ts";
import { connectTo } from "./connect.ts";
import { FakeGitHub, wirePull } from "./fake-github.ts";

function context(event: string, payload: object, more: Record<string, string> = {}): RunContext {
  const env = { GITHUB_REPOSITORY: "acme/access", GITHUB_EVENT_NAME: event, GITHUB_RUN_ID: "7", ...more };
  return readContext(env, JSON.stringify(payload), "/work");
}

describe("the pull request of a run", () => {
  it("is the one of the event, without a request", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull({ headRepository: "mallory/access" });
    const found = await findPullRequest(
      context("pull_request", { pull_request: wirePull(pull) }),
      connectTo(fake.fetch),
      "",
    );
    expect(found).toMatchObject({ number: 1, isFork: true, headSha: "a".repeat(40) });
    expect(fake.seen).toEqual([]);
  });

  it("is from a fork also when the fork is gone", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull({ headRepository: null });
    const found = await findPullRequest(
      context("pull_request", { pull_request: wirePull(pull) }),
      connectTo(fake.fetch),
      "",
    );
    expect(found?.isFork).toBe(true);
  });

  it("is the input before all", async () => {
    const fake = new FakeGitHub();
    const first = fake.addPull();
    fake.addPull();
    const run = context("pull_request", { pull_request: wirePull(first) });
    expect((await findPullRequest(run, connectTo(fake.fetch), "2"))?.number).toBe(2);
    await expect(findPullRequest(run, connectTo(fake.fetch), "2x")).rejects.toMatchObject({
      code: "BAD_PR_NUMBER",
    });
  });

  it("is found for comments, merge queues and following workflows", async () => {
    const fake = new FakeGitHub();
    fake.addPull();
    fake.addPull();
    const github = connectTo(fake.fetch);
    const comment = context("issue_comment", { issue: { number: 2, pull_request: {} } });
    const queue = context("merge_group", {
      merge_group: { head_ref: "refs/heads/gh-readonly-queue/main/pr-2-abc" },
    });
    const following = context("workflow_run", { workflow_run: { pull_requests: [{ number: 2 }] } });
    for (const run of [comment, queue, following])
      expect((await findPullRequest(run, github, ""))?.number).toBe(2);
    expect(await findPullRequest(context("schedule", {}), github, "")).toBeUndefined();
    expect(
      await findPullRequest(context("issue_comment", { issue: { number: 2 } }), github, ""),
    ).toBeUndefined();
  });
});

describe("the context", () => {
  it("takes hosts from the environment", () => {
    const run = context(
      "push",
      {},
      { GITHUB_API_URL: "https://ghes.example/api/v3", GITHUB_SERVER_URL: "https://ghes.example" },
    );
    expect(run).toMatchObject({
      apiUrl: "https://ghes.example/api/v3",
      runUrl: "https://ghes.example/acme/access/actions/runs/7",
    });
  });

  it("is refused without a repository or with a broken event file", () => {
    expect(() => readContext({}, undefined, "/")).toThrow(expect.objectContaining({ code: "NO_REPOSITORY" }));
    expect(() => readContext({ GITHUB_REPOSITORY: "a/b" }, "{", "/")).toThrow(
      expect.objectContaining({ code: "BAD_EVENT" }),
    );
  });
});
