import { beforeEach, describe, expect, it } from "vitest";
import { verdictOf } from "../../src/app/exit-codes.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { readMarker } from "../../src/ci/marker.ts";
import { ConfigError, UsageError } from "../../src/model/errors.ts";
import type { Plan } from "../../src/model/plan.ts";
import { buildGrant, buildOrg, buildPlan } from "../report/plan-builder.ts";
import { Stage } from "./stage.ts";

const add = buildGrant("acme", "linus", { after: { role: "member" } });
const removal = buildGrant("acme", "bob", { before: { role: "member" } });
const one = buildPlan({ operations: [add], digest: "sha256:one" });
const two = buildPlan({ operations: [add, removal], digest: "sha256:two" });
const notFound = { severity: "error", code: "RESOURCE_NOT_FOUND", message: "acme has no such app." } as const;
const none = buildPlan({ orgs: [buildOrg("acme")], digest: "sha256:none" });

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});

describe("the life of a pull request", () => {
  it("is told in one comment: changed, pushed again, reverted, changed, merged, applied", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    expect(await stage.onPullRequest(pull)).toBe(0);
    expect(stage.outputs).toMatchObject({
      "exit-code": "2",
      "has-changes": "true",
      adds: "1",
      removes: "0",
      digest: "sha256:one",
    });
    expect(stage.outputs["comment-url"]).toContain("#issuecomment-");
    expect(stage.bodyOf(pull)).toContain("`linus` gains `member on acme`");

    stage.plan = two;
    await stage.onPullRequest(pull);
    expect(stage.bodyOf(pull)).toContain("`bob` **loses** `member on acme`");

    stage.plan = none;
    stage.planExit = 0;
    await stage.onPullRequest(pull);
    expect(stage.bodyOf(pull)).toContain("**No changes.**");

    stage.plan = two;
    stage.planExit = 2;
    await stage.onPullRequest(pull);
    expect(await stage.onMerge(pull)).toBe(0);
    expect(stage.applied).toEqual([two]);
    expect(stage.bodyOf(pull)).toContain(
      "**Applied** by [this run](https://github.example/acme/access/actions/runs/5): 2 of 2 operations done.",
    );
    expect(readMarker(stage.bodyOf(pull))?.state).toBe("applied");
    expect(pull.comments.length).toBe(1);
  });

  it("writes nothing into the plan file that reads as something else", async () => {
    const name = "\u202e\u2066evil\u009b31m";
    stage.plan = buildPlan({ orgs: [buildOrg("acme", { name })] });
    await stage.onPullRequest(stage.github.addPull(), { command: "plan", "plan-file": "plan.json" });
    const text = stage.files.get("plan.json") ?? "";

    expect(text).toMatch(/^[\n\x20-\x7e]+$/);
    expect(JSON.parse(text)).toEqual(stage.plan);
  });

  it("writes the plan file, the summary file and the job summary", async () => {
    stage.plan = one;
    await stage.onPullRequest(stage.github.addPull(), { command: "plan", "plan-file": "out/plan.json" });
    expect(JSON.parse(stage.files.get("out/plan.json") ?? "")).toEqual(one);
    expect(stage.outputs).toMatchObject({
      "plan-file": "out/plan.json",
      "summary-file": "/temp/rolecall-summary.md",
    });
    expect(stage.summaries.length).toBe(1);
    expect(stage.masks).toEqual(["s3cret"]);
  });

  it("keeps its exit code when the comment is forbidden", async () => {
    stage.token = "read-token";
    stage.plan = one;
    expect(await stage.onPullRequest(stage.github.addPull())).toBe(0);
    expect(stage.lines.filter((line) => line.startsWith("::warning title=COMMENT_NOT_WRITTEN"))).toHaveLength(
      1,
    );
    expect(stage.summaries[0]).toContain("`linus` gains");
  });

  it("annotates invalid files, fails, and does not leave an old plan standing", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    await stage.onPullRequest(pull);
    const place = { file: "access.yaml", line: 4, column: 3 };
    stage.trouble = new ConfigError([
      { severity: "error", code: "UNKNOWN_ROLE", message: "No role amdin.", place },
    ]);
    expect(await stage.onPullRequest(pull)).toBe(3);
    expect(stage.lines).toContain("::error file=access.yaml,line=4,col=3,title=UNKNOWN_ROLE::No role amdin.");
    expect(stage.bodyOf(pull)).toContain("The access files are invalid");
    expect(stage.bodyOf(pull)).not.toContain("linus");
  });
});

describe("apply", () => {
  it("refuses what nobody saw, names it, and does the rest", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    await stage.onPullRequest(pull);
    stage.plan = two;
    expect(await stage.onMerge(pull)).toBe(5);
    expect(stage.applied.map(({ operations }) => operations)).toEqual([[add]]);
    expect(stage.bodyOf(pull)).toContain("**1 operation left out**");
    expect(stage.bodyOf(pull)).toContain("remove `bob` `member` on `acme`");
    expect(stage.bodyOf(pull)).toContain("by hand on the default branch with the digest `sha256:two`");
    expect(readMarker(stage.bodyOf(pull))?.state).toBe("applied");
  });

  it("writes nothing, and says why, if nobody saw any of it", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    await stage.onPullRequest(pull);
    stage.plan = buildPlan({ operations: [removal], digest: "sha256:other" });
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      expect(await stage.onMerge(pull)).toBe(4);
      expect(stage.applied).toEqual([]);
      expect(stage.bodyOf(pull)).toContain("**Not applied**");
      expect(stage.bodyOf(pull)).toContain("remove `bob`");
      expect(readMarker(stage.bodyOf(pull))?.state).toBe("refused");
    }
  });

  it("does what was reviewed also if a comment was merged into the file beside it", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    await stage.onPullRequest(pull);
    const moved = { ...add, origins: [{ file: "access.yaml", line: 13, column: 7, via: [] }] };
    stage.plan = {
      ...one,
      operations: [moved],
      files: [{ path: "access.yaml", sha256: "f".repeat(64) }],
      digest: "sha256:other",
    };
    expect(await stage.onMerge(pull)).toBe(0);
    expect(stage.applied).toEqual([stage.plan]);
  });

  it("refuses on a push what no pull request showed, unless told otherwise", async () => {
    stage.plan = one;
    expect(await stage.act("push", {}, { command: "apply" })).toBe(4);
    expect(stage.applied).toEqual([]);
    expect(await stage.act("push", {}, { command: "apply", allow: "unreviewed" })).toBe(0);
    expect(stage.applied).toEqual([one]);
    expect(stage.summaries.join("\n")).toContain("**Done without a review**");
  });

  it("refuses when somebody else edited the plan comment", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    await stage.onPullRequest(pull);
    Object.assign(pull.comments[0] ?? {}, { editor: "mallory" });
    expect(await stage.onMerge(pull)).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("does nothing, and asks for no review, when there is nothing to do", async () => {
    stage.plan = none;
    stage.planExit = 0;
    expect(await stage.act("push", {}, { command: "apply" })).toBe(0);
    expect(stage.applied).toEqual([]);
  });

  it("tells of a part that failed, and fails", async () => {
    const pull = stage.github.addPull();
    stage.plan = one;
    await stage.onPullRequest(pull);
    stage.applyExit = 5;
    expect(await stage.onMerge(pull)).toBe(5);
    expect(readMarker(stage.bodyOf(pull))?.state).toBe("partial");
  });
});

describe("a fork", () => {
  const missing = new UsageError("MISSING_TOKEN", "acme: no token.");

  it("gets validation and the plan of its files, without secrets", async () => {
    const pull = stage.github.addPull({ headRepository: "mallory/access" });
    stage.token = "read-token";
    stage.trouble = missing;
    stage.filePlan = one;
    expect(await stage.onPullRequest(pull)).toBe(0);
    expect(stage.outputs["exit-code"]).toBe("2");
    expect(stage.summaries[0]).toContain("Access plan from the files");
    expect(stage.outputs.digest).toBeUndefined();
  });

  it("is only validated where the base is not at hand, and told so", async () => {
    const pull = stage.github.addPull({ headRepository: "mallory/access" });
    stage.trouble = missing;
    stage.base = undefined;
    expect(await stage.onPullRequest(pull)).toBe(0);
    expect(stage.lines.some((line) => line.includes("NO_BASE"))).toBe(true);
    stage.diagnostics = [{ severity: "error", code: "X", message: "bad" }];
    expect(await stage.onPullRequest(pull)).toBe(3);
  });

  it("is different from a branch of one's own, where a missing token is a mistake", async () => {
    stage.trouble = missing;
    expect(await stage.onPullRequest(stage.github.addPull())).toBe(1);
    expect(stage.lines).toContain("::error title=MISSING_TOKEN::acme: no token.");
  });
});

describe("people-pull", () => {
  it("concerns no pull request, and fails where the list is refused", async () => {
    expect(await stage.act("schedule", {}, { command: "people-pull" })).toBe(0);
    expect(await stage.act("schedule", {}, { command: "people-pull", "max-leavers": "1" })).toBe(4);
    expect(stage.outputs["exit-code"]).toBe("4");
  });
});

describe("drift", () => {
  it("opens an issue, leaves it alone, closes it", async () => {
    stage.plan = one;
    expect(await stage.act("schedule", {}, { command: "drift" })).toBe(0);
    expect(stage.outputs).toMatchObject({
      "exit-code": "2",
      "issue-url": "https://github.example/acme/access/issues/1",
    });
    const issue = stage.github.issues.get(1);
    expect(issue?.title).toBe("Access drift: access.yaml");
    stage.plan = { ...one, digest: "sha256:later", at: "2026-12-01T00:00:00Z" };
    await stage.act("schedule", {}, { command: "drift" });
    expect(issue?.comments.length).toBe(0);
    stage.plan = none;
    expect(await stage.act("schedule", {}, { command: "drift", "fail-on": "changes" })).toBe(0);
    expect(issue?.state).toBe("closed");
  });

  it("fails on changes if told to", async () => {
    stage.plan = one;
    expect(await stage.act("schedule", {}, { command: "drift", "fail-on": "changes" })).toBe(2);
    expect(
      await stage.act("schedule", {}, { command: "drift", "fail-on": "never", "drift-issue": "false" }),
    ).toBe(0);
  });

  it("is nothing that waits for a person, and a check that fails where a resource is not found", async () => {
    stage.plan = buildPlan({ deferred: [{ operation: add, waitsFor: "ada to accept" }] });
    await stage.act("schedule", {}, { command: "drift" });
    expect(stage.outputs["exit-code"]).toBe("0");
    expect(stage.github.issues.size).toBe(0);

    stage.plan = buildPlan({ findings: [notFound] });
    await stage.act("schedule", {}, { command: "drift" });
    expect(stage.outputs["exit-code"]).toBe("1");
    expect(stage.github.issues.get(1)?.title).toBe("Access drift check fails: access.yaml");
  });

  it("tells a check that fails apart from drift, and closes nothing for it", async () => {
    stage.plan = one;
    await stage.act("schedule", {}, { command: "drift" });
    const issue = stage.github.issues.get(1);
    const gaps = [{ address: "acme", code: "FORBIDDEN", message: "The key may not read." }];
    stage.plan = buildPlan({ orgs: [buildOrg("acme", { gaps })] });
    expect(await stage.act("schedule", {}, { command: "drift" })).toBe(1);
    expect(issue).toMatchObject({ state: "open", title: "Access drift check fails: access.yaml" });
    expect(issue?.body).toContain("Unknown is not unchanged");
    stage.trouble = new UsageError("MISSING_TOKEN", "acme: no token.");
    expect(await stage.act("schedule", {}, { command: "drift" })).toBe(1);
    expect(issue?.body).toContain("acme: no token.");
  });
});

describe("report", () => {
  const alpha = buildPlan({
    operations: [buildGrant("alpha", "ada", { after: { role: "admin" } })],
    digest: "sha256:1",
  });
  const beta = buildPlan({
    operations: [buildGrant("beta", "bob", { before: { role: "admin" } })],
    digest: "sha256:2",
  });

  it("merges the shards into one comment", async () => {
    const pull = stage.github.addPull();
    stage.orgs = ["alpha", "beta"];
    stage.files.set("plans/1.json", JSON.stringify(alpha)).set("plans/2.json", JSON.stringify(beta));
    expect(await stage.onPullRequest(pull, { command: "report", "plan-file": "plans/*.json" })).toBe(0);
    expect(stage.bodyOf(pull)).toContain("**1 to add, 0 to change, 1 to remove** in 2 of 2 organizations.");
  });

  it("takes an organization that no shard planned for unknown", async () => {
    const pull = stage.github.addPull();
    stage.orgs = ["alpha", "beta"];
    stage.files.set("plans/1.json", JSON.stringify(alpha));
    expect(await stage.onPullRequest(pull, { command: "report", "plan-file": "plans/*.json" })).toBe(1);
    expect(stage.bodyOf(pull)).toContain("`beta` `SHARD_MISSING`");
  });

  it("gives the exit code that a plan in one job gives", async () => {
    const pull = stage.github.addPull();
    const operation = buildGrant("alpha", "ada", { after: { role: "admin" } });
    const org = buildOrg("alpha");
    const gaps = [{ address: "alpha", code: "FORBIDDEN", message: "The key may not read." }];
    const refused = {
      guard: "incomplete",
      verdict: "refused",
      text: "",
      operations: [operation.id],
    } as const;
    const plans: [Partial<Plan>, number][] = [
      [{ deferred: [{ operation, waitsFor: "ada to accept" }] }, ExitCode.done],
      [{ operations: [operation] }, ExitCode.changes],
      [{ operations: [operation], findings: [notFound] }, ExitCode.failed],
      [{ operations: [operation], guards: [refused], orgs: [{ ...org, gaps }] }, ExitCode.refused],
    ];
    stage.orgs = ["alpha"];
    for (const [parts, exitCode] of plans) {
      const plan = buildPlan({ orgs: [org], ...parts });
      stage.files.set("plans/1.json", JSON.stringify(plan));

      await stage.onPullRequest(pull, { command: "report", "plan-file": "plans/*.json" });

      expect(stage.outputs["exit-code"]).toBe(String(exitCode));
      expect(verdictOf(plan, true)).toBe(exitCode);
    }
  });

  it("holds the shards against the reviewed plan after the merge", async () => {
    const pull = stage.github.addPull();
    stage.files.set("plans/1.json", JSON.stringify(alpha)).set("plans/2.json", JSON.stringify(beta));
    const inputs = { command: "report", "plan-file": "plans/*.json" };
    await stage.onPullRequest(pull, inputs);
    expect(await stage.onMerge(pull, inputs)).toBe(0);
    const other = buildPlan({
      operations: [buildGrant("beta", "bob", { before: { role: "member" } })],
      digest: "sha256:3",
    });
    stage.files.set("plans/2.json", JSON.stringify(other));
    expect(await stage.onMerge(pull, inputs)).toBe(4);
  });
});

describe("validate and inputs", () => {
  it("annotates and gives the code", async () => {
    stage.diagnostics = [
      { severity: "error", code: "X", message: "bad", place: { file: "access.yaml", line: 1, column: 1 } },
    ];
    expect(await stage.act("push", {}, { command: "validate" })).toBe(3);
    expect(stage.lines).toEqual(["::error file=access.yaml,line=1,col=1,title=X::bad"]);
  });

  it("refuses inputs it does not know, in a sentence", async () => {
    for (const inputs of [
      { command: "destroy" },
      { command: "plan", comment: "maybe" },
      { command: "plan", allow: "everything" },
    ]) {
      expect(await stage.act("push", {}, inputs)).toBe(1);
      expect(stage.lines[0]).toMatch(/^::error title=BAD_INPUT::The input /);
    }
  });

  it("says that an unknown failure is ours", async () => {
    stage.trouble = new TypeError("x is not a function\n::set-output name=a::b");
    expect(await stage.act("schedule", {}, { command: "plan" })).toBe(1);
    expect(stage.lines[0]).toMatch(/^::error title=INTERNAL::/);
  });
});
