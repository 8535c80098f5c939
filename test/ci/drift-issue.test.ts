import { describe, expect, it } from "vitest";
import { DRIFT_LABEL, type DriftRequest, ensureDriftIssue } from "../../src/ci/drift-issue.ts";
import { writeMarker } from "../../src/ci/marker.ts";
import { connectTo } from "./connect.ts";
import { FakeGitHub } from "./fake-github.ts";

const START = Date.parse("2026-11-22T02:00:00Z");
const HOUR = 60 * 60 * 1000;

function request(parts: Partial<DriftRequest> & { content?: string } = {}): DriftRequest {
  const { content = "one", ...rest } = parts;
  return {
    state: "drift",
    marker: {
      id: "access.yaml",
      target: "access.yaml",
      digest: content,
      head: "",
      run: 1,
      attempt: 1,
      content,
    },
    title: "Access drift: access.yaml",
    render: () => `drift ${content}`,
    summary: "1 difference",
    labels: [],
    now: START,
    ...rest,
  };
}

describe("the drift issue", () => {
  it("goes through its life: opened, kept, rewritten, closed, opened again", async () => {
    const fake = new FakeGitHub();
    const github = connectTo(fake.fetch);
    expect((await ensureDriftIssue(github, request({ state: "clean", content: "clean" }))).kind).toBe("none");
    const opened = await ensureDriftIssue(github, request({ labels: ["security"] }));
    expect(opened).toMatchObject({ kind: "opened", number: 1 });
    const issue = fake.issues.get(1);
    expect(issue?.labels).toEqual([DRIFT_LABEL, "security"]);
    expect((await ensureDriftIssue(github, request({ now: START + HOUR }))).kind).toBe("unchanged");
    expect(fake.count("PATCH")).toBe(0);
    expect((await ensureDriftIssue(github, request({ content: "two" }))).kind).toBe("rewritten");
    expect(issue?.body).toContain("drift two");
    expect(issue?.comments.length).toBe(1);
    expect(
      (await ensureDriftIssue(github, request({ state: "clean", content: "clean", summary: "No drift" })))
        .kind,
    ).toBe("closed");
    expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
    expect((await ensureDriftIssue(github, request({ state: "clean", content: "clean" }))).kind).toBe("none");
    expect((await ensureDriftIssue(github, request({ content: "two" }))).kind).toBe("reopened");
    expect(issue?.state).toBe("open");
    expect(fake.issues.size).toBe(1);
  });

  it("says now and then when it was last checked, without a comment", async () => {
    const fake = new FakeGitHub();
    const github = connectTo(fake.fetch);
    await ensureDriftIssue(github, request());
    const outcome = await ensureDriftIssue(
      github,
      request({ now: START + 24 * HOUR, runUrl: "https://github.example/run/2" }),
    );
    expect(outcome.kind).toBe("refreshed");
    const issue = fake.issues.get(1);
    expect(issue?.body).toContain(
      "Last checked: 2026-11-23T02:00:00.000Z by [this run](https://github.example/run/2)",
    );
    expect(issue?.body.match(/Last checked/g)?.length).toBe(1);
    expect(issue?.body).toContain("drift one");
    expect(issue?.comments.length).toBe(0);
  });

  it("never is a pull request or somebody else's issue", async () => {
    const fake = new FakeGitHub();
    const body = `${writeMarker({ ...request().marker, kind: "drift", state: "open" })}\nmine`;
    fake.addIssue({ author: "mallory", body, labels: [DRIFT_LABEL] });
    const pull = fake.addPull();
    pull.body = body;
    pull.labels = [DRIFT_LABEL];
    Object.assign(pull, { author: "github-actions[bot]" });
    const outcome = await ensureDriftIssue(connectTo(fake.fetch), request());
    expect(outcome).toMatchObject({ kind: "opened", number: 3 });
    expect(fake.count("PATCH")).toBe(0);
  });

  it("is found also when the label was taken off, among many issues", async () => {
    const fake = new FakeGitHub();
    const github = connectTo(fake.fetch);
    await ensureDriftIssue(github, request());
    const issue = fake.issues.get(1);
    if (issue !== undefined) issue.labels = [];
    for (let index = 0; index < 150; index += 1) fake.addIssue({ author: "github-actions[bot]" });
    expect(await ensureDriftIssue(github, request({ content: "two" }))).toMatchObject({
      kind: "rewritten",
      number: 1,
    });
  });

  it("stays closed when a person said not planned and nothing changed", async () => {
    const fake = new FakeGitHub();
    const github = connectTo(fake.fetch);
    await ensureDriftIssue(github, request());
    Object.assign(fake.issues.get(1) ?? {}, { state: "closed", stateReason: "not_planned" });
    expect((await ensureDriftIssue(github, request())).kind).toBe("unchanged");
    expect((await ensureDriftIssue(github, request({ content: "two" }))).kind).toBe("reopened");
  });

  it("is not closed by a check that failed", async () => {
    const fake = new FakeGitHub();
    const github = connectTo(fake.fetch);
    await ensureDriftIssue(github, request());
    const failing = request({
      state: "failing",
      content: "failing",
      title: "Access drift check fails: access.yaml",
    });
    expect((await ensureDriftIssue(github, failing)).kind).toBe("rewritten");
    expect(fake.issues.get(1)).toMatchObject({
      state: "open",
      title: "Access drift check fails: access.yaml",
    });
  });

  it("is one per configuration", async () => {
    const fake = new FakeGitHub();
    const github = connectTo(fake.fetch);
    await ensureDriftIssue(github, request());
    await ensureDriftIssue(github, { ...request(), marker: { ...request().marker, id: "other.yaml" } });
    expect(fake.issues.size).toBe(2);
  });

  it("that may not be written is told and no failure", async () => {
    const fake = new FakeGitHub();
    expect((await ensureDriftIssue(connectTo(fake.fetch, { token: "read-token" }), request())).kind).toBe(
      "forbidden",
    );
  });
});
