import { beforeEach, describe, expect, it } from "vitest";
import { appliedContext } from "../../src/ci/applied-mark.ts";
import { readMarker } from "../../src/ci/marker.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { FakeIssue } from "../ci/fake-github.ts";
import { buildGrant, buildOrg, buildPlan } from "../report/plan-builder.ts";
import { Stage } from "./stage.ts";

const sha = (letter: string): string => letter.repeat(40);
const member = (subject: string): Operation => buildGrant("acme", subject, { after: { role: "member" } });
const [eva, max, zoe] = [member("eva"), member("max"), member("zoe")] as const;
const leaver = buildGrant("acme", "bob", { before: { role: "member" } });

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  pending();
  await push("a");
  expect(marksOf("b")).toBe(1);
});

/** What live lacks of the files, from now on. */
function pending(...operations: readonly Operation[]): void {
  const names = operations.map(({ id }) => id).join(" ");
  stage.plan = buildPlan({
    orgs: [buildOrg("acme"), buildOrg("beta")],
    operations,
    digest: `sha256:${names}`,
  });
  stage.planExit = operations.length === 0 ? 0 : 2;
  stage.applied = [];
}

/** A pull request whose plan showed these operations. */
async function open(...operations: readonly Operation[]): Promise<FakeIssue> {
  const pull = stage.github.addPull({ headSha: sha(String(stage.github.issues.size + 1)) });
  pending(...operations);
  expect(await stage.onPullRequest(pull)).toBe(0);
  return pull;
}

const push = (before: string, env: Record<string, string> = {}): Promise<number> =>
  stage.act("push", { before: sha(before) }, { command: "apply" }, env);
const done = (): readonly string[] =>
  stage.applied.flatMap(({ operations }) =>
    operations.map((one) => (one.kind === "grant" ? one.subject : "")),
  );
const stateOf = (pull: FakeIssue): string | undefined => readMarker(stage.bodyOf(pull))?.state;
const marksOf = (letter: string): number => stage.github.branch.statuses.get(sha(letter))?.length ?? 0;

describe("two open pull requests", () => {
  it.each([
    ["in the order of their numbers", 0],
    ["in the other order", 1],
  ])("are both applied as they were reviewed, %s", async (_, first) => {
    const pulls = [await open(eva), await open(max)] as const;
    const wants = [eva, max] as const;
    const second = 1 - first;

    stage.github.branch.merge(pulls[first] as FakeIssue, [sha("c")]);
    pending(wants[first] as Operation);
    expect(await push("b")).toBe(0);
    stage.github.branch.merge(pulls[second] as FakeIssue, [sha("d")]);
    pending(wants[second] as Operation);
    expect(await push("c")).toBe(0);

    expect(done()).toEqual([second === 0 ? "eva" : "max"]);
    expect(pulls.map(stateOf)).toEqual(["applied", "applied"]);
    expect([marksOf("c"), marksOf("d")]).toEqual([1, 1]);
  });

  it("are both done by the second run, if the first one failed", async () => {
    const [first, second] = [await open(eva), await open(max)];
    stage.github.branch.merge(first, [sha("c")]);
    pending(eva);
    stage.applyExit = 1;
    expect(await push("b")).toBe(1);
    expect([stateOf(first), marksOf("c")]).toEqual(["failed", 0]);

    stage.applyExit = 0;
    stage.github.branch.merge(second, [sha("d")]);
    pending(eva, max);
    expect(await push("c")).toBe(0);
    expect(done()).toEqual(["eva", "max"]);
    expect([first, second].map(stateOf)).toEqual(["applied", "applied"]);
    expect(stage.bodyOf(first)).toContain("1 of 1 operation done");
    expect(stage.bodyOf(first)).not.toContain("max: member");
  });
});

describe("several pull requests in one run", () => {
  it("a queue of three that is pushed at once is held against all three plans", async () => {
    const pulls = [await open(eva), await open(max), await open(zoe)];
    for (const [index, pull] of pulls.entries()) stage.github.branch.merge(pull, [sha("cde"[index] ?? "")]);
    pending(eva, max, zoe);
    expect(await push("b")).toBe(0);
    expect(done()).toEqual(["eva", "max", "zoe"]);
    expect(pulls.map(stateOf)).toEqual(["applied", "applied", "applied"]);
  });

  it("a waiting run that was replaced is made up for by the one that replaced it", async () => {
    const [first, second] = [await open(eva), await open(max)];
    stage.github.branch.merge(first, [sha("c")]);
    stage.github.branch.merge(second, [sha("d")]);
    pending(eva, max);
    expect(await push("c")).toBe(0);
    expect(done()).toEqual(["eva", "max"]);
    expect([first, second].map(stateOf)).toEqual(["applied", "applied"]);
  });

  it("without leave to mark, a run knows the pull requests of its own push, and says what is missing", async () => {
    stage.github.branch.statuses.clear();
    stage.github.branch.canMark = false;
    const [first, second, third] = [await open(eva), await open(max), await open(zoe)];
    for (const [index, pull] of [first, second, third].entries())
      stage.github.branch.merge(pull, [sha("cde"[index] ?? "")]);
    pending(eva, max, zoe);
    expect(await push("c")).toBe(5);
    expect(done()).toEqual(["max", "zoe"]);
    expect(stage.bodyOf(third)).toContain("add `eva`");

    pending();
    expect(await push("c")).toBe(0);
    expect(stage.lines.join("\n")).toContain("statuses: write");
  });
});

describe("every way to merge", () => {
  it.each([
    ["squash", [sha("c")], "Change access (#1)"],
    ["merge commit", [sha("c")], "Merge pull request #1 from acme/change"],
    ["rebase", [sha("c"), sha("d"), sha("e")], "Three commits"],
    ["a subject that names nothing", [sha("c")], "Change access"],
    ["a subject that names another pull request", [sha("c")], "Undo what came before (#2)"],
  ])("%s", async (_, shas, message) => {
    const pull = await open(eva);
    await open(max);
    stage.github.branch.merge(pull, shas, message);
    pending(eva);
    expect(await push("b")).toBe(0);
    expect(stateOf(pull)).toBe("applied");
  });

  it("is also known from the event of the merged pull request", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva);
    const payload = { action: "closed", pull_request: { number: 1, merged: true } };
    expect(await stage.act("pull_request", payload, { command: "apply" }, { GITHUB_REF: "main" })).toBe(0);
  });
});

describe("GitHub that does not know yet what made a commit", () => {
  it("is asked again for a while", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")], "No number");
    stage.github.branch.lag = 3;
    pending(eva);
    stage.clock.waits.length = 0;
    expect(await push("b")).toBe(0);
    expect(stage.clock.waits).toEqual([1000, 2000, 4000]);
  });

  it("is not waited for where the subject names the pull request", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    stage.github.branch.lag = 99;
    pending(eva);
    stage.clock.waits.length = 0;
    expect(await push("b")).toBe(0);
    expect(stage.clock.waits).toEqual([]);
  });

  it.each([
    ["is not merged", (pull: FakeIssue) => Object.assign(pull.pull ?? {}, { isMerged: false })],
    [
      "was merged as another commit",
      (pull: FakeIssue) => Object.assign(pull.pull ?? {}, { mergeSha: sha("9") }),
    ],
    [
      "was merged into another branch",
      (pull: FakeIssue) => Object.assign(pull.pull ?? {}, { base: "develop" }),
    ],
  ])("a subject proves nothing if the pull request %s", async (_, change) => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    change(pull);
    pending(eva);
    expect(await push("b")).toBe(4);
    expect(stage.applied).toEqual([]);
  });
});

describe("what nobody saw", () => {
  it("is refused where a commit was pushed that no pull request merged; the rest is done", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    stage.github.branch.push(sha("d"), "Straight to main");
    pending(eva, max);
    expect(await push("c")).toBe(5);
    expect(done()).toEqual(["eva"]);
    expect(stage.bodyOf(pull)).toContain("add `max`");
    expect(marksOf("d")).toBe(0);
  });

  it("is refused with all that depends on it", async () => {
    const pull = await open(eva, max);
    stage.github.branch.merge(pull, [sha("c")]);
    pending({ ...eva, dependsOn: [zoe.id] }, max, zoe);
    expect(await push("b")).toBe(5);
    expect(done()).toEqual(["max"]);
    expect(stage.bodyOf(pull)).toContain("it depends on something that is not done");
  });

  it("is refused where the plan was shown for an earlier commit of the pull request", async () => {
    const pull = await open(eva);
    Object.assign(pull.pull ?? {}, { headSha: sha("7") });
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva);
    expect(await push("b")).toBe(4);
    expect(stage.bodyOf(pull)).toContain(
      "#1 does not count: its plan was shown for `111111111111`, and `777777777777` was merged",
    );
  });

  it("is refused where the comment was edited or deleted", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva);
    Object.assign(pull.comments[0] ?? {}, { editor: "mallory" });
    expect(await push("b")).toBe(4);
    expect(stage.bodyOf(pull)).toContain("somebody else edited its plan comment: `mallory`");
    pull.comments.length = 0;
    expect(await push("b")).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("is refused where more people lose by it than were shown, and done where fewer do", async () => {
    const losing = (...subjects: string[]): Operation => ({
      ...leaver,
      effects: subjects.map((subject) => ({ kind: "cascade", text: "", address: "acme/apps/shop", subject })),
    });
    const pull = await open(losing("bob", "eva"));
    stage.github.branch.merge(pull, [sha("c")]);
    pending(losing("bob", "eva", "max"));
    expect(await push("b")).toBe(4);
    pending(losing("bob"));
    expect(await push("b")).toBe(0);
  });

  it("can be approved by hand with the digest that the refusal names", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva, max);
    expect(await push("b")).toBe(5);
    pending(max);
    expect(await stage.byHand({ command: "apply", digest: "sha256:acme zoe" })).toBe(4);
    expect(await stage.byHand({ command: "apply", digest: stage.plan.digest })).toBe(0);
    expect(done()).toEqual(["max"]);
    expect(marksOf("c")).toBe(1);
  });

  it("can be approved by a follow-up pull request, whose plan shows it", async () => {
    stage.github.branch.push(sha("c"), "Straight to main");
    pending(max);
    expect(await push("b")).toBe(4);
    const pull = await open(max, eva);
    stage.github.branch.merge(pull, [sha("d")]);
    pending(max, eva);
    expect(await push("c")).toBe(0);
    expect(done()).toEqual(["max", "eva"]);
  });
});

describe("an old plan", () => {
  it("is not replayed once its commit was applied, by a second attempt either", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva);
    expect(await push("b")).toBe(0);
    // Somebody takes away by hand what was applied: that is drift, and nobody approved to undo it.
    pending(eva);
    expect(await push("b", { GITHUB_RUN_ATTEMPT: "2" })).toBe(4);
    expect(stage.applied).toEqual([]);
    stage.github.branch.push(sha("d"), "Straight to main");
    expect(await push("c")).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("is not replayed by taking back a mark, because marks only ever grow", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva);
    await push("b");
    const context = appliedContext("access.yaml");
    stage.github.branch.mark(sha("c"), { context, state: "failure", description: "", creator: "mallory" });
    pending(eva);
    expect(await push("b")).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("is not applied for an older commit after a newer one was", async () => {
    const [first, second] = [await open(leaver), await open(eva)];
    stage.github.branch.merge(first, [sha("c")]);
    stage.github.branch.merge(second, [sha("d")]);
    pending(eva);
    expect(await push("b")).toBe(0);
    pending(leaver);
    expect(await push("b", { GITHUB_SHA: sha("c") })).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("is not renewed by a plan that is made again after the merge", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(max);
    await stage.onPullRequest(pull);
    expect(await push("b")).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("keeps what it had deferred, for the merge that comes later", async () => {
    const pull = await open(eva);
    stage.plan = { ...stage.plan, deferred: [{ operation: leaver, waitsFor: "eva to accept" }] };
    stage.run += 1;
    await stage.onPullRequest(pull);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva);
    expect(await push("b")).toBe(0);
    stage.github.branch.push(sha("d"), "Straight to main");
    pending(leaver);
    expect(await push("c")).toBe(0);
    expect(done()).toEqual(["bob"]);
  });
});

describe("a saved plan file", () => {
  it("is held to what was shown, operation by operation, and to the organizations of the files", async () => {
    const pull = await open(eva);
    stage.github.branch.merge(pull, [sha("c")]);
    pending(eva, max);
    stage.files.set("plan.json", JSON.stringify(stage.plan));
    stage.orgs = ["acme"];
    const inputs = { command: "apply", "plan-file": "plan.json" };
    expect(await stage.act("push", { before: sha("b") }, inputs)).toBe(5);
    expect(done()).toEqual(["eva"]);

    const other = { ...stage.plan, orgs: [buildOrg("acme", { name: "evil-inc" })] };
    stage.files.set("plan.json", JSON.stringify(other));
    stage.orgs = [];
    stage.applied = [];
    expect(await stage.act("push", { before: sha("b") }, inputs)).toBe(4);
    expect(stage.applied).toEqual([]);
  });
});

it("another organization's change, merged beside it, refuses nothing", async () => {
  const other = buildGrant("beta", "zoe", { after: { role: "member" } });
  const [first, second] = [await open(eva), await open(other)];
  stage.github.branch.merge(first, [sha("c")]);
  stage.github.branch.merge(second, [sha("d")]);
  pending(eva, other);
  expect(await push("c")).toBe(0);
  expect(done()).toEqual(["eva", "zoe"]);
});

describe("shards", () => {
  const plans = { alpha: "plans/1.json", beta: "plans/2.json" };
  const review = { command: "report", "plan-file": "plans/*.json" };
  type Wanted = Partial<Record<keyof typeof plans, readonly Operation[]>>;

  /** What live lacks of the files, as each shard plans it. */
  function planShards(wanted: Wanted): void {
    stage.orgs = Object.keys(plans);
    stage.applied = [];
    for (const key of ["alpha", "beta"] as const) {
      const operations = wanted[key] ?? [];
      const plan = buildPlan({ orgs: [buildOrg(key)], operations, digest: `sha256:${key}` });
      stage.files.set(plans[key], JSON.stringify(plan));
    }
  }
  const openWith = async (letter: string, wanted: Wanted): Promise<FakeIssue> => {
    const pull = stage.github.addPull({ headSha: sha(letter) });
    planShards(wanted);
    expect(await stage.onPullRequest(pull, review)).toBe(0);
    return pull;
  };
  const applyShard = (key: keyof typeof plans, before: string): Promise<number> =>
    stage.act("push", { before: sha(before) }, shardInputs(key));
  const shardInputs = (key: keyof typeof plans): Record<string, string> => ({
    command: "apply",
    orgs: key,
    "plan-file": plans[key],
    "comment-id": "access.yaml",
    comment: "none",
  });
  const reviewOf = (before: string): Promise<number> => stage.act("push", { before: sha(before) }, review);
  const inAlpha = buildGrant("alpha", "eva", { after: { role: "member" } });
  const inBeta = buildGrant("beta", "max", { after: { role: "member" } });

  it("mark what each of them applied, so that the pull request of a replaced run counts for the next", async () => {
    const [first, second, third] = [
      await openWith("1", { alpha: [inAlpha] }),
      await openWith("2", { alpha: [inAlpha], beta: [inBeta] }),
      await openWith("3", { beta: [inBeta] }),
    ];
    stage.github.branch.merge(first, [sha("c")]);
    planShards({ alpha: [inAlpha] });
    expect([await reviewOf("b"), await applyShard("alpha", "b"), await applyShard("beta", "b")]).toEqual([
      0, 0, 0,
    ]);
    expect(marksOf("c")).toBe(2);

    // The run for d waited and was replaced by the run for e.
    stage.github.branch.merge(second, [sha("d")]);
    stage.github.branch.merge(third, [sha("e")]);
    planShards({ beta: [inBeta] });
    expect([await reviewOf("d"), await applyShard("alpha", "d"), await applyShard("beta", "d")]).toEqual([
      0, 0, 0,
    ]);
    expect(done()).toEqual(["max"]);
    // What alpha has as drift was approved before c, and no more since.
    planShards({ alpha: [inAlpha] });
    stage.github.branch.push(sha("f"), "Straight to main");
    expect([await reviewOf("e"), await applyShard("alpha", "e")]).toEqual([4, 4]);
    expect(stage.applied).toEqual([]);
  });

  it("do not mark for each other, nor for other organizations than their own", async () => {
    const pull = await openWith("1", { alpha: [inAlpha], beta: [inBeta] });
    stage.github.branch.merge(pull, [sha("c")]);
    planShards({ alpha: [inAlpha], beta: [inBeta] });
    expect(await applyShard("alpha", "b")).toBe(0);
    expect(await applyShard("beta", "b")).toBe(0);
    planShards({ alpha: [inAlpha] });
    expect(await applyShard("alpha", "b")).toBe(4);
    expect(
      await stage.act("push", { before: sha("b") }, { ...shardInputs("beta"), orgs: "alpha beta" }),
    ).toBe(0);
    expect(marksOf("c")).toBe(2);
  });
});
